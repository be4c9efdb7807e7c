using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>
/// A part of a chapter between two rules, or an item of a numbered list. A chapter may part or count its operations so, and a request
/// line alone opens each.
/// </summary>
internal static class RuledPart
{
    /// <summary>Whether code of one line stands right below a rule or the item of a numbered list.</summary>
    public static bool OpensWith(SourceText source, ImmutableArray<Block> blocks, int index) =>
        blocks[index] is CodeBlock code && (IsBelowRule(source, code) || (index > 0 && IsBelowNumber(source, code, blocks[index - 1])));

    private static bool IsBelowRule(SourceText source, CodeBlock code)
    {
        var above = code.Lines.First - 1;
        while (above > 0 && source.Span(above).IsWhiteSpace()) above--;
        return code.Content.Count == 1 && above > 0 && source.Span(above).Trim() is ['-' or '*' or '_', _, _, ..] rule
            && rule.IndexOfAnyExcept(rule[0], ' ') < 0;
    }

    private static bool IsBelowNumber(SourceText source, CodeBlock code, Block above) =>
        code.Fenced && Enumerable.Range(code.Content.First, code.Content.Count).Count(line => !source.IsBlank(line)) == 1
        && above is TextLine { Bullet: true } item && source.Span(item.Line).TrimStart() is [>= '0' and <= '9', ..];
}
