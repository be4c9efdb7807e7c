namespace Extractor.Pages.Code;

/// <summary>
/// Fenced code inside a quote or a callout. Each of its lines opens with the marks of the quote, which are no part of
/// the code: they become white space, so that everything else keeps its place.
/// </summary>
internal static class QuotedCode
{
    /// <summary>The text with white space in the place of the quote marks before code.</summary>
    /// <param name="source">The page.</param>
    /// <param name="blocks">Its blocks that have marks.</param>
    /// <returns>The page itself where no quote holds code.</returns>
    public static SourceText WithoutMarks(SourceText source, IEnumerable<Block> blocks)
    {
        char[]? text = null;
        foreach (var code in blocks.OfType<CodeBlock>())
        {
            if (Depth(source.Span(code.Lines.First)) is not (var depth and > 0)) continue;
            text ??= source.Text.ToCharArray();
            for (var line = code.Content.First; line <= code.Content.Last; line++)
                Blank(text.AsSpan(source.StartOf(line), source.EndOf(line) - source.StartOf(line)), depth);
        }

        return text is null ? source : source.WithText(new string(text));
    }

    // How many quotes the line stands in.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            if (c == '>') depth++;
            else if (c is not (' ' or '\t')) break;
        }

        return depth;
    }

    private static void Blank(Span<char> line, int depth)
    {
        foreach (ref var c in line)
        {
            if (c == '>' && depth-- > 0) c = ' ';
            else if (c is not (' ' or '\t')) return;
        }
    }
}
