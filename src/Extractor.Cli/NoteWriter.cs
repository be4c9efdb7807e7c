using System.Text;

namespace Extractor.Cli;

/// <summary>Puts notes in the place of older ones, each at once: whoever looks finds the old note or the new one.</summary>
internal static class NoteWriter
{
    /// <summary>Writes a note again. A link stays a link, and the file keeps its rights and its byte-order mark.</summary>
    /// <param name="note">The note as it was read.</param>
    /// <param name="text">The new text.</param>
    /// <exception cref="IOException">The note was changed meanwhile, or cannot be written.</exception>
    public static void Replace(NoteFile note, string text)
    {
        var file = RealPath.Of(note.Path);
        var next = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.sot-new");
        var preamble = note.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : default;
        try
        {
            using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                stream.Write(preamble);
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(file));
            if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(note.Bytes)) throw new IOException($"{note.Path} was changed meanwhile; run again");
            File.Move(next, file, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
