using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// The titles of a page pasted from a browser, which has lost the marks of its headings: an operation's title is the
/// line right above its method, and a chapter's title is the line below a gap of two or more blank lines that is wider than the
/// gap below it.
/// </summary>
internal sealed class PastedTitles(Page page, Vocabulary vocabulary)
{
    private const int LongestTitle = 80;

    // For each block the nearest one at or above it that opens a chapter, or -1; made when it is first asked for.
    private int[]? openings;

    /// <summary>How many headings the last operation's section has.</summary>
    public int Depth { get; private set; }

    /// <summary>The section of the operation announced at a block.</summary>
    public Section At(int index)
    {
        var own = index > 0 && page.Blocks[index - 1] is TextLine above && above.Line == page.Blocks[index].Lines.First - 1
            ? TitleIn(above)
            : null;
        var chapter = Chapter(own is null ? index : index - 1);
        string[] found = [.. new[] { chapter, own }.OfType<string>().Distinct()];
        Depth = found.Length;
        return new Section([.. found]);
    }

    /// <summary>
    /// Whether a chapter starts with a line: it is the first of the page, or the gap above it is of two blank lines at least
    /// and wider than the gap below it. The buttons of a code sample start none, nor does a row of three cells or more.
    /// </summary>
    public bool OpensChapter(TextLine line)
    {
        if (line.Line == 0) return true;
        var above = BlankLines(line.Lines.First, -1);
        return above >= 2 && above > BlankLines(line.Lines.Last, 1)
            && !vocabulary.IsChrome(line.Text) && line.Text.Count('\t') < 2;
    }

    private int BlankLines(int line, int step)
    {
        var next = line + step;
        while (next >= 0 && next < page.Source.LineCount && page.Source.IsBlank(next)) next += step;
        return Math.Abs(next - line) - 1;
    }

    private string? Chapter(int index)
    {
        openings ??= Openings();
        return openings[index] is var opening and >= 0 ? TitleIn((TextLine)page.Blocks[opening]) : null;
    }

    private int[] Openings()
    {
        var nearest = new int[page.Blocks.Length];
        var last = -1;
        for (var i = 0; i < nearest.Length; i++)
        {
            if (page.Blocks[i] is TextLine line && OpensChapter(line)) last = i;
            nearest[i] = last;
        }

        return nearest;
    }

    private string? TitleIn(TextLine line)
    {
        var text = Unglued(line.Text);
        if (text.Length is 0 or > LongestTitle || line.Bullet || vocabulary.IsChrome(text) || OperationName.IsMethod(text)) return null;
        return text[^1] is '.' or ',' or ';' or ':' or '。' or '，' or '：' or '{' or '}' or ']' or '[' or '\'' or '"' ? null : text;
    }

    // The title may be glued to the first label of a table: "Create TaskProtocol⇥https".
    private static string Unglued(string text)
    {
        var tab = text.IndexOf('\t');
        if (tab < 0) return text;
        for (var i = tab - 1; i > 0; i--)
            if (char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || text[i - 1] == ')')) return text[..i];
        return text[..tab];
    }
}
