using Extractor.Outline;

namespace Extractor.Dialects;

/// <summary>Where a field is sent, as far as its section, its operation and its own words show.</summary>
internal static class FieldPlace
{
    /// <summary>Where a field is sent.</summary>
    /// <param name="placed">The block that defines the field; its scope is known.</param>
    /// <param name="path">The field's path.</param>
    /// <param name="stated">Where the definition itself says that it is sent, or null.</param>
    public static Location Of(PlacedBlock placed, FieldPath path, Location? stated = null)
    {
        if (stated is { } own) return own;
        var id = placed.Scope!.Value.Id;
        var inAddress = (placed.Location is null || placed.Mixed) && id.Contains($"{{{path.Value}}}", StringComparison.Ordinal);
        if (inAddress) return Location.Path;
        // Where the section says nothing: what a GET takes, it takes in its address.
        return placed.Location ?? (id.StartsWith("GET ", StringComparison.Ordinal) ? Location.Query : Location.Body);
    }
}
