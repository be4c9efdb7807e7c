using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>
/// Finds pages of which little was understood: their own examples show keys that nothing documents, beside others that
/// are documented, or rows that look like fields were not read.
/// </summary>
internal static class ThinPages
{
    // Fewer are left to the findings about each of them.
    private const int FewestMissing = 3;

    // One key or row in so many may be missing before the page reads thin.
    private const int Share = 4;
    private const int FirstLines = 3;

    /// <summary>A finding for each page that reads thin.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="registry">What all pages define.</param>
    public static IEnumerable<Diagnostic> In(IEnumerable<PageRecord> pages, FieldRegistry registry)
    {
        var defined =
            registry.Confirmed.Select(static field => (field.Id.Scope, field.Id.Location, field.Id.Path.WithoutLists)).ToHashSet();
        var documented =
            registry.Confirmed.Select(static field => (field.Id.Scope, field.Id.Location, field.Id.Path.Parent.WithoutLists)).ToHashSet();
        foreach (var page in pages)
        {
            if (UndocumentedKeys(page, defined, documented) is { } keys) yield return keys;
            if (UnreadRows(page) is { } rows) yield return rows;
        }
    }

    private static Diagnostic? UndocumentedKeys(
        PageRecord page, HashSet<(string, Location, string)> defined, HashSet<(string, Location, string)> documented)
    {
        StatedClaim[] shown = [.. page.Claims
            .Where(claim => claim.Kind == ClaimKind.ExampleKey && claim.Location is not Location.Header
                && documented.Contains((claim.Scope.Id, claim.Location, claim.Path.Parent.WithoutLists)))
            .DistinctBy(static claim => (claim.Scope, claim.Location, claim.Path.WithoutLists))];
        StatedClaim[] missing = [.. shown.Where(claim => !defined.Contains((claim.Scope.Id, claim.Location, claim.Path.WithoutLists)))];
        if (missing.Length < FewestMissing || missing.Length * Share < shown.Length) return null;
        var first = string.Join(", ", missing.Take(FirstLines).Select(claim => Invariant($"{claim.Path} (line {claim.Place.Line})")));
        var counts = Invariant($"of {shown.Length} keys that its examples show beside documented fields, {missing.Length}");
        return Rules.PageThin.At(page.Entry.Path, missing[0].Place.Line, $"{counts} are documented nowhere: {first}");
    }

    private static Diagnostic? UnreadRows(PageRecord page)
    {
        LedgerRow[] unread = [.. page.Rows.Where(static row => row.Outcome == Outcome.Unparsed)];
        var read = page.Rows.Count(static row => row.Outcome == Outcome.Extracted && row.Kind is not "example-key");
        if (unread.Length < FewestMissing || unread.Length * Share < unread.Length + read) return null;
        var first = string.Join(", ", unread.Take(FirstLines).Select(static row => Invariant($"line {row.Line}")));
        return Rules.PageThin.At(
            page.Entry.Path,
            unread[0].Line,
            Invariant($"of {unread.Length + read} lines that look like fields, {unread.Length} were not understood: {first}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
