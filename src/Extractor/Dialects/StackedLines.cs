using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Dialects;

/// <summary>
/// Fields as a copy from a browser gives them, one thing a line: the name, the type, whether it is required, the
/// default, the description, a list of values. Children follow their parent behind a mark, and nothing marks where they end.
/// </summary>
public sealed class StackedLines : IDialect
{
    /// <inheritdoc/>
    public string Name => "stacked-lines";

    /// <inheritdoc/>
    public Reading Read(DialectInput input, Reading before)
    {
        var blocks = FieldBlocks(input);
        if (blocks.Count == 0) return Reading.Nothing;
        var nesting = new ChildBlocks(input, blocks);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var block in blocks)
        {
            var scope = block.Opening.Scope;
            var reason = scope is null ? "a field block that stands below no operation and no heading" : null;
            rows.Add(LedgerRow.Of(input.Source.Path, block.Header.FirstNumber, 0, "field-block", input.Source.Quote(block.Header), scope is null ? Outcome.Unparsed : Outcome.Extracted, reason));
            if (scope is null) continue;
            var path = nesting.PathOf(block);
            if (nesting.IsUnproven(block))
                problems.Add(Rules.NestingUnproven.At(input.Source.Path, block.Header.FirstNumber, $"'{block.Name.Text}' follows the children of another field; found no body that shows its place, kept as '{path}'"));
            var claim = block.ToClaim(path, input);
            claims.Add(claim);
            definitions.Add(new Definition(claim, block.Extent));
        }

        return new Reading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), problems.ToImmutable());
    }

    private static List<FieldBlock> FieldBlocks(DialectInput input)
    {
        var found = new List<FieldBlock>();
        FieldBlock? current = null;
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (FieldBlock.At(input, i) is { } opened)
            {
                found.Add(opened);
                current = opened;
                i += opened.HeaderBlocks - 1;
            }
            else if (current?.GoesOnIn(blocks[i], input.Source) == true) current.Extend(blocks[i], input.Words);
            else current = null;
        }

        return found;
    }
}
