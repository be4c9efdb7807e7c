using Extractor.Facts;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>
/// Sorts out the names that pages mention in prose: a name that is documented needs no second word; a name one or two
/// letters away from a documented one, and documented nowhere, is that one spelled another way; any other name is a
/// hypothesis.
/// </summary>
internal sealed class Mentions
{
    /// <summary>A shorter name is hardly ever another one misspelled: one letter makes another word of it.</summary>
    public const int ShortestMisspelling = 6;

    // Of a name that nothing calls a field, two letters make another word unless it is long.
    private const int LongEnoughForTwo = 12;

    private readonly HashSet<string> leaves;
    private readonly HashSet<string> otherNames;
    private readonly Dictionary<string, (SimilarNames Names, ILookup<string, StatedClaim> Claims, Lazy<NamesByValue> ByValue)> byScope;
    private readonly Dictionary<string, HashSet<string>> knownByScope;

    /// <summary>Learns which names are documented.</summary>
    /// <param name="claims">Every claim of every page, paths in their final form.</param>
    public Mentions(IReadOnlyCollection<StatedClaim> claims)
    {
        var known = claims.Where(static claim => claim.Kind != ClaimKind.Mention).ToArray();
        leaves = known.Where(static claim => claim.Defines).Select(static claim => claim.Path.Leaf).ToHashSet(StringComparer.Ordinal);
        otherNames = known.SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        byScope = known
            .Where(static claim => claim.Defines && claim.Path.Leaf.Length >= ShortestMisspelling)
            .GroupBy(static claim => claim.Scope.Id)
            .ToDictionary(static group => group.Key, Index, StringComparer.Ordinal);
        knownByScope = known.GroupBy(static claim => claim.Scope.Id).ToDictionary(
            static group => group.Key, static group => group.SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static (SimilarNames, ILookup<string, StatedClaim>, Lazy<NamesByValue>) Index(IEnumerable<StatedClaim> claims)
    {
        var byLeaf = claims.ToLookup(static claim => claim.Path.Leaf, StringComparer.Ordinal);
        return (new SimilarNames(byLeaf.Select(static group => group.Key)), byLeaf, new Lazy<NamesByValue>(
            () => new NamesByValue(byLeaf.SelectMany(static group => group))));
    }

    /// <summary>The documented field that a name misspells, or null.</summary>
    public StatedClaim? Misspelled(StatedClaim mention)
    {
        var name = mention.Path.Leaf;
        if (name.Length < ShortestMisspelling || leaves.Contains(name) || mention.Path.Depth > 0) return null;
        if (!byScope.TryGetValue(mention.Scope.Id, out var scope) || (mention.Doubtful && otherNames.Contains(name))) return null;
        return scope.Names.To(name)
            .Where(near => !mention.Doubtful || IsSlip(name, near.Name, near.Edits))
            .SelectMany(near => scope.Claims[near.Name].Select(claim => (Claim: claim, Distance: near.Edits)))
            .OrderBy(static near => near.Distance)
            .ThenBy(near => near.Claim.Location == mention.Location ? 0 : 1)
            .ThenBy(static near => near.Claim.Path.Value, StringComparer.Ordinal)
            .Select(static near => near.Claim)
            .FirstOrDefault() ?? (mention.Doubtful ? ShownAs(mention, name, scope.ByValue) : null);
    }

    private static StatedClaim? ShownAs(StatedClaim mention, string name, Lazy<NamesByValue> byValue) =>
        InlinePair.In(mention.Place.Quote).Where(pair => pair.Name == name).Select(pair => byValue.Value.Meant(name, pair.Value))
            .FirstOrDefault(static meant => meant is not null);

    /// <summary>
    /// Whether a name that nothing calls a field is a documented one misspelled: one of several things, or a number
    /// behind a name, is another word and no slip.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="near">The documented name.</param>
    /// <param name="edits">How many letters lie between them.</param>
    public static bool IsSlip(string name, string near, int edits) =>
        edits <= (name.Length >= LongEnoughForTwo ? SimilarNames.MostEdits : 1) && name.TrimEnd('s') != near.TrimEnd('s')
        && !name.Except(near).Any(char.IsAsciiDigit);

    /// <summary>Whether the scope itself documents or uses the name, as a field or as a value of one.</summary>
    public bool IsKnown(StatedClaim mention) =>
        knownByScope.TryGetValue(mention.Scope.Id, out var names) && names.Contains(Bare(mention.Path.Value));

    // A field may be called by its path or by any tail of it, and prose leaves out the brackets of a list.
    private static IEnumerable<string> NamesIn(StatedClaim claim)
    {
        foreach (var value in claim.Enum) yield return value;
        if (claim.Default is { } byDefault) yield return byDefault;
        var path = Bare(claim.Path.Value);
        for (var dot = -1; dot < path.Length; dot = path.IndexOf('.', dot + 1) is var next and >= 0 ? next : path.Length)
            yield return path[(dot + 1)..];
    }

    private static string Bare(string path) => path.Replace("[]", "", StringComparison.Ordinal);
}
