using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Dialects.Blocks;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>One pass over the rows of a field table, from top to bottom.</summary>
internal sealed class TableWalk(
    PlacedBlock placed, TableColumns columns, RequirementSymbols signs, Definition? owner, DialectInput input, Lazy<SamplePaths> shown)
{
    private readonly TableFacts facts = new(placed, columns, signs, owner, input);
    private readonly Stack<(int Depth, FieldPath Path, bool IsList, bool IsNumber)> parents = new();

    // How far the last row is set in where it is not known as the one field that holds what is set in below it.
    private int unread = int.MaxValue;
    private string whyUnread = UnreadRow.Reason;

    // The fields that hold those of the rows, where a column or a body says which they are; else null.
    private RowParents? holders;
    private (FieldPath Path, bool IsList)? holding;

    // The members of fields, apart: the last claim is that of the row above.
    private readonly ImmutableArray<Claim>.Builder members = ImmutableArray.CreateBuilder<Claim>();

    // The bodies that rows stand for, with the types that the rows give them.
    private readonly ImmutableArray<BodyReference>.Builder bodies = ImmutableArray.CreateBuilder<BodyReference>();

    private ImmutableArray<Claim>.Builder Claims { get; } = ImmutableArray.CreateBuilder<Claim>();

    private ImmutableArray<LedgerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LedgerRow>();

    private ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

    /// <summary>What was read of the table, with the rows of its header before its own.</summary>
    public PageReading Reading(IEnumerable<LedgerRow> header) =>
        new([.. Claims, .. members], [.. header, .. Rows], Definitions.ToImmutable(), []) { References = bodies.ToImmutable() };

    /// <summary>The ledger row of a row of a table.</summary>
    public static LedgerRow Row(TableRow row, string kind, DialectInput input, Outcome outcome, string? reason) =>
        LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, 0, kind, input.Source.Quote(row.Lines), outcome, reason);

    /// <summary>Takes the rows of the table.</summary>
    public void Take(ImmutableArray<TableRow> rows)
    {
        if (ParentsOf(rows) is { } stated) holders = new RowParents(rows, stated, columns, input.Words);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + 1 < rows.Length && TakeSplit(rows[i], rows[i + 1])) i++;
            else Take(rows[i]);
        }
    }

    // A column names the fields that hold those of the rows; without one, the page's own body may prove which they are.
    private ImmutableArray<string>? ParentsOf(ImmutableArray<TableRow> rows)
    {
        if (columns.Parent is { } column) return [.. rows.Select(row => row.Text(column).Trim())];
        if (owner is not null || columns.Member is not null || !columns.SaysNoPlace || placed.Scope is not { } scope) return null;
        var location = Address.Of(placed, FieldPath.Root);
        var answers = location is Location.Response or Location.Callback;
        return ProvenMembers.In(rows, columns, shown.Value.At(scope, location), answers, input.Words);
    }

    private void Take(TableRow row)
    {
        var cell = TableNames.Cell(row, columns);
        var names = TableNames.In(row, columns, input.Words);
        if (names.IsEmpty && MemberOf(cell) is { } member) names = [member];
        if (names is [var only] && IsWholeBody(row, only))
        {
            parents.Clear();
            parents.Push((only.Depth, FieldPath.Root, false, false));
            if (columns.TypeOf(row, input.Words) is { } type) bodies.Add(new BodyReference(placed.Scope!.Value, Location.Body, type));
            Rows.Add(Row(row, "table-row", input, Outcome.Ignored, "stands for the whole body"));
            return;
        }

        var why = SlippedRows.Why(row, cell, names, columns, input.Words);
        if (TableNames.DepthOfUnnamed(cell, names, input.Words) is { } depth && TakeUnnamed(row, depth, needsList: names.IsEmpty)) return;
        if (why is null && (names.IsEmpty || (names is [{ Depth: 0 } lone] && columns.IsEmptyButName(row) && SaysNothing(lone.Text))))
        {
            TakeNameless(row, cell);
            return;
        }

        if ((why ??= WhyUnread(row, names[0]) ?? WhyBelowNone(row, names[0])) is not null)
        {
            Rows.Add(Row(row, "table-row", input, Outcome.Unparsed, why));
            return;
        }

        // Of several fields none is known to hold what stands below them.
        (unread, whyUnread) = (names.Count(static name => !name.IsAlias) > 1 ? names[0].Depth : int.MaxValue, UnreadRow.Reason);
        var listed = names.Length == 1 ? MembersIn(row) : null;
        var own = listed is null ? row : columns.WithDescription(row, listed.Rest);
        foreach (var name in names.OrderByDescending(static name => name.IsAlias))
            Add(row, facts.ClaimOf(own, name, type => PathOf(name, type)));
        if (names.Length == 1) AddMembers(row, Claims[^1], listed);
        Rows.Add(Row(row, "table-row", input, Outcome.Extracted, null));
    }

    // What stands inside a row without a name belongs to the field above it.
    private void TakeNameless(TableRow row, TableCell cell)
    {
        if (row.Extent != row.Lines && Claims.Count > 0) Definitions.Add(new Definition(Claims[^1], row.Extent));
        var (outcome, reason) = GoesOn(row, cell) ? (Outcome.Extracted, (string?)null) : WhyNoField(row, cell);
        if (outcome == Outcome.Unparsed) (unread, whyUnread) = (Math.Max(0, cell.Indent - 1), UnreadRow.Reason);
        Rows.Add(Row(row, "table-row", input, outcome, reason));
    }

    // What is set in below it belongs to the field above, or to the items of the body that is a list.
    private bool TakeUnnamed(TableRow row, int depth, bool needsList)
    {
        while (parents.Count > 0 && parents.Peek().Depth >= depth) parents.Pop();
        if (needsList && !(depth <= unread && parents.TryPeek(out var list)
            && (list.IsList || shown.Value.ShowItems(placed.Scope!.Value, list.Path))))
            return false;
        var isList = TypeWords.IsList(columns.TypeOf(row, input.Words));
        var (path, inItems) = parents.TryPeek(out var above) ? (above.Path, above.IsList || isList || needsList)
            : isList ? (new FieldPath("[]"), false)
            : (FieldPath.Root, false);
        parents.Push((depth, path, inItems, false));
        Rows.Add(Row(row, "table-row", input, Outcome.Ignored, "stands for what has no name"));
        return true;
    }

    // "Object" and nothing beside it says what the rows below it are. A name that the page's own body has for a key is a field all
    // the same: it heads the rows of its members.
    private bool SaysNothing(string name) =>
        (Claims.Count > 0 && !(placed.Scope is { } scope && shown.Value.At(scope, Address.Of(placed, FieldPath.Root)).Has(name)))
        || (char.IsAsciiLetterUpper(name[0]) && input.Words.IsValueType(name));

    private void Add(TableRow row, Claim claim)
    {
        Claims.Add(claim);
        Definitions.Add(new Definition(claim, row.Extent));
    }

    private CellMembers? MembersIn(TableRow row) =>
        columns.Cell(row, ColumnRole.Description) is { } description ? CellMembers.In(
            description, columns.Cell(row, ColumnRole.Type)?.Text ?? "", input.Words) : null;

    // A row of two lines that the page cut in two names a member of the field whose name it repeats.
    private bool TakeSplit(TableRow row, TableRow next)
    {
        if (!SplitRows.GoesOn(next, row, columns) || TableNames.In(row, columns, input.Words) is not [{ Depth: 0, Rest: "" } first])
            return false;
        var holder = Claims.LastOrDefault(claim => claim.Path.Leaf == first.Text && !TypeWords.IsScalar(claim.Type));
        if (holder is null || TableNames.In(next, columns, input.Words) is not [var name]) return false;
        var claim = facts.ClaimOf(SplitRows.Joined(row, next, columns), name, _ => holder.Path.Member(name.Text, holder.HoldsList == true));
        Add(row, claim);
        Rows.Add(Row(row, "table-row", input, Outcome.Extracted, null));
        Rows.Add(Row(next, "table-row", input, Outcome.Extracted, null));
        return true;
    }

    private void AddMembers(TableRow row, Claim field, CellMembers? listed)
    {
        foreach (var (line, name) in listed?.Lines ?? [])
        {
            foreach (var own in name.Names)
            {
                var path = field.Path.Member(own, field.HoldsList == true);
                members.Add(CellMembers.Definition(line, name, input.Words).ToClaimBeside(field, path, ClaimKind.FieldBullet));
                Rows.Add(
                    LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, members.Count, "field-bullet", line.Text, Outcome.Extracted));
            }
        }

        foreach (var member in CellSnippets.MembersOf(field, input.Words))
        {
            members.Add(member);
            Rows.Add(
                LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, members.Count, "snippet-key", member.Path.Leaf, Outcome.Extracted));
        }
    }

    // What stands in the column of parents holds the row's field, however far its name is set in.
    private string? WhyUnread(TableRow row, FieldName name)
    {
        if (holders is null) return name.Depth > unread ? whyUnread : null;
        if (holders.HolderOf(row) is not { } holder)
            return $"'{LedgerRow.Short(holders.Stated(row))}' is not the name of a field that could hold this one";
        parents.Clear();
        holding = holder.Path.IsRoot ? null : holder;
        return null;
    }

    // A number holds no other field: a row set in below one belongs to the list or object beside it that may, as where a table names
    // all fields of one level before those that stand below one of them.
    private string? WhyBelowNone(TableRow row, FieldName name)
    {
        OpenParents(row);
        while (parents.TryPeek(out var inner) && inner.Depth >= name.Depth) parents.Pop();
        if (!parents.TryPeek(out var above) || !above.IsNumber || FieldPath.Parse(name.Text).IsBelow(above.Path)) return null;
        var beside = Claims.Where(claim => claim.Path.Parent == above.Path.Parent && claim.Path.Depth == above.Path.Depth
            && (TypeWords.IsList(claim.Type) || TypeWords.IsObject(claim.Type))).ToArray();
        if (beside.Length > 1)
        {
            var place = shown.Value.At(beside[0].Scope, beside[0].Location);
            beside = Array.FindAll(beside, claim => place.Has(SamplePaths.Bare(claim.Path.Member(name.Text))));
        }

        if (beside is not [var holder])
        {
            (unread, whyUnread) = (above.Depth, $"is set in below '{above.Path.Leaf}', which holds no other field");
            return whyUnread;
        }

        parents.Pop();
        parents.Push((above.Depth, holder.Path, holder.HoldsList == true, false));
        return null;
    }

    // "sails - area", "sails > area": behind the name of a field above, that of a member.
    private FieldName? MemberOf(TableCell cell)
    {
        if (cell.Text.Split(' ') is not [var holder, "-" or ">" or "→" or "–", var name] || !FieldName.IsName(name)) return null;
        return Claims.LastOrDefault(claim => claim.Path.Leaf == holder && !TypeWords.IsScalar(claim.Type)) is { } above
            ? new FieldName(above.Path.Member(name, TypeWords.IsList(above.Type)).Value, 0, false, "")
            : null;
    }

    // Where the names are split over columns, those to the left hold the one that the row is about.
    private void OpenParents(TableRow row)
    {
        for (var (column, last) = (columns.Name, columns.NameIn(row)); column < last; column++)
        {
            var depth = (column - columns.Name) * FieldName.DeepestIndent;
            if (FieldName.Read(row.Text(column), 0) is not { } name
                || parents.Any(parent => parent.Depth == depth && parent.Path.Leaf == FieldPath.Parse(name.Text).Leaf))
                continue;
            PathOf(name with { Depth = depth }, null);
        }
    }

    // Where rows say where they are sent, one may stand for the body as a whole: it is called so, or the bodies of the
    // operation show other keys and not its name.
    private bool IsWholeBody(TableRow row, FieldName name)
    {
        if (name.Depth > 0 || columns.Cell(row, ColumnRole.Location)?.Text is not { } stated
            || input.Words.LocationOf(stated) != Location.Body)
            return false;
        var type = columns.TypeOf(row, input.Words);
        if (TypeWords.IsScalar(type)) return false;
        var isCalledBody = input.Words.LocationOf(name.Text) == Location.Body;
        // A list called as the body is may be all of it; nothing shows that of a list of numbers or words.
        if (TypeWords.IsList(type)) return isCalledBody && !StructureInType.IsPlain(type!);
        if (isCalledBody) return true;
        var sent = shown.Value.At(placed.Scope!.Value, Location.Body);
        return sent.Below("").Count > 0 && !sent.Has(name.Text);
    }

    /// <summary>
    /// Adds a row to the field above it where it only goes on with what that one says: words in one cell, and no name, type or
    /// requirement.
    /// </summary>
    private bool GoesOn(TableRow row, TableCell cell)
    {
        // Words set in bold across a row head the group of fields below them.
        var heads = row.IsTitle
            || cell.Text.Length > 0 && input.Source.Quote(row.Lines).Contains($"**{cell.Text}**", StringComparison.Ordinal);
        if (Claims.Count == 0 || heads || input.Words.Section(cell.Text) is not null) return false;
        var words = cell.Text.Length > 0 ? cell : columns.Cell(row, ColumnRole.Description) ?? cell;
        var saysMore = (columns.Cell(row, ColumnRole.Type)?.Text ?? "").Length
            + (columns.Cell(row, ColumnRole.Required)?.Text ?? "").Length > 0;
        if (words.Text.Length == 0 || saysMore || (cell.Text.Length > 0 && !columns.IsEmptyButName(row))) return false;
        Claims[^1] = FieldDefinition.GoOn(Claims[^1], words.Inline, row.Lines, input.Words);
        Definitions[^1] = new Definition(Claims[^1], Definitions[^1].Extent.Union(row.Lines));
        return true;
    }

    private (Outcome, string) WhyNoField(TableRow row, TableCell cell)
    {
        if (row.Cells.All(static other => other.Text.Length == 0)) return (Outcome.Ignored, "an empty row");
        var others = row.IsTitle || columns.IsEmptyButName(row);
        if (cell.Text.Length == 0) return (Outcome.Unparsed, "a row without a name");
        return others
            ? (Outcome.Ignored, "a row of words between the fields")
            : (Outcome.Unparsed, $"'{LedgerRow.Short(cell.Text)}' is no field name");
    }

    private FieldPath PathOf(FieldName name, string? type)
    {
        while (parents.Count > 0 && parents.Peek().Depth >= name.Depth) parents.Pop();
        var own = FieldPath.Parse(name.Text);
        // A name that repeats its parent's path in full is set in for the eye alone.
        var nested = parents.Count > 0 && name.Depth > 0 && !own.IsBelow(parents.Peek().Path);
        var path = nested ? parents.Peek().Path.Member(own.Value, parents.Peek().IsList)
            : holding is { } held ? (owner?.Claim.Path.Named(held.Path, owner.Claim.HoldsList == true) ?? held.Path).Named(own, held.IsList)
            : owner is not null ? owner.Claim.Path.Named(own, owner.Claim.HoldsList == true)
            : own;
        var isNumber = type is not null && TypeWords.IsNumber(type);
        if (parents.Count < FieldPath.DeepestNesting) parents.Push((name.Depth, path, TypeWords.IsList(type), isNumber));
        return path;
    }
}
