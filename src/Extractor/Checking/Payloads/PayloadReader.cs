using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Extractor.Diagnostics;

namespace Extractor.Checking.Payloads;

/// <summary>Reads JSON as a payload. What is wrong with it is told with line and column.</summary>
internal static class PayloadReader
{
    /// <summary>No payload may be larger: base64 included, request bodies have far less.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>How many values a payload may have.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>How deep objects and lists may nest.</summary>
    public const int DeepestNesting = 64;

    /// <summary>Tells that a payload is too large.</summary>
    /// <param name="path">The payload, as the user knows it.</param>
    /// <param name="bytes">How many bytes it has at least.</param>
    public static Diagnostic TooLarge(string path, long bytes) =>
        Rules.PayloadBroken.At(
            path,
            1,
            $"found more than {Math.Max(MostBytes, bytes - 1) >> 20} MB, expected a request body of no more than {MostBytes >> 20} "
            + "M"
            + "B") with
        {
            Column = 1,
        };

    /// <summary>Reads a payload.</summary>
    /// <param name="path">The payload, as the user knows it.</param>
    /// <param name="bytes">Its JSON.</param>
    /// <param name="start">Where the JSON starts in that file.</param>
    /// <param name="isEscaped">Whether that file has the JSON in escapes, as the text of a JSON string.</param>
    /// <returns>The payload, or what is wrong with it.</returns>
    public static (Payload? Payload, Diagnostic? Problem) Read(
        string path, ReadOnlyMemory<byte> bytes, TextPlace start, bool isEscaped = false)
    {
        if (bytes.Length > MostBytes) return (null, TooLarge(path, bytes.Length));
        var places = new PlaceCursor(bytes, start, isEscaped);
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            return (null, Broken(path, places.At(0), "found a byte-order mark, expected '{'; save the file as UTF-8 without one"));
        if (!Utf8.IsValid(bytes.Span))
        {
            var wrong = FirstInvalid(bytes.Span);
            return (null, Broken(path, places.At(wrong), $"found byte 0x{bytes.Span[wrong]:X2}, expected UTF-8 text"));
        }

        var builder = new PayloadBuilder(bytes, places);
        try
        {
            return builder.Build() is { } wrong
                ? (null, Broken(path, wrong.Place, wrong.What))
                : (new Payload(bytes, builder.Values, builder.Names), null);
        }
        catch (JsonException broken)
        {
            var offset = OffsetOf(bytes.Span, broken);
            return (null, Broken(path, new PlaceCursor(bytes, start, isEscaped).At(offset), Describe(bytes.Span, offset, broken)));
        }
    }

    private static Diagnostic Broken(string path, TextPlace place, string what) =>
        Rules.PayloadBroken.At(path, place.Line, what) with { Column = place.Column };

    private static string Describe(ReadOnlySpan<byte> bytes, int offset, JsonException broken)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return "found nothing, expected a JSON object";
        if (offset >= bytes.Length) return "the JSON ends in the middle, expected what closes it";
        var rest = bytes[offset..];
        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8))
            return "found a number that JSON does not have (NaN or Infinity), expected a number";
        if (broken.Message.Contains("depth", StringComparison.Ordinal))
            return $"objects and lists nest more than {DeepestNesting} levels here, expected a request body";
        // The reader says the place in its own words behind its message.
        var end = broken.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"not JSON: {(end < 0 ? broken.Message : broken.Message[..end]).TrimEnd('.')}";
    }

    private static int OffsetOf(ReadOnlySpan<byte> bytes, JsonException broken)
    {
        var offset = 0;
        for (var line = 0L; line < (broken.LineNumber ?? 0); line++) offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(bytes.Length, offset + (broken.BytePositionInLine ?? 0));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return Math.Min(at, bytes.Length - 1);
    }
}
