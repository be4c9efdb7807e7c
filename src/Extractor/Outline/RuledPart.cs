using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>
/// A part of a chapter between two rules. A rule may part the operations of a chapter, and the request line alone opens each.
/// </summary>
internal static class RuledPart
{
    /// <summary>Whether code of one line stands right below a rule.</summary>
    public static bool OpensWith(SourceText source, CodeBlock code)
    {
        var above = code.Lines.First - 1;
        while (above > 0 && source.Span(above).IsWhiteSpace()) above--;
        return code.Content.Count == 1 && above > 0 && source.Span(above).Trim() is ['-' or '*' or '_', _, _, ..] rule
            && rule.IndexOfAnyExcept(rule[0], ' ') < 0;
    }
}
