using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Recording;

/// <summary>What a run that changes nothing tells.</summary>
/// <param name="Version">The version of the registry.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Scopes">How many scopes.</param>
/// <param name="Confirmed">How many confirmed fields.</param>
/// <param name="Hypotheses">How many hypotheses.</param>
/// <param name="Read">The pages in numbers, by path.</param>
/// <param name="Problems">What was found, by file and line.</param>
internal sealed record RunSummary(
    string Version, int Pages, int Scopes, int Confirmed, int Hypotheses, ImmutableArray<PageSummary> Read,
    ImmutableArray<Diagnostic> Problems);
