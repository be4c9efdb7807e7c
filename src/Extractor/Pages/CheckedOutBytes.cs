using System.Text;

namespace Extractor.Pages;

/// <summary>
/// The bytes of a file that the tool wrote, as it wrote them: git may have turned the line ends into CRLF on the way to the
/// disk, and an editor may have put a byte-order mark in front.
/// </summary>
internal static class CheckedOutBytes
{
    /// <summary>How both sides of a conflict begin that git could not merge.</summary>
    private static readonly byte[] ConflictMark = "<<<<<<< "u8.ToArray();

    /// <summary>The bytes without a byte-order mark and with LF line ends; the same array where nothing has to be taken out.</summary>
    public static byte[] AsWritten(byte[] bytes)
    {
        var from = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (from == 0 && bytes.AsSpan().IndexOf("\r\n"u8) < 0) return bytes;
        var written = new byte[bytes.Length - from];
        var length = 0;
        for (var i = from; i < bytes.Length; i++)
            if (bytes[i] != (byte)'\r' || i + 1 >= bytes.Length || bytes[i + 1] != (byte)'\n') written[length++] = bytes[i];
        return written[..length];
    }

    /// <summary>Whether two files are the same but for line ends and a byte-order mark.</summary>
    public static bool AreSame(byte[] one, byte[] other) => AsWritten(one).AsSpan().SequenceEqual(AsWritten(other));

    /// <summary>The line, from one, on which git marked a conflict; null where there is none.</summary>
    public static int? ConflictLine(byte[] bytes)
    {
        for (var at = 0; bytes.AsSpan(at).IndexOf(ConflictMark) is var found and >= 0; at += found + 1)
            if (at + found == 0 || bytes[at + found - 1] == (byte)'\n') return bytes.AsSpan(0, at + found).Count((byte)'\n') + 1;
        return null;
    }
}
