using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Versions;

/// <summary>
/// What leads from one registry to another, as JSON. Applied, it gives the other registry exactly. It holds only what
/// cannot be had from the registry it starts from: by how many lines places moved, rows that are not there, and of the
/// others the parts that differ.
/// </summary>
internal static class RowDelta
{
    private const string Lines = "lines";

    private static readonly RowReader Reader = new();

    private static readonly DeltaRows<PageEntry> Pages = new(
        "pages", static page => page.Path, static (writer, page) => writer.Write(page), RowReader.Page, static _ => []);

    private static readonly DeltaRows<ScopeEntry> Scopes = new(
        "scopes", static scope => scope.Id, static (writer, scope) => writer.Write(scope), Reader.Scope, LineShift.Places);

    private static readonly DeltaRows<Field> Fields = new(
        "fields", static field => field.Id.ToString(), static (writer, field) => writer.Write(field), Reader.Field, LineShift.Places);

    private static readonly DeltaRows<Finding> Evidence = new(
        "evidence", KeyOf, static (writer, finding) => writer.Write(finding), RowReader.Finding, static _ => []);

    /// <summary>The delta that leads from one registry to another.</summary>
    public static JsonObject Between(FieldRegistry from, FieldRegistry to)
    {
        var shift = LineShift.Between(from, to);
        return new JsonObject
        {
            ["version"] = to.Version.ToString(),
            ["reader"] = to.Reader is { } reader ? JsonText.Nodes(writer => new RowWriter(writer).Write(reader)) : null,
            [Lines] = shift.ToJson(),
            [Pages.List] = Pages.Between(from.Pages, to.Pages, shift),
            [Scopes.List] = Scopes.Between(from.Scopes, to.Scopes, shift),
            [Fields.List] = Fields.Between(from.Fields, to.Fields, shift),
            [Evidence.List] = Evidence.Between(from.Evidence, to.Evidence, shift),
        };
    }

    /// <summary>
    /// The registry that a delta leads to. Deltas of the first form, which hold every differing row as a whole, are read too.
    /// </summary>
    /// <exception cref="FormatException">The delta is no delta of this registry.</exception>
    public static FieldRegistry Apply(FieldRegistry from, JsonObject delta)
    {
        var shift = delta[Lines] is JsonObject lines ? LineShift.Read(lines) : null;
        return new FieldRegistry(
            VersionOf(delta), Pages.Applied(from.Pages, delta, shift), Scopes.Applied(from.Scopes, delta, shift),
            Fields.Applied(from.Fields, delta, shift), Evidence.Applied(from.Evidence, delta, shift))
        {
            Reader = delta["reader"] is JsonObject reader ? RowReader.Reader(JsonText.Element(reader)) : null,
        }.Sorted();
    }

    /// <summary>Reads every row of a delta, so that one that cannot be applied is known as soon as its file is read.</summary>
    /// <exception cref="FormatException">A row is none of its list.</exception>
    public static void Check(JsonObject delta)
    {
        VersionOf(delta);
        if (delta[Lines] is JsonObject lines) LineShift.Read(lines);
        Pages.Check(delta, hasParts: delta[Lines] is not null);
        Scopes.Check(delta, hasParts: delta[Lines] is not null);
        Fields.Check(delta, hasParts: delta[Lines] is not null);
        Evidence.Check(delta, hasParts: delta[Lines] is not null);
    }

    private static RegistryVersion VersionOf(JsonObject delta) =>
        RegistryVersion.Parse(JsonRow.Text(delta, "version"))
        ?? throw new FormatException("'version' in 'undo' is no version such as 1.2.0");

    private static string KeyOf(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Field}\n{finding.Date}\n{finding.File}\n{finding.Line}");
}
