using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Field tables as a browser copies them: cells between tabs, what a cell says further on the lines below its row. The
/// name of a child may stand on lines of its own above the row, below the names of its parents; where indents are left
/// of the page, they show which row stands below which.
/// </summary>
internal sealed class TabRows : IDialect
{
    /// <inheritdoc/>
    public string Name => "tab-rows";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var walk = new TabWalk(input);
        for (var i = 0; i < input.Page.Blocks.Length; i++) walk.Take(i);
        return walk.Result();
    }

    /// <summary>One pass over the blocks of a page, from top to bottom.</summary>
    private sealed class TabWalk(DialectInput input)
    {
        private const int MostNameLines = 5;

        private readonly List<(FieldBlock Block, FieldPath Path)> fields = [];
        private readonly Dictionary<(Scope?, Location?, string Leaf), int> byLeaf = [];
        private readonly Dictionary<FieldPath, string?> types = [];

        private UnreadRow unread = new();
        private readonly TabHolders holders = new(input.Words);

        // The rows above that are each set in more than the one before, of the part of the operation that is being read.
        private readonly Stack<(int Indent, int Field)> outer = new();
        private readonly Lazy<SamplePaths> shown = input.Shown;
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private ImmutableArray<PlacedBlock> Blocks => input.Page.Blocks;
        private TableColumns? columns;
        private TextCells apart = TextCells.Tabs;
        private string? reason;
        private int width;
        private FieldBlock? current;

        // The field that the caption of the table names, which holds those of its rows.
        private MemberHolder? owner;

        // The structure that the line above the table is the name of.
        private Scope? structure;

        public void Take(int index)
        {
            var placed = Blocks[index];
            if (placed.Role is not OutlineRole.Content || placed.Block is not TextLine line)
            {
                if (current?.GoesOnIn(placed, input.Source) == true) current.Extend(placed, input.Words);
                else if (placed.Role != OutlineRole.Content || placed.Block is not CodeBlock) Close();
                if (placed is { Role: OutlineRole.Announcement, Block: TextLine announced } && announced.Text.Contains('\t'))
                    AddRow(announced, Outcome.Ignored, "announces the operation");
                return;
            }

            if (columns is null && HeaderlessTabs.HeaderAt(index, Blocks, input.Words) is { } assumed)
                (columns, width) = (TableColumns.Read(assumed, placed, input.Words).Columns, assumed.Cells.Length);
            else if (Opens(index, line)) return;
            if (CaptionAt(index) is not null || TabCaption.StructureAt(index, Blocks, input.Words) is not null)
            {
                Close();
                return;
            }

            // What a field says ends where the page goes on to another part.
            if (TabCaption.OpensPart(index, Blocks, input)) current = null;
            var cells = apart.Of(line, input.Source);
            if (cells.Length > 1 && columns is not null && FieldAt(index, line, cells) is { } field)
            {
                if (unread.Holds(field.Indent)) AddRow(line, Outcome.Unparsed, UnreadRow.Reason);
                else Add(field.Block, field.Path, field.Indent, line);
            }
            else if (cells.Length > 1) AddOther(index, line);
            if (current is not null && current.Header.Last < line.Line && current.GoesOnIn(placed, input.Source))
                current.Extend(placed, input.Words);
        }

        public PageReading Result()
        {
            var claims = fields.Select(field => (Claim: field.Block.ToClaim(field.Path, input), field.Block.Extent)).ToArray();
            return new PageReading(
                [.. claims.Select(static field => field.Claim)],
                rows.ToImmutable(),
                [.. claims.Select(static field => new Definition(field.Claim, field.Extent))],
                []);
        }

        private void Close()
        {
            (columns, reason, current, apart, owner, structure) = (null, null, null, TextCells.Tabs, null, null);
            outer.Clear();
        }

        /// <summary>Takes the header of a table.</summary>
        private bool Opens(int index, TextLine line)
        {
            var placed = Blocks[index];
            var below = TextCells.Below(line, input.Source);
            var cells = below.Of(line, input.Source);
            if (cells.Length < 2) return false;
            var header = HeaderlessTabs.RowOf(line, cells);
            var shown = HeaderlessTable.IsOneWord(header)
                ? HeaderlessTable.HeaderOf([.. HeaderlessTabs.RowsBelow(index, below, cells.Length, Blocks, input.Source)], input.Words)
                : null;
            var known = cells.Count(cell => input.Words.Column(cell) != ColumnRole.Unknown);
            if (shown is null && (known < 2 || known < cells.Length - 1)) return false;
            header = shown ?? header;
            // A table of values inside the description of a field has a header of its own.
            var (read, why) = TableColumns.Read(header, placed, input.Words);
            if (read is null && current is not null) return false;
            (columns, reason, width, current, apart, unread) = (read, why, cells.Length, null, below, new UnreadRow());
            owner = CaptionAt(index - 1) ?? CaptionAt(index - 2);
            structure = owner is null ? TabCaption.StructureAt(index - 1, Blocks, input.Words) : null;
            outer.Clear();
            AddRow(line, Outcome.Ignored, read is null ? why! : "the header of a table");
            return true;
        }

        private MemberHolder? CaptionAt(int index) => TabCaption.At(index, Blocks, holders.Named, shown, input.Words);

        private FieldPath Owned(FieldPath own) => owner is { } holder ? holder.Path.Named(own, holder.HoldsList) : own;

        private (FieldBlock Block, FieldPath Path, int Indent)? FieldAt(int index, TextLine line, string[] cells)
        {
            var row = HeaderlessTabs.RowOf(line, cells);
            var parent = columns!.Parent is { } column && !input.Words.IsNoValue(row.Text(column)) ? row.Text(column) : null;
            if (parent is not null && FieldName.Read(parent, 0) is not { Rest: "" }) return null;
            if (MemberAt(index, line, row) is { } member) return member;
            if (IsRow(row, columns!) && FieldName.Read(row.Text(columns!.Name), 0) is { Rest: "" } name)
                return (BlockOf(index, row, name, line.Lines), PathOfRow(index, line, name, parent), SetIn(line, name.Depth));
            // A row without its name: the name stands on the lines above.
            var shifted = new TableRow(line.Lines, row.Cells.Insert(columns!.Name, new TableCell("", 0, [])));
            if (!IsRow(shifted, columns) || NamesAbove(index) is not { Count: > 0 } names) return null;
            var own = FieldName.Read(names[^1].Text, 0)!;
            return (
                BlockOf(index, shifted, own, line.Lines.Union(names[^1].Lines)),
                PathBelow([.. names.Select(static above => above.Text)]),
                names[^1].Indent);
        }

        // In a table with a column for members, the row of a member has no name in the column before, or has lost that cell.
        private (FieldBlock Block, FieldPath Path, int Indent)? MemberAt(int index, TextLine line, TableRow row)
        {
            if (columns!.Member is not { } column) return null;
            if (row.Cells.Length == width - 1 && !IsRow(row, columns))
                row = row with { Cells = row.Cells.Insert(columns.Name, new TableCell("", 0, [])) };
            if (row.Text(columns.Name).Length > 0 || !IsRow(row, columns) || FieldName.Read(row.Text(column), 0) is not { Rest: "" } name)
                return null;
            var place = (Blocks[index].Scope, Blocks[index].Location);
            var holder = fields.FindLastIndex(field => field.Block.Place == place && field.Path.Depth == 0
                && !TypeWords.IsScalar(holders.TypeOf(field.Block.Type)));
            if (holder < 0) return null;
            var path = Below(fields[holder].Path, name.Text);
            var bodies = place.Scope is { } scope && place.Location is { } location ? shown.Value.At(scope, location) : null;
            // The page's own example has the last word.
            if (bodies is not null && bodies.Below("").Count > 0 && bodies.Has(name.Text) && !bodies.Has(path.Value))
                path = FieldPath.Parse(name.Text);
            return (BlockOf(index, row, name, line.Lines), path, line.Indent + 1);
        }

        // A dash before a name is what a copy leaves of a mark that sets it in; it looks like a bullet.
        private int SetIn(TextLine line, int depth) =>
            line.Indent + depth + (line.Bullet && input.Source.Span(line.Line).TrimStart() is ['-' or '–', ..] ? 1 : 0);

        private bool IsRow(TableRow row, TableColumns known) => TextCells.AreBelow(row, known, width, input.Words);

        private FieldBlock BlockOf(int index, TableRow row, FieldName name, LineRange lines) => new()
        {
            Kind = ClaimKind.TableRow,
            Opening = owner is { } holder ? Blocks[index] with { Location = holder.Location }
                : structure is { } named ? Blocks[index] with { Scope = named, Location = Location.Object }
                : columns!.Placed(Blocks[index]),
            Name = name,
            Type = columns!.Cell(row, ColumnRole.Type)?.Text,
            Required = columns.Required(row, input.Words),
            RequiredFallback = owner is null && structure is null
                ? TitledRequirement.In(Blocks[index].Section.Innermost, input.Words)
                : null,
            Default = columns.Cell(row, ColumnRole.Default)?.Text,
            HeaderWords = columns.Texts(row, ColumnRole.Description),
            Header = lines,
            Extent = lines,
        };

        private List<TextLine> NamesAbove(int index)
        {
            var names = new List<TextLine>();
            for (var i = index - 1; i >= 0 && names.Count < MostNameLines; i--)
            {
                if (Blocks[i] is not { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line } || line.Text.Contains('\t')
                    || !FieldName.IsName(line.Text))
                    break;
                names.Insert(0, line);
            }

            return names;
        }

        /// <summary>
        /// The path of a row that has its name. A row that is set in stands below the names on the lines above, where
        /// the first of them is a field, or else below the last row that is set in less.
        /// </summary>
        private FieldPath PathOfRow(int index, TextLine line, FieldName name, string? parent)
        {
            var (own, indent) = (FieldPath.Parse(name.Text), SetIn(line, name.Depth));
            if (parent is not null)
                return Below(IndexOf(parent) is var known and >= 0 ? fields[known].Path : FieldPath.Parse(parent), name.Text);
            if (indent == 0 || own.Depth > 0 || fields.Count == 0) return Owned(own);
            var above = NamesAbove(index).FindAll(parent => parent.Indent < indent);
            if (above.Count > 0 && IndexOf(above[0].Text) >= 0)
                return PathBelow([.. above.Select(static parent => parent.Text), name.Text]);
            while (outer.TryPeek(out var beside) && beside.Indent >= indent) outer.Pop();
            return outer.TryPeek(out var holder) && fields[holder.Field].Block.Place == (Blocks[index].Scope, Blocks[index].Location)
                ? Below(fields[holder.Field].Path, name.Text)
                : Owned(own);
        }

        /// <summary>The path of a name below the names of its parents; the first of them may be any field above.</summary>
        private FieldPath PathBelow(string[] names)
        {
            var path = FieldPath.Root;
            foreach (var name in names)
                path = path.IsRoot && names.Length > 1 && IndexOf(name) is var known and >= 0 ? fields[known].Path : Below(path, name);
            return path;
        }

        private FieldPath Below(FieldPath holder, string name) =>
            holder.Depth >= FieldPath.DeepestNesting
                ? holder
                : holder.Member(name, types.GetValueOrDefault(holder) is { } type && TypeWords.IsList(type.ToLowerInvariant()));

        private int IndexOf(string name)
        {
            if (fields.Count == 0) return -1;
            var (scope, location) = fields[^1].Block.Place;
            return byLeaf.GetValueOrDefault((scope, location, name), -1);
        }

        private void Add(FieldBlock block, FieldPath path, int indent, TextLine line)
        {
            if (block.Opening.Scope is null)
            {
                AddRow(line, Outcome.Unparsed, "a row of a field table that stands below no operation and no heading");
                return;
            }

            while (outer.TryPeek(out var beside) && beside.Indent >= indent) outer.Pop();
            outer.Push((indent, fields.Count));
            byLeaf[(block.Place.Scope, block.Place.Location, path.Leaf)] = fields.Count;
            types[path] = block.Type;
            fields.Add((block, path));
            holders.Add(block, path);
            current = block;
            AddRow(line, Outcome.Extracted, null);
        }

        private void AddOther(int index, TextLine line)
        {
            if (columns is not null
                && TextCells.UnreadName(HeaderlessTabs.RowOf(line, apart.Of(line, input.Source)), columns, width, input.Words) is { } words)
            {
                unread.Open(SetIn(line, FieldName.Read(words, 0)?.Depth ?? 0));
                current = null;
                AddRow(line, Outcome.Unparsed, $"'{LedgerRow.Short(words)}' is no field name");
                return;
            }

            if (columns is not null && TextCells.AreRow(apart.Of(line, input.Source), input.Words))
                AddRow(line, Outcome.Unparsed, "has the shape of a row and does not fit the header of its table");
            else if (current is not null) AddRow(line, Outcome.Ignored, "part of a field's description");
            else if (columns is not null) AddRow(line, Outcome.Unparsed, "a row that does not fit the header of its table");
            else if (reason is null && TabCaption.EndsAtHeader(index, Blocks))
                AddRow(line, Outcome.Unparsed, "a row of a table whose header is missing");
            else AddRow(line, Outcome.Ignored, reason ?? "no field table: no header above it names a column of fields");
        }

        private void AddRow(TextLine line, Outcome outcome, string? why) =>
            rows.Add(LedgerRow.Of(input.Source.Path, line.Line + 1, 0, "tab-row", line.Text, outcome, why));
    }
}
