using System.Text.Json.Nodes;
using Extractor.Dialects;
using Extractor.Registry;

namespace Extractor.Lists;

/// <summary>The ledger of what was read, as JSON.</summary>
internal static class LedgerFile
{
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
