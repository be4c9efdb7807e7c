namespace Extractor.Registry;

/// <summary>
/// Finds, among many names, those that are up to two letters away from one, without comparing it with each. Two names
/// that are so near become one when up to two letters are taken out of each (the symmetric delete method).
/// </summary>
internal sealed class SimilarNames
{
    /// <summary>How far apart near names are at the most.</summary>
    public const int MostEdits = 2;

    // Longer names have too many ways to lose two letters; of them only one is taken out.
    private const int LongestForTwo = 32;

    // Of few names each is compared faster than the shortened forms of all of them are made.
    private const int Few = 48;

    private readonly string[] names;
    private readonly bool hasLong;
    private readonly Lazy<Dictionary<string, List<string>>> shortened;

    /// <summary>Learns the names.</summary>
    public SimilarNames(IEnumerable<string> names)
    {
        this.names = [.. names.Distinct(StringComparer.Ordinal)];
        hasLong = Array.Exists(this.names, static name => name.Length > LongestForTwo);
        shortened = new Lazy<Dictionary<string, List<string>>>(() => ByShortForm(this.names));
    }

    /// <summary>The names near to one, itself included where it is known, each with its distance; in no order.</summary>
    public IEnumerable<(string Name, int Edits)> To(string name) => Candidates(name)
        .Where(known => Math.Abs(known.Length - name.Length) <= MostEdits)
        .Select(known => (known, EditDistance.Between(name, known, MostEdits)))
        .Where(static near => near.Item2 <= MostEdits);

    private IEnumerable<string> Candidates(string name) => names.Length <= Few && name.Length <= LongestForTwo && !hasLong
        ? names
        : Shortened(name).SelectMany(key => shortened.Value.TryGetValue(key, out var known) ? known : []).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, List<string>> ByShortForm(string[] names)
    {
        var byForm = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var key in Shortened(name))
            {
                if (byForm.TryGetValue(key, out var known)) known.Add(name);
                else byForm[key] = [name];
            }
        }

        return byForm;
    }

    private static HashSet<string> Shortened(string name)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { name };
        foreach (var once in WithoutOne(name))
        {
            if (!keys.Add(once) || name.Length > LongestForTwo) continue;
            foreach (var twice in WithoutOne(once)) keys.Add(twice);
        }

        return keys;
    }

    private static IEnumerable<string> WithoutOne(string name)
    {
        for (var i = 0; i < name.Length; i++) yield return name.Remove(i, 1);
    }
}
