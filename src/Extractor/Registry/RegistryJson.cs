using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>
/// The registry as JSON, its rows also as nodes. Every file that holds rows of the registry writes them as
/// <see cref="RowWriter"/> does and reads them as <see cref="RowReader"/> does, so that a row looks the same wherever it stands.
/// </summary>
internal static class RegistryJson
{
    /// <summary>The whole registry.</summary>
    public static JsonObject Of(FieldRegistry registry) => JsonText.Nodes(writer => Write(writer, registry, Fingerprint.Of(registry)));

    /// <summary>The file of a whole registry, made row by row.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public static byte[] Bytes(FieldRegistry registry, string fingerprint) =>
        JsonText.Bytes(writer => Write(writer, registry, fingerprint));

    private static void Write(Utf8JsonWriter writer, FieldRegistry registry, string fingerprint)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", FieldRegistry.SchemaVersion);
        writer.WriteString("version", registry.Version.ToString());
        writer.WriteString("fingerprint", fingerprint);
        writer.WritePropertyName("reader");
        var rows = new RowWriter(writer);
        rows.Write(registry.Reader);
        rows.WriteRows("pages", registry.Pages, static (to, page) => to.Write(page));
        rows.WriteRows("scopes", registry.Scopes, static (to, scope) => to.Write(scope));
        rows.WriteRows("fields", registry.Fields, static (to, field) => to.Write(field));
        rows.WriteRows("evidence", registry.Evidence, static (to, finding) => to.Write(finding));
        writer.WriteEndObject();
    }

    /// <summary>Reads a whole registry.</summary>
    /// <exception cref="FormatException">The JSON is no registry.</exception>
    public static FieldRegistry Read(JsonObject json) => new RowReader().Registry(JsonText.Element(json));

    /// <summary>A page.</summary>
    public static JsonObject Of(PageEntry page) => JsonText.Nodes(writer => new RowWriter(writer).Write(page));

    /// <summary>A scope.</summary>
    public static JsonObject Of(ScopeEntry scope) => JsonText.Nodes(writer => new RowWriter(writer).Write(scope));

    /// <summary>A rule between fields.</summary>
    public static JsonObject Of(StatedRelation relation) => JsonText.Nodes(writer => new RowWriter(writer).Write(relation));

    /// <summary>A field.</summary>
    public static JsonObject Of(Field field) => JsonText.Nodes(writer => new RowWriter(writer).Write(field));

    /// <summary>An anchor.</summary>
    public static JsonObject Of(Anchor anchor) => JsonText.Nodes(writer => new RowWriter(writer).Write(anchor));

    /// <summary>A finding.</summary>
    public static JsonObject Of(Finding finding) => JsonText.Nodes(writer => new RowWriter(writer).Write(finding));

    /// <summary>The name of an enum value as the registry prints it: kebab case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => EnumNames<T>.All[Unsafe.BitCast<T, int>(value)];

    /// <summary>The enum value that has a name; null where none has.</summary>
    public static T? Named<T>(string name)
        where T : struct, Enum => Array.IndexOf(EnumNames<T>.All, name) is var number and >= 0 ? Unsafe.BitCast<int, T>(number) : null;

    /// <summary>The names of the values of an enum, in their order.</summary>
    public static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => EnumNames<T>.All;

    /// <summary>A list of rows.</summary>
    public static JsonArray Rows<T>(IEnumerable<T> rows, Func<T, JsonObject> row) => new([.. rows.Select(row)]);

    // The values count from zero. A dictionary by them would have code of its own for each enum, which takes longer to make than
    // most commands run.
    private static class EnumNames<T>
        where T : struct, Enum
    {
        public static readonly string[] All = Array.ConvertAll(Enum.GetNames<T>(), JsonNamingPolicy.KebabCaseLower.ConvertName);
    }
}
