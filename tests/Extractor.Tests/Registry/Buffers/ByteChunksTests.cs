using System.Buffers;
using Extractor.Registry.Buffers;

namespace Extractor.Tests.Registry.Buffers;

public sealed class ByteChunksTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(5_000, 1)]
    [InlineData(3_000_000, 997)]
    [InlineData(5_000_000, 2_500_000)]
    public void What_was_written_in_portions_is_there_in_its_order(int length, int portion)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        var chunks = new ByteChunks();

        for (var at = 0; at < length; at += portion) chunks.Write(bytes.AsSpan(at, Math.Min(portion, length - at)));

        Assert.Equal(bytes, chunks.ToArray());
    }
}
