using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Changes.Versions;

/// <summary>
/// The file <c>changes/&lt;version&gt;.json</c>: what a version changed, how to undo it, and what every file of the version
/// was.
/// </summary>
/// <param name="Set">The changes.</param>
/// <param name="Fingerprint">The fingerprint of the version's registry.</param>
/// <param name="Files">The SHA-256 of every other file of the version, by name.</param>
/// <param name="Undo">The delta that leads back to the version before; null for the first.</param>
internal sealed record ChangeFile(ChangeSet Set, string Fingerprint, ImmutableSortedDictionary<string, string> Files, JsonObject? Undo)
{
    private const string Folder = "changes/";
    private const string Ending = ".json";

    /// <summary>The form that is written. The first form held whole rows, and is read too.</summary>
    public const int SchemaVersion = 2;

    /// <summary>The file's name for a version.</summary>
    public static string NameOf(RegistryVersion version) => $"{Folder}{version}{Ending}";

    /// <summary>The version of a file's name; null where the name is none of a change file.</summary>
    public static RegistryVersion? VersionOf(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)
        && name.Length > Folder.Length + Ending.Length
            ? RegistryVersion.Parse(name[Folder.Length..^Ending.Length])
            : null;

    /// <summary>The file's contents.</summary>
    public JsonObject ToJson() => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["version"] = Set.Version.ToString(),
        ["previous"] = Set.Previous?.ToString(),
        ["level"] = Set.Level is { } level ? RegistryJson.Name(level) : null,
        ["fingerprint"] = Fingerprint,
        ["changes"] = RegistryJson.Rows(Set.Changes, Of),
        ["undo"] = Undo?.DeepClone(),
        ["files"] = new JsonObject(Files.Select(static file => KeyValuePair.Create(file.Key, (JsonNode?)file.Value))),
    };

    /// <summary>Reads a file's contents.</summary>
    /// <exception cref="FormatException">The JSON is no change set.</exception>
    public static ChangeFile Read(JsonObject json)
    {
        var version = Version(json, "version") ?? throw new FormatException("expected a version such as 1.2.0");
        if (json["undo"] is { } undo) RowDelta.Check(undo as JsonObject ?? throw new FormatException("expected an object under 'undo'"));
        var files = json["files"] as JsonObject ?? throw new FormatException("expected 'files'");
        return new ChangeFile(
            new ChangeSet(version, Version(json, "previous"), [.. JsonRow.Items(json, "changes").Select(ReadChange)]),
            JsonRow.Text(json, "fingerprint"),
            files.ToImmutableSortedDictionary(
                static file => file.Key, static file => file.Value?.GetValue<string>() ?? "", StringComparer.Ordinal),
            json["undo"]?.DeepClone() as JsonObject);
    }

    private static RegistryVersion? Version(JsonObject json, string key) =>
        json[key] is { } text ? RegistryVersion.Parse(text.GetValue<string>()) : null;

    // What is not there is left out: a version may change thousands of rows.
    private static JsonObject Of(Change change)
    {
        var json = new JsonObject
        {
            ["rule"] = change.Rule,
            ["level"] = RegistryJson.Name(change.Level),
            ["subject"] = change.Subject,
            ["id"] = change.Id,
        };
        Add(json, "oldId", change.OldId);
        Add(json, "attribute", change.Attribute);
        json["kind"] = RegistryJson.Name(change.Kind);
        Add(json, "old", change.Old);
        Add(json, "new", change.New);
        Add(json, "words", change.Words);
        if (change.Folded > 0) json["folded"] = change.Folded;
        if (!change.Scopes.IsEmpty) json["scopes"] = new JsonArray([.. change.Scopes.Select(static scope => (JsonNode)scope)]);
        Add(json, "fingerprint", change.Fingerprint);
        return json;
    }

    private static void Add(JsonObject json, string key, string? value)
    {
        if (value is not null) json[key] = value;
    }

    private static Change ReadChange(JsonObject json) => new(
        JsonRow.Text(json, "subject"), JsonRow.Text(json, "id"), json["attribute"]?.GetValue<string>(), Named<ChangeKind>(json, "kind"),
        json["old"]?.GetValue<string>(), json["new"]?.GetValue<string>(), Named<ChangeLevel>(json, "level"))
    {
        Rule = json["rule"]?.GetValue<string>(),
        OldId = json["oldId"]?.GetValue<string>(),
        Words = json["words"]?.GetValue<string>(),
        Folded = json["folded"]?.GetValue<int>() ?? 0,
        Scopes = json["scopes"] is JsonArray scopes ? [.. scopes.Select(static scope => scope!.GetValue<string>())] : [],
        Fingerprint = json["fingerprint"]?.GetValue<string>(),
    };

    private static T Named<T>(JsonObject json, string key)
        where T : struct, Enum => Enum.TryParse<T>(JsonRow.Text(json, key), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"'{JsonRow.Text(json, key)}' is no {key}");
}
