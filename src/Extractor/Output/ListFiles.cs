using System.Text.Json;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Output;

/// <summary>The two lists that other tools consume, as JSON.</summary>
internal static class ListFiles
{
    /// <summary>The fields that a page defines, each with the place that says so.</summary>
    public static byte[] Confirmed(FieldRegistry registry, EvidenceLedger evidence) => File(registry, registry.Confirmed, (writer, row) =>
    {
        writer.WriteString("type", row.Type);
        writer.WriteString("required", RegistryJson.Name(row.Required));
        new RowWriter(writer).WriteKeys(row.Modifiers);
        Findings(writer, row, evidence);
        Anchor(writer, row);
    });

    /// <summary>The fields that no page defines, each with why it is known at all.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="evidence">What live calls showed.</param>
    /// <param name="nearest">Finds the documented field that was most likely meant.</param>
    public static byte[] Hypothesis(FieldRegistry registry, EvidenceLedger evidence, Func<FieldId, Field?> nearest) =>
        File(registry, registry.Hypotheses, (writer, row) =>
        {
            writer.WriteString("reason", row.Reason is { } reason ? RegistryJson.Name(reason) : null);
            Findings(writer, row, evidence);
            if (nearest(row.Id) is { } near)
            {
                writer.WriteStartObject("nearest");
                writer.WriteString("id", near.Id.ToString());
                writer.WriteString("path", near.Id.Path.Value);
                Anchor(writer, near);
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteNull("nearest");
            }

            Anchor(writer, row);
        });

    private static byte[] File(FieldRegistry registry, IEnumerable<Field> fields, Action<Utf8JsonWriter, Field> rest) =>
        JsonText.Bytes(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("schemaVersion", FieldRegistry.SchemaVersion);
            writer.WriteString("version", registry.Version.ToString());
            writer.WriteStartArray("fields");
            foreach (var row in fields)
            {
                writer.WriteStartObject();
                new RowWriter(writer).WriteKeys(row.Id);
                rest(writer, row);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    private static void Findings(Utf8JsonWriter writer, Field row, EvidenceLedger evidence) => new RowWriter(writer).WriteRows(
        "evidence", [.. evidence.Of(row.Id)], (rows, finding) => rows.Write(finding, evidence.Stale.Contains(finding)));

    // The registry has the quote.
    private static void Anchor(Utf8JsonWriter writer, Field row)
    {
        writer.WritePropertyName("anchor");
        if (row.BestAnchor is { } anchor) new RowWriter(writer).Write(anchor, quoted: false);
        else writer.WriteNullValue();
    }
}
