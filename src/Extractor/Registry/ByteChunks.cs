using System.Buffers;

namespace Extractor.Registry;

/// <summary>Bytes as they are written, in chunks that are never moved: a buffer that grows holds everything twice.</summary>
internal sealed class ByteChunks : IBufferWriter<byte>
{
    private const int ChunkLength = 1 << 20;

    private readonly List<ReadOnlyMemory<byte>> full = [];
    private byte[] chunk = [];
    private int used;

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return chunk.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return chunk.AsSpan(used);
    }

    /// <summary>All bytes in one array.</summary>
    public byte[] ToArray()
    {
        var all = GC.AllocateUninitializedArray<byte>(full.Sum(static one => one.Length) + used);
        var rest = all.AsSpan();
        foreach (var one in full)
        {
            one.Span.CopyTo(rest);
            rest = rest[one.Length..];
        }

        chunk.AsSpan(0, used).CopyTo(rest);
        return all;
    }

    private void Reserve(int sizeHint)
    {
        if (chunk.Length - used >= Math.Max(sizeHint, 1)) return;
        if (used > 0) full.Add(chunk.AsMemory(0, used));
        // Small files are many, and large ones few.
        var length = Math.Clamp(2 * chunk.Length, 1 << 10, ChunkLength);
        (chunk, used) = (GC.AllocateUninitializedArray<byte>(Math.Max(sizeHint, length)), 0);
    }
}
