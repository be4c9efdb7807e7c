using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Extractor.Registry;

/// <summary>What the registry means, as one number: two registries that differ in places alone have the same.</summary>
internal static class Fingerprint
{
    private static readonly ImmutableArray<string> LaterKeys = [
        .. FieldModifier.All.Select(static modifier => modifier.Key), "values", "when", "relations",
    ];

    /// <summary>The fingerprint of a registry: <c>sha256:</c> and hexadecimal digits.</summary>
    public static string Of(FieldRegistry registry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var scope in registry.Scopes) Add(hash, RegistryJson.Of(scope));
        foreach (var field in registry.Fields) Add(hash, RegistryJson.Of(field));
        foreach (var finding in registry.Evidence) Add(hash, RegistryJson.Of(finding));
        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Add(IncrementalHash hash, JsonObject row)
    {
        WithoutPlaces(row);
        hash.AppendData(JsonText.Bytes(row));
    }

    /// <summary>Takes every place out of a row, and what repeats another key in another form.</summary>
    public static void WithoutPlaces(JsonObject row)
    {
        foreach (var key in (ReadOnlySpan<string>)["anchors", "anchor", "file", "line"]) row.Remove(key);
        foreach (var key in (ReadOnlySpan<string>)["jsonType", "jsonDefault", "jsonEnum", "min", "max"]) row.Remove(key);
        // What nothing is said of weighs nothing: a registry from before there was such a key means the same.
        foreach (var key in LaterKeys)
            if (row[key] is null or JsonArray { Count: 0 }) row.Remove(key);
        foreach (var list in (ReadOnlySpan<string>)["conflicts", "values", "constraints", "relations"])
            if (row[list] is JsonArray rows)
                foreach (var one in rows) if (one is JsonObject inner) WithoutPlaces(inner);
    }
}
