using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Changes.Versions;

/// <summary>
/// The rows of one kind in a delta. Most rows are the same in both registries; only those that differ, or stand at other
/// lines, are ever made into nodes.
/// </summary>
/// <param name="List">What the list of such rows is called.</param>
/// <param name="Key">What a row is known by in both registries.</param>
/// <param name="Write">Writes a row.</param>
/// <param name="Read">Reads a row.</param>
/// <param name="Places">The places in a row.</param>
internal sealed record DeltaRows<T>(
    string List, Func<T, string> Key, WriteRow<T> Write, Func<JsonElement, T> Read, Func<T, IEnumerable<Anchor>> Places)
    where T : class
{
    /// <summary>What leads from the rows of one registry to those of another.</summary>
    public JsonObject Between(IEnumerable<T> from, IEnumerable<T> to, LineShift shift)
    {
        using var comparison = new RowComparison();
        var (before, after) = (from.ToDictionary(Key, StringComparer.Ordinal), to.ToDictionary(Key, StringComparer.Ordinal));
        var (drop, put, set) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var gone in before.Keys.Where(id => !after.ContainsKey(id))) drop.Add(gone);
        foreach (var (id, row) in after)
        {
            if (!before.TryGetValue(id, out var was)) put.Add(Short(Nodes(row)));
            else if (shift.Touches(Places(was)) || !comparison.AreSame(was, row, Write))
            {
                var moved = Nodes(was);
                shift.Apply(moved);
                if (JsonPatch.Between(moved, Nodes(row)) is { } part) set.Add(new JsonObject { ["key"] = id, ["part"] = Short(part) });
            }
        }

        return new JsonObject { ["drop"] = drop, ["put"] = put, ["set"] = set };
    }

    /// <summary>The rows that a delta leads to.</summary>
    /// <param name="from">The rows that it leads from.</param>
    /// <param name="delta">The delta of a whole registry.</param>
    /// <param name="shift">By how many lines places moved; null in a delta of the first form.</param>
    /// <exception cref="FormatException">The delta is none of these rows.</exception>
    public ImmutableArray<T> Applied(ImmutableArray<T> from, JsonObject delta, LineShift? shift)
    {
        var change = ChangeIn(delta);
        var rows = from.ToDictionary(Key, row => Moved(row, shift), StringComparer.Ordinal);
        foreach (var key in Dropped(change)) rows.Remove(key);
        foreach (var row in JsonRow.Items(change, "put").Select(row => ReadWhole(row))) rows[Key(row)] = row;
        foreach (var set in shift is null ? [] : JsonRow.Items(change, "set"))
        {
            var key = JsonRow.Text(set, "key");
            if (!rows.TryGetValue(key, out var row) || set["part"] is not { } part)
                throw new FormatException($"the delta changes '{key}', which is not there");
            rows[key] = ReadWhole(
                JsonPatch.Apply(Nodes(row), part) as JsonObject ?? throw new FormatException($"'{key}' is no row any more"));
        }

        return [.. rows.Values];
    }

    /// <summary>Reads every row of a delta, so that one that cannot be applied is known as soon as its file is read.</summary>
    /// <param name="delta">The delta of a whole registry.</param>
    /// <param name="hasParts">Whether it holds parts of rows, as all but deltas of the first form do.</param>
    /// <exception cref="FormatException">A row is none of the list.</exception>
    public void Check(JsonObject delta, bool hasParts)
    {
        var change = ChangeIn(delta);
        foreach (var key in Dropped(change)) ArgumentNullException.ThrowIfNull(key);
        foreach (var set in hasParts ? JsonRow.Items(change, "set") : []) JsonRow.Text(set, "key");
        foreach (var row in JsonRow.Items(change, "put")) ReadWhole(row);
    }

    private JsonObject ChangeIn(JsonObject delta) =>
        delta[List] as JsonObject ?? throw new FormatException($"expected '{List}' in the delta");

    private static IEnumerable<string> Dropped(JsonObject change) =>
        (change["drop"] as JsonArray ?? []).Select(static node => node!.GetValue<string>());

    private JsonObject Nodes(T row) => JsonText.Nodes(writer => Write(new RowWriter(writer), row));

    private T Moved(T row, LineShift? shift)
    {
        if (shift is null || !shift.Touches(Places(row))) return row;
        var moved = Nodes(row);
        shift.Apply(moved);
        return Read(JsonText.Element(moved));
    }

    // The sum of a quote can be had from the quote.
    private static JsonNode Short(JsonNode row)
    {
        var copy = row.DeepClone();
        foreach (var place in LineShift.Places(copy))
            if (place["quote"] is JsonValue quote && place["sha256"]?.GetValue<string>() == SumOf(quote)) place.Remove("sha256");
        return copy;
    }

    private T ReadWhole(JsonObject row)
    {
        var copy = row.DeepClone().AsObject();
        foreach (var place in LineShift.Places(copy))
            if (place["quote"] is JsonValue quote && !place.ContainsKey("sha256")) place["sha256"] = SumOf(quote);
        return Read(JsonText.Element(copy));
    }

    private static string SumOf(JsonValue quote) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quote.GetValue<string>())));
}
