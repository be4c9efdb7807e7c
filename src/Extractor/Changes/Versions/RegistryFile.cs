using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Registry.Buffers;

namespace Extractor.Changes.Versions;

/// <summary>Reads the file of a registry row by row, so that no more of it than a row is ever held as a document.</summary>
/// <param name="bytes">The file.</param>
/// <param name="form">What JSON a value may be.</param>
/// <param name="texts">Has the texts that come again and again.</param>
internal sealed class RegistryFile(ReadOnlyMemory<byte> bytes, JsonDocumentOptions form, TextPool texts)
{
    private readonly RowReader rows = new(texts);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly JsonObject head = [];
    private ImmutableArray<PageEntry> pages;
    private ImmutableArray<ScopeEntry> scopes;
    private ImmutableArray<Field> fields;
    private ImmutableArray<Finding> evidence;

    /// <summary>Reads a registry whose form the tool knows.</summary>
    /// <exception cref="JsonException">The file is no such JSON.</exception>
    /// <exception cref="FormatException">The JSON is no registry, or one of a newer form.</exception>
    public FieldRegistry Read()
    {
        var reader = new Utf8JsonReader(bytes.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new FormatException("expected an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!keys.Add(key)) throw new JsonException($"'{key}' stands twice");
            reader.Read();
            ReadValue(key, ref reader);
        }

        // Nothing may stand behind it.
        reader.Read();
        if (head["schemaVersion"]?.GetValue<int>() is not <= FieldRegistry.SchemaVersion)
            throw new FormatException("expected a form that is known");
        if (pages.IsDefault || scopes.IsDefault || fields.IsDefault || evidence.IsDefault) throw new FormatException("expected all lists");
        foreach (var list in new[] { "pages", "scopes", "fields", "evidence" }) head[list] = new JsonArray();
        return rows.Registry(JsonText.Element(head)) with { Pages = pages, Scopes = scopes, Fields = fields, Evidence = evidence };
    }

    private void ReadValue(string key, ref Utf8JsonReader reader)
    {
        switch (key)
        {
            case "pages": pages = Rows(ref reader, RowReader.Page); break;
            case "scopes": scopes = Rows(ref reader, rows.Scope); break;
            case "fields": fields = Rows(ref reader, rows.Field); break;
            case "evidence": evidence = Rows(ref reader, RowReader.Finding); break;
            default: head.Add(key, JsonNode.Parse(Value(ref reader).Span, documentOptions: form)); break;
        }
    }

    private ImmutableArray<T> Rows<T>(ref Utf8JsonReader reader, Func<JsonElement, T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using var row = JsonDocument.Parse(Value(ref reader), form);
            all.Add(read(row.RootElement));
        }

        return all.DrainToImmutable();
    }

    private ReadOnlyMemory<byte> Value(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return bytes[start..(int)reader.BytesConsumed];
    }
}
