using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Changes.Versions;

/// <summary>
/// By how many lines the places on each page differ between two registries. A line that is added on top of a page moves
/// every place below it; one number says so for all of them.
/// </summary>
/// <param name="pages">By page: from which line on, and by how many lines.</param>
internal sealed class LineShift(SortedDictionary<string, List<(int From, int By)>> pages)
{
    /// <summary>The shift that leads from the places of one registry to those of another.</summary>
    public static LineShift Between(FieldRegistry from, FieldRegistry to)
    {
        var moved = new Dictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        var scopes = to.Scopes.ToDictionary(static scope => scope.Id, StringComparer.Ordinal);
        foreach (var scope in from.Scopes)
            if (scopes.TryGetValue(scope.Id, out var now)) Collect(Places(scope), Places(now), moved);
        var fields = to.Fields.ToDictionary(static field => field.Id);
        foreach (var field in from.Fields)
            if (fields.TryGetValue(field.Id, out var now)) Collect(Places(field), Places(now), moved);
        var pages = new SortedDictionary<string, List<(int From, int By)>>(StringComparer.Ordinal);
        foreach (var (page, lines) in moved) if (Runs(lines) is { Count: > 0 } runs) pages[page] = runs;
        return new LineShift(pages);
    }

    /// <summary>The places in a scope, in the order in which they are written.</summary>
    public static IEnumerable<Anchor> Places(ScopeEntry scope) =>
        scope.Relations.Select(static relation => relation.Anchor).Concat(scope.Anchors);

    /// <summary>The places in a field, in the order in which they are written.</summary>
    public static IEnumerable<Anchor> Places(Field field) =>
        field.Values.Select(static value => value.Anchor)
            .Concat(field.Conflicts.SelectMany(static conflict => conflict.Values).SelectMany(static value => value.Anchors))
            .Concat(field.Anchors);

    /// <summary>Whether any of the places is on a page on which lines moved.</summary>
    public bool Touches(IEnumerable<Anchor> places) => pages.Count > 0 && places.Any(place => pages.ContainsKey(place.Page));

    /// <summary>Reads a shift.</summary>
    /// <exception cref="FormatException">The JSON is none.</exception>
    public static LineShift Read(JsonObject json)
    {
        var pages = new SortedDictionary<string, List<(int From, int By)>>(StringComparer.Ordinal);
        foreach (var (page, runs) in json)
            pages[page] = [.. (runs as JsonArray ?? throw new FormatException("expected a list of lines")).Select(
                static run => (run![0]!.GetValue<int>(), run[1]!.GetValue<int>()))];
        return new LineShift(pages);
    }

    /// <summary>The shift as JSON.</summary>
    public JsonObject ToJson() => new(pages.Select(static page => KeyValuePair.Create(
        page.Key, (JsonNode?)new JsonArray([.. page.Value.Select(static run => (JsonNode)new JsonArray(run.From, run.By))]))));

    /// <summary>Moves every place in a row.</summary>
    public void Apply(JsonNode? node)
    {
        foreach (var place in Places(node))
        {
            if (!pages.TryGetValue(place["page"]!.GetValue<string>(), out var runs)) continue;
            var line = place["line"]!.GetValue<int>();
            var by = runs.FindLast(run => run.From <= line).By;
            if (by == 0) continue;
            place["line"] = line + by;
            place["endLine"] = place["endLine"]!.GetValue<int>() + by;
        }
    }

    /// <summary>The places in a row: every object with a page and lines.</summary>
    public static IEnumerable<JsonObject> Places(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Places),
        JsonObject row when row.ContainsKey("page") && row.ContainsKey("endLine") => [row],
        JsonObject row => row.SelectMany(static pair => Places(pair.Value)),
        _ => [],
    };

    private static void Collect(
        IEnumerable<Anchor> old, IEnumerable<Anchor> now, Dictionary<string, SortedDictionary<int, int>> moved)
    {
        var after = new Dictionary<(string Page, string Sum), int>();
        foreach (var place in now) after.TryAdd((place.Page, place.Sha256), place.Line);
        foreach (var place in old)
        {
            if (!after.TryGetValue((place.Page, place.Sha256), out var line)) continue;
            if (!moved.TryGetValue(place.Page, out var lines)) moved[place.Page] = lines = [];
            lines.TryAdd(place.Line, line - place.Line);
        }
    }

    private static List<(int From, int By)> Runs(SortedDictionary<int, int> lines)
    {
        var runs = new List<(int From, int By)>();
        foreach (var (line, by) in lines)
            if (by != (runs.Count == 0 ? 0 : runs[^1].By)) runs.Add((line, by));
        return runs;
    }
}
