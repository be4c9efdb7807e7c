using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

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
        var shown = new Lazy<SamplePaths>(() => new SamplePaths(input));
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
            var read = placed.Role == OutlineRole.Announcement
                ? Ignored(table, input, "announces the operation")
                : OfTable(
                    placed, table,
                    around.TryPeek(out var owner) && owner.Extent.Contains(table.Lines) ? owner : members.GetValueOrDefault(table.Lines),
                    input, above, i > 0 ? input.Page.Blocks[i - 1] : null, shown);
            foreach (var definition in read.Definitions.Reverse())
                if (definition.Extent != definition.Claim.Lines) around.Push(definition);
            tables.Add(read);
            above.Add(read.Claims);
        }

        return PageReading.Of(tables);
    }

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
        var (columns, reason) = TableColumns.Read(table.Header, placed, input.Words, table.Rows);
        if (columns is null) return Ignored(table, input, reason!);
        // A table that says where its fields are sent speaks of the operation, whatever the heading above it is called.
        if (!columns.SaysNoPlace && placed.Scope is not { Kind: ScopeKind.Operation } && OnlyOperation(input) is { } operation)
            placed = placed with { Scope = operation, Location = placed.Location == Location.Object ? null : placed.Location };
        if (placed.Scope is null) return Unparsed(table, input, "a field table that stands below no operation and no heading");
        if (placed is { Location: null, Scope.Kind: ScopeKind.Operation } && NamesAnswer(table.Header.Text(columns.Name), input.Words))
            placed = placed with { Location = Location.Response };
        placed = ShownPlace.Of(placed, table, columns, shown, input.Words);
        if (placed.Unplaced && columns.SaysNoPlace)
            return Unparsed(table, input, "nothing says where the fields of this table are sent");
        if (TableNames.NoneIn(table, columns, input.Words) && columns.WithOtherName is { } other
            && !TableNames.NoneIn(table, other, input.Words))
            columns = other;
        if (TableNames.NoneIn(table, columns, input.Words))
            return TableNames.StatesTypes(table, columns, input.Words)
                ? Unparsed(table, input, $"nothing in the column '{table.Header.Text(columns.Name)}' is understood as a field name")
                : Ignored(table, input, $"no field table: nothing in its column '{table.Header.Text(columns.Name)}' is a field name");

        var parents = owner is null ? above.ParentsOf(placed, input.Words) : [];
        if (parents.IsEmpty && owner is null && before is { Role: OutlineRole.Content, Block: TextLine line })
            parents = above.ParentsIn(line, placed, input.Words);
        // A structure that nothing points to stands apart from the operation, whatever section it is in.
        if (parents.IsEmpty && owner is null && placed.Scope is { Kind: ScopeKind.Operation }
            && TypeReferences.StructureOf(placed, columns.SaysNoPlace, input.Words) is { } structure)
            placed = placed with { Scope = Scope.Object(structure), Location = Location.Object };
        var walk = new TableWalk(placed, columns, columns.SignsOf(table), owner, input, shown);
        walk.Take(table.Rows);
        var reading = new PageReading(walk.All, [.. HeaderRows(table, input), .. walk.Rows], walk.Definitions.ToImmutable(), []);
        return parents.IsEmpty && owner is null ? ShownPlace.InAnswer(reading, shown, above) : Below(table, parents, reading);
    }

    // "Response field", 返回参数: the column of names says whose they are.
    private static bool NamesAnswer(string header, Vocabulary vocabulary) =>
        (vocabulary.Section(header) ?? (header.Split(' ') is [var whose, var noun] && vocabulary.IsFieldNoun(noun)
            ? vocabulary.Section(whose)
            : null)) is { Location: Location.Response, Example: false };

    private static Scope? OnlyOperation(DialectInput input) =>
        input.Page.Scopes.Select(static announced => announced.Scope).Distinct().Take(2).ToArray() is [{ Kind: ScopeKind.Operation } only]
            ? only
            : null;

    /// <summary>The reading with its fields as members of each of the fields that they describe.</summary>
    private static PageReading Below(TableBlock table, ImmutableArray<Claim> parents, PageReading reading)
    {
        if (parents.IsEmpty) return reading;
        var isTooMany = parents.Length > MostParents;
        var problem = isTooMany
            ? Rules.PageBudget.At(
                parents[0].Source.Path,
                table.Lines.FirstNumber,
                $"{parents.Length} fields have the structure of this table; its members are listed below the first {MostParents} of them")
            : null;
        if (isTooMany) parents = parents[..MostParents];
        return reading with
        {
            Problems = problem is null ? reading.Problems : reading.Problems.Add(problem),
            Claims = [.. parents.SelectMany(parent => reading.Claims.Select(claim => Member(parent, claim)))],
            Definitions = [.. reading.Definitions.Select(definition => definition with { Claim = Member(parents[0], definition.Claim) })],
        };
    }

    // A row of the structure's table may repeat the name of the field above it.
    private static Claim Member(Claim parent, Claim claim) =>
        claim.Path.Value.StartsWith(parent.Path.Value + ".", StringComparison.Ordinal)
        || claim.Path.Value.StartsWith(parent.Path.Value + "[", StringComparison.Ordinal)
            ? claim
            : claim with { Location = parent.Location, Path = parent.Path.Member(claim.Path.Value, parent.HoldsList == true) };

    // A header that the tool puts in is no row of the page.
    private static IEnumerable<LedgerRow> HeaderRows(TableBlock table, DialectInput input) =>
        table.Lines.Contains(table.Header.Lines)
            ? [IsBody(table)
                ? TableWalk.Row(table.Header, "table-row", input, Outcome.Unparsed, "a body in the one cell of a table")
                : TableWalk.Row(table.Header, "table-header", input, Outcome.Ignored, "the header of a table")]
            : [];

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
