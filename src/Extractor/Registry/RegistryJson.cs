using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Model;
using static Extractor.Registry.JsonRow;

namespace Extractor.Registry;

/// <summary>
/// The registry as JSON: rows as nodes, keys in a fixed order. Every file that holds rows of the registry writes and
/// reads them here, so that a row looks the same wherever it stands.
/// </summary>
internal static class RegistryJson
{
    /// <summary>The whole registry.</summary>
    public static JsonObject Of(FieldRegistry registry) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["version"] = registry.Version.ToString(),
        ["fingerprint"] = Fingerprint.Of(registry),
        ["reader"] = OfReader(registry.Reader),
        ["pages"] = Rows(registry.Pages, Of),
        ["scopes"] = Rows(registry.Scopes, Of),
        ["fields"] = Rows(registry.Fields, Of),
        ["evidence"] = Rows(registry.Evidence, Of),
    };

    /// <summary>The file of a whole registry: the same bytes as those of <see cref="Of(FieldRegistry)"/>, made row by row.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public static byte[] Bytes(FieldRegistry registry, string fingerprint) => JsonText.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", FieldRegistry.SchemaVersion);
        writer.WriteString("version", registry.Version.ToString());
        writer.WriteString("fingerprint", fingerprint);
        writer.WritePropertyName("reader");
        if (OfReader(registry.Reader) is { } reader) reader.WriteTo(writer);
        else writer.WriteNullValue();
        writer.WriteRows("pages", registry.Pages, Of);
        writer.WriteRows("scopes", registry.Scopes, Of);
        writer.WriteRows("fields", registry.Fields, Of);
        writer.WriteRows("evidence", registry.Evidence, Of);
        writer.WriteEndObject();
    });

    private static JsonObject? OfReader(RegistryReader? reader) =>
        reader is null ? null : new JsonObject { ["tool"] = reader.Tool, ["settings"] = reader.Settings };

    /// <summary>Reads a whole registry.</summary>
    /// <exception cref="FormatException">The JSON is no registry.</exception>
    public static FieldRegistry Read(JsonObject json)
    {
        var version = RegistryVersion.Parse(Text(json, "version"))
            ?? throw new FormatException($"version is '{Text(json, "version")}', expected three numbers such as 1.2.0");
        return new FieldRegistry(
            version, [.. Items(json, "pages").Select(ReadPage)], [.. Items(json, "scopes").Select(ReadScope)],
            [.. Items(json, "fields").Select(ReadField)], [.. Items(json, "evidence").Select(ReadFinding)])
        {
            Reader = json["reader"] is JsonObject reader ? new RegistryReader(Text(reader, "tool"), Maybe(reader, "settings")) : null,
        };
    }

    /// <summary>A page.</summary>
    public static JsonObject Of(PageEntry page) => new()
    {
        ["path"] = page.Path,
        ["title"] = page.Title,
        ["url"] = page.Url,
        ["captured"] = page.Captured,
        ["sha256"] = page.Sha256,
    };

    /// <summary>A scope.</summary>
    public static JsonObject Of(ScopeEntry scope) => new()
    {
        ["id"] = scope.Id,
        ["kind"] = Name(scope.Kind),
        ["title"] = scope.Title,
        ["relations"] = Rows(scope.Relations, RelationJson.Of),
        ["anchors"] = Rows(scope.Anchors, Of),
    };

    /// <summary>A field.</summary>
    public static JsonObject Of(Field field)
    {
        var json = new JsonObject
        {
            ["id"] = field.Id.ToString(),
            ["scope"] = field.Id.Scope,
            ["location"] = FieldId.LocationName(field.Id.Location),
            ["path"] = field.Id.Path.Value,
            ["type"] = field.Type,
            ["jsonType"] = field.JsonType,
            ["required"] = Name(field.Required),
            ["default"] = field.Default,
            ["jsonDefault"] = JsonTyped.ValueOf(field.Default, field.JsonType),
            ["enum"] = Texts(field.Enum),
            ["jsonEnum"] = JsonTyped.ValuesOf(field.Enum, field.JsonType),
            ["values"] = Rows(field.Values, Of),
        };
        foreach (var modifier in FieldModifier.All) json[modifier.Key] = modifier.Write(field.Modifiers);
        json["constraints"] = Rows(field.Constraints, Of);
        json["description"] = field.Description;
        json["status"] = Name(field.Status);
        json["reason"] = field.Reason is { } reason ? Name(reason) : null;
        json["conflicts"] = Rows(field.Conflicts, Of);
        json["anchors"] = Rows(field.Anchors, Of);
        return json;
    }

    /// <summary>An anchor.</summary>
    public static JsonObject Of(Anchor anchor) => new()
    {
        ["page"] = anchor.Page,
        ["section"] = Texts(anchor.Section),
        ["line"] = anchor.Line,
        ["endLine"] = anchor.EndLine,
        ["kind"] = anchor.Kind,
        ["quote"] = anchor.Quote,
        ["sha256"] = anchor.Sha256,
    };

    /// <summary>A finding.</summary>
    public static JsonObject Of(Finding finding) => new()
    {
        ["field"] = finding.Field.ToString(),
        ["date"] = finding.Date,
        ["sent"] = finding.Sent,
        ["api"] = finding.Api,
        ["semantics"] = finding.Semantics,
        ["note"] = finding.Note,
        ["source"] = finding.Source,
        ["file"] = finding.File,
        ["line"] = finding.Line,
    };

    /// <summary>Reads a page.</summary>
    public static PageEntry ReadPage(JsonObject json) =>
        new(Text(json, "path"), Text(json, "title"), Maybe(json, "url"), Maybe(json, "captured"), Text(json, "sha256"));

    /// <summary>Reads a scope.</summary>
    public static ScopeEntry ReadScope(JsonObject json) =>
        new(Text(json, "id"), Named<ScopeKind>(Text(json, "kind")), Text(json, "title"), [.. Items(json, "anchors").Select(ReadAnchor)])
        {
            Relations = [.. MaybeItems(json, "relations").Select(RelationJson.Read)],
        };

    /// <summary>Reads a field.</summary>
    public static Field ReadField(JsonObject json) => new()
    {
        Id = ReadOwnId(json),
        Type = Maybe(json, "type"),
        Required = Named<Requirement>(Text(json, "required")),
        Default = Maybe(json, "default"),
        Enum = TextsOf(json, "enum"),
        Values = [.. MaybeItems(json, "values").Select(ReadValue)],
        Modifiers = ReadModifiers(json),
        Constraints = [.. Items(json, "constraints").Select(ReadConstraint)],
        Description = Text(json, "description"),
        Status = Named<FieldStatus>(Text(json, "status")),
        Reason = Maybe(json, "reason") is { } reason ? Named<Reason>(reason) : null,
        Conflicts = [.. Items(json, "conflicts").Select(ReadConflict)],
        Anchors = [.. Items(json, "anchors").Select(ReadAnchor)],
    };

    /// <summary>Reads a finding.</summary>
    public static Finding ReadFinding(JsonObject json) => new(
        ReadId(Text(json, "field")), Text(json, "date"), Maybe(json, "sent"), Text(json, "api"), Text(json, "semantics"),
        Maybe(json, "note"), Maybe(json, "source"), Text(json, "file"), Number(json, "line"));

    /// <summary>The name of an enum value as the registry prints it: kebab case.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A list of rows.</summary>
    public static JsonArray Rows<T>(IEnumerable<T> rows, Func<T, JsonObject> row) => new([.. rows.Select(row)]);

    private static JsonArray Texts(ImmutableArray<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    private static JsonObject Of(Constraint constraint)
    {
        var (min, max) = JsonTyped.EndsOf(constraint.Kind, constraint.Value);
        return new JsonObject
        {
            ["kind"] = constraint.Kind,
            ["value"] = constraint.Value,
            ["min"] = min,
            ["max"] = max,
            ["unit"] = constraint.Unit,
            ["except"] = constraint.Except,
            ["when"] = constraint.When is { } when ? new JsonObject { ["field"] = when.Field, ["value"] = when.Value } : null,
            ["text"] = constraint.Text,
        };
    }

    private static Constraint ReadConstraint(JsonObject json) => new(Text(json, "kind"), Maybe(json, "value"), Text(json, "text"))
    {
        Unit = Maybe(json, "unit"),
        Except = Maybe(json, "except"),
        When = json["when"] is JsonObject when ? new FieldCondition(Text(when, "field"), Text(when, "value")) : null,
    };

    private static JsonObject Of(DocumentedValue value) => new()
    {
        ["value"] = value.Value,
        ["meaning"] = value.Meaning,
        ["deprecated"] = value.Deprecated,
        ["anchor"] = Of(value.Anchor),
    };

    private static DocumentedValue ReadValue(JsonObject json) => new(
        Text(json, "value"),
        Maybe(json, "meaning"),
        json["deprecated"] is JsonValue flag && flag.TryGetValue(out bool deprecated) && deprecated,
        json["anchor"] is JsonObject anchor ? ReadAnchor(anchor) : throw new FormatException("expected an object under 'anchor'"));

    private static FieldModifiers ReadModifiers(JsonObject json)
    {
        var modifiers = FieldModifiers.None;
        foreach (var modifier in FieldModifier.All)
            if (json[modifier.Key] is { } node) modifiers = modifier.Read(node, modifiers);
        return modifiers;
    }

    private static JsonObject Of(Conflict conflict) => new()
    {
        ["attribute"] = conflict.Attribute,
        ["values"] = Rows(
            conflict.Values, static value => new JsonObject { ["value"] = value.Value, ["anchors"] = Rows(value.Anchors, Of) }),
    };

    private static Conflict ReadConflict(JsonObject json) => new(
        Text(json, "attribute"),
        [.. Items(json, "values")
            .Select(static value => new ConflictValue(Text(value, "value"), [.. Items(value, "anchors").Select(ReadAnchor)]))]);

    /// <summary>Reads an anchor.</summary>
    public static Anchor ReadAnchor(JsonObject json) => new(
        Text(json, "page"), TextsOf(json, "section"), Number(json, "line"), Number(json, "endLine"), Text(json, "kind"),
        Text(json, "quote"), Text(json, "sha256"));

    // The parts say it without doubt; the id itself could be taken apart in two ways where a heading holds a '#'.
    private static FieldId ReadOwnId(JsonObject json)
    {
        var location = FieldId.LocationOf(Text(json, "location"))
            ?? throw new FormatException($"'{Text(json, "location")}' is no location");
        var id = new FieldId(Text(json, "scope"), location, new FieldPath(Text(json, "path")));
        return id.ToString() == Text(json, "id")
            ? id
            : throw new FormatException($"id is '{Text(json, "id")}', expected '{id}' as its parts say");
    }

    private static FieldId ReadId(string text) =>
        FieldId.Parse(text) ?? throw new FormatException($"'{text}' is no field id, expected one such as POST /v1/tasks#body.prompt");
}
