using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>Anchors as one text, for telling whether they differ and for showing people where they stand.</summary>
internal static class AnchorLocations
{
    /// <summary>The anchors' places and what stands there.</summary>
    public static string Of(ImmutableArray<Anchor> anchors) =>
        string.Join(
            ' ',
            anchors.Select(static anchor =>
                $"{anchor.Page}:{anchor.Line}-{anchor.EndLine}/{string.Join('/', anchor.Section)}/{anchor.Kind}/{anchor.Sha256}"));
}
