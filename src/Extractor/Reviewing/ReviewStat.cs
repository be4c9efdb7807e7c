using System.Globalization;
using System.Text;
using Extractor.Changes.Judging;

namespace Extractor.Reviewing;

/// <summary>How many changes of each weight an operation or structure has.</summary>
/// <param name="Scope">The scope; <c>pages</c> for what belongs to none.</param>
/// <param name="Breaking">How many can break.</param>
/// <param name="Additive">How many add or ease something.</param>
/// <param name="Wording">How many are words alone.</param>
internal sealed record ReviewStat(string Scope, int Breaking, int Additive, int Wording)
{
    /// <summary>
    /// The counts of every scope with open changes, those that can break first. A change in several scopes counts in each.
    /// </summary>
    public static ReviewStat[] Of(Review review) =>
    [
        .. review.Changes.Where(static change => change.Approval is null && !change.IsReading)
            .SelectMany(static change => (change.Entry.Scopes.IsEmpty ? [change.Scope] : change.Entry.Scopes).Select(
                scope => (Scope: scope.Length == 0 ? "pages" : scope, change.Rule.Weight)))
            .GroupBy(static one => one.Scope, StringComparer.Ordinal)
            .Select(static same => new ReviewStat(
                same.Key, same.Count(static one => one.Weight == ChangeWeight.Breaking),
                same.Count(static one => one.Weight == ChangeWeight.Additive),
                same.Count(static one => one.Weight == ChangeWeight.Wording)))
            .OrderByDescending(static stat => stat.Breaking).ThenByDescending(static stat => stat.Additive).ThenBy(
                static stat => stat.Scope, StringComparer.Ordinal),
    ];

    /// <summary>The counts as a table of text.</summary>
    public static string Text(Review review)
    {
        var text = new StringBuilder();
        foreach (var stat in Of(review))
            text.Append(CultureInfo.InvariantCulture, $"{stat.Breaking,5} {stat.Additive,5} {stat.Wording,5}  {stat.Scope}\n");
        return text.Length == 0 ? "" : $"break   new words  operation or structure\n{text}";
    }
}
