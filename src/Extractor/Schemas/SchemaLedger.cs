using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Schemas;

/// <summary>
/// The ledger of schemas: one line for every property, parameter and example key, whatever refers to it and however often.
/// </summary>
/// <param name="source">The page.</param>
internal sealed class SchemaLedger(SourceText source)
{
    private readonly Dictionary<int, LedgerRow> rows = [];

    /// <summary>The lines in page order.</summary>
    public ImmutableArray<LedgerRow> Rows => [.. rows.OrderBy(static row => row.Key).Select(static row => row.Value)];

    /// <summary>Whether a value has its line.</summary>
    public bool Has(SchemaNode node) => rows.ContainsKey(node.Start);

    /// <summary>A value that defines a field.</summary>
    public void Extracted(SchemaNode node, int end, string kind = "schema-key") =>
        rows[node.Start] = Row(node, end, kind, Outcome.Extracted, null);

    /// <summary>A value that defines none, unless another place of the page shows that it does.</summary>
    public void Left(SchemaNode node, int end, Outcome outcome, string reason, string kind = "schema-key") =>
        rows.TryAdd(node.Start, Row(node, end, kind, outcome, reason));

    /// <summary>A line that cannot be read.</summary>
    public void Unreadable(int line, string what) =>
        rows.TryAdd(
            -1 - line, LedgerRow.Of(source.Path, line + 1, int.MaxValue, "schema-text", source.Line(line).Trim(), Outcome.Unparsed, what));

    /// <summary>A reference that leads to nothing on the page.</summary>
    public void Lost(SchemaMap from)
    {
        var reference = from["$ref"]!;
        Left(
            reference, reference.End, Outcome.Unparsed, $"refers to '{LedgerRow.Short(from.Text("$ref")!)}', which the page does not show",
            "schema-reference");
    }

    // From the name to the end of the value, cut by the ledger itself.
    private LedgerRow Row(SchemaNode node, int end, string kind, Outcome outcome, string? reason)
    {
        var stop = Math.Clamp(end, node.Start, Math.Min(source.Text.Length, node.Start + (2 * LedgerRow.LongestText)));
        return LedgerRow.Of(
            source.Path, source.LineAt(node.Start) + 1, node.Start, kind, source.Text[node.Start..stop].TrimEnd().ReplaceLineEndings("\n"),
            outcome, reason);
    }
}
