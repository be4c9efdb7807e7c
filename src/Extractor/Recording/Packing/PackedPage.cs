using System.IO.Compression;
using Extractor.Registry.Buffers;

namespace Extractor.Recording.Packing;

/// <summary>
/// A page in few bytes, for the next run of the same build and nobody else. Most claims of a page quote the same lines below the same
/// headings, which stand here once.
/// </summary>
internal static class PackedPage
{
    /// <summary>The bytes of a page.</summary>
    public static byte[] Of(RecordedPage page)
    {
        var writer = new PackedWriter();
        PackedPageWriter.Write(writer, page);
        using var packed = new MemoryStream();
        using (var to = new BrotliStream(packed, CompressionLevel.Fastest)) to.Write(writer.Bytes);
        return packed.ToArray();
    }

    /// <summary>Reads the bytes of a page.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="texts">Has the texts that come again and again.</param>
    /// <exception cref="FormatException">They are no such bytes.</exception>
    /// <exception cref="InvalidDataException">They are no such bytes.</exception>
    public static RecordedPage Read(ReadOnlyMemory<byte> bytes, TextPool texts)
    {
        using var unpacked = new MemoryStream();
        using (var from = new BrotliStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress)) from.CopyTo(unpacked);
        var reader = new PackedReader(unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length), texts);
        var page = PackedPageReader.Read(reader);
        return reader.IsAtEnd ? page : throw new FormatException("expected nothing behind the page");
    }
}
