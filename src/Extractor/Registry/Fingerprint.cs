using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Extractor.Registry;

/// <summary>What the registry means, as one number: two registries that differ in places alone have the same.</summary>
internal static class Fingerprint
{
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
        hash.AppendData(Encoding.UTF8.GetBytes(JsonText.Line(row)));
    }

    /// <summary>Takes every place out of a row.</summary>
    public static void WithoutPlaces(JsonObject row)
    {
        row.Remove("anchors");
        row.Remove("file");
        row.Remove("line");
        if (row["conflicts"] is not JsonArray conflicts) return;
        foreach (var conflict in conflicts)
            foreach (var value in conflict!["values"]!.AsArray()) value!.AsObject().Remove("anchors");
    }
}
