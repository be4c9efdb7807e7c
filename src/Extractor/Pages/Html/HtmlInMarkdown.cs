using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Html;

/// <summary>A Markdown page whose pieces of HTML are read.</summary>
/// <param name="Source">The page as a browser would show it where it is HTML, and as it stands where it is Markdown.</param>
/// <param name="Masked">The same text with white space in the place of what came from HTML.</param>
/// <param name="Blocks">The blocks that came from HTML.</param>
/// <param name="Frames">The boxes that hold Markdown, with their lines, outer ones first.</param>
/// <param name="Problem">What was found wrong.</param>
internal sealed record HtmlInMarkdown(
    SourceText Source, string Masked, ImmutableArray<Block> Blocks, ImmutableArray<(LineRange Lines, HtmlContainer Box)> Frames,
    Diagnostic? Problem)
{
    /// <summary>Reads the pieces of HTML in a page.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="first">The first line below the front matter.</param>
    public static HtmlInMarkdown Read(SourceText file, int first)
    {
        var runs = HtmlRuns.In(file, first);
        return runs.Count == 0 ? new HtmlInMarkdown(file, file.Text, [], [], null) : new Reader(file).Read(runs);
    }

    /// <summary>Puts blocks into the boxes of Markdown that they stand in.</summary>
    /// <param name="blocks">The page's blocks in page order.</param>
    public ImmutableArray<Block> InFrames(ImmutableArray<Block> blocks)
    {
        if (Frames.IsEmpty) return blocks;
        var open = new Stack<(LineRange Lines, HtmlContainer Box)>();
        var next = 0;
        var framed = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            while (next < Frames.Length && Frames[next].Lines.First <= block.Lines.First) open.Push(Frames[next++]);
            while (open.TryPeek(out var past) && past.Lines.Last < block.Lines.First) open.Pop();
            framed.Add(block.Container is null && open.TryPeek(out var frame) ? block with { Container = frame.Box } : block);
        }

        return framed.MoveToImmutable();
    }

    private sealed class Reader(SourceText file)
    {
        private readonly RenderedText rendered = new(file);
        private readonly bool holdsData = Component.AnyHoldsSchema(file.Text);
        private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        private readonly List<LineRange> html = [];
        private readonly List<(LineRange Lines, HtmlContainer Box)> frames = [];
        private readonly Stack<(int Last, int First, HtmlContainer Box)> open = new();
        private Diagnostic? problem;
        private int next;

        public HtmlInMarkdown Read(List<HtmlRun> runs)
        {
            foreach (var run in runs)
            {
                Markdown(run.Lines.First - 1);
                Html(run);
            }

            Markdown(file.LineCount - 1);
            var source = rendered.ToSource();
            return new HtmlInMarkdown(
                source,
                Mask(source),
                blocks.ToImmutable(),
                [.. frames.OrderBy(static frame => frame.Lines.First).ThenBy(static frame => frame.Box.Depth)],
                problem);
        }

        // The lines of Markdown up to a line, the boxes closed that end among them.
        private void Markdown(int last)
        {
            while (open.TryPeek(out var frame) && frame.Last <= last)
            {
                // A line that is the end tag alone shows nothing.
                var end = HtmlRuns.Content(file.Line(frame.Last), out _).Trim();
                var shown = end is "</details>" or "</summary>" ? frame.Last - 1 : frame.Last;
                if (shown >= next) rendered.AddLines(new LineRange(next, shown));
                frames.Add((new LineRange(frame.First, rendered.Count - 1), frame.Box));
                rendered.AddGap();
                next = Math.Max(next, frame.Last + 1);
                open.Pop();
            }

            if (next <= last) rendered.AddLines(new LineRange(next, last));
            next = Math.Max(next, last + 1);
        }

        private void Html(HtmlRun run)
        {
            var start = file.StartOf(run.Lines.First);
            // A browser shows of a component's data what the component makes of it; the text itself says it all.
            if (holdsData && Component.AnyIn(file.Text, start, file.EndOf(run.Lines.Last)))
            {
                Markdown(run.Lines.Last);
                return;
            }

            var tree = HtmlTree.Read(Unquoted(run.Lines), start);
            if (tree.DeepAt is { } deep)
            {
                problem ??= Rules.PageTooDeep.At(
                    file.Path,
                    file.LineAt(deep) + 1,
                    $"elements nest more than {HtmlTree.DeepestNesting} levels here; the lines around are read as text without markup");
                Markdown(run.Lines.Last);
                return;
            }

            HtmlFences.Replace(tree.Root, file.Text);
            rendered.AddGap();
            var first = rendered.Count;
            var box = open.TryPeek(out var frame) ? frame.Box : null;
            if (run.IsFrame && tree.Root.Elements.FirstOrDefault() is { } details)
            {
                box = new HtmlContainer(box, details.Name, details.Shape, repeats: false, box?.Inset ?? 0);
                open.Push((run.Last, first, box));
                blocks.AddRange(new HtmlBlocks(rendered, markdown: true).Read(details, box));
            }
            else
            {
                blocks.AddRange(new HtmlBlocks(rendered, markdown: true).Read(tree.Root, box));
            }

            if (rendered.Count > first) html.Add(new LineRange(first, rendered.Count - 1));
            rendered.AddGap();
            next = run.Lines.Last + 1;
        }

        // White space in the place of the marks of the quotes and lists that the lines stand in.
        private string Unquoted(LineRange lines)
        {
            var start = file.StartOf(lines.First);
            var text = file.Text[start..file.EndOf(lines.Last)].ToCharArray();
            HtmlRuns.Content(file.Line(lines.First), out var marks);
            var isQuoted = text.AsSpan(0, marks).Contains('>');
            text.AsSpan(0, marks).Fill(' ');
            for (var line = lines.First + 1; isQuoted && line <= lines.Last; line++)
            {
                var said = file.Line(line);
                text.AsSpan(file.StartOf(line) - start, said.Length - said.AsSpan().TrimStart(" \t>").Length).Fill(' ');
            }

            QuotedTags.Hide(text);
            return new string(text);
        }

        private string Mask(SourceText source)
        {
            var text = source.Text.ToCharArray();
            foreach (var lines in html)
                foreach (ref var c in text.AsSpan(source.StartOf(lines.First), source.EndOf(lines.Last) - source.StartOf(lines.First)))
                    if (c != '\n') c = ' ';
            return new string(text);
        }
    }
}
