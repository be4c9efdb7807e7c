using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>
/// What the pages say against each other and against themselves. Each contradiction names both places. What stays the
/// same of it when lines move is its fingerprint.
/// </summary>
internal static class PageContradictions
{
    /// <summary>The contradictions and notes, by page and line.</summary>
    /// <param name="pages">The pages as they were read.</param>
    /// <param name="registry">The registry that they make.</param>
    public static ImmutableArray<Diagnostic> In(ImmutableArray<ReadPage> pages, FieldRegistry registry) =>
    [
        .. FieldConflicts.In(registry)
            .Concat(ExampleFields.In(pages, registry))
            .Concat(new ExampleRules(registry).BrokenIn(pages))
            .Concat(OperationDifferences.In(registry))
            .OrderBy(static finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Line)
            .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Fingerprint, StringComparer.Ordinal),
    ];
}
