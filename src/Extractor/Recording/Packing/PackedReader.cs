using System.Collections.Immutable;
using Extractor.Registry.Buffers;

namespace Extractor.Recording.Packing;

/// <summary>Reads a value of some kind.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="reader">What reads it.</param>
internal delegate T Unpack<out T>(PackedReader reader);

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
/// <param name="bytes">What it wrote.</param>
/// <param name="pool">Has the texts that come again and again.</param>
internal sealed class PackedReader(ReadOnlyMemory<byte> bytes, TextPool pool)
{
    private readonly List<string> texts = [];
    private int at;

    /// <summary>Whether everything was read.</summary>
    public bool IsAtEnd => at == bytes.Length;

    /// <summary>A number.</summary>
    public int Number()
    {
        const int more = 0x80;
        var span = bytes.Span;
        var number = 0;
        for (var shift = 0; shift < 35 && at < span.Length; shift += 7)
        {
            var next = span[at++];
            number |= (next & ~more) << shift;
            if (next < more) return number;
        }

        throw Broken();
    }

    /// <summary>A number, or null.</summary>
    public int? MaybeNumber() => Flag() ? Number() : null;

    /// <summary>Yes or no.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>Yes, no, or null.</summary>
    public bool? MaybeFlag() => MaybeNumber() is { } number ? number != 0 : null;

    /// <summary>A text.</summary>
    public string Text() => MaybeText() ?? throw Broken();

    /// <summary>A text, or null.</summary>
    public string? MaybeText()
    {
        var which = Number();
        if (which == PackedText.Null) return null;
        if (which != PackedText.New)
            return which - PackedText.FirstKnown is var known && known >= 0 && known < texts.Count ? texts[known] : throw Broken();
        var length = Number();
        if (length < 0 || length > bytes.Length - at) throw Broken();
        var text = pool.OfUtf8(bytes.Span.Slice(at, length));
        at += length;
        texts.Add(text);
        return text;
    }

    /// <summary>A list.</summary>
    public ImmutableArray<T> List<T>(Unpack<T> read)
    {
        var count = Number();
        if (count == 0) return [];
        // Every item has a byte at least.
        if (count < 0 || count > bytes.Length - at) throw Broken();
        var list = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++) list.Add(read(this));
        return list.MoveToImmutable();
    }

    /// <summary>A value, or null.</summary>
    public T? Maybe<T>(Unpack<T> read)
        where T : class => Flag() ? read(this) : null;

    private static FormatException Broken() => new("expected what was packed by the same version");
}
