using System.Buffers;
using System.Security.Cryptography;

namespace Extractor.Cli.Files;

/// <summary>The sum of a file, which is never held as a whole.</summary>
internal static class FileSum
{
    private const int Portion = 1 << 18;

    /// <summary>The SHA-256 of a file; nothing where it is empty.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Of(string file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
            var read = RandomAccess.Read(handle, buffer, 0);
            if (read == 0) return [];
            if (read < buffer.Length) return SHA256.HashData(buffer.AsSpan(0, read));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var at = 0L; read > 0; read = RandomAccess.Read(handle, buffer, at))
            {
                hash.AppendData(buffer, 0, read);
                at += read;
            }

            return hash.GetHashAndReset();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
