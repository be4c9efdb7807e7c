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
    public static LineShift Between(JsonObject from, JsonObject to, IEnumerable<string> lists)
    {
        var moved = new Dictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var after = JsonRow.Items(to, list).Where(static row => row["id"] is not null)
                .ToDictionary(static row => row["id"]!.GetValue<string>(), StringComparer.Ordinal);
            foreach (var row in JsonRow.Items(from, list))
                if (row["id"]?.GetValue<string>() is { } id && after.TryGetValue(id, out var now)) Collect(row, now, moved);
        }

        var pages = new SortedDictionary<string, List<(int From, int By)>>(StringComparer.Ordinal);
        foreach (var (page, lines) in moved) if (Runs(lines) is { Count: > 0 } runs) pages[page] = runs;
        return new LineShift(pages);
    }

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

    private static void Collect(JsonObject old, JsonObject now, Dictionary<string, SortedDictionary<int, int>> moved)
    {
        var after = Places(now).ToLookup(Key, StringComparer.Ordinal);
        foreach (var place in Places(old))
        {
            if (after[Key(place)].FirstOrDefault() is not { } there) continue;
            var page = place["page"]!.GetValue<string>();
            if (!moved.TryGetValue(page, out var lines)) moved[page] = lines = [];
            lines.TryAdd(place["line"]!.GetValue<int>(), there["line"]!.GetValue<int>() - place["line"]!.GetValue<int>());
        }
    }

    private static string Key(JsonObject place) => $"{place["page"]}\n{place["sha256"]}";

    private static List<(int From, int By)> Runs(SortedDictionary<int, int> lines)
    {
        var runs = new List<(int From, int By)>();
        foreach (var (line, by) in lines)
            if (by != (runs.Count == 0 ? 0 : runs[^1].By)) runs.Add((line, by));
        return runs;
    }
}
