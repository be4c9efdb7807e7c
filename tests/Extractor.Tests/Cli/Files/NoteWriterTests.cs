using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli.Files;

public sealed class NoteWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_notes_are_written_and_nothing_is_left_beside_them()
    {
        NoteWriter.Replace([Note("a.md", "a"), Note("b.md", "b")]);

        Assert.Equal(["a.md", "b.md"], folder.Entries());
        Assert.Equal(("a new", "b new"), (folder.Text("a.md"), folder.Text("b.md")));
    }

    [Fact]
    public void No_note_is_written_where_one_of_them_was_changed_meanwhile()
    {
        var notes = new[] { Note("a.md", "a"), Note("b.md", "b") };
        folder.Write("b.md", "somebody wrote this");

        var failed = Assert.Throws<IOException>(() => NoteWriter.Replace(notes));

        Assert.EndsWith("b.md was changed meanwhile; nothing was rewritten, run again", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["a.md", "b.md"], folder.Entries());
        Assert.Equal(("a", "somebody wrote this"), (folder.Text("a.md"), folder.Text("b.md")));
    }

    private (NoteFile, string) Note(string name, string text)
    {
        folder.Write(name, text);
        return (new NoteFile(folder.At(name), File.ReadAllBytes(folder.At(name)), true), $"{text} new");
    }
}
