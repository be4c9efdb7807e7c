using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Outline.Pasted;

/// <summary>
/// The notes at the very top of pasted text in which whoever pasted it says what it is about:
/// <c>&lt;!-- Endpoint: POST /v1/tasks --&gt;</c>.
/// Each is read as the line inside; further down such a line is a comment, and may hold what no longer is.
/// </summary>
internal static class NotesAbove
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>The blocks with the words of the notes at the top.</summary>
    public static ImmutableArray<Block> Opened(ImmutableArray<Block> blocks)
    {
        var notes = blocks.TakeWhile(static block => block is TextLine line && IsNote(line.Text)).Count();
        return notes == 0 ? blocks : [.. blocks.Take(notes).Select(static block => WithoutMarks((TextLine)block)), .. blocks.Skip(notes)];
    }

    private static bool IsNote(string line) =>
        line.StartsWith(Opening, StringComparison.Ordinal) && line.EndsWith(Closing, StringComparison.Ordinal)
        && line.IndexOf(Closing, StringComparison.Ordinal) == line.Length - Closing.Length
        && line.Length > Opening.Length + Closing.Length && line[Opening.Length..^Closing.Length].Trim().Length > 0;

    private static TextLine WithoutMarks(TextLine note) =>
        note with { Text = note.Text[Opening.Length..^Closing.Length].Trim(), Marks = [] };
}
