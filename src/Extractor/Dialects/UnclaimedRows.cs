using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>Every bullet and row that no other dialect took, so that nothing on a page is dropped without a line in the ledger.</summary>
internal sealed class UnclaimedRows : IDialect
{
    /// <inheritdoc/>
    public string Name => "left-over";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var known = before.Rows.Select(static row => row.Line).ToHashSet();
        var inside = new LineSet(before.Definitions.Select(static definition => definition.Extent));
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        foreach (var placed in input.Page.Blocks)
        {
            if (placed.Block is not TextLine line || known.Contains(line.Line + 1)) continue;
            if (line.Bullet) rows.Add(OfBullet(placed, line, inside.Contains(line.Line), input));
        }

        return PageReading.Nothing with { Rows = rows.ToImmutable() };
    }

    private static LedgerRow OfBullet(PlacedBlock placed, TextLine line, bool inside, DialectInput input)
    {
        if (placed.Role == OutlineRole.Announcement) return Row(line, "bullet", Outcome.Ignored, "announces the operation", input);
        if (inside) return Row(line, "bullet", Outcome.Ignored, "part of a field's description", input);
        return Row(line, "bullet", Outcome.Ignored, placed.Role == OutlineRole.Label ? "names the section below it" : "a bullet of prose", input);
    }

    private static LedgerRow Row(TextLine line, string kind, Outcome outcome, string reason, DialectInput input) =>
        LedgerRow.Of(input.Source.Path, line.Line + 1, 0, kind, input.Source.Line(line.Line), outcome, reason);
}
