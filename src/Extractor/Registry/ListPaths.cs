using Extractor.Model;

namespace Extractor.Registry;

/// <summary>
/// Brings the paths of one scope and location to one form. Pages write the member of a list's items with and without
/// <c>[]</c>; where anything shows that the parent is a list, and nothing that it is an object, its members get it.
/// </summary>
internal sealed class ListPaths
{
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> objects = new(StringComparer.Ordinal);

    /// <summary>Learns from all claims of one scope and location which fields are lists.</summary>
    public ListPaths(IEnumerable<StatedClaim> claims)
    {
        foreach (var claim in claims)
        {
            if (claim.Kind == ClaimKind.Mention) continue;
            if (claim.HoldsList == true) lists.Add(Bare(claim.Path.Value));
            if (claim.HoldsList == false) objects.Add(Bare(claim.Path.Value));
            for (var at = claim.Path.Value.IndexOf("[]", StringComparison.Ordinal); at >= 0; at = claim.Path.Value.IndexOf(
                "[]", at + 2, StringComparison.Ordinal))
                lists.Add(Bare(claim.Path.Value[..at]));
        }
    }

    /// <summary>The path in the form that the registry uses.</summary>
    public FieldPath Normal(FieldPath path)
    {
        if (path.Depth == 0) return path;
        var normal = FieldPath.Root;
        foreach (var part in path.Value.Split('.'))
        {
            var inItems = !normal.IsRoot && lists.Contains(Bare(normal.Value)) && !objects.Contains(Bare(normal.Value));
            normal = normal.Member(part, inItems);
        }

        return normal;
    }

    private static string Bare(string path) => path.Replace("[]", "", StringComparison.Ordinal);
}
