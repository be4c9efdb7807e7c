using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>A review as findings at lines of pages, for the forms that show those.</summary>
internal static class ReviewFindings
{
    /// <summary>Every rule of the table as a rule of findings.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [.. ChangeRules.All.Select(RuleOf)];

    /// <summary>The changes that nobody has accepted, heaviest first; those of words alone only where they are asked for.</summary>
    /// <param name="review">The review.</param>
    /// <param name="docs">The documentation folder, put before each page.</param>
    /// <param name="verbose">Whether changes of words alone are told.</param>
    public static ImmutableArray<Diagnostic> Of(Review review, string docs, bool verbose)
    {
        var pages = review.New.Registry.Pages.Select(static page => page.Path).ToHashSet(StringComparer.Ordinal);
        var scopes = review.New.Registry.Scopes.ToDictionary(
            static scope => scope.Id, static scope => scope.Anchors, StringComparer.Ordinal);
        return
        [
            .. review.Changes.Where(
                change => change.Approval is null && (verbose || change.Rule.Weight != ChangeWeight.Wording)).Select(change =>
                Finding(change, docs, change.At ?? ScopeOn(scopes.GetValueOrDefault(change.Scope, []), change.Was?.Page), pages)),
        ];
    }

    private static Anchor? ScopeOn(ImmutableArray<Anchor> anchors, string? page) =>
        anchors.FirstOrDefault(anchor => anchor.Page == page) ?? anchors.FirstOrDefault();

    // What is gone is shown where its scope stands now; where that is gone too, at its old page and at no line of it.
    private static Diagnostic Finding(ReviewedChange change, string docs, Anchor? at, HashSet<string> pages)
    {
        var message = $"{change.Fact.Id} {ChangeWords.Of(change.Entry)}"
            + (change.At is null && change.Was is { } was ? $" (before at {was.Place})" : "")
            + $". {change.Rule.Why}";
        var page = at?.Page ?? change.Was?.Page ?? (change.Fact.Aspect < Aspect.Scope ? change.Fact.Id : null);
        var path = page is null ? docs : $"{docs}/{page}";
        var lines = at is not null && pages.Contains(at.Page) ? at : null;
        return RuleOf(change.Rule).At(path, lines?.Line, message) with { EndLine = lines?.EndLine, Fingerprint = change.Identity };
    }

    private static Rule RuleOf(ChangeRule rule) =>
        new(rule.Id, rule.Weight == ChangeWeight.Breaking ? Severity.Error : Severity.Note, rule.Why);
}
