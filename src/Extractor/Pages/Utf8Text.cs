using System.Text;

namespace Extractor.Pages;

/// <summary>Decodes files that are meant as UTF-8. What is none is told and never guessed at.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file without its byte-order mark.</summary>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="broken">The line, from one, and what stands there, where the file is not UTF-8.</param>
    /// <returns>The text; null where the file is not UTF-8.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, out (int Line, string Found) broken)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        broken = default;
        try
        {
            if (bytes.IndexOf((byte)0) is not (var zero and >= 0)) return Strict.GetString(bytes);
            broken = (LineAt(bytes, zero), "a zero byte");
        }
        catch (DecoderFallbackException failed)
        {
            var found = failed.BytesUnknown is { Length: > 0 } unknown ? $"byte 0x{unknown[0]:X2}" : "a broken sequence";
            broken = (LineAt(bytes, Math.Clamp(failed.Index, 0, bytes.Length)), found);
        }

        return null;
    }

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => bytes[..at].Count((byte)'\n') + 1;
}
