using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>Writes a row of some kind.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
/// <param name="writer">What writes it.</param>
/// <param name="row">The row.</param>
internal delegate void WriteRow<in T>(RowWriter writer, T row);

/// <summary>Writes the rows of the registry: the keys that each kind of row has, in their order, are said here alone.</summary>
/// <param name="writer">Where they are written.</param>
/// <param name="meaning">
/// Whether only what a row means is written: no place, and nothing that repeats another key in another form. What nothing is said
/// of weighs nothing then either: a registry from before there was such a key means the same.
/// </param>
internal readonly struct RowWriter(Utf8JsonWriter writer, bool meaning = false)
{
    private readonly Utf8JsonWriter writer = writer;
    private readonly bool isMeaning = meaning;

    /// <summary>Who read the pages; null where nobody says so.</summary>
    public void Write(RegistryReader? reader)
    {
        if (reader is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("tool", reader.Tool);
        writer.WriteString("settings", reader.Settings);
        writer.WriteEndObject();
    }

    /// <summary>A list of rows.</summary>
    /// <param name="key">What it is called.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="write">Writes one.</param>
    public void WriteRows<T>(string key, ImmutableArray<T> rows, WriteRow<T> write)
    {
        writer.WriteStartArray(key);
        foreach (var row in rows) write(this, row);
        writer.WriteEndArray();
    }

    /// <summary>A page.</summary>
    public void Write(PageEntry page)
    {
        writer.WriteStartObject();
        writer.WriteString("path", page.Path);
        writer.WriteString("title", page.Title);
        writer.WriteString("url", page.Url);
        writer.WriteString("captured", page.Captured);
        writer.WriteString("sha256", page.Sha256);
        writer.WriteEndObject();
    }

    /// <summary>A scope.</summary>
    public void Write(ScopeEntry scope)
    {
        writer.WriteStartObject();
        writer.WriteString("id", scope.Id);
        writer.WriteString("kind", RegistryJson.Name(scope.Kind));
        writer.WriteString("title", scope.Title);
        if (!isMeaning || !scope.Relations.IsEmpty) WriteRows("relations", scope.Relations, static (rows, rule) => rows.Write(rule));
        if (!isMeaning && !scope.CutOff.IsEmpty)
        {
            writer.WriteStartArray("cutOff");
            foreach (var location in scope.CutOff) writer.WriteStringValue(FieldId.LocationName(location));
            writer.WriteEndArray();
        }

        Write("anchors", scope.Anchors);
        writer.WriteEndObject();
    }

    /// <summary>A rule: its fields as paths, and apart from them the values with which some of them count.</summary>
    public void Write(StatedRelation relation)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", RegistryJson.Name(relation.Rule.Kind));
        writer.WriteString("location", FieldId.LocationName(relation.Location));
        writer.WriteStartArray("fields");
        foreach (var term in relation.Rule.Terms) writer.WriteStringValue(term.Path.Value);
        writer.WriteEndArray();
        RelationTerm[] conditions = [.. relation.Rule.Terms.Where(static term => term.Value is not null), .. relation.Rule.When];
        if (!isMeaning || conditions.Length > 0)
        {
            writer.WriteStartArray("when");
            foreach (var term in conditions) WriteCondition(term.Path.Value, term.Value);
            writer.WriteEndArray();
        }

        writer.WriteString("operator", relation.Rule.Operator);
        writer.WriteString("words", relation.Rule.Words);
        Write("anchor", relation.Anchor);
        writer.WriteEndObject();
    }

    /// <summary>A field.</summary>
    public void Write(Field field)
    {
        writer.WriteStartObject();
        WriteKeys(field.Id);
        WriteTypes(field);
        if (!isMeaning || !field.Values.IsEmpty) WriteRows("values", field.Values, static (rows, value) => rows.Write(value));
        WriteKeys(field.Modifiers);
        WriteRows("constraints", field.Constraints, static (rows, constraint) => rows.Write(constraint));
        writer.WriteString("description", field.Description);
        writer.WriteString("status", RegistryJson.Name(field.Status));
        writer.WriteString("reason", field.Reason is { } reason ? RegistryJson.Name(reason) : null);
        WriteRows("conflicts", field.Conflicts, static (rows, conflict) => rows.Write(conflict));
        Write("anchors", field.Anchors);
        writer.WriteEndObject();
    }

    /// <summary>The keys by which a row says of which field it is.</summary>
    public void WriteKeys(FieldId id)
    {
        writer.WriteString("id", id.ToString());
        writer.WriteString("scope", id.Scope);
        writer.WriteString("location", FieldId.LocationName(id.Location));
        writer.WriteString("path", id.Path.Value);
    }

    /// <summary>The keys of the modifiers of a field.</summary>
    public void WriteKeys(FieldModifiers modifiers)
    {
        foreach (var modifier in FieldModifier.All)
        {
            var node = modifier.Write(modifiers);
            if (isMeaning && node is null) continue;
            writer.WritePropertyName(modifier.Key);
            WriteNode(node);
        }
    }

    /// <summary>An anchor.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="quoted">Whether the quote is written; where it is not, its sum tells whether it is still the same.</param>
    public void Write(Anchor anchor, bool quoted = true)
    {
        writer.WriteStartObject();
        writer.WriteString("page", anchor.Page);
        Write("section", anchor.Section);
        writer.WriteNumber("line", anchor.Line);
        writer.WriteNumber("endLine", anchor.EndLine);
        writer.WriteString("kind", anchor.Kind);
        if (quoted) writer.WriteString("quote", anchor.Quote);
        writer.WriteString("sha256", anchor.Sha256);
        writer.WriteEndObject();
    }

    /// <summary>A finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isStale">Whether its field has changed since; null where that is not said.</param>
    public void Write(Finding finding, bool? isStale = null)
    {
        writer.WriteStartObject();
        writer.WriteString("field", finding.Field.ToString());
        writer.WriteString("date", finding.Date);
        writer.WriteString("sent", finding.Sent);
        writer.WriteString("api", finding.Api);
        writer.WriteString("semantics", finding.Semantics);
        writer.WriteString("note", finding.Note);
        writer.WriteString("source", finding.Source);
        if (!isMeaning)
        {
            writer.WriteString("file", finding.File);
            writer.WriteNumber("line", finding.Line);
        }

        if (isStale is { } stale) writer.WriteBoolean("stale", stale);
        writer.WriteEndObject();
    }

    private void WriteTypes(Field field)
    {
        writer.WriteString("type", field.Type);
        var jsonType = isMeaning ? null : field.JsonType;
        if (!isMeaning) writer.WriteString("jsonType", jsonType);
        writer.WriteString("required", RegistryJson.Name(field.Required));
        writer.WriteString("default", field.Default);
        if (!isMeaning)
        {
            writer.WritePropertyName("jsonDefault");
            WriteNode(JsonTyped.ValueOf(field.Default, jsonType));
        }

        Write("enum", field.Enum);
        if (isMeaning) return;
        writer.WritePropertyName("jsonEnum");
        JsonTyped.ValuesOf(field.Enum, jsonType).WriteTo(writer);
    }

    private void Write(DocumentedValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("value", value.Value);
        writer.WriteString("meaning", value.Meaning);
        writer.WriteBoolean("deprecated", value.Deprecated);
        Write("anchor", value.Anchor);
        writer.WriteEndObject();
    }

    private void Write(Constraint constraint)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", constraint.Kind);
        writer.WriteString("value", constraint.Value);
        if (!isMeaning)
        {
            var (min, max) = JsonTyped.EndsOf(constraint.Kind, constraint.Value);
            Write("min", min);
            Write("max", max);
        }

        writer.WriteString("unit", constraint.Unit);
        writer.WriteString("except", constraint.Except);
        if (constraint.When is { } when)
        {
            writer.WritePropertyName("when");
            WriteCondition(when.Field, when.Value);
        }
        else if (!isMeaning)
        {
            writer.WriteNull("when");
        }

        writer.WriteString("text", constraint.Text);
        writer.WriteEndObject();
    }

    private void Write(Conflict conflict)
    {
        writer.WriteStartObject();
        writer.WriteString("attribute", conflict.Attribute);
        if (!isMeaning || !conflict.Values.IsEmpty) WriteRows("values", conflict.Values, static (rows, value) => rows.Write(value));
        writer.WriteEndObject();
    }

    private void Write(ConflictValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("value", value.Value);
        Write("anchors", value.Anchors);
        writer.WriteEndObject();
    }

    private void WriteCondition(string field, string? value)
    {
        writer.WriteStartObject();
        writer.WriteString("field", field);
        writer.WriteString("value", value);
        writer.WriteEndObject();
    }

    private void Write(string key, ImmutableArray<Anchor> anchors)
    {
        if (!isMeaning) WriteRows(key, anchors, static (rows, anchor) => rows.Write(anchor));
    }

    private void Write(string key, Anchor anchor)
    {
        if (isMeaning) return;
        writer.WritePropertyName(key);
        Write(anchor);
    }

    private void Write(string key, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private void Write(string key, decimal? number)
    {
        if (number is { } known) writer.WriteNumber(key, known);
        else writer.WriteNull(key);
    }

    private void WriteNode(System.Text.Json.Nodes.JsonNode? node)
    {
        if (node is null) writer.WriteNullValue();
        else node.WriteTo(writer);
    }
}
