using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Changes;

/// <summary>
/// The alternatives of a type, <c>string or null</c> as string and null, and whether one type takes whatever another takes.
/// </summary>
internal static class TypeMembers
{
    private const string Null = "null";

    private static readonly string[] Anything = ["any", "mixed", "any type"];

    /// <summary>Whether every value of the second type is one of the first, and not the other way round.</summary>
    public static bool IsWider(string type, string than) => Takes(Of(type), Of(than)) && !Takes(Of(than), Of(type));

    /// <summary>Whether two types differ in whether they take null, and in nothing else.</summary>
    public static bool DifferInNull(string old, string now)
    {
        var (before, after) = (Of(old), Of(now));
        return before.Contains(Null) != after.Contains(Null) && before.Remove(Null).SequenceEqual(after.Remove(Null));
    }

    private static bool Takes(ImmutableArray<string> wide, ImmutableArray<string> narrow) =>
        wide.Intersect(Anything).Any() || narrow.All(member => wide.Contains(member) || (member == "integer" && wide.Contains("number")));

    private static ImmutableArray<string> Of(string type)
    {
        var text = type;
        var isNullable = text.StartsWith('?') || text.EndsWith('?') || text.Contains("nullable", StringComparison.Ordinal);
        text = text.Trim('?').Replace("nullable", "", StringComparison.Ordinal).Trim(' ', '(', ')', ',');
        var members = TypeWords.Alternatives(text).Select(static part =>
            part is "nil" or "none" ? Null : TypeWords.IsPlainFamily(part) && !TypeWords.IsList(part) ? TypeWords.Family(part) : part);
        return [.. (isNullable ? members.Append(Null) : members).Distinct().Order(StringComparer.Ordinal)];
    }
}
