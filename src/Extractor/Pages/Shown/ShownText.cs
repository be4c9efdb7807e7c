using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages.Shown;

/// <summary>
/// The text of a page of Markdown or of pasted words as its readers see it: without invisible signs, comments and
/// code of the site, and with one form for every character. Lines stay lines, and every character keeps its place in the file.
/// </summary>
internal static class ShownText
{
    /// <summary>The text that is shown; the file itself where nothing in it is hidden or written in several forms.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="first">The first line below the front matter.</param>
    /// <param name="hidden">The runs of characters that no reader sees, in page order.</param>
    public static SourceText Of(SourceText file, int first, ImmutableArray<TextSpan> hidden)
    {
        if (hidden.IsEmpty && !CharacterForms.HasVariants(file.Text)) return file;
        var shown = new Shown(file.Text, hidden);
        for (var line = 0; line < file.LineCount; line++) shown.Add(file.StartOf(line), file.EndOf(line), isText: line >= first);
        return shown.ToSource(file);
    }

    /// <summary>One line without its invisible signs, and in one form.</summary>
    public static string OfLine(string line)
    {
        if (!CharacterForms.HasVariants(line)) return line;
        var shown = new Shown(line, []);
        shown.Add(0, line.Length, isText: true);
        return shown.ToString().TrimEnd('\n');
    }

    // Two bars of ASCII may stand around cells that full-width ones part; between more of them, those are words of a cell.
    private const int BarsAround = 2;

    private sealed class Shown(string file, ImmutableArray<TextSpan> hidden)
    {
        private readonly StringBuilder text = new(file.Length);
        private readonly ImmutableArray<TextSpan>.Builder origins = ImmutableArray.CreateBuilder<TextSpan>();
        private readonly ImmutableArray<TextShift>.Builder shifts = ImmutableArray.CreateBuilder<TextShift>();
        private int next;

        public SourceText ToSource(SourceText source) => new(source, text.ToString(), origins.ToImmutable(), shifts.ToImmutable());

        public override string ToString() => text.ToString();

        public void Add(int start, int end, bool isText)
        {
            origins.Add(new TextSpan(start, end));
            // A line may end with two characters in the file; here it ends with one.
            if (start - text.Length is var shift && shift != (shifts.Count > 0 ? shifts[^1].Shift : 0))
                shifts.Add(new TextShift(text.Length, shift));
            var folding = new QuoteFolding();
            var first = text.Length;
            var parted = file.AsSpan(start, end - start).Count('|') > BarsAround;
            for (var at = start; at < end; at++)
            {
                var c = file[at];
                if (!isText || (parted && c == '｜')) text.Append(c);
                else if (IsHidden(at) || IsNote(c, first) || IsPermalink(at, start, end)) Skip(at);
                else if (!CharacterForms.IsInvisible(c)) text.Append(folding.Next(c));
                else if (at > start && CharacterForms.Shapes(c, file[at - 1], at + 1 < end ? file[at + 1] : ' ')) text.Append(c);
                else Skip(at);
            }

            text.Append('\n');
        }

        // The words before a mark are those that are shown: an invisible sign among them ends none.
        private bool IsNote(char c, int first) => NoteMarks.IsSign(c) && NoteMarks.Is(c, text.ToString(first, text.Length - first));

        // Only the end of a line has a link to it, and a sign alone is none.
        private bool IsPermalink(int at, int start, int end) =>
            CharacterForms.IsPermalink(file[at]) && file.AsSpan(at + 1, end - at - 1).IsWhiteSpace()
            && !file.AsSpan(start, at - start).IsWhiteSpace();

        private void Skip(int at)
        {
            var shift = new TextShift(text.Length, at + 1 - text.Length);
            if (shifts.Count > 0 && shifts[^1].At == shift.At) shifts[^1] = shift;
            else shifts.Add(shift);
        }

        private bool IsHidden(int at)
        {
            while (next < hidden.Length && hidden[next].End <= at) next++;
            return next < hidden.Length && hidden[next].Start <= at;
        }
    }
}
