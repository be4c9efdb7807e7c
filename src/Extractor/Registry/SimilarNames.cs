using System.Numerics;

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

    // Of fewer names each is compared faster than the shortened forms of all of them are made.
    private const int Few = 1024;

    private readonly string[] names;
    private readonly ulong[] letters;
    private readonly Lazy<Dictionary<string, List<string>>> shortened;

    /// <summary>Learns the names.</summary>
    public SimilarNames(IEnumerable<string> names)
    {
        this.names = [.. names.Distinct(StringComparer.Ordinal)];
        letters = Array.ConvertAll(this.names, LettersOf);
        // Of few names only pairs with a long one need their shortened forms.
        shortened = new Lazy<Dictionary<string, List<string>>>(() => ByShortForm(
            IsFew ? Array.FindAll(this.names, static name => name.Length > LongestForTwo - MostEdits) : this.names));
    }

    private bool IsFew => names.Length <= Few;

    /// <summary>The names near to one, itself included where it is known, each with its distance; in no order.</summary>
    public IEnumerable<(string Name, int Edits)> To(string name) => Candidates(name)
        .Where(known => Math.Abs(known.Length - name.Length) <= MostEdits)
        .Select(known => (known, EditDistance.Between(name, known, MostEdits)))
        .Where(static near => near.Item2 <= MostEdits);

    private IEnumerable<string> Candidates(string name)
    {
        if (!IsFew) return WithShortFormOf(name);
        var compared = name.Length <= LongestForTwo ? WithLettersOf(name) : [];
        return name.Length > LongestForTwo - MostEdits
            ? compared.Concat(WithShortFormOf(name).Where(known => Math.Max(known.Length, name.Length) > LongestForTwo))
            : compared;
    }

    private IEnumerable<string> WithShortFormOf(string name) =>
        Shortened(name).SelectMany(key => shortened.Value.TryGetValue(key, out var known) ? known : []).Distinct(StringComparer.Ordinal);

    // A letter that is added, dropped or changed is one that only one of the names has, or two.
    private IEnumerable<string> WithLettersOf(string name)
    {
        var own = LettersOf(name);
        for (var i = 0; i < names.Length; i++)
            if (BitOperations.PopCount(letters[i] ^ own) <= 2 * MostEdits && names[i].Length <= LongestForTwo) yield return names[i];
    }

    private static ulong LettersOf(string name)
    {
        var letters = 0UL;
        foreach (var c in name) letters |= 1UL << (c % 64);
        return letters;
    }

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
