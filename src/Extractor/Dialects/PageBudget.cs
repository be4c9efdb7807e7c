using Extractor.Diagnostics;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// How much a page can mean. A claim takes a few characters to write down; a page whose claims outnumber its characters
/// was made to multiply them, and is read as far as the budget goes.
/// </summary>
internal static class PageBudget
{
    /// <summary>What every page may claim, however short it is.</summary>
    public const int SmallestPage = 20_000;

    /// <summary>A reading with no more claims than its page can mean, and a problem with the counts where it had more.</summary>
    public static PageReading Kept(PageReading reading, SourceText source)
    {
        var most = SmallestPage + source.Text.Length;
        if (reading.Claims.Length <= most) return reading;
        var problem = Rules.PageBudget.At(
            source.Path,
            1,
            $"the page makes {reading.Claims.Length} claims, expected no more than {most} of a page of {source.Text.Length} characters; "
            + $"the last {reading.Claims.Length - most} are left out");
        return reading with { Claims = reading.Claims[..most], Problems = reading.Problems.Add(problem) };
    }
}
