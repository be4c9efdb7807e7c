using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry.Buffers;
using static Extractor.Registry.JsonCells;

namespace Extractor.Registry;

/// <summary>Reads the rows that <see cref="RowWriter"/> writes, and those that older versions of the tool have written.</summary>
/// <param name="texts">Has the texts that come again and again; null where only a few rows are read.</param>
internal sealed class RowReader(TextPool? texts = null)
{
    /// <summary>Reads a whole registry.</summary>
    /// <exception cref="FormatException">The JSON is no registry.</exception>
    public FieldRegistry Registry(JsonElement json)
    {
        var version = RegistryVersion.Parse(json.Text("version"))
            ?? throw new FormatException($"version is '{json.Text("version")}', expected three numbers such as 1.2.0");
        return new FieldRegistry(
            version, json.Rows("pages", Page), json.Rows("scopes", Scope), json.Rows("fields", Field), json.Rows("evidence", Finding))
        {
            Reader = json.Row("reader") is { } reader ? Reader(reader) : null,
        };
    }

    /// <summary>Reads who read the pages.</summary>
    public static RegistryReader Reader(JsonElement json) => new(json.Text("tool"), json.MaybeText("settings"));

    /// <summary>Reads a page.</summary>
    public static PageEntry Page(JsonElement json) =>
        new(json.Text("path"), json.Text("title"), json.MaybeText("url"), json.MaybeText("captured"), json.Text("sha256"));

    /// <summary>Reads a scope.</summary>
    public ScopeEntry Scope(JsonElement json) =>
        new(json.Text("id"), Named<ScopeKind>(json.Text("kind")), json.Text("title"), json.Rows("anchors", Anchor))
        {
            Relations = json.MaybeRows("relations", Relation),
            CutOff = json.Cell("cutOff") is null ? [] : [.. json.Texts("cutOff").Select(LocationNamed)],
        };

    private static Location LocationNamed(string name) =>
        FieldId.LocationOf(name) ?? throw new FormatException($"'{name}' is no location");

    /// <summary>Reads a field.</summary>
    public Field Field(JsonElement json) => new()
    {
        Id = OwnId(json),
        Type = json.MaybeText("type"),
        Required = Named<Requirement>(json.Text("required")),
        Default = json.MaybeText("default"),
        Enum = json.Texts("enum"),
        Values = json.MaybeRows("values", Value),
        Modifiers = Modifiers(json),
        Constraints = json.Rows("constraints", Constraint),
        Description = json.Text("description"),
        Status = Named<FieldStatus>(json.Text("status")),
        Reason = json.MaybeText("reason") is { } reason ? Named<Reason>(reason) : null,
        Conflicts = json.Rows("conflicts", Conflict),
        Anchors = json.Rows("anchors", Anchor),
    };

    /// <summary>Reads a finding.</summary>
    public static Finding Finding(JsonElement json) => new(
        Id(json.Text("field")), json.Text("date"), json.MaybeText("sent"), json.Text("api"), json.Text("semantics"),
        json.MaybeText("note"), json.MaybeText("source"), json.Text("file"), json.Number("line"));

    private static Constraint Constraint(JsonElement json) => new(json.Text("kind"), json.MaybeText("value"), json.Text("text"))
    {
        Unit = json.MaybeText("unit"),
        Except = json.MaybeText("except"),
        When = json.Row("when") is { } when ? new FieldCondition(when.Text("field"), when.Text("value")) : null,
    };

    private DocumentedValue Value(JsonElement json) =>
        new(json.Text("value"), json.MaybeText("meaning"), json.Cell("deprecated") is { ValueKind: JsonValueKind.True }, AnchorIn(json));

    private static FieldModifiers Modifiers(JsonElement json)
    {
        var modifiers = FieldModifiers.None;
        foreach (var modifier in FieldModifier.All)
            if (json.Cell(modifier.Key) is { } cell) modifiers = modifier.Read(cell, modifiers);
        return modifiers;
    }

    private Conflict Conflict(JsonElement json) => new(
        json.Text("attribute"),
        json.Rows("values", value => new ConflictValue(value.Text("value"), value.Rows("anchors", Anchor))));

    private StatedRelation Relation(JsonElement json)
    {
        var conditions = json.Rows("when", static row => new RelationTerm(new FieldPath(row.Text("field")), row.MaybeText("value")));
        ImmutableArray<RelationTerm> terms =
        [
            .. json.Texts("fields").Select(static path => new FieldPath(path))
                .Select(path => conditions.FirstOrDefault(term => term.Path == path) ?? new RelationTerm(path)),
        ];
        var location = json.Text("location");
        var anchor = AnchorIn(json);
        var lines = new LineRange(anchor.Line - 1, anchor.EndLine - 1);
        return new StatedRelation(
            FieldId.LocationOf(location) ?? throw new FormatException($"'{location}' is no location"),
            new Relation(Named<RelationKind>(json.Text("kind")), terms, json.Text("words"), lines)
            {
                Operator = json.MaybeText("operator"),
                When = [.. conditions.Where(condition => terms.All(term => term.Path != condition.Path))],
            },
            anchor);
    }

    private Anchor AnchorIn(JsonElement json) =>
        Anchor(json.Row("anchor") ?? throw new FormatException("expected an object under 'anchor'"));

    private Anchor Anchor(JsonElement json) => new(
        json.Text("page", texts), json.Texts("section", texts), json.Number("line"), json.Number("endLine"), json.Text("kind", texts),
        json.Text("quote", texts), json.Text("sha256", texts));

    // The parts say it without doubt; the id itself could be taken apart in two ways where a heading holds a '#'.
    private FieldId OwnId(JsonElement json)
    {
        var location = FieldId.LocationOf(json.Text("location"))
            ?? throw new FormatException($"'{json.Text("location")}' is no location");
        var id = new FieldId(json.Text("scope", texts), location, new FieldPath(json.Text("path")));
        return id.ToString() == json.Text("id")
            ? id
            : throw new FormatException($"id is '{json.Text("id")}', expected '{id}' as its parts say");
    }

    private static FieldId Id(string text) =>
        FieldId.Parse(text) ?? throw new FormatException($"'{text}' is no field id, expected one such as POST /v1/tasks#body.prompt");
}
