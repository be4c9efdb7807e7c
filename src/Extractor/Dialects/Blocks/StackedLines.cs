using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// Fields as a copy from a browser gives them, one thing a line: the name, the type, whether it is required, the
/// default, the description, a list of values. Children follow their parent behind a mark, and nothing marks where they end.
/// </summary>
internal sealed class StackedLines : IDialect
{
    /// <inheritdoc/>
    public string Name => "stacked-lines";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var boxes = new ContainerNesting(input.Page.Blocks, input.Words);
        var rows = before.Rows.Where(static row => row.Outcome == Outcome.Extracted).Select(static row => row.Line).ToHashSet();
        var blocks = FieldBlocks(input, boxes, rows);
        if (blocks.Count == 0) return PageReading.Nothing;
        var nesting = new ChildBlocks(input, blocks, boxes);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var byField = new Dictionary<FieldBlock, Claim>();
        var ledger = ImmutableArray.CreateBuilder<LedgerRow>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var block in blocks)
        {
            var scope = block.Opening.Scope;
            var reason = scope is null ? "a field block that stands below no operation and no heading" : null;
            ledger.Add(LedgerRow.Of(
                input.Source.Path, block.Header.FirstNumber, 0, "field-block", input.Source.Quote(block.Header),
                scope is null ? Outcome.Unparsed : Outcome.Extracted, reason));
            if (scope is null) continue;
            var path = nesting.PathOf(block);
            if (nesting.IsUnproven(block))
                problems.Add(Rules.NestingUnproven.At(
                    input.Source.Path,
                    block.Header.FirstNumber,
                    $"'{block.Name.Text}' follows the children of another field; found no body that shows its place, kept as '{path}'"));
            var claim = block.ToClaim(path, input);
            claims.Add(claim);
            byField.Add(block, claim);
            definitions.Add(new Definition(claim, block.Extent));
        }

        definitions.AddRange(Tables(input, boxes, nesting, byField));
        return new PageReading(claims.ToImmutable(), ledger.ToImmutable(), definitions.ToImmutable(), problems.ToImmutable());
    }

    // A table that lists the members of a field is a definition of its own, with the table's lines.
    private static IEnumerable<Definition> Tables(
        DialectInput input, ContainerNesting boxes, ChildBlocks nesting, Dictionary<FieldBlock, Claim> claims)
    {
        FieldBlock? above = null;
        var fields = claims.Keys.ToDictionary(static field => field.Index);
        for (var i = 0; i < input.Page.Blocks.Length; i++)
        {
            if (fields.TryGetValue(i, out var field)) above = field;
            else if (above is not null && input.Page.Blocks[i].Block is TableBlock table
                && boxes.OwnerOf(i, above, nesting.Parents) is { } owner)
                yield return new Definition(claims[owner], table.Lines);
        }
    }

    private static List<FieldBlock> FieldBlocks(DialectInput input, ContainerNesting boxes, HashSet<int> rows)
    {
        var plain = Walk(input, boxes, new HashSet<string>(), rows);
        // A page of boxes marks the required fields alone; the others are set like them.
        var looks = plain
            .Where(static field => field.Required is not null)
            .Select(FieldOpening.LookOf)
            .Where(static look => look.Length > 0)
            .GroupBy(static look => look, StringComparer.Ordinal)
            .Where(static alike => alike.Key != FieldOpening.Bare || alike.Count() > 1)
            .Select(static alike => alike.Key)
            .ToHashSet(StringComparer.Ordinal);
        return looks.Count == 0 ? plain : Walk(input, boxes, looks, rows);
    }

    // A line with its cells between tabs may look like a field of one line; where it is a row of a table, it is no more than that.
    private static List<FieldBlock> Walk(DialectInput input, ContainerNesting boxes, HashSet<string> looks, HashSet<int> rows)
    {
        var found = new List<FieldBlock>();
        FieldBlock? current = null;
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (rows.Contains(blocks[i].Block.Lines.FirstNumber)) current = null;
            else if (FieldOpening.At(input, i, looks, current) is { } opened)
            {
                found.Add(opened);
                current = opened;
                i += opened.HeaderBlocks - 1;
                if (i + 1 < blocks.Length) opened.Box = boxes.ExtentOf(opened, blocks[i + 1].Block);
            }
            else if (current?.GoesOnIn(blocks[i], input.Source) == true) current.Extend(blocks[i], input.Words);
            else current = null;
        }

        return found;
    }
}
