using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Output;

/// <summary>The ledger of what was read, as JSON.</summary>
internal static class LedgerFile
{
    /// <summary>The name of the file in the output folder.</summary>
    public const string Name = "rows.json";

    private static readonly ImmutableArray<string> OutcomeNames = [.. Enum.GetValues<Outcome>().Select(RegistryJson.Name)];

    /// <summary>Reads the ledger; null where the file is no ledger.</summary>
    public static IReadOnlyList<LedgerRow>? Read(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject json ? [.. JsonRow.Items(json, "rows").Select(ReadRow)] : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static LedgerRow ReadRow(JsonObject row, int order)
    {
        var outcome = Enum.TryParse<Outcome>(JsonRow.Text(row, "outcome"), ignoreCase: true, out var value)
            ? value
            : throw new FormatException("expected an outcome");
        return new LedgerRow(
            JsonRow.Text(row, "page"), row["line"]!.GetValue<int>(), order, JsonRow.Text(row, "kind"), JsonRow.Text(row, "text"), outcome,
            row["reason"]?.GetValue<string>());
    }

    /// <summary>The file of every row of every page, in page order.</summary>
    public static byte[] Of(IEnumerable<LedgerRow> rows) => JsonText.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", FieldRegistry.SchemaVersion);
        writer.WriteStartArray("rows");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("page", row.Page);
            writer.WriteNumber("line", row.Line);
            writer.WriteString("kind", row.Kind);
            writer.WriteString("text", row.Text);
            writer.WriteString("outcome", OutcomeNames[(int)row.Outcome]);
            writer.WriteString("reason", row.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
