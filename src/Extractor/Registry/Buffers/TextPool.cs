using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Extractor.Registry.Buffers;

/// <summary>
/// Gives one text for equal texts where it can: quotes, sums and headings come again with every field of a table or an example.
/// A text that was pushed out by another one is held twice, and nothing else comes of it. Any number of threads may ask.
/// </summary>
internal sealed class TextPool
{
    // Longer texts rarely come twice, and a short one costs less than to look for it.
    private const int Longest = 1 << 16;
    private const int Slots = 1 << 16;

    private readonly string?[] texts = new string?[Slots];

    /// <summary>A text that is at hand.</summary>
    public string Of(string text)
    {
        ref var slot = ref texts[SlotOf(text)];
        if (slot is { } known && known == text) return known;
        return slot = text;
    }

    /// <summary>The text of a value of JSON.</summary>
    public string Of(JsonElement text) => Of(JsonMarshal.GetRawUtf8Value(text)[1..^1]) ?? text.GetString()!;

    /// <summary>The text that a reader of JSON stands at.</summary>
    public string Of(ref Utf8JsonReader reader) =>
        (reader.HasValueSequence || reader.ValueIsEscaped ? null : Of(reader.ValueSpan)) ?? reader.GetString()!;

    /// <summary>A text that is at hand as UTF-8.</summary>
    public string OfUtf8(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return Encoding.UTF8.GetString(utf8);
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var text = buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, buffer));
            ref var slot = ref texts[SlotOf(text)];
            if (slot is { } known && text.SequenceEqual(known)) return known;
            return slot = text.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    // Null of what is not worth it, or has escapes.
    private string? Of(ReadOnlySpan<byte> utf8) => utf8.Length > Longest || utf8.Contains((byte)'\\') ? null : OfUtf8(utf8);

    private static int SlotOf(ReadOnlySpan<char> text) => string.GetHashCode(text) & (Slots - 1);
}
