using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Extractor.Checking.Payloads;

/// <summary>A request body: its values in document order, each with its place.</summary>
/// <param name="bytes">The text that the values stand in.</param>
/// <param name="values">The values, the root first.</param>
/// <param name="names">The members of its objects: by the object's index and the name the index of the value.</param>
internal sealed class Payload(
    ReadOnlyMemory<byte> bytes, IReadOnlyList<PayloadValue> values, IReadOnlyDictionary<(int Holder, string Name), int> names)
{
    private const int LongestExcerpt = 60;

    /// <summary>The values, the root first.</summary>
    public IReadOnlyList<PayloadValue> Values => values;

    /// <summary>The member of an object that has a name, or null.</summary>
    public int? Member(int holder, string name) => names.TryGetValue((holder, name), out var index) ? index : null;

    /// <summary>The text of a scalar: of a string what it says, of anything else how it is written.</summary>
    public string TextOf(int index)
    {
        var value = values[index];
        var raw = bytes.Span.Slice(value.Start, value.Length);
        if (value.Kind != PayloadKind.String) return Encoding.UTF8.GetString(raw);
        return value.Escaped ? Unescaped(raw) : Encoding.UTF8.GetString(raw[1..^1]);
    }

    /// <summary>The number of characters of a text, counted in code points as people count them.</summary>
    public int LengthOf(int index)
    {
        var value = values[index];
        if (value.Escaped) return TextOf(index).EnumerateRunes().Count();
        var raw = bytes.Span.Slice(value.Start, value.Length);
        if (value.Kind == PayloadKind.String) raw = raw[1..^1];
        var continuing = 0;
        foreach (var part in raw)
            if ((part & 0xC0) == 0x80) continuing++;
        return raw.Length - continuing;
    }

    /// <summary>The value as a message shows it: cut, on one line.</summary>
    public string Excerpt(int index)
    {
        var value = values[index];
        if (value.Kind == PayloadKind.Object) return "an object";
        if (value.Kind == PayloadKind.Array) return string.Create(CultureInfo.InvariantCulture, $"a list of {value.Count}");
        var raw = bytes.Span.Slice(value.Start, value.Length);
        // Four bytes are the most that a character takes.
        var text = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, LongestExcerpt * 4)]).ReplaceLineEndings(" ");
        if (text.Length <= LongestExcerpt && raw.Length <= LongestExcerpt * 4) return text;
        var cut = Math.Min(text.Length, LongestExcerpt);
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut), "…");
    }

    /// <summary>Whether a value is there and says something: not null, no empty text and no empty list.</summary>
    public bool IsGiven(int index) => values[index] switch
    {
        { Kind: PayloadKind.Null } or { Kind: PayloadKind.String, Length: 2 } or { Kind: PayloadKind.Form, Length: 0 } => false,
        { Kind: PayloadKind.Array } list => list.Count > 0,
        _ => true,
    };

    /// <summary>The place of a value inside the payload as a JSON pointer (RFC 6901); empty for the root.</summary>
    public string Pointer(int index)
    {
        var parts = new Stack<string>();
        for (var at = index; values[at].Parent >= 0; at = values[at].Parent)
            parts.Push(
                values[at].Name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                ?? values[at].Number.ToString(CultureInfo.InvariantCulture));
        return string.Concat(parts.Select(static part => $"/{part}"));
    }

    private static string Unescaped(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return reader.GetString()!;
    }
}
