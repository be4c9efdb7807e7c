using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Output;

/// <summary>The ledger of what was read, as JSON.</summary>
internal static class LedgerFile
{
    /// <summary>The name of the file in the output folder.</summary>
    public const string Name = "rows.json";

    /// <summary>Reads the ledger; null where the file is no ledger.</summary>
    public static IReadOnlyList<LedgerRow>? Read(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject json ? [.. RegistryJson.Items(json, "rows").Select(ReadRow)] : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static LedgerRow ReadRow(JsonObject row, int order)
    {
        var outcome = Enum.TryParse<Outcome>(RegistryJson.Text(row, "outcome"), ignoreCase: true, out var value) ? value : throw new FormatException("expected an outcome");
        return new LedgerRow(RegistryJson.Text(row, "page"), row["line"]!.GetValue<int>(), order, RegistryJson.Text(row, "kind"), RegistryJson.Text(row, "text"), outcome, row["reason"]?.GetValue<string>());
    }

    /// <summary>Every row of every page, in page order.</summary>
    public static JsonObject Of(IEnumerable<LedgerRow> rows) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["rows"] = RegistryJson.Rows(rows, static row => new JsonObject
        {
            ["page"] = row.Page,
            ["line"] = row.Line,
            ["kind"] = row.Kind,
            ["text"] = row.Text,
            ["outcome"] = RegistryJson.Name(row.Outcome),
            ["reason"] = row.Reason,
        }),
    };
}
