using System.Buffers.Binary;
using System.Security.Cryptography;
using Extractor.Recording.Packing;
using Extractor.Registry.Buffers;

namespace Extractor.Recording;

/// <summary>
/// The readings of earlier runs, by key, in one run of bytes. What is damaged, cut off or not such bytes at all holds
/// nothing, and is no error: the pages are read instead.
/// </summary>
/// <remarks>
/// A mark, the number of readings, and for each its key, the sum of its bytes and their length; then a sum of all
/// that; then the readings, each as <see cref="PackedPage"/> writes it.
/// </remarks>
internal sealed class ReadingCache
{
    private const int SumLength = SHA256.HashSizeInBytes;
    private const int RowLength = (2 * SumLength) + sizeof(int);

    private readonly Dictionary<string, (byte[] Sum, ReadOnlyMemory<byte> Packed)> readings;

    private readonly TextPool texts;

    private ReadingCache(Dictionary<string, (byte[] Sum, ReadOnlyMemory<byte> Packed)> readings, TextPool texts) =>
        (this.readings, this.texts) = (readings, texts);

    private static ReadOnlySpan<byte> Mark => "sot readings 3\n"u8;

    /// <summary>How many readings there are.</summary>
    public int Count => readings.Count;

    /// <summary>Reads the bytes of a cache.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="texts">Has the texts that come again and again.</param>
    public static ReadingCache Of(ReadOnlyMemory<byte> bytes, TextPool texts) => new(In(bytes), texts);

    /// <summary>A cache that holds nothing.</summary>
    public static ReadingCache Nothing { get; } = new([], new TextPool());

    private static Dictionary<string, (byte[] Sum, ReadOnlyMemory<byte> Packed)> In(ReadOnlyMemory<byte> bytes)
    {
        var readings = new Dictionary<string, (byte[] Sum, ReadOnlyMemory<byte> Packed)>(StringComparer.Ordinal);
        var head = Mark.Length + sizeof(int);
        if (bytes.Length < head || !bytes.Span.StartsWith(Mark)) return readings;
        long count = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[Mark.Length..]);
        var rows = head + (count * RowLength);
        if (count < 0 || rows + SumLength > bytes.Length) return readings;
        if (!SHA256.HashData(bytes.Span[..(int)rows]).AsSpan().SequenceEqual(bytes.Span.Slice((int)rows, SumLength)))
            return readings;
        var at = (int)rows + SumLength;
        for (var row = head; row < rows; row += RowLength)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(row + (2 * SumLength))..]);
            if (length < 0 || length > bytes.Length - at) break;
            readings[Convert.ToHexString(bytes.Span.Slice(row, SumLength))] =
                (bytes.Slice(row + SumLength, SumLength).ToArray(), bytes.Slice(at, length));
            at += length;
        }

        return readings;
    }

    /// <summary>The reading with a key, and what is kept of it; null where there is none that is whole.</summary>
    public (RecordedPage Page, ReadOnlyMemory<byte> Packed)? Find(byte[] key)
    {
        if (!readings.TryGetValue(Convert.ToHexString(key), out var found)) return null;
        if (!SHA256.HashData(found.Packed.Span).AsSpan().SequenceEqual(found.Sum)) return null;
        try
        {
            return (PackedPage.Read(found.Packed, texts), found.Packed);
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a cache; null where they would be more than one array holds.</summary>
    /// <param name="readings">The key of every page, and what is kept of it.</param>
    public static byte[]? Bytes(IReadOnlyCollection<(byte[] Key, ReadOnlyMemory<byte> Packed)> readings)
    {
        var head = Mark.Length + sizeof(int) + ((long)readings.Count * RowLength);
        var length = head + SumLength + readings.Sum(static reading => (long)reading.Packed.Length);
        if (length > Array.MaxLength) return null;
        var bytes = new byte[length];
        var rest = bytes.AsSpan();
        Put(ref rest, Mark);
        PutNumber(ref rest, readings.Count);
        foreach (var (key, packed) in readings)
        {
            Put(ref rest, key);
            Put(ref rest, SHA256.HashData(packed.Span));
            PutNumber(ref rest, packed.Length);
        }

        Put(ref rest, SHA256.HashData(bytes.AsSpan(0, (int)head)));
        foreach (var (_, packed) in readings) Put(ref rest, packed.Span);
        return bytes;
    }

    private static void Put(ref Span<byte> rest, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }

    private static void PutNumber(ref Span<byte> rest, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, number);
        rest = rest[sizeof(int)..];
    }
}
