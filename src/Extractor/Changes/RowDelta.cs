using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>What leads from one registry to another, row by row, as JSON. Applied, it gives the other registry exactly.</summary>
internal static class RowDelta
{
    private static readonly (string List, string[] Keys)[] Lists =
    [
        ("pages", ["path"]), ("scopes", ["id"]), ("fields", ["id"]), ("evidence", ["field", "date", "file", "line"]),
    ];

    /// <summary>The delta that leads from one registry to another.</summary>
    public static JsonObject Between(FieldRegistry from, FieldRegistry to)
    {
        var (old, now) = (RegistryJson.Of(from), RegistryJson.Of(to));
        var delta = new JsonObject { ["version"] = to.Version.ToString() };
        foreach (var (list, keys) in Lists)
        {
            var before = Texts(old, list, keys);
            var after = Texts(now, list, keys);
            delta[list] = new JsonObject
            {
                ["drop"] = new JsonArray([.. before.Keys.Where(key => !after.ContainsKey(key)).Select(static key => (JsonNode)key)]),
                ["put"] = new JsonArray([.. after.Where(row => !before.TryGetValue(row.Key, out var was) || was != row.Value).Select(static row => JsonNode.Parse(row.Value))]),
            };
        }

        return delta;
    }

    /// <summary>The registry that a delta leads to.</summary>
    /// <exception cref="FormatException">The delta is no delta of this registry.</exception>
    public static FieldRegistry Apply(FieldRegistry from, JsonObject delta)
    {
        var json = RegistryJson.Of(from);
        json["version"] = RegistryJson.Text(delta, "version");
        foreach (var (list, keys) in Lists)
        {
            var (put, dropped) = Rows(delta, list);
            var rows = Texts(json, list, keys);
            foreach (var key in dropped) rows.Remove(key);
            foreach (var row in put) rows[Key(row, keys)] = JsonText.Line(row);
            json[list] = new JsonArray([.. rows.Values.Select(static row => JsonNode.Parse(row))]);
        }

        return RegistryJson.Read(json).Sorted();
    }

    /// <summary>Reads every row of a delta, so that one that cannot be applied is known as soon as its file is read.</summary>
    /// <exception cref="FormatException">A row is none of its list.</exception>
    public static void Check(JsonObject delta)
    {
        if (RegistryVersion.Parse(RegistryJson.Text(delta, "version")) is null) throw new FormatException("'version' in 'undo' is no version such as 1.2.0");
        foreach (var page in Checked("pages")) RegistryJson.ReadPage(page);
        foreach (var scope in Checked("scopes")) RegistryJson.ReadScope(scope);
        foreach (var field in Checked("fields")) RegistryJson.ReadField(field);
        foreach (var finding in Checked("evidence")) RegistryJson.ReadFinding(finding);

        IEnumerable<JsonObject> Checked(string list)
        {
            var (put, dropped) = Rows(delta, list);
            foreach (var key in dropped) ArgumentNullException.ThrowIfNull(key);
            return put;
        }
    }

    /// <summary>The rows of one list that a delta puts in, and the keys of those that it drops.</summary>
    public static (IEnumerable<JsonObject> Put, IEnumerable<string> Dropped) Rows(JsonObject delta, string list)
    {
        if (delta[list] is not JsonObject change) throw new FormatException($"expected '{list}' in the delta");
        return (RegistryJson.Items(change, "put"), (change["drop"] as JsonArray ?? []).Select(static node => node!.GetValue<string>()));
    }

    private static Dictionary<string, string> Texts(JsonObject json, string list, string[] keys) =>
        RegistryJson.Items(json, list).ToDictionary(row => Key(row, keys), JsonText.Line, StringComparer.Ordinal);

    private static string Key(JsonObject row, string[] keys) => string.Join('\n', keys.Select(key => row[key]?.ToString() ?? ""));
}
