using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Dialects.Blocks;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Field tables: a header that names a column of fields and one of types or descriptions, one field a row, any order of
/// columns. Names may be dotted, or set in below the name of their parent.
/// </summary>
internal sealed class PipeTables : IDialect
{
    // Structures that name each other multiply at every step; no page uses one structure for more fields than this.
    private const int MostParents = 64;

    /// <inheritdoc/>
    public string Name => "pipe-tables";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var tables = new List<PageReading>();
        var above = new TypeReferences();
        above.Add(before.Claims.Where(static claim => claim.Kind == ClaimKind.FieldTag));
        var shown = input.Shown;
        var around = new Stack<Definition>();
        var members = before.Definitions.GroupBy(static definition => definition.Extent)
            .ToDictionary(static group => group.Key, static group => group.First());
        var blocks = input.Page.Blocks;
        PlacedBlock? heading = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var placed = blocks[i];
            if (placed.Block is HeadingBlock) heading = placed;
            if (placed.Block is not TableBlock found) continue;
            var table = Headed(found, placed, i > 0 && blocks[i - 1].Role is OutlineRole.Heading or OutlineRole.Label, input.Words);
            if (heading is { } lead && placed.Role == OutlineRole.Content && MemberHeadings.Of(lead, placed, above, input) is { } member)
            {
                tables.Add(OfHeading(member, input));
                above.Add([member]);
            }

            while (around.TryPeek(out var past) && past.Extent.Last < table.Lines.First) around.Pop();
            var read = WhyNone(placed, i > 0 ? blocks[i - 1] : null, above, input.Words) is { } why
                ? Ignored(table, input, why)
                : OfTable(
                    placed, table,
                    around.TryPeek(out var owner) && owner.Extent.Contains(table.Lines) ? owner : members.GetValueOrDefault(table.Lines),
                    input, above, i > 0 ? input.Page.Blocks[i - 1] : null, shown);
            if (!around.Any(outer => outer.Extent.Contains(table.Lines)))
                read = UnknownHolder.Without(read, placed, i > 0 ? blocks[i - 1] : null, heading, input.Words);
            foreach (var definition in read.Definitions.Reverse())
                if (definition.Extent != definition.Claim.Lines) around.Push(definition);
            tables.Add(read);
            above.Add(read.Claims);
        }

        return PageReading.Of(tables);
    }

    private static string? WhyNone(PlacedBlock placed, PlacedBlock? before, TypeReferences above, Vocabulary vocabulary) =>
        placed.Role == OutlineRole.Announcement ? "announces the operation"
        : ValueLead.IsAbove(before, placed, above, vocabulary) || ValueLead.IsHeader(placed, above, vocabulary) ? "a table of values"
        : null;

    private static PageReading OfHeading(Claim member, DialectInput input) => PageReading.Nothing with
    {
        Claims = [member],
        Rows = [
            LedgerRow.Of(
                input.Source.Path, member.Lines.FirstNumber, 0, "field-heading", input.Source.Quote(member.Lines), Outcome.Extracted, null),
        ],
    };

    // A table whose header names no columns may have no header at all.
    private static TableBlock Headed(TableBlock table, PlacedBlock placed, bool opensSection, Vocabulary vocabulary) =>
        TableColumns.Read(table.Header, placed, vocabulary, table.Rows).Columns is null
        && HeaderlessTable.WithHeader(table, placed.Location, opensSection, vocabulary) is { } headed
            ? headed
            : table;

    private static PageReading OfTable(
        PlacedBlock placed, TableBlock table, Definition? owner, DialectInput input, TypeReferences above, PlacedBlock? before,
        Lazy<SamplePaths> shown)
    {
        // Below an example, a caption that names what holds the fields shows that the table defines them.
        var captioned = owner is null ? Captioned(placed, input, above, before, shown) : [];
        if (!captioned.IsEmpty && placed is { Example: true, Location: not null }) placed = placed with { Example = false };
        var (columns, reason) = TableColumns.Read(table.Header, placed, input.Words, table.Rows);
        if (columns is null) return WithoutColumns(table, placed, input, reason!);
        // A table that says where its fields are sent speaks of the operation, whatever the heading above it is called.
        if (!columns.SaysNoPlace && placed.Scope is not { Kind: ScopeKind.Operation } && OnlyOperation(input) is { } operation)
            placed = placed with { Scope = operation, Location = placed.Location == Location.Object ? null : placed.Location };
        if (placed.Scope is null) return Unparsed(table, input, "a field table that stands below no operation and no heading");
        placed = columns.Placed(placed);
        placed = ShownPlace.Of(placed, table, columns, shown, input.Words);
        if (placed is { Unplaced: true, Location: not Location.Response } && captioned.IsEmpty && columns.SaysNoPlace)
            return Unparsed(table, input, "nothing says where the fields of this table are sent");
        if (TableNames.NoneIn(table, columns, input.Words) && columns.WithOtherName is { } other
            && !TableNames.NoneIn(table, other, input.Words))
            columns = other;
        if (TableNames.NoneIn(table, columns, input.Words))
            return TableNames.StatesTypes(table, columns, input.Words)
                ? Unparsed(table, input, $"nothing in the column '{table.Header.Text(columns.Name)}' is understood as a field name")
                : Ignored(table, input, $"no field table: nothing in its column '{table.Header.Text(columns.Name)}' is a field name");

        var parents = owner is null ? ParentsOf(placed, input, above, before) : [];
        ImmutableArray<MemberHolder> holders = parents.IsEmpty ? captioned : [.. parents.Select(MemberHolder.Of)];
        // A structure that nothing points to stands apart from the operation, whatever section it is in.
        if (holders.IsEmpty && owner is null && placed.Scope is { Kind: ScopeKind.Operation }
            && (TypeReferences.StructureOf(placed, columns.SaysNoPlace, input.Words)
                ?? (placed.Location == Location.Body ? CaptionedStructure(before, input.Words) : null)) is { } structure)
            placed = placed with { Scope = Scope.Object(structure), Location = Location.Object };
        var walk = new TableWalk(placed, columns, columns.SignsOf(table), owner, input, shown);
        walk.Take(table.Rows);
        var reading = RefusedRows.Without(walk.Reading(HeaderRows(table, input)), table, input.Words);
        return holders.IsEmpty && owner is null
            ? ShownPlace.InAnswer(reading, placed, shown, above)
            : Below(table, holders, input, reading);
    }

    private static ImmutableArray<Claim> ParentsOf(PlacedBlock placed, DialectInput input, TypeReferences above, PlacedBlock? before)
    {
        var parents = above.ParentsOf(placed, input.Words);
        return parents.IsEmpty && before is { Role: OutlineRole.Content, Block: TextLine line }
            ? above.ParentsIn(line, placed, input.Words)
            : parents;
    }

    // "**Lamp object**", above a table that no field is said to hold. Among what is answered, "Returned object" is the answer.
    private static string? CaptionedStructure(PlacedBlock? before, Vocabulary vocabulary) =>
        before is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line }
        && (line.Emphasized || line.Text is [.., ':' or '：'])
            ? StructureTitle.WithNoun(line.Text, vocabulary)
            : null;

    private static Scope? OnlyOperation(DialectInput input) =>
        input.Page.Scopes.Select(static announced => announced.Scope).Distinct().Take(2).ToArray() is [{ Kind: ScopeKind.Operation } only]
            ? only
            : null;

    // The caption right above a table, a line or a heading, where it names fields that hold those of the table.
    private static ImmutableArray<MemberHolder> Captioned(
        PlacedBlock placed, DialectInput input, TypeReferences above, PlacedBlock? before, Lazy<SamplePaths> shown) => before switch
        {
            { Role: OutlineRole.Content, Block: TextLine line } => above.CaptionedBy(line.Inline, placed, shown, input.Words),
            { Block: HeadingBlock heading } when new TitleLabels(input.Words).MembersOf(heading.Inline) is { Holder: { Length: > 0 } name }
                && placed.Location is { } location => [new MemberHolder(location, new FieldPath(name), HoldsList: false)],
            { Block: HeadingBlock heading } when input.Words.Section(heading.Text) is null =>
                above.CaptionedBy(heading.Inline, placed, shown, input.Words),
            _ => [],
        };

    /// <summary>The reading with its fields as members of each of the fields that they describe.</summary>
    private static PageReading Below(TableBlock table, ImmutableArray<MemberHolder> holders, DialectInput input, PageReading reading)
    {
        if (holders.IsEmpty) return reading;
        var isTooMany = holders.Length > MostParents;
        var problem = isTooMany
            ? Rules.PageBudget.At(
                input.Source.Path,
                table.Lines.FirstNumber,
                $"{holders.Length} fields have the structure of this table; its members are listed below the first {MostParents} of them")
            : null;
        if (isTooMany) holders = holders[..MostParents];
        return reading with
        {
            Problems = problem is null ? reading.Problems : reading.Problems.Add(problem),
            Claims = [.. holders.SelectMany(holder => reading.Claims.Select(claim => Member(holder, claim)))],
            Definitions = [.. reading.Definitions.Select(definition => definition with { Claim = Member(holders[0], definition.Claim) })],
        };
    }

    // A row of the structure's table may repeat the name of the field above it.
    private static Claim Member(MemberHolder holder, Claim claim) =>
        claim.Path.Value.StartsWith(holder.Path.Value + ".", StringComparison.Ordinal)
        || claim.Path.Value.StartsWith(holder.Path.Value + "[", StringComparison.Ordinal)
            ? claim
            : claim with { Location = holder.Location, Path = holder.Path.Member(claim.Path.Value, holder.HoldsList) };

    // A header that the tool puts in is no row of the page.
    private static IEnumerable<LedgerRow> HeaderRows(TableBlock table, DialectInput input) =>
        table.Lines.Contains(table.Header.Lines)
            ? [IsBody(table)
                ? TableWalk.Row(table.Header, "table-row", input, Outcome.Unparsed, "a body in the one cell of a table")
                : TableWalk.Row(table.Header, "table-header", input, Outcome.Ignored, "the header of a table")]
            : [];

    // A header that names no columns may stand above rows about fields all the same, as where one table has all parts of a call.
    private static PageReading WithoutColumns(TableBlock table, PlacedBlock placed, DialectInput input, string reason)
    {
        const string shapedAlike = "has the shape of a row about a field below a header that names no columns";
        var ignored = Ignored(table, input, reason) with { References = BodyReference.InAnswers(placed, table, input.Words) };
        if (placed is { Location: not (null or Location.Object), Example: false } && table.IsHeaded)
            ignored = WithTyped(ignored, table, input.Words);
        if (table.Header.Cells.Count(cell => input.Words.Column(cell.Text) != ColumnRole.Unknown) > 1) return ignored;
        // Where no header has words, a section of fields has rows about fields.
        var isBare = placed is { Location: not (null or Location.Object), Example: false }
            && (!table.IsHeaded || table.Header.Cells.All(static cell => cell.Text.Length == 0));
        var shaped = (table.IsHeaded ? table.Rows : table.Rows.Insert(0, table.Header))
            .Where(row => IsShaped(row, input.Words) || (isBare && TypeWords.IsType(row.Text(1), input.Words)))
            .Select(static row => row.Lines.FirstNumber).ToHashSet();
        return ignored with
        {
            Rows = [.. ignored.Rows.Select(row => shaped.Contains(row.Line)
                ? row with { Outcome = Outcome.Unparsed, Reason = shapedAlike }
                : row)],
        };
    }

    // "Setting | Type | Description": in a section of fields, names beside types are fields, whatever their column is called.
    private static PageReading WithTyped(PageReading ignored, TableBlock table, Vocabulary vocabulary)
    {
        const string typed = "a name beside a type, below a header that is not known as one of names";
        var types = Enumerable.Range(1, table.Header.Cells.Length - 1)
            .FirstOrDefault(column => vocabulary.Column(table.Header.Text(column)) == ColumnRole.Type);
        if (types == 0 || vocabulary.Column(table.Header.Text(0)) != ColumnRole.Unknown) return ignored;
        var rows = table.Rows
            .Where(row => FieldName.IsName(row.Text(0).Trim('`')) && TypeWords.IsType(row.Text(types), vocabulary))
            .Select(static row => row.Lines.FirstNumber).ToHashSet();
        return ignored with
        {
            Rows = [.. ignored.Rows.Select(row => rows.Contains(row.Line) ? row with { Outcome = Outcome.Unparsed, Reason = typed } : row)],
        };
    }

    // A cell before the name may say what part of the call the row is about, and a name may reach over columns.
    private static bool IsShaped(TableRow row, Vocabulary vocabulary)
    {
        string[] cells = [.. row.Cells.Distinct(ReferenceEqualityComparer.Instance).Cast<TableCell>().Select(static cell => cell.Text)];
        // A value in capitals heads what holds for it, and is no field.
        if (cells.Length > 0 && Identifier.IsConstant(cells[0])) return false;
        return TextCells.AreRow(cells, vocabulary) || (cells.Length > 1 && TextCells.AreRow(cells.AsSpan(1), vocabulary));
    }

    // Some editors frame an example as a table of one cell.
    private static bool IsBody(TableBlock table) =>
        table is { Rows.IsEmpty: true, Header.Cells: [var only] } && only.Text.AsSpan().TrimStart() is ['{' or '[', ..] body
        && body.TrimEnd() is [.., '}' or ']'] && body.Contains('"');

    private static PageReading Ignored(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Ignored, reason);

    private static PageReading Unparsed(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Unparsed, reason);

    private static PageReading All(TableBlock table, DialectInput input, Outcome outcome, string reason) =>
        PageReading.Nothing with
        {
            Rows = [.. HeaderRows(table, input), .. table.Rows.Select(row => TableWalk.Row(row, "table-row", input, outcome, reason))],
        };
}
