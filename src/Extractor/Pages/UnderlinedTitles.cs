using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Pages;

/// <summary>
/// The titles of a page of text without marks: a line, and below it a rule of one sign that is as long. Which sign stands for which
/// level is for each page to say: the first one used is the outermost.
/// </summary>
internal static class UnderlinedTitles
{
    private const string Signs = "=-~^\"'`+*#.:_";
    private const int ShortestRule = 4;
    private const int LongestTitle = 160;
    private const int DeepestLevel = 6;

    /// <summary>The titles below a line, in page order. A rule above the title is part of it.</summary>
    public static ImmutableArray<HeadingBlock> In(SourceText source, int first)
    {
        var titles = ImmutableArray.CreateBuilder<HeadingBlock>();
        var styles = new List<(char Sign, bool Framed)>();
        var free = first;
        for (var line = first; line + 1 < source.LineCount; line++)
        {
            if (!IsTitle(source, line)) continue;
            var sign = source.Span(line + 1)[0];
            var framed = line > free && RuleOf(source.Span(line - 1)) == sign;
            if (!framed && line > free && !source.IsBlank(line - 1)) continue;
            if (!styles.Contains((sign, framed))) styles.Add((sign, framed));
            var level = Math.Min(DeepestLevel, styles.IndexOf((sign, framed)) + 1);
            titles.Add(new HeadingBlock(new LineRange(framed ? line - 1 : line, line + 1), level, source.Line(line).Trim()));
            free = line += 2;
            line--;
        }

        return titles.ToImmutable();
    }

    /// <summary>
    /// The titles of a page of Markdown whose lines of tildes are rules below titles, as reStructuredText has them, and no fences; none
    /// where one of the lines may open or close code.
    /// </summary>
    public static ImmutableArray<HeadingBlock> AboveTildes(SourceText source, int first)
    {
        const int level = 3;
        var titles = ImmutableArray.CreateBuilder<HeadingBlock>();
        for (var line = first; line < source.LineCount; line++)
        {
            if (!source.Span(line).TrimStart().StartsWith("~~~")) continue;
            var isRule = line > first && RuleOf(source.Span(line)) is not null && IsTitle(source, line - 1)
                && (line - 1 == first || source.IsBlank(line - 2));
            if (!isRule) return [];
            titles.Add(new HeadingBlock(new LineRange(line - 1, line), level, source.Line(line - 1).Trim()));
        }

        return titles.ToImmutable();
    }

    /// <summary>The lines of the rules below titles.</summary>
    public static HashSet<int> RulesOf(ImmutableArray<HeadingBlock> titles) => [.. titles.Select(static title => title.Lines.Last)];

    private static bool IsTitle(SourceText source, int line)
    {
        var text = source.Span(line).TrimEnd();
        if (text.IsEmpty || text.Length > LongestTitle || RuleOf(text) is not null || RuleOf(source.Span(line + 1)) is null) return false;
        var letters = 0;
        foreach (var c in text)
        {
            // The cells of a table stand apart.
            if (c is '\t' or '|') return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters > 0 && (!char.IsWhiteSpace(text[0]) || RuleOf(source.Span(Math.Max(0, line - 1))) is not null)
            && source.Span(line + 1).TrimEnd().Length >= new StringInfo(text.Trim().ToString()).LengthInTextElements;
    }

    // The sign that a line consists of.
    private static char? RuleOf(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length >= ShortestRule && Signs.Contains(line[0]) && !line.ContainsAnyExcept(line[0]) ? line[0] : null;
    }
}
