using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Evidence;

/// <summary>What live calls showed, by field, and which of it is out of date.</summary>
/// <param name="Registry">The registry that holds the findings.</param>
/// <param name="Stale">The findings that are older than the last change of their page's meaning.</param>
internal sealed record EvidenceLedger(FieldRegistry Registry, ImmutableHashSet<Finding> Stale)
{
    private readonly ILookup<FieldId, Finding> byField = Registry.Evidence.ToLookup(static finding => finding.Field);

    /// <summary>The findings of a field, oldest first.</summary>
    public IEnumerable<Finding> Of(FieldId field) => byField[field];

    /// <summary>Whether the API took the field, in words for people: <c>accepted 2026-03-29</c>.</summary>
    public string Accepted(Finding finding) => $"{finding.Api} {finding.Date}{Mark(finding)}";

    /// <summary>Whether the field was shown to do what it should, in words for people: <c>unproven 2026-03-29</c>.</summary>
    public string Proven(Finding finding) => $"{finding.Semantics} {finding.Date}{Mark(finding)}";

    /// <summary>The mark behind a finding that is out of date; else nothing.</summary>
    public string Mark(Finding finding) => Stale.Contains(finding) ? " (stale)" : "";
}
