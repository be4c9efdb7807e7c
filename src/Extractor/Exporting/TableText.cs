using System.Text;
using System.Text.Json.Nodes;

namespace Extractor.Exporting;

/// <summary>Tables as text for data tools.</summary>
internal static class TableText
{
    /// <summary>
    /// Comma-separated values (RFC 4180) with LF; a value that is not known is empty, an empty text is a pair of quotation
    /// marks.
    /// </summary>
    public static string Csv(Table table)
    {
        var text = new StringBuilder().AppendJoin(',', table.Columns.Select(static column => column.Name)).Append('\n');
        foreach (var row in table.Rows) text.AppendJoin(',', row.Select(Cell)).Append('\n');
        return text.ToString();
    }

    /// <summary>A JSON object a line, every one with all columns.</summary>
    public static string Ndjson(Table table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows)
            text.Append(
                new JsonObject(table.Columns.Select((column, i) => KeyValuePair.Create(column.Name, row[i]?.DeepClone()))).ToJsonString())
                .Append('\n');
        return text.ToString();
    }

    private static string Cell(JsonNode? value)
    {
        if (value is null) return "";
        var text = value.ToString();
        return text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text[0] == ' ' || text[^1] == ' '
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
