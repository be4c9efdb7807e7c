using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects.Blueprints;

/// <summary>The ledger rows of the items that were read, each item once however many fields it makes.</summary>
/// <param name="source">The page's text.</param>
internal sealed class MsonRows(SourceText source)
{
    private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
    private readonly HashSet<int> known = [];

    /// <summary>The rows in the order in which they were added.</summary>
    public ImmutableArray<LedgerRow> All => rows.ToImmutable();

    /// <summary>Adds the row of an item that has none yet.</summary>
    public void Add(MsonItem item, Outcome outcome, string? reason)
    {
        var line = item.Placed.Lines;
        if (!known.Add(line.First)) return;
        var kind = outcome == Outcome.Extracted ? "field-bullet" : "bullet";
        rows.Add(LedgerRow.Of(source.Path, line.FirstNumber, 0, kind, source.Line(line.First).Trim(), outcome, reason));
    }

    /// <summary>Adds the rows of items and of all that is set in below them.</summary>
    public void AddAll(IEnumerable<MsonItem> items, Outcome outcome, string reason)
    {
        foreach (var item in items)
        {
            Add(item, outcome, reason);
            AddAll(item.Items, outcome, reason);
        }
    }
}
