using System.Buffers;

namespace Extractor.Registry.Buffers;

/// <summary>Bytes as they are written, in chunks that are never moved: a buffer that grows holds everything twice.</summary>
internal sealed class ByteChunks : IBufferWriter<byte>
{
    private const int ChunkLength = 1 << 20;

    private readonly List<(byte[] Chunk, int Used)> full = [];
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

    /// <summary>All bytes in one array. The chunks are given back, and nothing can be written any more.</summary>
    public byte[] ToArray()
    {
        full.Add((chunk, used));
        var all = GC.AllocateUninitializedArray<byte>(full.Sum(static one => one.Used));
        var rest = all.AsSpan();
        foreach (var (one, length) in full)
        {
            one.AsSpan(0, length).CopyTo(rest);
            rest = rest[length..];
            if (one.Length > 0) ArrayPool<byte>.Shared.Return(one);
        }

        full.Clear();
        (chunk, used) = ([], 0);
        return all;
    }

    private void Reserve(int sizeHint)
    {
        if (chunk.Length - used >= Math.Max(sizeHint, 1)) return;
        if (chunk.Length > 0) full.Add((chunk, used));
        // Small files are many, and large ones few.
        var length = Math.Clamp(2 * chunk.Length, 1 << 10, ChunkLength);
        (chunk, used) = (ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, length)), 0);
    }
}
