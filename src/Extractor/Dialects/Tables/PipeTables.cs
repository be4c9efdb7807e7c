using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Dialects.Bullets;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Field tables: a header that names a column of fields and one of types or descriptions, one field a row, any order of
/// columns. Names may be dotted, or set in below the name of their parent.
/// </summary>
public sealed class PipeTables : IDialect
{
    /// <inheritdoc/>
    public string Name => "pipe-tables";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var tables = new List<PageReading>();
        var above = new TypeReferences();
        var shown = new Lazy<SamplePaths>(() => new SamplePaths(input));
        var around = new Stack<Definition>();
        var members = before.Definitions.GroupBy(static definition => definition.Extent).ToDictionary(static group => group.Key, static group => group.First());
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            var placed = blocks[i];
            if (placed.Block is not TableBlock found) continue;
            var table = Headed(found, placed, i > 0 && blocks[i - 1].Role is OutlineRole.Heading or OutlineRole.Label, input.Words);
            while (around.TryPeek(out var past) && past.Extent.Last < table.Lines.First) around.Pop();
            var read = placed.Role == OutlineRole.Announcement
                ? Ignored(table, input, "announces the operation")
                : OfTable(placed, table, around.TryPeek(out var owner) && owner.Extent.Contains(table.Lines) ? owner : members.GetValueOrDefault(table.Lines), input, above, i > 0 ? input.Page.Blocks[i - 1] : null, shown);
            foreach (var definition in read.Definitions.Reverse())
                if (definition.Extent != definition.Claim.Lines) around.Push(definition);
            tables.Add(read);
            above.Add(read.Claims);
        }

        return PageReading.Of(tables);
    }

    // A table whose header names no columns may have no header at all.
    private static TableBlock Headed(TableBlock table, PlacedBlock placed, bool opensSection, Vocabulary vocabulary) =>
        TableColumns.Read(table.Header, placed, vocabulary, table.Rows).Columns is null && HeaderlessTable.WithHeader(table, placed.Location, opensSection, vocabulary) is { } headed ? headed : table;

    private static PageReading OfTable(PlacedBlock placed, TableBlock table, Definition? owner, DialectInput input, TypeReferences above, PlacedBlock? before, Lazy<SamplePaths> shown)
    {
        var (columns, reason) = TableColumns.Read(table.Header, placed, input.Words, table.Rows);
        if (columns is null) return Ignored(table, input, reason!);
        if (placed.Scope is null) return Unparsed(table, input, "a field table that stands below no operation and no heading");
        if (TableNames.NoneIn(table, columns, input.Words) && columns.WithOtherName is { } other && !TableNames.NoneIn(table, other, input.Words)) columns = other;
        if (TableNames.NoneIn(table, columns, input.Words))
            return Ignored(table, input, $"no field table: nothing in its column '{table.Header.Text(columns.Name)}' is a field name");

        var parents = owner is null ? above.ParentsOf(placed, input.Words) : [];
        if (parents.IsEmpty && owner is null && before is { Role: OutlineRole.Content, Block: TextLine line }) parents = above.ParentsIn(line, placed, input.Words);
        // A structure that nothing points to stands apart from the operation, whatever section it is in.
        if (parents.IsEmpty && owner is null && placed.Scope.Value.Kind == ScopeKind.Operation && TypeReferences.IsStructureName(placed.Section.Innermost))
            placed = placed with { Scope = Scope.Object(placed.Section.Innermost), Location = Location.Object };
        var walk = new TableWalk(placed, columns, columns.SignsOf(table), owner, input, shown);
        foreach (var row in table.Rows) walk.Take(row);
        return Below(parents, new PageReading(walk.All, [.. HeaderRows(table, input), .. walk.Rows], walk.Definitions.ToImmutable(), []));
    }

    /// <summary>The reading with its fields as members of each of the fields that they describe.</summary>
    private static PageReading Below(ImmutableArray<Claim> parents, PageReading reading)
    {
        if (parents.IsEmpty) return reading;
        return reading with
        {
            Claims = [.. parents.SelectMany(parent => reading.Claims.Select(claim => Member(parent, claim)))],
            Definitions = [.. reading.Definitions.Select(definition => definition with { Claim = Member(parents[0], definition.Claim) })],
        };
    }

    // A row of the structure's table may repeat the name of the field above it.
    private static Claim Member(Claim parent, Claim claim) =>
        claim.Path.Value.StartsWith(parent.Path.Value + ".", StringComparison.Ordinal) || claim.Path.Value.StartsWith(parent.Path.Value + "[", StringComparison.Ordinal)
            ? claim
            : claim with { Location = parent.Location, Path = parent.Path.Member(claim.Path.Value, parent.HoldsList == true) };

    // A header that the tool puts in is no row of the page.
    private static IEnumerable<LedgerRow> HeaderRows(TableBlock table, DialectInput input) =>
        table.Lines.Contains(table.Header.Lines) ? [Row(table.Header, "table-header", input, Outcome.Ignored, "the header of a table")] : [];

    private static PageReading Ignored(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Ignored, reason);

    private static PageReading Unparsed(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Unparsed, reason);

    private static PageReading All(TableBlock table, DialectInput input, Outcome outcome, string reason) =>
        PageReading.Nothing with { Rows = [.. HeaderRows(table, input), .. table.Rows.Select(row => Row(row, "table-row", input, outcome, reason))] };

    private static LedgerRow Row(TableRow row, string kind, DialectInput input, Outcome outcome, string? reason) =>
        LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, 0, kind, input.Source.Quote(row.Lines), outcome, reason);

    /// <summary>One pass over the rows of a field table, from top to bottom.</summary>
    private sealed class TableWalk(PlacedBlock placed, TableColumns columns, RequirementSymbols signs, Definition? owner, DialectInput input, Lazy<SamplePaths> shown)
    {
        private readonly Stack<(int Depth, FieldPath Path, bool IsList)> parents = new();

        // The members of fields, apart: the last claim is that of the row above.
        private readonly ImmutableArray<Claim>.Builder members = ImmutableArray.CreateBuilder<Claim>();

        public ImmutableArray<Claim> All => [.. Claims, .. members];

        public ImmutableArray<Claim>.Builder Claims { get; } = ImmutableArray.CreateBuilder<Claim>();

        public ImmutableArray<LedgerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LedgerRow>();

        public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

        public void Take(TableRow row)
        {
            var cell = TableNames.Cell(row, columns);
            var names = TableNames.In(row, columns, input.Words);
            if (names is [var only] && IsWholeBody(row, only))
            {
                parents.Clear();
                parents.Push((only.Depth, FieldPath.Root, false));
                Rows.Add(Row(row, "table-row", input, Outcome.Ignored, "stands for the whole body"));
                return;
            }

            if (names.IsEmpty || (names is [{ Depth: 0 }] && Claims.Count > 0 && IsEmptyBut(row, columns.Name)))
            {
                // What stands inside a row without a name belongs to the field above it.
                if (row.Extent != row.Lines && Claims.Count > 0) Definitions.Add(new Definition(Claims[^1], row.Extent));
                var (outcome, reason) = GoesOn(row, cell) ? (Outcome.Extracted, (string?)null) : WhyNoField(row, cell);
                Rows.Add(Row(row, "table-row", input, outcome, reason));
                return;
            }

            OpenParents(row);
            foreach (var name in names)
            {
                var claim = ClaimOf(row, name);
                Claims.Add(claim);
                Definitions.Add(new Definition(claim, row.Extent));
            }

            if (names.Length == 1) AddMembers(row, Claims[^1]);
            Rows.Add(Row(row, "table-row", input, Outcome.Extracted, null));
        }

        private void AddMembers(TableRow row, Claim field)
        {
            foreach (var member in CellSnippets.MembersOf(field, input.Words))
            {
                members.Add(member);
                Rows.Add(LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, members.Count, "snippet-key", member.Path.Leaf, Outcome.Extracted));
            }
        }

        // Where the names are split over columns, those to the left hold the one that the row is about.
        private void OpenParents(TableRow row)
        {
            for (var (column, last) = (columns.Name, columns.NameIn(row)); column < last; column++)
            {
                var depth = (column - columns.Name) * FieldName.DeepestIndent;
                if (FieldName.Read(row.Text(column), 0) is not { } name || parents.Any(parent => parent.Depth == depth && parent.Path.Leaf == FieldPath.Parse(name.Text).Leaf)) continue;
                PathOf(name with { Depth = depth }, null);
            }
        }

        // Where rows say where they are sent, one may stand for the body as a whole: it is called so, or the bodies of the
        // operation show other keys and not its name.
        private bool IsWholeBody(TableRow row, FieldName name)
        {
            if (name.Depth > 0 || columns.Cell(row, ColumnRole.Location)?.Text is not { } stated || input.Words.LocationOf(stated) != Location.Body) return false;
            var type = TypeWords.Of(columns.Cell(row, ColumnRole.Type)?.Text ?? "", input.Words);
            if (TypeWords.IsScalar(type) || TypeWords.IsList(type)) return false;
            if (input.Words.LocationOf(name.Text) == Location.Body) return true;
            var bodies = shown.Value.At(placed.Scope!.Value, Location.Body);
            return bodies.Below("").Count > 0 && !bodies.Has(name.Text);
        }

        private static bool IsEmptyBut(TableRow row, int name) => row.Cells.Length > 1 && row.Cells.Where((_, column) => column != name).All(static other => other.Text.Length == 0);

        /// <summary>Adds a row to the field above it where it only goes on with what that one says: words in one cell, and no name, type or requirement.</summary>
        private bool GoesOn(TableRow row, TableCell cell)
        {
            // Words set in bold across a row head the group of fields below them.
            var heads = row.IsTitle || cell.Text.Length > 0 && input.Source.Quote(row.Lines).Contains($"**{cell.Text}**", StringComparison.Ordinal);
            if (Claims.Count == 0 || heads || input.Words.Section(cell.Text) is not null) return false;
            var words = cell.Text.Length > 0 ? cell.Text : columns.Texts(row, ColumnRole.Description);
            var saysMore = (columns.Cell(row, ColumnRole.Type)?.Text ?? "").Length + (columns.Cell(row, ColumnRole.Required)?.Text ?? "").Length > 0;
            if (words.Length == 0 || saysMore || (cell.Text.Length > 0 && !IsEmptyBut(row, columns.Name))) return false;
            var above = Claims[^1];
            Claims[^1] = above with
            {
                Lines = above.Lines.Union(row.Lines),
                Description = above.Description.Length == 0 ? words : $"{above.Description}\n{words}",
                Constraints = [.. above.Constraints, .. Constraint.In(words)],
                Enum = above.Enum.IsEmpty ? EnumValues.InDescription(words, input.Words) : above.Enum,
            };
            Definitions[^1] = new Definition(Claims[^1], Definitions[^1].Extent.Union(row.Lines));
            return true;
        }

        private (Outcome, string) WhyNoField(TableRow row, TableCell cell)
        {
            if (row.Cells.All(static other => other.Text.Length == 0)) return (Outcome.Ignored, "an empty row");
            var others = row.IsTitle || IsEmptyBut(row, columns.Name);
            if (cell.Text.Length == 0) return (Outcome.Unparsed, "a row without a name");
            return others ? (Outcome.Ignored, "a row of words between the fields") : (Outcome.Unparsed, $"'{LedgerRow.Short(cell.Text)}' is no field name");
        }

        private Claim ClaimOf(TableRow row, FieldName name)
        {
            var typeCell = columns.Cell(row, ColumnRole.Type)?.Text ?? "";
            var stated = TypeWords.Of(WithoutRequirement(typeCell, out var typeSays), input.Words);
            var said = Said(row, name, stated);
            var type = stated ?? TypeOf(row, said) ?? TypeBesideName(name);
            var description = columns.HasFactsBesideName ? said.Description : columns.Texts(row, ColumnRole.Description);
            var path = PathOf(name, type);
            return new Claim
            {
                Scope = placed.Scope!.Value,
                Location = LocationOf(row, name, path),
                Path = path,
                Kind = ClaimKind.TableRow,
                Source = input.Source,
                Section = placed.Section,
                Lines = row.Lines,
                Type = type,
                Required = RequirementOf(row, name, typeSays ?? said.Required),
                Default = input.Words.DefaultOf(columns.Cell(row, ColumnRole.Default)?.Text ?? "") ?? Defaults.In(description, type, input.Words) ?? (TypeWords.IsList(type) || TypeWords.IsObject(type) ? null : said.Default),
                Enum = EnumOf(row, description, typeCell) is { Length: > 0 } listed ? listed : TypeWords.IsObject(type) ? [] : said.Values,
                Constraints = Constraint.In(columns.Texts(row, ColumnRole.Description, ColumnRole.Constraint)),
                Description = description,
                HoldsList = TypeWords.IsList(type) ? true : TypeWords.IsObject(type) ? false : null,
            };
        }

        private FieldPath PathOf(FieldName name, string? type)
        {
            while (parents.Count > 0 && parents.Peek().Depth >= name.Depth) parents.Pop();
            var own = FieldPath.Parse(name.Text);
            // A name that repeats its parent's path in full is set in for the eye alone.
            var nested = parents.Count > 0 && name.Depth > 0 && !own.IsBelow(parents.Peek().Path);
            var path = nested ? parents.Peek().Path.Member(own.Value, parents.Peek().IsList)
                : owner is not null ? owner.Claim.Path.Named(own, owner.Claim.HoldsList == true)
                : own;
            if (parents.Count < FieldPath.DeepestNesting) parents.Push((name.Depth, path, TypeWords.IsList(type)));
            return path;
        }

        private Location LocationOf(TableRow row, FieldName name, FieldPath path)
        {
            var stated = columns.Cell(row, ColumnRole.Location)?.Text ?? "";
            return input.Words.LocationOf(stated) ?? Beside(name).Select(input.Words.LocationOf).FirstOrDefault(static said => said is not null) ?? owner?.Claim.Location ?? Address.Of(placed, path);
        }

        private Requirement RequirementOf(TableRow row, FieldName name, Requirement? typeSays)
        {
            if (columns.Required(row, input.Words, signs) is { } stated) return stated;
            if (name.Optional) return Requirement.Optional;
            if (columns.Cell(row, ColumnRole.Required) is not null) return Requirement.Unstated;
            return Beside(name).Select(beside => Requirements.In(beside, input.Words)).FirstOrDefault(static said => said is not null) ?? typeSays
                ?? Requirements.InSentences(columns.Texts(row, ColumnRole.Description), input.Words)
                ?? (owner is null ? ListIntro.RequirementIn(placed.Section.Innermost, input.Words) : null) ?? Requirement.Unstated;
        }

        private string WithoutRequirement(string cell, out Requirement? says)
        {
            says = null;
            var parts = cell.Split([',', '，', '\n', '(', ')', '（', '）', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2) return cell;
            var word = parts.FirstOrDefault(part => Requirements.In(part, input.Words) is not null && !input.Words.IsTypeWord(part));
            if (word is null) return cell;
            says = Requirements.In(word, input.Words);
            return string.Join(", ", parts.Where(part => part != word));
        }

        private string? TypeBesideName(FieldName name) =>
            (Beside(name).FirstOrDefault(beside => TypeWords.IsType(beside, input.Words)) ?? Beside(name).FirstOrDefault(static beside => TypeReferences.IsStructureName(beside.TrimStart('[', ']', '*'))))?.ToLowerInvariant();

        // What a name cell says beside the name, line by line.
        private static IEnumerable<string> Beside(FieldName name) =>
            name.Rest.Split('\n', StringSplitOptions.TrimEntries).Select(static line => line is ['(' or '（', ..] ? line.Trim('(', ')', '（', '）', ' ') : line);
        private ImmutableArray<string> EnumOf(TableRow row, string description, string type)
        {
            if (columns.Cell(row, ColumnRole.Enum) is { } cell && EnumValues.InCell(cell.Text, cell.Codes, input.Words) is { Length: > 0 } values) return values;
            return EnumValues.InUnion(type, input.Words) is { Length: > 0 } union ? union : EnumValues.InDescription(description, input.Words);
        }

        /// <summary>What the words beside the name and in the description say of the field.</summary>
        private FieldDefinition Said(TableRow row, FieldName name, string? type)
        {
            var said = new FieldDefinition(input.Words);
            said.Open(MarkedText.Plain(""), FieldAttributes.None with { Type = type });
            if (name.Rest.Length > 0)
            {
                var lines = name.Rest.Split('\n', 2);
                said.Open(MarkedText.Plain(lines[0]), AttributeReader.Read(MarkedText.Plain(lines[0]), 0, input.Words));
                if (lines.Length > 1) said.Take(Below(TableNames.Cell(row, columns)));
            }

            // "optional, 5 by default" below Required
            if (columns.Cell(row, ColumnRole.Required) is { } required) said.TakeFacts(required.Inline);
            foreach (var cell in columns.Cells(row, ColumnRole.Description)) said.Take(cell);
            return said;
        }

        // The lines of a cell below the first.
        private static TableCell Below(TableCell cell)
        {
            var words = cell.Inline.Part(cell.Text.IndexOf('\n', StringComparison.Ordinal), cell.Text.Length);
            return new TableCell(words.Text, 0, []) { Marks = words.Marks };
        }

        // Where the table has a column of types, an empty cell in it says that the type is not stated.
        private string? TypeOf(TableRow row, FieldDefinition said) =>
            said.Type is { } type && (columns.Cell(row, ColumnRole.Type) is null || columns.HasFactsBesideName) && TypeWords.IsType(type, input.Words) ? type.ToLowerInvariant() : null;
    }
}
