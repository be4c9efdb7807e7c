using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Registry.Buffers;

namespace Extractor.Registry;

/// <summary>Reads what stands under the keys of a row. What is not there, or is something else, is told with its key.</summary>
internal static class JsonCells
{
    /// <summary>The value under a key; null where there is none or it is null itself.</summary>
    public static JsonElement? Cell(this JsonElement row, string key) =>
        row.TryGetProperty(key, out var cell) && cell.ValueKind != JsonValueKind.Null ? cell : null;

    /// <summary>The row under a key; null where there is something else, or nothing.</summary>
    public static JsonElement? Row(this JsonElement row, string key) =>
        row.Cell(key) is { ValueKind: JsonValueKind.Object } inner ? inner : null;

    /// <summary>The rows of a list.</summary>
    /// <exception cref="FormatException">The list is missing or holds something else.</exception>
    public static ImmutableArray<T> Rows<T>(this JsonElement row, string key, Func<JsonElement, T> read)
    {
        if (row.Cell(key) is not { ValueKind: JsonValueKind.Array } list) throw new FormatException($"expected the list '{key}'");
        var rows = ImmutableArray.CreateBuilder<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            rows.Add(item.ValueKind == JsonValueKind.Object
                ? read(item)
                : throw new FormatException($"the list '{key}' holds something that is no row"));
        return rows.MoveToImmutable();
    }

    /// <summary>The rows of a list that registries of older versions do not have.</summary>
    /// <exception cref="FormatException">The list holds something else.</exception>
    public static ImmutableArray<T> MaybeRows<T>(this JsonElement row, string key, Func<JsonElement, T> read) =>
        row.Cell(key) is null ? [] : row.Rows(key, read);

    /// <summary>The text under a key.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string Text(this JsonElement row, string key) =>
        row.MaybeText(key) ?? throw new FormatException($"expected text under '{key}'");

    /// <summary>The text under a key, or null.</summary>
    /// <exception cref="FormatException">Something else is under it.</exception>
    public static string? MaybeText(this JsonElement row, string key) => row.Cell(key) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new FormatException($"expected text under '{key}'"),
    };

    /// <summary>The text under a key that stands in many rows; equal ones are one where a pool has them.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string Text(this JsonElement row, string key, TextPool? pool) =>
        pool is not null && row.Cell(key) is { ValueKind: JsonValueKind.String } text ? pool.Of(text) : row.Text(key);

    /// <summary>The whole number under a key.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static int Number(this JsonElement row, string key) =>
        row.Cell(key) is { ValueKind: JsonValueKind.Number } cell && cell.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"expected a number under '{key}'");

    /// <summary>The texts under a key.</summary>
    /// <exception cref="FormatException">There are none, or something else is among them.</exception>
    public static ImmutableArray<string> Texts(this JsonElement row, string key, TextPool? pool = null)
    {
        if (row.Cell(key) is not { ValueKind: JsonValueKind.Array } list) throw new FormatException($"expected the list '{key}'");
        var texts = ImmutableArray.CreateBuilder<string>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            texts.Add(item.ValueKind == JsonValueKind.String
                ? pool?.Of(item) ?? item.GetString()!
                : throw new FormatException($"expected texts in '{key}'"));
        return texts.MoveToImmutable();
    }

    /// <summary>The enum value that has a name in kebab case.</summary>
    /// <exception cref="FormatException">None has.</exception>
    public static T Named<T>(string name)
        where T : struct, Enum =>
        RegistryJson.Named<T>(name) ?? throw new FormatException($"'{name}' is none of {string.Join(", ", RegistryJson.Names<T>())}");
}
