using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>A table for data tools: rows of texts, numbers and booleans under names of columns.</summary>
/// <param name="Columns">The names, and whether the column holds numbers.</param>
/// <param name="Rows">The rows; a value that is not known is null.</param>
internal sealed record Table(ImmutableArray<(string Name, bool IsNumber)> Columns, ImmutableArray<ImmutableArray<JsonNode?>> Rows);

/// <summary>The registry as tables.</summary>
internal static class Tables
{
    /// <summary>The names of the tables.</summary>
    public static ImmutableArray<string> Names { get; } = ["fields", "values", "changes"];

    /// <summary>A table.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="versions">The versions that led to it.</param>
    public static Table Of(string name, FieldRegistry registry, IEnumerable<ChangeSet> versions) => name switch
    {
        "values" => Values(registry),
        "changes" => Changes(versions),
        _ => Fields(registry),
    };

    private static Table Fields(FieldRegistry registry) => new(
        Columns(
            "version id scope location path type json_type required default enum status reason "
            + $"{string.Join(' ', FieldModifier.All.Select(static modifier => modifier.Key))} "
            + "constraints description page #line #end_line quote"),
        [
            .. registry.Fields.Select(field => Row(
            [
                registry.Version.ToString(), field.Id.ToString(), field.Id.Scope, FieldId.LocationName(field.Id.Location),
                field.Id.Path.Value, field.Type, field.JsonType, RegistryJson.Name(field.Required), field.Default,
                field.Enum.IsEmpty ? null : new JsonArray([.. field.Enum.Select(static value => (JsonNode)value)]).ToJsonString(),
                RegistryJson.Name(field.Status), field.Reason is { } reason ? RegistryJson.Name(reason) : null,
                .. FieldModifier.All.Select(modifier => TextOf(modifier.Cell(field.Modifiers))),
                field.Constraints.IsEmpty
                    ? null
                    : new JsonArray([.. field.Constraints.Select(static one =>
                        (JsonNode)new JsonObject { ["kind"] = one.Kind, ["value"] = one.Value, ["text"] = one.Text })]).ToJsonString(),
                field.Description, field.BestAnchor?.Page, field.BestAnchor?.Line, field.BestAnchor?.EndLine, field.BestAnchor?.Quote,
            ])),
        ]);

    // Columns that are no numbers hold texts, whatever the value is.
    private static JsonNode? TextOf(JsonValue? value) => value?.ToString();

    private static Table Values(FieldRegistry registry) => new(
        Columns("version id value meaning deprecated closed page #line"),
        [.. registry.Fields.SelectMany(field => field.Values.Select(value => Row(
            registry.Version.ToString(), field.Id.ToString(), value.Value, value.Meaning, value.Deprecated ? "true" : "false",
            field.Enum.Contains(value.Value) ? "true" : "false", value.Anchor.Page, value.Anchor.Line)))]);

    private static Table Changes(IEnumerable<ChangeSet> versions) => new(
        Columns("version previous subject id attribute kind old new level"),
        [.. versions.SelectMany(static set => set.Changes.Select(change => Row(
            set.Version.ToString(), set.Previous?.ToString(), change.Subject, change.Id, change.Attribute, RegistryJson.Name(change.Kind),
            change.Old, change.New, RegistryJson.Name(change.Level))))]);

    private static ImmutableArray<(string Name, bool IsNumber)> Columns(string names) =>
        [.. names.Split(' ').Select(static name => (name.TrimStart('#'), name[0] == '#'))];

    private static ImmutableArray<JsonNode?> Row(params JsonNode?[] cells) => [.. cells];
}
