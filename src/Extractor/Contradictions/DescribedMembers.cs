using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>The fields that pages define side by side: of one part of an operation, or of one structure.</summary>
internal sealed class DescribedMembers
{
    private readonly Field first;
    private readonly Dictionary<string, Field> firstOfPage;
    private readonly ILookup<string, Field> byName;
    private readonly Lazy<SimilarNames> names;

    /// <summary>Learns the fields, of which there is at least one.</summary>
    public DescribedMembers(IEnumerable<Field> fields)
    {
        Field[] rows = [.. fields.OrderBy(static row => row.BestAnchor!.Line).ThenBy(static row => row.Id)];
        first = rows[0];
        firstOfPage = rows.DistinctBy(static row => row.BestAnchor!.Page)
            .ToDictionary(static row => row.BestAnchor!.Page, StringComparer.Ordinal);
        byName = rows.ToLookup(static row => row.Id.Path.Leaf, StringComparer.Ordinal);
        names = new Lazy<SimilarNames>(() => new SimilarNames(byName.Select(static group => group.Key)));
    }

    /// <summary>Whether one of the fields bears the name.</summary>
    public bool Has(string name) => byName.Contains(name);

    /// <summary>Where the fields begin: on the page, if it defines any of them.</summary>
    public Field On(string page) => firstOfPage.GetValueOrDefault(page, first);

    /// <summary>The fields that a name misspells, best first.</summary>
    public IEnumerable<Field> Near(string name) => names.Value.To(name)
        .Where(near => Mentions.IsSlip(name, near.Name, near.Edits))
        .SelectMany(near => byName[near.Name].Select(row => (Field: row, near.Edits)))
        .OrderBy(static near => near.Edits).ThenBy(static near => near.Field.Id)
        .Select(static near => near.Field);
}
