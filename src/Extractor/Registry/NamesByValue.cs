using Extractor.Facts;

namespace Extractor.Registry;

/// <summary>
/// Finds the documented field that somebody meant who wrote one word of its name as another one, and showed a value
/// beside it that the field takes: <c>"file_date": "base"</c> where <c>"file_type": "base"</c> is documented.
/// </summary>
internal sealed class NamesByValue
{
    private readonly ILookup<string, StatedClaim> byForm;
    private readonly HashSet<(string Name, string Value)> shown = [];

    /// <summary>Learns which values the definitions of one scope show.</summary>
    public NamesByValue(IEnumerable<StatedClaim> claims)
    {
        StatedClaim[] defining = [.. claims];
        byForm = defining
            .DistinctBy(static claim => (claim.Path, claim.Location))
            .SelectMany(claim => Forms(claim.Path.Leaf).Select(form => (form, claim)))
            .ToLookup(static pair => pair.form, static pair => pair.claim, StringComparer.Ordinal);
        foreach (var claim in defining)
        {
            foreach (var value in claim.Enum) shown.Add((claim.Path.Leaf, value));
            foreach (var pair in InlinePair.In(claim.Place.Quote)) shown.Add((pair.Name, pair.Value));
        }
    }

    /// <summary>The documented field that a name shown with a value stands for, or null.</summary>
    public StatedClaim? Meant(string name, string value) => Forms(name)
        .SelectMany(form => byForm[form])
        .Where(claim => shown.Contains((claim.Path.Leaf, value)))
        .OrderBy(static claim => claim.Path.Value, StringComparer.Ordinal)
        .FirstOrDefault();

    // The name with each of its words left open in turn.
    private static IEnumerable<string> Forms(string name)
    {
        var words = name.Split('_');
        if (words.Length is < 2 or > 8) yield break;
        for (var i = 0; i < words.Length; i++) yield return string.Join('_', words.Select((word, at) => at == i ? "" : word));
    }
}
