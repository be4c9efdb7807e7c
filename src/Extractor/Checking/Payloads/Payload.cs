using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Extractor.Checking.Payloads;

/// <summary>A request body: its values in document order, each with its place.</summary>
/// <param name="bytes">The text that the values stand in.</param>
/// <param name="values">The values, the root first.</param>
/// <param name="names">
/// The members of objects with more than <see cref="MostScanned"/> of them: by the object's index and the name the index of the value.
/// </param>
internal sealed class Payload(
    ReadOnlyMemory<byte> bytes, ReadOnlyMemory<PayloadValue> values, IReadOnlyDictionary<(int Holder, string Name), int> names)
{
    /// <summary>Up to so many members are looked through faster than they are looked up.</summary>
    public const int MostScanned = 16;

    private const int LongestExcerpt = 60;

    /// <summary>The values, the root first.</summary>
    public ReadOnlySpan<PayloadValue> Values => values.Span;

    /// <summary>The member of an object that has a name, or null.</summary>
    public int? Member(int holder, string name)
    {
        var all = Values;
        if (all[holder].Count > MostScanned) return names.TryGetValue((holder, name), out var index) ? index : null;
        return Scan(all, holder, all[holder].End, name);
    }

    /// <summary>The member of an object that has a name, or null, found by looking at one after the other.</summary>
    /// <param name="values">The values.</param>
    /// <param name="holder">The object.</param>
    /// <param name="end">The index behind its last value.</param>
    /// <param name="name">The name.</param>
    public static int? Scan(ReadOnlySpan<PayloadValue> values, int holder, int end, string name)
    {
        for (var at = holder + 1; at < end; at = values[at].End)
            if (values[at].Name == name) return at;
        return null;
    }

    /// <summary>The text of a scalar: of a string what it says, of anything else how it is written.</summary>
    public string TextOf(int index)
    {
        ref readonly var value = ref values.Span[index];
        var raw = bytes.Span.Slice(value.Start, value.Length);
        if (value.Kind != PayloadKind.String) return Encoding.UTF8.GetString(raw);
        return value.Escaped ? Unescaped(raw) : Encoding.UTF8.GetString(raw[1..^1]);
    }

    /// <summary>The number of characters of a text, counted in code points as people count them.</summary>
    public int LengthOf(int index)
    {
        ref readonly var value = ref values.Span[index];
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
        ref readonly var value = ref values.Span[index];
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
    public bool IsGiven(int index) => values.Span[index] switch
    {
        { Kind: PayloadKind.Null } or { Kind: PayloadKind.String, Length: 2 } or { Kind: PayloadKind.Form, Length: 0 } => false,
        { Kind: PayloadKind.Array } list => list.Count > 0,
        _ => true,
    };

    /// <summary>The place of a value inside the payload as a JSON pointer (RFC 6901); empty for the root.</summary>
    public string Pointer(int index)
    {
        // Nesting is limited when a payload is read, so that this ends soon.
        ref readonly var value = ref values.Span[index];
        if (value.Parent < 0) return "";
        var holder = value.Parent == 0 ? "" : Pointer(value.Parent);
        return value.Name is not { } name ? string.Create(CultureInfo.InvariantCulture, $"{holder}/{value.Number}")
            : name.AsSpan().ContainsAny('~', '/')
                ? $"{holder}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"
            : $"{holder}/{name}";
    }

    private static string Unescaped(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return reader.GetString()!;
    }
}
