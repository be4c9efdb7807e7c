using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Finds the fields whose members a section describes: the heading names the field ("image_list structure"), or a row
/// of the same operation names the heading ("see ImageItem below").
/// </summary>
internal static class PointedStructures
{
    private const int ShortestName = 4;

    /// <summary>The claims of the fields whose members the innermost section of a block describes; none where it describes none.</summary>
    /// <param name="placed">The block.</param>
    /// <param name="claims">What is read of the page so far.</param>
    /// <param name="words">The vocabulary.</param>
    public static ImmutableArray<Claim> ParentsOf(PlacedBlock placed, IEnumerable<Claim> claims, Vocabulary words)
    {
        var heading = placed.Section.Innermost;
        if (heading.Length == 0 || placed.Scope is null || words.Section(heading, within: true) is not null) return [];
        var own = claims.Where(claim => claim.Defines && claim.Scope == placed.Scope && (placed.Location is null or Location.Object || claim.Location == placed.Location)).ToArray();
        var name = NameIn(heading, words);
        if (name is null) return [];
        var named = own.FirstOrDefault(claim => claim.Path.Value == name) ?? own.FirstOrDefault(claim => claim.Path.Leaf == name);
        if (named is not null) return [named];
        if (name.Length < ShortestName || !IsStructureName(name)) return [];
        return [.. own.Where(claim => claim.Kind == ClaimKind.TableRow && Names(claim.Quote, name)).DistinctBy(static claim => claim.Path)];
    }

    /// <summary>Whether a heading is the name of a structure and no title: one word with capitals inside, as types are named.</summary>
    public static bool IsStructureName(string heading) =>
        heading.Length > 0 && heading.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') && char.IsAsciiLetterUpper(heading[0]) && heading.Skip(1).Any(char.IsAsciiLetterUpper) && heading.Any(char.IsAsciiLetterLower);

    // `image_list` (array of objects), image_list 结构, ImageItem structure
    private static string? NameIn(string heading, Vocabulary words)
    {
        var name = words.StructureName(heading);
        var open = name.IndexOfAny(['(', '（', ' ']);
        if (open > 0 && (name[open] != ' ' || name[(open + 1)..].TrimStart().StartsWith('('))) name = name[..open];
        name = name.Trim().TrimEnd(':', '：');
        return FieldName.IsName(name) ? FieldPath.Parse(name).Value : null;
    }

    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end] == 's')) return true;
        }

        return false;
    }
}
