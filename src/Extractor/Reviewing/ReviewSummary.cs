using System.Globalization;
using Extractor.Changes;

namespace Extractor.Reviewing;

/// <summary>The one line that says how much differs.</summary>
internal static class ReviewSummary
{
    /// <summary>The line: so many of each weight, and which sides.</summary>
    public static string Of(Review review) => $"{Counts(review)} ({Sides(review)})";

    /// <summary>How many changes there are of each weight; the accepted ones apart.</summary>
    public static string Counts(Review review)
    {
        if (review.Changes.IsEmpty) return "no changes";
        var approved = review.Approved.Count();
        var counts = string.Create(CultureInfo.InvariantCulture, $"{review.Open(ChangeWeight.Breaking).Count()} breaking, {review.Open(ChangeWeight.Additive).Count()} additive, {review.Open(ChangeWeight.Wording).Count()} wording");
        return approved == 0 ? counts : string.Create(CultureInfo.InvariantCulture, $"{counts}, {approved} approved");
    }

    /// <summary>The two sides with their versions.</summary>
    public static string Sides(Review review) => $"{Side(review.Old)} → {Side(review.New)}";

    private static string Side(ReviewSide side) => side.Name == side.Registry.Version.ToString() ? side.Name : $"{side.Name} {side.Registry.Version}";
}
