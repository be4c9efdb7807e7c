using Extractor.Diagnostics;

namespace Extractor.Tests.Diagnostics.Rendering;

/// <summary>Findings for the tests of reports.</summary>
internal static class ReportsOf
{
    public static Rule Odd { get; } = new("page-odd", Severity.Error, "A page is odd.");

    public static Rule Plain { get; } = new("page-plain", Severity.Note, "A page is plain.");

    public static Diagnostic Finding { get; } = Odd.At("docs/a b.md", 7, "found 5%,\nexpected: more") with
    {
        Column = 3,
        Related = [new RelatedPlace("docs/c.md", 2, 4, "says otherwise")],
    };
}
