using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages.Code;
using Extractor.Pages.Html;
using Extractor.Pages.Shown;
using Extractor.Pages.Tables;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Extractor.Pages;

/// <summary>
/// Reads the blocks of a Markdown page. Markdig says where headings and fenced code stand; every other line is a line
/// of prose until a pipe table is found in it. Nothing on the page falls between the blocks.
/// </summary>
internal static class MarkdownBlocks
{
    // Deeper lists and quotes than this are no reference page, and the parser's time grows with the square of their depth.
    private const int DeepestNesting = 60;

    private static readonly MarkdownPipeline Pipeline = BlocksOnly();

    /// <summary>Reads the page from a line on.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line below the front matter.</param>
    public static (SourceText Source, ImmutableArray<Block> Blocks, Diagnostic? Problem) Read(SourceText source, int first)
    {
        if (TooDeepAt(source, first) is { } deep)
        {
            var problem = Rules.PageTooDeep.At(
                source.Path,
                deep + 1,
                $"lists or quotes nest more than {DeepestNesting} levels here; the page is read line by line, without headings and fenced "
                + "code");
            return (source, Prose(source, first, source.LineCount - 1, static (page, line) => TextLines.Plain(page, line)), problem);
        }

        var mixed = HtmlInMarkdown.Read(source, first);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var line = first;
        var marked = Marked(mixed, first);
        var shown = QuotedCode.WithoutMarks(mixed.Source, marked);
        foreach (var block in marked.Concat(mixed.Blocks).OrderBy(static block => block.Lines.First))
        {
            blocks.AddRange(Prose(shown, line, block.Lines.First - 1, TextLines.Markdown));
            if (block is not TextLine { Text.Length: 0 }) blocks.Add(block);
            line = Math.Max(line, block.Lines.Last + 1);
        }

        blocks.AddRange(Prose(shown, line, shown.LineCount - 1, TextLines.Markdown));
        return (shown, mixed.InFrames(blocks.ToImmutable()), mixed.Problem);
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        // Pasted text is full of indented lines that are no code, and a tag on a line of its own would hide the
        // heading below it.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private static int? TooDeepAt(SourceText source, int first)
    {
        // How far each list that is still open is set in.
        var open = new Stack<int>();
        for (var line = first; line < source.LineCount; line++)
        {
            var text = source.Span(line);
            var indent = text.Length - text.TrimStart().Length;
            var marks = Marks(text.TrimStart());
            if (marks == 0) continue;
            while (open.Count > 0 && open.Peek() >= indent) open.Pop();
            if (open.Count + marks > DeepestNesting) return line;
            open.Push(indent);
        }

        return null;
    }

    private static int Marks(ReadOnlySpan<char> text)
    {
        var marks = 0;
        while (!text.IsEmpty && marks <= DeepestNesting)
        {
            var mark = text[0] == '>' ? 1 : TextLines.BulletLength(text);
            if (mark == 0) break;
            marks++;
            text = text[mark..].TrimStart();
        }

        return marks;
    }

    /// <summary>The headings, the fenced code and, as empty lines of prose, the thematic breaks; in page order.</summary>
    private static List<Block> Marked(HtmlInMarkdown page, int first)
    {
        var source = page.Source;
        var start = first < source.LineCount ? source.StartOf(first) : source.Text.Length;
        var ruled = UnderlinedTitles.AboveTildes(source, first);
        var rules = UnderlinedTitles.RulesOf(ruled);
        var behindWords = InlineFences.In(source, first, rules);
        // The parser looks for link definitions as well, in time that grows with the square of their number. They are of
        // no use here; without the mark that makes them one, they are prose.
        LineRange[] hidden =
        [
            .. behindWords.Select(static code => code.Lines), .. CodeRemarks.In(source, first, rules).Select(LineRange.Single),
            .. ruled.Select(static title => title.Lines),
        ];
        var document = Markdown.Parse(
            InlineFences.Blanked(source, page.Masked, hidden)[start..].Replace("]:", "])", StringComparison.Ordinal), Pipeline);
        List<Block> found = [.. behindWords, .. ruled];
        foreach (var block in document.Descendants())
        {
            if (block is not (Markdig.Syntax.HeadingBlock or FencedCodeBlock or ThematicBreakBlock)) continue;
            var leaf = (LeafBlock)block;
            var lines = LinesOf(source, leaf, first, start);
            if (Neutral(source, leaf, lines) is not { } neutral) continue;
            found.Add(neutral);
            if (neutral is TableBlock)
                found.AddRange([
                    new TextLine(LineRange.Single(lines.First), "", 0, false, false),
                    new TextLine(LineRange.Single(lines.Last), "", 0, false, false),
                ]);
        }

        return found;
    }

    private static LineRange LinesOf(SourceText source, LeafBlock block, int first, int start)
    {
        // The parser counts an underlined heading from its underline, and ends a fence that nothing closes at its opening.
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 })
            return new LineRange(block.Line + first, block.Line + first + block.Lines.Count);
        var line = block is Markdig.Syntax.HeadingBlock { IsSetext: true } ? source.LineAt(block.Span.Start + start) : block.Line + first;
        return new LineRange(line, source.LineAt(Math.Max(block.Span.Start, block.Span.End) + start));
    }

    private static Block? Neutral(SourceText source, Markdig.Syntax.Block block, LineRange lines) => block switch
    {
        // Under a table a rule is a rule.
        Markdig.Syntax.HeadingBlock { IsSetext: true } when PipeRows.IsDelimiterRow(source.Line(lines.First + 1)) => null,
        // A lone dash under a line is an empty table cell of a pasted page and never an underline.
        Markdig.Syntax.HeadingBlock { IsSetext: true } when source.Line(lines.Last).Trim().Length < 3 => null,
        // A hash before an annotation is the mark of a comment.
        Markdig.Syntax.HeadingBlock when Annotation.Read(source.Line(lines.First)) is not null => null,
        // A heading without words divides nothing and names nothing.
        Markdig.Syntax.HeadingBlock heading =>
            Heading(source, heading, lines) is { Text.Length: > 0 } named ? named
                : Torn(source, heading, lines) ?? (Block)new TextLine(lines, "", 0, false, false),
        FencedCodeBlock code => FencedTable(source, Fenced(source, code, lines)) ?? (Block)Fenced(source, code, lines),
        _ => new TextLine(lines, "", 0, false, false),
    };

    private static HeadingBlock Heading(SourceText source, Markdig.Syntax.HeadingBlock heading, LineRange lines)
    {
        var text = heading.IsSetext
            ? source.Quote(new LineRange(lines.First, lines.Last - 1))
            // Before the first hash stand the marks of the quotes and the lists around the heading.
            : source.Line(lines.First).Split('#', 2)[^1].Trim().TrimStart('>', ' ', '#').Trim();
        if (!heading.IsSetext && text.TrimEnd('#') is [.., ' '] closed) text = closed.TrimEnd();

        var words = InlineText.Read(WithoutAttributes(text));
        return new HeadingBlock(lines, heading.Level, words.Text.Replace('\n', ' ')) { Marks = words.Marks };
    }

    // Inside a component everything is set in, and headings are headings: <Tab>, and below it "    ### Output". A single hash
    // may as well open a comment of code.
    private static HeadingBlock? SetIn(SourceText source, int line)
    {
        const int setIn = 4, fewest = 2, most = 6;
        var text = source.Span(line);
        var level = text.TrimStart() is var marked ? marked.IndexOfAnyExcept('#') : 0;
        if (level is < fewest or > most || marked[level] != ' ' || text.Length - marked.Length < setIn) return null;
        if (!IsBlankOrTag(source, line - 1) || !IsBlankOrTag(source, line + 1)) return null;
        return Titled(line, level, WithoutAttributes(marked[level..].Trim().ToString()));
    }

    // h2. Fields
    private static HeadingBlock? WikiTitle(SourceText source, int line)
    {
        if (WikiMarks.TitleLevel(source.Span(line)) is not (> 0 and var level)) return null;
        return Titled(line, level, source.Line(line)["h1. ".Length..].Trim());
    }

    private static HeadingBlock? Titled(int line, int level, string text)
    {
        var words = InlineText.Read(text);
        return words.Text.Length == 0 ? null : new HeadingBlock(LineRange.Single(line), level, words.Text) { Marks = words.Marks };
    }

    private static bool IsBlankOrTag(SourceText source, int line) =>
        line < 0 || line >= source.LineCount || source.IsBlank(line) || source.Span(line).TrimStart() is ['<', ..];

    // A copy may tear the words of a heading from their mark: they stand on the next line, alone.
    private static HeadingBlock? Torn(SourceText source, Markdig.Syntax.HeadingBlock heading, LineRange lines)
    {
        const int longest = 60;
        var next = lines.Last + 1;
        if (heading.IsSetext || next >= source.LineCount || (next + 1 < source.LineCount && source.Line(next + 1).Trim().Length > 0))
            return null;
        var text = source.Line(next).Trim();
        if (text.Length is 0 or > longest || !char.IsLetterOrDigit(text[0]) || !(char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or '`'))
            return null;
        var words = InlineText.Read(text);
        return new HeadingBlock(new LineRange(lines.First, next), heading.Level, words.Text) { Marks = words.Marks };
    }

    // {#anchor}, {.class} and {: …} behind a heading are for the site and not for its readers.
    private static string WithoutAttributes(string heading)
    {
        var open = heading.EndsWith('}') ? heading.LastIndexOf('{') : -1;
        return open >= 0 && open + 1 < heading.Length && heading[open + 1] is '#' or '.' or ':' ? heading[..open].TrimEnd() : heading;
    }

    private static CodeBlock Fenced(SourceText source, FencedCodeBlock code, LineRange lines)
    {
        var closed = code.ClosingFencedCharCount > 0 && lines.Last > lines.First;
        var content = new LineRange(lines.First + 1, closed ? lines.Last - 1 : lines.Last);
        return new CodeBlock(lines, (code.Info ?? "").ToLowerInvariant(), content, true);
    }

    // A fence around nothing but a table keeps its columns in line, and the table is one all the same.
    private static TableBlock? FencedTable(SourceText source, CodeBlock code)
    {
        if (ListTables.InFence(source, code) is { } listed) return listed;
        if (code.Language is not ("" or "text" or "txt" or "plain" or "plaintext" or "none" or "table" or "markdown" or "md")
            || code.Content.Last >= code.Lines.Last)
            return null;
        var (first, last) = (code.Content.First, code.Content.Last);
        while (first <= last && source.IsBlank(first)) first++;
        while (last > first && source.IsBlank(last)) last--;
        if (first > last) return null;
        return (PipeRows.Read(source, first, last) ?? RuledTables.Read(source, first, last)) is { } table && table.Lines.Last == last
            ? table
            : null;
    }

    private static ImmutableArray<Block> Prose(SourceText source, int first, int last, Func<SourceText, int, TextLine> read)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var inFence = false;
        for (var line = first; line <= last; line++)
        {
            if (source.IsBlank(line)) continue;
            // A fence that is set in as code is hides no line, but what it holds is no heading.
            inFence ^= source.Span(line).TrimStart() is ['`', '`', '`', ..];
            if (ParameterBlocks.Read(source, line, last) is { } block)
            {
                blocks.Add(block.Table);
                line = block.Last;
                continue;
            }

            var drawn = WikiTables.Read(source, line, last) ?? PipeRows.Read(source, line, last) ?? RuledTables.Read(source, line, last)
                ?? SimpleTables.Read(source, line, last) ?? ListTables.Read(source, line, last);
            if (drawn is { } table)
            {
                if (FramedText.In(source, table) is { } framed) blocks.AddRange(framed);
                else blocks.Add(table);
                line = table.Lines.Last;
            }
            else if (Admonition.FenceAt(source, line, last) is { } code)
            {
                blocks.Add(code);
                (line, inFence) = (code.Lines.Last, false);
            }
            else if (FramedText.AtLine(source, line) is { } inFrame) blocks.AddRange(inFrame);
            else if (!inFence && (SetIn(source, line) ?? WikiTitle(source, line)) is { } heading) blocks.Add(heading);
            // A line of nothing but a link target says nothing.
            else if (read(source, line) is { } prose && (prose.Text.Length > 0 || prose.Bullet)) blocks.Add(prose);
        }

        return PastedCode.Recover(source, blocks.ToImmutable());
    }

    /// <summary>Reads a page without Markdown: each line is prose, and a line with a rule below it is a title.</summary>
    /// <param name="source">The page.</param>
    /// <param name="first">The first line below the front matter.</param>
    /// <param name="words">Reads the inline markup of a line.</param>
    public static ImmutableArray<Block> ReadPlain(SourceText source, int first, Func<string, InlineText> words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var title in UnderlinedTitles.In(source, first))
        {
            blocks.AddRange(Prose(source, first, title.Lines.First - 1, (page, line) => TextLines.Of(page, line, words)));
            blocks.Add(words(title.Text) is var shown ? title with { Text = shown.Text, Marks = shown.Marks } : title);
            first = title.Lines.Last + 1;
        }

        blocks.AddRange(Prose(source, first, source.LineCount - 1, (page, line) => TextLines.Of(page, line, words)));
        return blocks.ToImmutable();
    }
}
