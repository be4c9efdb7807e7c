using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Registry;

/// <summary>Lines of a page and what they say: an anchor without its page, which need not be at hand any more.</summary>
/// <param name="Section">The headings above the place, outermost first.</param>
/// <param name="Line">The first line, from one.</param>
/// <param name="EndLine">The last line, from one.</param>
/// <param name="Quote">What the lines say, joined by LF.</param>
public sealed record QuotedPlace(ImmutableArray<string> Section, int Line, int EndLine, string Quote)
{
    /// <summary>Where a claim stands.</summary>
    internal static QuotedPlace Of(Claim claim) => At(claim.Source, claim.Section, claim.Lines, claim.Quote);

    /// <summary>Lines of a page.</summary>
    internal static QuotedPlace At(SourceText source, Section section, LineRange lines) =>
        At(source, section, lines, source.Quote(lines));

    private static QuotedPlace At(SourceText source, Section section, LineRange lines, string quote)
    {
        var inFile = source.InFile(lines);
        return new QuotedPlace(section.Headings, inFile.FirstNumber, inFile.LastNumber, quote);
    }

    /// <summary>This place, or null where it is the other one.</summary>
    internal QuotedPlace? UnlessSame(QuotedPlace other) =>
        Line == other.Line && EndLine == other.EndLine && Quote == other.Quote && Section.SequenceEqual(other.Section) ? null : this;
}
