using System.Globalization;
using Extractor.Changes.Judging;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Reviewing;

/// <summary>The sentence that says whether anything can break, and how much differs.</summary>
internal static class ReviewSummary
{
    /// <summary>The line: so many of each weight, and which sides.</summary>
    public static string Of(Review review) => $"{Counts(review)} ({Sides(review)})";

    /// <summary>Can this break us? One sentence.</summary>
    public static string Sentence(Review review)
    {
        if (review.Changes.IsEmpty) return Nothing(review);
        var breaking = review.Open(ChangeWeight.Breaking).ToArray();
        var readings = review.Readings.Any() ? $"; {Readings(review)}" : "";
        if (breaking.Length == 0) return $"Nothing here breaks a call or a reader{readings}{Suspects(review)}.";
        var scopes = breaking
            .SelectMany(static change => change.Entry.Scopes.IsEmpty ? [change.Scope] : change.Entry.Scopes)
            .Where(static scope => scope.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{breaking.Length} {(breaking.Length == 1 ? "change" : "changes")} can break callers or "
            + $"readers{(scopes == 0 ? "" : $", in {scopes} {(scopes == 1 ? "operation or structure" : "operations and structures")}")}"
            + $"{Suspects(review)}.");
    }

    private static string Nothing(Review review) =>
        review.IsPart ? "Nothing that was asked for changed."
        : review.Old.Registry.Version == review.New.Registry.Version ? "Nothing changed."
        : "Nothing changed but places, order and other text of the pages.";

    /// <summary>How many changes there are of each weight; the accepted ones apart.</summary>
    public static string Counts(Review review)
    {
        if (review.Changes.IsEmpty) return "no changes";
        var approved = review.Approved.Count();
        var breaking = review.Open(ChangeWeight.Breaking).Count();
        var counts = $"{breaking} breaking, {Count(review, ChangeWeight.Additive)} additive, {Count(review, ChangeWeight.Wording)} wording";
        if (review.Readings.Any()) counts = $"{counts}, {Readings(review)}";
        return approved == 0 ? counts : $"{counts}, {approved} approved";
    }

    /// <summary>The two sides with their versions.</summary>
    public static string Sides(Review review) => $"{Side(review.Old)} → {Side(review.New)}";

    // How a page is read is no change of the API.
    private static int Count(Review review, ChangeWeight weight) => review.Open(weight).Count(static change => !change.IsReading);

    private static string Readings(Review review) => $"{Counted.Of(review.Readings.Count(), "page")} read differently";

    private static string Suspects(Review review)
    {
        var suspects = review.Changes.Count(static change => change.Rule == FieldRules.Suspect && change.Approval is null);
        return suspects == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture, $"; {suspects} reworded {(suspects == 1 ? "text" : "texts")} may mean something else");
    }

    private static string Side(ReviewSide side) =>
        side.Name == side.Registry.Version.ToString() ? side.Name : $"{side.Name} {side.Registry.Version}";
}
