using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Extractor.Recording.Packing;

/// <summary>Writes a value of some kind.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="writer">What writes it.</param>
/// <param name="value">The value.</param>
internal delegate void Pack<in T>(PackedWriter writer, T value);

/// <summary>Writes numbers and texts in few bytes: of a text that was written before only which one it is.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(1 << 12);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    /// <summary>A number; the smaller, the fewer bytes.</summary>
    public void Write(int number)
    {
        const int more = 0x80;
        var rest = (uint)number;
        var span = bytes.GetSpan(5);
        var length = 0;
        for (; rest >= more; rest >>= 7) span[length++] = (byte)(rest | more);
        span[length++] = (byte)rest;
        bytes.Advance(length);
    }

    /// <summary>A number, or null.</summary>
    public void WriteMaybe(int? number)
    {
        Write(number is not null);
        if (number is { } value) Write(value);
    }

    /// <summary>Yes or no.</summary>
    public void Write(bool flag) => Write(flag ? 1 : 0);

    /// <summary>Yes, no, or null.</summary>
    public void WriteMaybe(bool? flag) => WriteMaybe(flag is { } value ? value ? 1 : 0 : (int?)null);

    /// <summary>A text, or null.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(PackedText.Null);
            return;
        }

        if (texts.TryGetValue(text, out var known))
        {
            Write(PackedText.FirstKnown + known);
            return;
        }

        texts.Add(text, texts.Count);
        Write(PackedText.New);
        Write(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    /// <summary>A list.</summary>
    public void Write<T>(ImmutableArray<T> list, Pack<T> write)
    {
        Write(list.Length);
        foreach (var item in list) write(this, item);
    }

    /// <summary>A value, or null.</summary>
    public void WriteMaybe<T>(T? value, Pack<T> write)
        where T : class
    {
        Write(value is not null);
        if (value is not null) write(this, value);
    }
}

/// <summary>What the number before a text says.</summary>
internal static class PackedText
{
    /// <summary>There is none.</summary>
    public const int Null = 0;

    /// <summary>It follows.</summary>
    public const int New = 1;

    /// <summary>It is the first of those that were written before; the next numbers are the next ones.</summary>
    public const int FirstKnown = 2;
}
