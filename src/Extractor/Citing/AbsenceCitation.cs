using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Citing;

/// <summary>That no page defines a field: from which pages that is said, and which names come near.</summary>
/// <param name="Id">The field that is not documented.</param>
/// <param name="Reason">Why it is a hypothesis; null where nobody used or named it.</param>
/// <param name="Version">The version of the registry.</param>
/// <param name="PageCount">How many pages the registry was made from.</param>
/// <param name="Pages">Those of them that document what the field would belong to.</param>
/// <param name="Nearest">Documented fields with the same name elsewhere, or with nearly the same, nearest first.</param>
internal sealed record AbsenceCitation(
    FieldId Id, Reason? Reason, RegistryVersion Version, int PageCount, ImmutableArray<PageEntry> Pages, ImmutableArray<Field> Nearest)
{
    private const int MostNear = 3;

    /// <summary>The part that machines read.</summary>
    public CitationAnchor Tail => new(Id.ToString(), Version, null);

    /// <summary>The absence of a field that no page defines.</summary>
    public static AbsenceCitation Of(FieldId id, FieldRegistry registry)
    {
        var known = registry.Fields.FirstOrDefault(field => field.Id == id);
        var documenting = registry.Confirmed.Where(field => field.Id.Scope == id.Scope).SelectMany(static field => field.Anchors)
            .Concat(registry.Scopes.Where(scope => scope.Id == id.Scope).SelectMany(static scope => scope.Anchors))
            .Select(static anchor => anchor.Page).ToHashSet(StringComparer.Ordinal);
        var near = FieldSelector.Near(registry, id.ToString())
            .Where(field => field.Status == FieldStatus.Confirmed && field.Id.Scope == id.Scope);
        if (new NearestField(registry).Of(id) is { } nearest) near = near.Prepend(nearest);
        return new AbsenceCitation(
            id, known?.Reason, registry.Version, registry.Pages.Length,
            [.. registry.Pages.Where(page => documenting.Contains(page.Path))],
            [.. near.DistinctBy(static field => field.Id).Take(MostNear)]);
    }

    /// <summary>The absence as JSON.</summary>
    public JsonObject ToJson() => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["version"] = Version.ToString(),
        ["absent"] = Id.ToString(),
        ["reason"] = Reason is { } reason ? RegistryJson.Name(reason) : null,
        ["pageCount"] = PageCount,
        ["pages"] = RegistryJson.Rows(Pages, RegistryJson.Of),
        ["nearest"] = RegistryJson.Rows(
            Nearest, static field => new JsonObject { ["id"] = field.Id.ToString(), ["anchor"] = RegistryJson.Of(field.Anchors[0]) }),
        ["tail"] = Tail.ToString(),
    };
}
