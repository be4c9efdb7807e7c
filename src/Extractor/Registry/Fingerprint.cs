using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Extractor.Registry;

/// <summary>What the registry means, as one number: two registries that differ in places alone have the same.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a registry: <c>sha256:</c> and hexadecimal digits.</summary>
    public static string Of(FieldRegistry registry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = JsonText.Writer(buffer);
        var rows = new RowWriter(writer, meaning: true);
        foreach (var scope in registry.Scopes)
        {
            rows.Write(scope);
            Add(hash, writer, buffer);
        }

        foreach (var field in registry.Fields)
        {
            rows.Write(field);
            Add(hash, writer, buffer);
        }

        foreach (var finding in registry.Evidence)
        {
            rows.Write(finding);
            Add(hash, writer, buffer);
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Add(IncrementalHash hash, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.Flush();
        writer.Reset();
        buffer.Write("\n"u8);
        hash.AppendData(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
