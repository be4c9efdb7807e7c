using System.Buffers;
using System.Text.Json;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>Compares rows by what the registry would have of them.</summary>
internal sealed class RowComparison : IDisposable
{
    private readonly ArrayBufferWriter<byte> one = new();
    private readonly ArrayBufferWriter<byte> other = new();
    private readonly Utf8JsonWriter writer;

    /// <summary>Compares rows, one pair after the other.</summary>
    public RowComparison() => writer = JsonText.Writer(one);

    /// <summary>Whether two rows are the same; a row that is not there is the same as another one that is not there.</summary>
    public bool AreSame<T>(T? first, T? second, WriteRow<T> write)
        where T : class
    {
        if (first is null || second is null || ReferenceEquals(first, second)) return ReferenceEquals(first, second);
        Write(one, first, write);
        Write(other, second, write);
        return one.WrittenSpan.SequenceEqual(other.WrittenSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Write<T>(ArrayBufferWriter<byte> buffer, T row, WriteRow<T> write)
    {
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        write(new RowWriter(writer), row);
        writer.Flush();
    }
}
