using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Evidence;

/// <summary>
/// Finds the findings whose scope stands on no page. A field that no page has is what the ledger is for; a scope that no
/// page has is a slip of the pen, because nothing was ever called that nobody documents.
/// </summary>
internal static class FindingScopes
{
    // Past this share of a scope's letters another scope is no misspelling of it.
    private const int LettersForOneEdit = 5;

    /// <summary>A problem for every finding whose scope no page has and none ever had.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="registry">What the pages say.</param>
    public static IEnumerable<Diagnostic> Unknown(IEnumerable<Finding> findings, FieldRegistry registry)
    {
        var known = Documented(registry);
        return findings.Where(finding => !known.Contains(finding.Field.Scope))
            .Select(finding => Rules.EvidenceBroken.At(finding.File, finding.Line, Message(finding.Field.Scope, known)));
    }

    /// <summary>The scopes that a page has, and those that a page once had and whose fields are still remembered.</summary>
    public static ImmutableSortedSet<string> Documented(FieldRegistry registry) =>
        registry.Scopes.Where(static scope => !scope.Anchors.IsEmpty).Select(static scope => scope.Id)
            .Concat(registry.Fields.Where(static row => row.Reason == Reason.Removed).Select(static row => row.Id.Scope))
            .ToImmutableSortedSet(StringComparer.Ordinal);

    private static string Message(string scope, ImmutableSortedSet<string> known)
    {
        var most = Math.Max(2, scope.Length / LettersForOneEdit);
        var near = known.Select(id => (Id: id, Edits: EditDistance.Between(scope, id, most))).Where(one => one.Edits <= most).OrderBy(
            static one => one.Edits).ThenBy(static one => one.Id, StringComparer.Ordinal).Select(static one => one.Id).FirstOrDefault();
        return $"no page has the scope '{scope}', expected one that a page has{(near is null ? "" : $", such as {near}")}";
    }
}
