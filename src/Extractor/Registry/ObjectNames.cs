using Extractor.Model;
using Extractor.Words;

namespace Extractor.Registry;

/// <summary>
/// Tells structures of one name apart. Headings of one name name one structure where their pages are captures of one
/// page or say most of the same; on unrelated pages they name two, and each bears its page's title behind its name,
/// because the name alone says no longer which is meant. A name that only one structure has stays as it is.
/// </summary>
internal static class ObjectNames
{
    /// <summary>The pages with every structure under a name of its own.</summary>
    /// <param name="pages">The pages, by path.</param>
    public static PageRecord[] Distinct(PageRecord[] pages)
    {
        var names = new Dictionary<(int Page, string Name), string>();
        var places = pages.SelectMany(static (page, index) => StructurePlace.On(page, index))
            .GroupBy(static place => place.Name, StringComparer.Ordinal);
        foreach (var same in places) AddNames([.. same], names);
        return names.Count == 0
            ? pages
            : [.. pages.Select((page, index) => Renamed(page, name => names.GetValueOrDefault((index, name), name)))];
    }

    /// <summary>The name that a structure has on its pages, whatever stands behind it to tell it apart.</summary>
    public static string OnPage(string id) =>
        id.EndsWith(')') && id.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 && OperationName.Parse(id) is null
            ? id[..open]
            : id;

    private static void AddNames(StructurePlace[] places, Dictionary<(int Page, string Name), string> names)
    {
        var structures = Structures(places);
        if (structures.Count < 2) return;
        // The first page by path names the structure, in whatever order pages come.
        string[] titles = [.. structures.Select(static structure => structure[0].Title)];
        var byTitle = titles.Distinct(StringComparer.OrdinalIgnoreCase).Count() == titles.Length
            && !titles.Contains(places[0].Name, StringComparer.OrdinalIgnoreCase);
        foreach (var structure in structures)
            foreach (var place in structure)
                names[(place.Page, place.Name)] = $"{place.Name} ({(byTitle ? structure[0].Title : structure[0].Path)})";
    }

    /// <summary>The places by structure: what is related to one of its places belongs to it.</summary>
    private static List<List<StructurePlace>> Structures(StructurePlace[] places)
    {
        var structures = new List<List<StructurePlace>>();
        foreach (var place in places)
        {
            var own = structures.Where(structure => structure.Exists(place.IsRelated)).ToArray();
            if (own.Length == 0) structures.Add([place]);
            else own[0].Add(place);
            // A place between two structures makes them one.
            foreach (var other in own.Skip(1))
            {
                own[0].AddRange(other);
                structures.Remove(other);
            }
        }

        foreach (var structure in structures) structure.Sort(static (one, other) => one.Page.CompareTo(other.Page));
        return structures;
    }

    private static PageRecord Renamed(PageRecord page, Func<string, string> name)
    {
        Scope Own(Scope scope) => scope.Kind == ScopeKind.Object ? Scope.Object(name(scope.Id)) : scope;
        return page with
        {
            Scopes = [.. page.Scopes.Select(seen => seen with { Scope = Own(seen.Scope) })],
            Claims = [.. page.Claims.Select(claim => claim with { Scope = Own(claim.Scope) })],
        };
    }
}

/// <summary>A page that defines fields of a structure.</summary>
/// <param name="Page">Which page it is, by path.</param>
/// <param name="Path">The page's path.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Url">Where it was captured, in a form that compares; null where it does not say.</param>
/// <param name="Name">The structure's name.</param>
/// <param name="Operations">The operations that the page announces.</param>
/// <param name="Types">The families of the fields' types by path; null where the page states no type.</param>
internal sealed record StructurePlace(
    int Page, string Path, string Title, string? Url, string Name, HashSet<string> Operations, Dictionary<string, string?> Types)
{
    /// <summary>The structures that a page defines, but for one that the project itself has named.</summary>
    public static IEnumerable<StructurePlace> On(PageRecord page, int index)
    {
        var entry = page.Entry;
        var operations = page.Scopes
            .Where(static seen => seen.Scope.Kind == ScopeKind.Operation)
            .Select(static seen => OperationName.Shape(seen.Scope.Id))
            .ToHashSet(StringComparer.Ordinal);
        return from claim in page.Claims
               where claim.Defines && claim.Scope.Kind == ScopeKind.Object && claim.Scope != page.Given
               group claim by claim.Scope.Id into structure
               select new StructurePlace(
                   index, entry.Path, entry.Title, Comparable(entry.Url), structure.Key, operations, TypesOf(structure));
    }

    /// <summary>
    /// Whether another page describes the same structure: it was captured at the same address; it announces one of the
    /// same operations; it has the same title, and more than half of the fields of the shorter description stand in
    /// both; or more than half of all fields stand in both, with types that agree.
    /// </summary>
    public bool IsRelated(StructurePlace other)
    {
        if (Url is not null && Url == other.Url) return true;
        if (Operations.Overlaps(other.Operations)) return true;
        var shared = Types.Keys.Count(other.Types.ContainsKey);
        var mayBeCaptures = (Url is null || other.Url is null) && string.Equals(Title, other.Title, StringComparison.OrdinalIgnoreCase);
        if (mayBeCaptures && shared * 2 > Math.Min(Types.Count, other.Types.Count)) return true;
        var alike = Types.Count(
            field => other.Types.TryGetValue(field.Key, out var type) && (type is null || field.Value is null || type == field.Value));
        return alike * 2 > Types.Count + other.Types.Count - shared;
    }

    private static Dictionary<string, string?> TypesOf(IEnumerable<StatedClaim> claims)
    {
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var claim in claims)
            types[claim.Path.Value] = claim.Type is { } type ? TypeWords.Family(type) : types.GetValueOrDefault(claim.Path.Value);
        return types;
    }

    private static string? Comparable(string? url)
    {
        if (url is null) return null;
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var address = url[(scheme < 0 ? 0 : scheme + 3)..];
        var end = address.IndexOf('#', StringComparison.Ordinal);
        return (end < 0 ? address : address[..end]).TrimEnd('/').ToLowerInvariant();
    }
}
