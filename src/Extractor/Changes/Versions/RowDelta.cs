using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    private static readonly (string List, string[] Keys)[] Lists =
    [
        ("pages", ["path"]), ("scopes", ["id"]), ("fields", ["id"]), ("evidence", ["field", "date", "file", "line"]),
    ];

    /// <summary>The delta that leads from one registry to another.</summary>
    public static JsonObject Between(FieldRegistry from, FieldRegistry to)
    {
        var shift = LineShift.Between(from, to);
        return new JsonObject
        {
            ["version"] = to.Version.ToString(),
            ["reader"] = to.Reader is { } reader ? JsonText.Nodes(writer => new RowWriter(writer).Write(reader)) : null,
            [Lines] = shift.ToJson(),
            ["pages"] = Between(
                from.Pages, to.Pages, static page => page.Path, static (writer, page) => writer.Write(page), static _ => false, shift),
            ["scopes"] = Between(
                from.Scopes, to.Scopes, static scope => scope.Id, static (writer, scope) => writer.Write(scope),
                scope => shift.Touches(LineShift.Places(scope)), shift),
            ["fields"] = Between(
                from.Fields, to.Fields, static field => field.Id.ToString(), static (writer, field) => writer.Write(field),
                field => shift.Touches(LineShift.Places(field)), shift),
            ["evidence"] = Between(
                from.Evidence, to.Evidence, KeyOf, static (writer, finding) => writer.Write(finding), static _ => false, shift),
        };
    }

    // Most rows are as they were, and are not made into nodes.
    private static JsonObject Between<T>(
        IEnumerable<T> from, IEnumerable<T> to, Func<T, string> key, WriteRow<T> write, Func<T, bool> isTouched, LineShift shift)
        where T : class
    {
        using var comparison = new RowComparison();
        var (before, after) =
            (from.ToDictionary(key, StringComparer.Ordinal), to.ToDictionary(key, StringComparer.Ordinal));
        var (drop, put, set) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var gone in before.Keys.Where(id => !after.ContainsKey(id))) drop.Add(gone);
        foreach (var (id, row) in after)
        {
            if (!before.TryGetValue(id, out var was)) put.Add(Short(Nodes(row)));
            else if (isTouched(was) || !comparison.AreSame(was, row, write))
            {
                var moved = Nodes(was);
                shift.Apply(moved);
                if (JsonPatch.Between(moved, Nodes(row)) is { } part) set.Add(new JsonObject { ["key"] = id, ["part"] = Short(part) });
            }
        }

        return new JsonObject { ["drop"] = drop, ["put"] = put, ["set"] = set };

        JsonObject Nodes(T row) => JsonText.Nodes(writer => write(new RowWriter(writer), row));
    }

    /// <summary>
    /// The registry that a delta leads to. Deltas of the first form, which hold every differing row as a whole, are read too.
    /// </summary>
    /// <exception cref="FormatException">The delta is no delta of this registry.</exception>
    public static FieldRegistry Apply(FieldRegistry from, JsonObject delta)
    {
        var json = RegistryJson.Of(from);
        json["version"] = JsonRow.Text(delta, "version");
        json["reader"] = delta["reader"]?.DeepClone();
        var shift = delta[Lines] is JsonObject lines ? LineShift.Read(lines) : null;
        foreach (var (list, keys) in Lists)
        {
            if (delta[list] is not JsonObject change) throw new FormatException($"expected '{list}' in the delta");
            shift?.Apply(json[list]);
            var rows = Rows(json, list, keys);
            foreach (var key in (change["drop"] as JsonArray ?? []).Select(static node => node!.GetValue<string>())) rows.Remove(key);
            foreach (var row in JsonRow.Items(change, "put")) rows[Key(row, keys)] = Whole(row);
            foreach (var set in shift is null ? [] : JsonRow.Items(change, "set"))
            {
                var key = JsonRow.Text(set, "key");
                if (!rows.TryGetValue(key, out var row) || set["part"] is not { } part)
                    throw new FormatException($"the delta changes '{key}', which is not there");
                rows[key] = Whole(JsonPatch.Apply(row, part) as JsonObject ?? throw new FormatException($"'{key}' is no row any more"));
            }

            json[list] = new JsonArray([.. rows.Values.Select(static row => row.DeepClone())]);
        }

        return RegistryJson.Read(json).Sorted();
    }

    /// <summary>Reads every row of a delta, so that one that cannot be applied is known as soon as its file is read.</summary>
    /// <exception cref="FormatException">A row is none of its list.</exception>
    public static void Check(JsonObject delta)
    {
        if (RegistryVersion.Parse(JsonRow.Text(delta, "version")) is null)
            throw new FormatException("'version' in 'undo' is no version such as 1.2.0");
        if (delta[Lines] is JsonObject lines) LineShift.Read(lines);
        foreach (var page in Checked("pages")) RowReader.Page(JsonText.Element(page));
        foreach (var scope in Checked("scopes")) RowReader.Scope(JsonText.Element(scope));
        foreach (var field in Checked("fields")) RowReader.Field(JsonText.Element(field));
        foreach (var finding in Checked("evidence")) RowReader.Finding(JsonText.Element(finding));

        IEnumerable<JsonObject> Checked(string list)
        {
            if (delta[list] is not JsonObject change) throw new FormatException($"expected '{list}' in the delta");
            foreach (var key in (change["drop"] as JsonArray ?? []).Select(static node => node!.GetValue<string>()))
                ArgumentNullException.ThrowIfNull(key);
            foreach (var set in delta[Lines] is null ? [] : JsonRow.Items(change, "set")) JsonRow.Text(set, "key");
            return JsonRow.Items(change, "put").Select(Whole);
        }
    }

    private static Dictionary<string, JsonObject> Rows(JsonObject json, string list, string[] keys) =>
        JsonRow.Items(json, list).ToDictionary(row => Key(row, keys), StringComparer.Ordinal);

    private static string KeyOf(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Field}\n{finding.Date}\n{finding.File}\n{finding.Line}");

    private static string Key(JsonObject row, string[] keys) => string.Join('\n', keys.Select(key => row[key]?.ToString() ?? ""));

    // The sum of a quote can be had from the quote.
    private static JsonNode Short(JsonNode row)
    {
        var copy = row.DeepClone();
        foreach (var place in LineShift.Places(copy))
            if (place["quote"] is JsonValue quote && place["sha256"]?.GetValue<string>() == SumOf(quote)) place.Remove("sha256");
        return copy;
    }

    private static JsonObject Whole(JsonObject row)
    {
        var copy = row.DeepClone().AsObject();
        foreach (var place in LineShift.Places(copy))
            if (place["quote"] is JsonValue quote && !place.ContainsKey("sha256")) place["sha256"] = SumOf(quote);
        return copy;
    }

    private static string SumOf(JsonValue quote) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quote.GetValue<string>())));
}
