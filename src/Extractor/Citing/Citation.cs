using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>What a page says of a field, and where: something to put into a note and to check later.</summary>
/// <param name="Field">The field.</param>
/// <param name="Anchor">The place that is cited.</param>
/// <param name="Page">The page of the place; null where the registry does not list it.</param>
/// <param name="Version">The version of the registry.</param>
internal sealed record Citation(Field Field, Anchor Anchor, PageEntry? Page, RegistryVersion Version)
{
    /// <summary>The part that machines read.</summary>
    public CitationAnchor Tail => CitationAnchor.Of(Field, Anchor, Version);

    /// <summary>The citation of the field's best place, or null where no page has the field.</summary>
    public static Citation? Of(Field field, FieldRegistry registry) => field.BestAnchor is { } anchor ? At(field, anchor, registry) : null;

    /// <summary>The citation of one of a field's places.</summary>
    public static Citation At(Field field, Anchor anchor, FieldRegistry registry) =>
        new(field, anchor, registry.Pages.FirstOrDefault(page => page.Path == anchor.Page), registry.Version);

    /// <summary>The citation as JSON: the field's row as the registry has it, and what is cited of it.</summary>
    public JsonObject ToJson()
    {
        var field = RegistryJson.Of(Field);
        // The one place that is cited stands below.
        field.Remove("anchors");
        return new JsonObject
        {
            ["schemaVersion"] = FieldRegistry.SchemaVersion,
            ["version"] = Version.ToString(),
            ["field"] = field,
            ["anchor"] = RegistryJson.Of(Anchor),
            ["page"] = Page is null ? null : RegistryJson.Of(Page),
            ["tail"] = Tail.ToString(),
        };
    }
}
