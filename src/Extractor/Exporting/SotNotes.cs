using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>What an export says of a field beside its schema: where it is documented, and what the schema cannot state.</summary>
internal static class SotNotes
{
    /// <summary>The notes of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="reason">Why a hypothesis is exported, or null.</param>
    public static JsonObject Of(Field field, FieldRegistry registry, string? reason)
    {
        var notes = new JsonObject
        {
            ["id"] = field.Id.ToString(),
            ["status"] = RegistryJson.Name(field.Status),
            ["page"] = field.BestAnchor?.Page,
            ["line"] = field.BestAnchor?.Line,
            ["quote"] = field.BestAnchor?.Quote,
            ["version"] = registry.Version.ToString(),
        };
        if (reason is not null) notes["reason"] = reason;
        if (!field.Constraints.IsEmpty) notes["constraints"] = RegistryJson.Rows(field.Constraints, Of);
        return notes;
    }

    private static JsonObject Of(Constraint constraint) => new()
    {
        ["kind"] = constraint.Kind,
        ["value"] = constraint.Value,
        ["when"] = constraint.When is { } when ? $"{when.Field} = {when.Value}" : null,
        ["text"] = constraint.Text,
    };
}
