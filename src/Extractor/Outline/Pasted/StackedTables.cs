using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Tables of a pasted page whose cells a copy set one below the other: first the titles of the columns, a line each, then the cells of
/// each row. A row is known by its name with the type or the requirement at its place; what stands behind that goes up to the next row.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class StackedTables(Vocabulary vocabulary)
{
    // Two words below each other may be labels of anything.
    private const int FewestColumns = 3;

    /// <summary>The blocks with every such table as one.</summary>
    public ImmutableArray<Block> Join(ImmutableArray<Block> blocks)
    {
        var joined = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length;)
        {
            var roles = RolesAt(blocks, i);
            var pairs = roles.IsEmpty ? EndOfPairs(blocks, i) : null;
            var end = pairs ?? (roles.IsEmpty ? i + 1 : EndOf(blocks, i + roles.Length, roles));
            joined.Add(pairs is not null ? Pairs(blocks[i..end]) : roles.IsEmpty ? blocks[i] : Table(blocks[i..end], roles));
            i = end;
        }

        return joined.Count == blocks.Length ? blocks : joined.ToImmutable();
    }

    // The titles of columns from a line on, each of another kind. The name that opens the first row may be such a word too: "id".
    private ImmutableArray<ColumnRole> RolesAt(ImmutableArray<Block> blocks, int first)
    {
        var roles = new List<ColumnRole>();
        for (var i = first; i < blocks.Length && IsCell(blocks[i]); i++)
        {
            var role = vocabulary.Column(TextOf(blocks[i]));
            if (role == ColumnRole.Unknown || roles.Contains(role)) break;
            roles.Add(role);
        }

        for (; roles.Count >= FewestColumns; roles.RemoveAt(roles.Count - 1))
            if (HasSigns([.. roles]) && OpensRow(blocks, first + roles.Count, [.. roles])) return [.. roles];
        return [];
    }

    private static bool HasSigns(ImmutableArray<ColumnRole> roles) =>
        roles[0] is ColumnRole.Name or ColumnRole.WeakName && (roles[1] is ColumnRole.Type or ColumnRole.Required);

    private static bool IsCell(Block block) => block is TextLine { Bullet: false, Container: null } line && !line.Text.Contains('\t');

    private static string TextOf(Block block) => ((TextLine)block).Text;

    // A row goes up to the next; the last one takes no more lines than it has columns, and none that a wider gap sets apart.
    private int EndOf(ImmutableArray<Block> blocks, int first, ImmutableArray<ColumnRole> roles)
    {
        var (end, row) = (first, first);
        for (var i = first; i < blocks.Length && IsCell(blocks[i]); i++)
        {
            // A field may be called what a section is: "error".
            if (OpensRow(blocks, i, roles)) row = i;
            else if (IsLabel(blocks[i])) break;
            if (i < row + roles.Length && (i == row || Gap(blocks, i) <= Gap(blocks, first))) end = i + 1;
        }

        return end;
    }

    // "Name" and "Value" below the label of the headers: what each line names has the next one for its value.
    private int? EndOfPairs(ImmutableArray<Block> blocks, int first)
    {
        if (first == 0 || first + 3 >= blocks.Length || !IsCell(blocks[first - 1]) || !IsHeaders(blocks[first - 1])
            || !IsCell(blocks[first]) || vocabulary.Column(TextOf(blocks[first])) is not (ColumnRole.Name or ColumnRole.WeakName)
            || !IsCell(blocks[first + 1])
            || vocabulary.Column(TextOf(blocks[first + 1])) is not (ColumnRole.Value or ColumnRole.Description))
            return null;
        var end = first + 2;
        while (end + 1 < blocks.Length && IsCell(blocks[end]) && IsCell(blocks[end + 1]) && FieldName.IsName(TextOf(blocks[end]))
            && (!IsLabel(blocks[end]) || IsHeaders(blocks[end])))
            end += 2;
        return end > first + 2 ? end : null;
    }

    private bool IsHeaders(Block block) => vocabulary.Section(TextOf(block)) is { Location: Location.Header, Example: false };

    private static TableBlock Pairs(ImmutableArray<Block> lines) => new(
        lines[0].Lines.Union(lines[^1].Lines),
        Row(lines[..2], [.. lines[..2].Select(CellOf)]),
        [
            .. Enumerable.Range(1, (lines.Length / 2) - 1).Select(at => lines.Slice(at * 2, 2))
                .Select(static row => Row(row, [.. row.Select(CellOf)])),
        ]);

    private static int Gap(ImmutableArray<Block> blocks, int index) => blocks[index].Lines.First - blocks[index - 1].Lines.Last;

    private bool IsLabel(Block block) => vocabulary.Section(TextOf(block)) is not null;

    // The name, and below it what the second column holds; where nobody knows its word, what the third one holds.
    private bool OpensRow(ImmutableArray<Block> blocks, int index, ImmutableArray<ColumnRole> roles)
    {
        if (At(0) is not { } name || !FieldName.IsName(name) || At(1) is not { } second) return false;
        return Fits(second, roles[1]) || (roles[1] == ColumnRole.Type && !Fits(name, roles[1]) && IsOfStructure(second))
            || (!second.Contains(' ') && IsKnown(roles[2]) && At(2) is { } third && Fits(third, roles[2]));

        string? At(int column) => index + column < blocks.Length && IsCell(blocks[index + column]) ? TextOf(blocks[index + column]) : null;
    }

    private bool Fits(string text, ColumnRole role) =>
        role == ColumnRole.Type ? TypeWords.IsType(text, vocabulary) : vocabulary.RequirementOf(text) is not null;

    // "Sail Maker object": a structure by its title, and behind that what kind of type it is.
    private bool IsOfStructure(string text)
    {
        const int mostWords = 4;
        var words = text.Split(' ');
        return words.Length is > 1 and <= mostWords && words[..^1].All(static word => word is [>= 'A' and <= 'Z', ..])
            && (TypeWords.IsObject(words[^1]) || TypeWords.IsList(words[^1])) && TypeWords.IsType(words[^1], vocabulary);
    }

    private TableBlock Table(ImmutableArray<Block> lines, ImmutableArray<ColumnRole> roles)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var i = roles.Length; i < lines.Length;)
        {
            var end = i + 2;
            while (end < lines.Length && !OpensRow(lines, end, roles)) end++;
            rows.Add(Row(lines[i..end], roles));
            i = end;
        }

        var header = lines[..roles.Length];
        return new TableBlock(lines[0].Lines.Union(lines[^1].Lines), Row(header, [.. header.Select(CellOf)]), rows.ToImmutable());
    }

    // A row that has not one line for each column lost an empty cell, or has words of several lines. What its first columns hold
    // shows; the rest is told of the field, and no more is claimed.
    private TableRow Row(ImmutableArray<Block> lines, ImmutableArray<ColumnRole> roles)
    {
        var known = lines.Length > 2 && IsKnown(roles[2]) && Fits(TextOf(lines[2]), roles[2]) ? 3 : 2;
        if (lines.Length == roles.Length && (known == 3 || !IsKnown(roles[2]))) return Row(lines, [.. lines.Select(CellOf)]);
        var cells = Enumerable.Repeat(new TableCell("", 0, []), roles.Length).ToArray();
        for (var column = 0; column < known; column++) cells[column] = CellOf(lines[column]);
        if (roles.IndexOf(ColumnRole.Description) is var told and >= 0)
            cells[told] = lines[known..].Select(CellOf).Aggregate(cells[told], static (above, below) => above.Followed('\n', below));
        return Row(lines, [.. cells]);
    }

    private static TableCell CellOf(Block block)
    {
        var words = ((TextLine)block).Inline;
        return new TableCell(words.Text, 0, [.. words.Codes]) { Marks = words.Marks };
    }

    private static bool IsKnown(ColumnRole role) => role is ColumnRole.Type or ColumnRole.Required;

    private static TableRow Row(ImmutableArray<Block> lines, ImmutableArray<TableCell> cells) =>
        new(lines[0].Lines.Union(lines[^1].Lines), cells);
}
