using System.Text;
using Extractor.Model;

namespace Extractor.Changes.Renaming;

/// <summary>By what a scope is known again under another id.</summary>
internal enum ScopeLikeness
{
    /// <summary>By its fields: they have the same names and words.</summary>
    Fields,

    /// <summary>The same address, whose parameters have other names. Callers send the same request.</summary>
    ParameterNames,

    /// <summary>The same id in other letter case, or with other signs between its words.</summary>
    LetterCase,

    /// <summary>The same address in another version of the API.</summary>
    Version,
}

/// <summary>
/// Pairs scopes that are gone with scopes that are new by their ids alone. Which side is the older one makes no difference.
/// </summary>
internal static class ScopePairs
{
    private static readonly (ScopeLikeness Likeness, Func<string, string> Key)[] Tiers =
    [
        (ScopeLikeness.ParameterNames, static id => OperationName.Shape(id)),
        (ScopeLikeness.LetterCase, Folded),
        (ScopeLikeness.Version, static id => Folded(WithoutVersion(id))),
    ];

    /// <summary>The pairs: the closest likeness first, and each scope in one pair at most.</summary>
    public static IEnumerable<(string Old, string New, ScopeLikeness Likeness)> Of(IEnumerable<string> gone, IEnumerable<string> came)
    {
        var (left, entered) = (gone.ToHashSet(StringComparer.Ordinal), came.ToHashSet(StringComparer.Ordinal));
        foreach (var (likeness, key) in Tiers)
        {
            var after = entered.ToLookup(key, StringComparer.Ordinal);
            foreach (var same in left.GroupBy(key, StringComparer.Ordinal).ToArray())
            {
                // Two that become one, or one that becomes two, is no renaming.
                if (same.Count() != 1 || after[same.Key].Count() != 1) continue;
                var (old, now) = (same.First(), after[same.Key].First());
                left.Remove(old);
                entered.Remove(now);
                yield return (old, now, likeness);
            }
        }
    }

    /// <summary>The names of the parameters of an address, in their order.</summary>
    public static IEnumerable<string> ParametersOf(string id)
    {
        for (var open = id.IndexOf('{', StringComparison.Ordinal); open >= 0; open = id.IndexOf('{', open + 1))
            if (id.IndexOf('}', open) is var close and > 0) yield return id[(open + 1)..close];
    }

    private static bool IsOperation(string id) =>
        id.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && OperationName.IsMethod(id[..space]);

    // The signs of an address count; those between the words of a title do not.
    private static string Folded(string id)
    {
        if (IsOperation(id)) return OperationName.Shape(id).ToLowerInvariant();
        var folded = new StringBuilder(id.Length);
        foreach (var c in id)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        return folded.Length == 0 ? id : folded.ToString();
    }

    private static string WithoutVersion(string id) =>
        IsOperation(id) ? string.Join('/', id.Split('/').Where(static (part, i) => i == 0 || !IsVersion(part))) : id;

    // v1, v1.2, v1beta1, 2024-01-31
    private static bool IsVersion(string part) =>
        part.Length is > 1 and <= 10
        && ((part[0] is 'v' or 'V' && char.IsAsciiDigit(part[1])
            && part.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            || (part.Length == 10 && part[4] == '-' && part[7] == '-' && char.IsAsciiDigit(part[0])));
}
