using System.Text;

namespace Extractor.Cli.Files;

/// <summary>Puts notes in the place of older ones: whoever looks at one of them finds the old note or the new one.</summary>
internal static class NoteWriter
{
    /// <summary>
    /// Writes notes again, all of them or, where one cannot be written, none. A link stays a link, and a file keeps its
    /// rights and its byte-order mark.
    /// </summary>
    /// <param name="notes">The notes as they were read, and their new texts.</param>
    /// <exception cref="IOException">A note was changed meanwhile, or cannot be written.</exception>
    public static void Replace(IReadOnlyCollection<(NoteFile Note, string Text)> notes)
    {
        var written = new List<(string Next, string File)>();
        try
        {
            foreach (var (note, text) in notes)
            {
                var file = RealPath.Of(note.Path);
                var next = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.sot-new");
                written.Add((next, file));
                Write(next, text, note.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(file));
                if (!InputFile.Read(file).AsSpan().SequenceEqual(note.Bytes))
                    throw new IOException($"{note.Path} was changed meanwhile; nothing was rewritten, run again");
            }

            foreach (var (next, file) in written) File.Move(next, file, overwrite: true);
        }
        finally
        {
            foreach (var (next, _) in written) File.Delete(next);
        }
    }

    private static void Write(string file, string text, bool marked)
    {
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
        if (marked) stream.Write(Encoding.UTF8.Preamble);
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
