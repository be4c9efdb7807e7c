using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

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
        var boxes = new BoxNesting(input.Page.Blocks, input.Words);
        var blocks = FieldBlocks(input, boxes);
        if (blocks.Count == 0) return Reading.Nothing;
        var nesting = new ChildBlocks(input, blocks, boxes);
        var reading = Reading.Nothing;
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        var byField = new Dictionary<FieldBlock, Claim>();
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
            var claim = ClaimOf(block, path, input);
            claims.Add(claim);
            byField.Add(block, claim);
            definitions.Add(new Definition(claim, block.Extent));
        }

        definitions.AddRange(Tables(input, boxes, nesting, byField));

        return reading.And(new Reading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), problems.ToImmutable()));
    }

    // A table that lists the members of a field is a definition of its own, with the table's lines.
    private static IEnumerable<Definition> Tables(DialectInput input, BoxNesting boxes, ChildBlocks nesting, Dictionary<FieldBlock, Claim> claims)
    {
        FieldBlock? above = null;
        var fields = claims.Keys.ToDictionary(static field => field.Index);
        for (var i = 0; i < input.Page.Blocks.Length; i++)
        {
            if (fields.TryGetValue(i, out var field)) above = field;
            else if (above is not null && input.Page.Blocks[i].Block is TableBlock table && boxes.OwnerOf(i, above, nesting.Parents) is { } owner)
                yield return new Definition(claims[owner], table.Lines);
        }
    }

    private static List<FieldBlock> FieldBlocks(DialectInput input, BoxNesting boxes)
    {
        var strict = Walk(input, boxes, strict: true, new HashSet<string>());
        // A page that says of one field whether it is required says it of all; only a page that never does is read more freely.
        if (strict.Count == 0) return Walk(input, boxes, strict: false, new HashSet<string>());
        // A page of boxes marks the required fields alone; the others are set like them.
        var looks = strict.Select(static field => ((TextLine)field.Opening.Block).Look).Where(static look => look.Length > 0).ToHashSet(StringComparer.Ordinal);
        return looks.Count == 0 ? strict : Walk(input, boxes, strict: true, looks);
    }

    private static List<FieldBlock> Walk(DialectInput input, BoxNesting boxes, bool strict, HashSet<string> looks)
    {
        var found = new List<FieldBlock>();
        FieldBlock? current = null;
        var inValues = -1;
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (FieldBlock.At(blocks, i, input.Words, strict, looks) is { } opened)
            {
                found.Add(opened);
                (current, inValues) = (opened, -1);
                i += opened.HeaderBlocks - 1;
                if (i + 1 < blocks.Length) opened.Box = boxes.ExtentOf(opened, blocks[i + 1].Block);
                continue;
            }

            if (current is null || !Continues(current, blocks[i], input)) current = null;
            else inValues = Extend(current, blocks[i], inValues, input.Words);
        }

        return found;
    }

    // A definition goes on until its box ends, another section begins or a call is shown.
    private static bool Continues(FieldBlock current, PlacedBlock next, DialectInput input) => BoxNesting.IsWithin(next.Block.Box, current.Box) && next.Block switch
    {
        TextLine => next.Role == OutlineRole.Content && (next.Scope, next.Location) == current.Place,
        CodeBlock code => Call.Read(input.Source, code.Content) is null && (next.Scope, next.Location) == current.Place,
        TableBlock => true,
        _ => false,
    };

    /// <summary>Adds a block to a definition.</summary>
    /// <returns>The last line of the list of values that is being read; -1 where none is.</returns>
    private static int Extend(FieldBlock current, PlacedBlock next, int inValues, Vocabulary words)
    {
        current.Extent = current.Extent.Union(next.Lines);
        if (next.Block is not TextLine line) return -1;
        if (words.IsChildMark(line.Text))
        {
            current.OpensChildren = true;
            return -1;
        }

        if (words.IsEnumLabel(line.Text)) return line.Line;
        // A browser sets the items of a list apart from the words above it.
        if (inValues >= 0 && line.Line - inValues <= (line.Box is null ? 1 : 2) && EnumValues.IsValue(line.Text) && !words.IsChrome(line.Text))
        {
            current.Enum.Add(line.Text);
            return line.Line;
        }

        if (!words.IsChrome(line.Text)) current.Description.Add(line);
        return -1;
    }

    private static Claim ClaimOf(FieldBlock block, FieldPath path, DialectInput input)
    {
        var description = string.Join('\n', block.Description.Select(static line => line.Text));
        var type = TypeWords.Of(block.Type ?? "", input.Words);
        var first = block.Description.Count > 0 && block.Description[0].Line == block.Header.Last + 1 ? block.Header.Union(block.Description[0].Lines) : block.Header;
        return new Claim
        {
            Scope = block.Opening.Scope!.Value,
            Location = block.Location ?? block.Opening.Location ?? Address(block, path),
            Path = path,
            Kind = ClaimKind.FieldBlock,
            Source = input.Source,
            Section = block.Opening.Section,
            Lines = first,
            Type = type,
            Required = block.Required ?? (block.Name.Optional ? Requirement.Optional : Requirement.Unstated),
            Default = input.Words.DefaultOf(block.Default ?? DefaultBelow(block, input.Words) ?? ""),
            Enum = block.Enum.Count > 0 ? [.. block.Enum.Distinct()] : EnumValues.InDescription(description, input.Words),
            Constraints = Constraint.In(description),
            Description = description,
            HoldsList = TypeWords.IsList(type) ? true : TypeWords.IsObject(type) ? false : null,
        };
    }

    // A default may stand below the description as well as above it, alone on its line.
    private static string? DefaultBelow(FieldBlock block, Vocabulary words)
    {
        foreach (var line in block.Description)
            if (words.AfterDefaultPrefix(line.Text) is { Length: > 0 } value && !value.Any(char.IsWhiteSpace)) return value.TrimEnd('.', '。');
        return null;
    }

    private static Location Address(FieldBlock block, FieldPath path)
    {
        var id = block.Opening.Scope!.Value.Id;
        if (id.Contains($"{{{path.Value}}}", StringComparison.Ordinal)) return Location.Path;
        return id.StartsWith("GET ", StringComparison.Ordinal) ? Location.Query : Location.Body;
    }
}
