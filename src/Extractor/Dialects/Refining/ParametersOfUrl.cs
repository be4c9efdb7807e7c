using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// Places what "URL parameters" lists in the query where it cannot stand in the path: every parameter that the path of the operation
/// has is another one of the same list, or the path has none.
/// </summary>
internal static class ParametersOfUrl
{
    /// <summary>The reading with such parameters in the query.</summary>
    public static PageReading Apply(PageReading reading, Vocabulary vocabulary)
    {
        var moved = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (var list in reading.Claims
            .Where(static claim => claim is { Defines: true, Location: Location.Path, Scope.Kind: ScopeKind.Operation })
            .GroupBy(static claim => (claim.Scope, claim.Section.Innermost)))
        {
            if (!vocabulary.Has("url-parameters", LabelForms.WithoutNumber(Vocabulary.Key(list.Key.Innermost)))) continue;
            var inPath = PathTemplate.Names(list.Key.Scope.Id).ToHashSet(StringComparer.Ordinal);
            var others = list.Where(claim => !inPath.Contains(claim.Path.Value)).ToArray();
            if (inPath.IsSubsetOf(list.Select(static claim => claim.Path.Value))) moved.UnionWith(others);
        }

        return reading.With(moved, Location.Query);
    }
}
