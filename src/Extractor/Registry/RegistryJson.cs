using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Model;
using static Extractor.Registry.JsonRow;

namespace Extractor.Registry;

/// <summary>
/// The registry as JSON, its rows also as nodes. Every file that holds rows of the registry writes them as
/// <see cref="RowWriter"/> does and reads them here, so that a row looks the same wherever it stands.
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
        writer.WriteStartArray("pages");
        foreach (var page in registry.Pages) rows.Write(page);
        writer.WriteEndArray();
        writer.WriteStartArray("scopes");
        foreach (var scope in registry.Scopes) rows.Write(scope);
        writer.WriteEndArray();
        writer.WriteStartArray("fields");
        foreach (var field in registry.Fields) rows.Write(field);
        writer.WriteEndArray();
        writer.WriteStartArray("evidence");
        foreach (var finding in registry.Evidence) rows.Write(finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads a whole registry.</summary>
    /// <exception cref="FormatException">The JSON is no registry.</exception>
    public static FieldRegistry Read(JsonObject json)
    {
        var version = RegistryVersion.Parse(Text(json, "version"))
            ?? throw new FormatException($"version is '{Text(json, "version")}', expected three numbers such as 1.2.0");
        return new FieldRegistry(
            version, [.. Items(json, "pages").Select(ReadPage)], [.. Items(json, "scopes").Select(ReadScope)],
            [.. Items(json, "fields").Select(ReadField)], [.. Items(json, "evidence").Select(ReadFinding)])
        {
            Reader = json["reader"] is JsonObject reader ? new RegistryReader(Text(reader, "tool"), Maybe(reader, "settings")) : null,
        };
    }

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

    /// <summary>Reads a page.</summary>
    public static PageEntry ReadPage(JsonObject json) =>
        new(Text(json, "path"), Text(json, "title"), Maybe(json, "url"), Maybe(json, "captured"), Text(json, "sha256"));

    /// <summary>Reads a scope.</summary>
    public static ScopeEntry ReadScope(JsonObject json) =>
        new(Text(json, "id"), Named<ScopeKind>(Text(json, "kind")), Text(json, "title"), [.. Items(json, "anchors").Select(ReadAnchor)])
        {
            Relations = [.. MaybeItems(json, "relations").Select(RelationJson.Read)],
        };

    /// <summary>Reads a field.</summary>
    public static Field ReadField(JsonObject json) => new()
    {
        Id = ReadOwnId(json),
        Type = Maybe(json, "type"),
        Required = Named<Requirement>(Text(json, "required")),
        Default = Maybe(json, "default"),
        Enum = TextsOf(json, "enum"),
        Values = [.. MaybeItems(json, "values").Select(ReadValue)],
        Modifiers = ReadModifiers(json),
        Constraints = [.. Items(json, "constraints").Select(ReadConstraint)],
        Description = Text(json, "description"),
        Status = Named<FieldStatus>(Text(json, "status")),
        Reason = Maybe(json, "reason") is { } reason ? Named<Reason>(reason) : null,
        Conflicts = [.. Items(json, "conflicts").Select(ReadConflict)],
        Anchors = [.. Items(json, "anchors").Select(ReadAnchor)],
    };

    /// <summary>Reads a finding.</summary>
    public static Finding ReadFinding(JsonObject json) => new(
        ReadId(Text(json, "field")), Text(json, "date"), Maybe(json, "sent"), Text(json, "api"), Text(json, "semantics"),
        Maybe(json, "note"), Maybe(json, "source"), Text(json, "file"), Number(json, "line"));

    /// <summary>The name of an enum value as the registry prints it: kebab case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => EnumNames<T>.All[value];

    /// <summary>A list of rows.</summary>
    public static JsonArray Rows<T>(IEnumerable<T> rows, Func<T, JsonObject> row) => new([.. rows.Select(row)]);

    private static Constraint ReadConstraint(JsonObject json) => new(Text(json, "kind"), Maybe(json, "value"), Text(json, "text"))
    {
        Unit = Maybe(json, "unit"),
        Except = Maybe(json, "except"),
        When = json["when"] is JsonObject when ? new FieldCondition(Text(when, "field"), Text(when, "value")) : null,
    };

    private static DocumentedValue ReadValue(JsonObject json) => new(
        Text(json, "value"),
        Maybe(json, "meaning"),
        json["deprecated"] is JsonValue flag && flag.TryGetValue(out bool deprecated) && deprecated,
        json["anchor"] is JsonObject anchor ? ReadAnchor(anchor) : throw new FormatException("expected an object under 'anchor'"));

    private static FieldModifiers ReadModifiers(JsonObject json)
    {
        var modifiers = FieldModifiers.None;
        foreach (var modifier in FieldModifier.All)
            if (json[modifier.Key] is { } node) modifiers = modifier.Read(node, modifiers);
        return modifiers;
    }

    private static Conflict ReadConflict(JsonObject json) => new(
        Text(json, "attribute"),
        [.. Items(json, "values")
            .Select(static value => new ConflictValue(Text(value, "value"), [.. Items(value, "anchors").Select(ReadAnchor)]))]);

    /// <summary>Reads an anchor.</summary>
    public static Anchor ReadAnchor(JsonObject json) => new(
        Text(json, "page"), TextsOf(json, "section"), Number(json, "line"), Number(json, "endLine"), Text(json, "kind"),
        Text(json, "quote"), Text(json, "sha256"));

    // The parts say it without doubt; the id itself could be taken apart in two ways where a heading holds a '#'.
    private static FieldId ReadOwnId(JsonObject json)
    {
        var location = FieldId.LocationOf(Text(json, "location"))
            ?? throw new FormatException($"'{Text(json, "location")}' is no location");
        var id = new FieldId(Text(json, "scope"), location, new FieldPath(Text(json, "path")));
        return id.ToString() == Text(json, "id")
            ? id
            : throw new FormatException($"id is '{Text(json, "id")}', expected '{id}' as its parts say");
    }

    private static FieldId ReadId(string text) =>
        FieldId.Parse(text) ?? throw new FormatException($"'{text}' is no field id, expected one such as POST /v1/tasks#body.prompt");

    private static class EnumNames<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(
            static value => value, static value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}
