using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>What the columns of a table hold, as its header says.</summary>
internal sealed class TableColumns
{
    // Of a wider table only the first columns are asked for what their cells say.
    private const int MostColumns = 32;

    private readonly ImmutableArray<ColumnRole> roles;
    private readonly ImmutableArray<string> headers;
    private readonly Dictionary<ColumnRole, int> first = [];
    private readonly string required;

    // Where the title of the column of names says that the fields are sent.
    private readonly Location? place;

    private TableColumns(ImmutableArray<string> headers, ImmutableArray<ColumnRole> roles, int name, Location? place)
    {
        (this.headers, this.roles, Name, this.place) = (headers, roles, name, place);
        for (var i = 0; i < roles.Length; i++) first.TryAdd(roles[i], i);
        required = first.TryGetValue(ColumnRole.Required, out var column) ? headers[column] : "";
    }

    /// <summary>The column of names.</summary>
    public int Name { get; }

    /// <summary>
    /// The same columns with another column of names; null where no other could be one. One column may call a field what people
    /// call it, and another what it is called in the call.
    /// </summary>
    public TableColumns? WithOtherName => roles.IndexOf(ColumnRole.WeakName) is var other && other >= 0 && other != Name
        ? new TableColumns(headers, roles, other, place) { Parent = Parent == other ? null : Parent }
        : null;

    /// <summary>Whether every cell of a row is empty but the one in the first column of names.</summary>
    public bool IsEmptyButName(TableRow row) =>
        row.Cells.Length > 1 && row.Cells.Where((_, column) => column != Name).All(static other => other.Text.Length == 0);

    /// <summary>
    /// The column in which a row names its field. Where one header stands above several columns of names, the names of
    /// members stand to the right of the names that hold them.
    /// </summary>
    public int NameIn(TableRow row)
    {
        var at = Name;
        for (var column = Name + 1; column < headers.Length && (headers[column] == headers[Name] || column == Member)
            && column < row.Cells.Length; column++)
            if (row.Text(column).Length > 0 && row.Text(column) != row.Text(at)) at = column;
        return at;
    }

    /// <summary>Reads the header of a field table.</summary>
    /// <param name="header">The header row.</param>
    /// <param name="placed">Where the table stands.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <returns>The columns; or null and the reason why the table is no field table.</returns>
    /// <param name="rows">The rows below it, where they are known.</param>
    public static (TableColumns? Columns, string? Reason) Read(
        TableRow header, PlacedBlock placed, Vocabulary vocabulary, ImmutableArray<TableRow> rows = default)
    {
        ImmutableArray<string> headers = [.. header.Cells.Select(static cell => cell.Text)];
        ImmutableArray<ColumnRole> roles = [.. headers.Select(
            (text, column) => RoleOf(text, column, rows.IsDefault ? [] : rows, vocabulary))];
        if (Combined(headers, vocabulary) is { } combined)
            return (new TableColumns(headers, roles, combined, PlaceIn(headers[combined], vocabulary)) { HasFactsBesideName = true }, null);
        if (!roles.Contains(ColumnRole.Required) && !rows.IsDefault && Stating(roles, rows, vocabulary) is { } stating)
            roles = roles.SetItem(stating, ColumnRole.Required);
        if (DescribesWithoutHeader(headers, roles, rows)) roles = roles.SetItem(1, ColumnRole.Description);
        // Numbers below "Type" are the values that a field may have.
        if (!rows.IsDefaultOrEmpty && rows.All(row => roles.IndexOf(ColumnRole.Type) is var type and >= 0
            && row.Text(type) is { Length: > 0 } text && text.All(char.IsAsciiDigit)))
            return (null, "a table of values");
        roles = GuessedColumns.In(headers, roles, rows, vocabulary);
        var says = roles.Contains(ColumnRole.Type) || roles.Contains(ColumnRole.Description) || roles.Contains(ColumnRole.Required);
        var name = roles.IndexOf(ColumnRole.Name);
        if (name < 0 && WeakName(roles, rows) is var weak and >= 0)
        {
            if (NamesValues(roles, placed, rows, vocabulary))
                return (null, $"no field table: '{headers[weak]}' beside no type or requirement names values, not fields");
            name = weak;
        }

        if (name < 0 && IsNamedLikeSection(headers[0], roles, placed, rows)) name = 0;
        if (name < 0) return (null, $"no field table: no column of names in its header ({string.Join(" | ", headers)})");
        if (!says && !(roles.Contains(ColumnRole.Value) && placed.Location is Location.Header or Location.Query or Location.Path))
            return (null, $"no field table: no column of types or descriptions in its header ({string.Join(" | ", headers)})");
        if (!IsTyped(roles) && ValueTitle.Names(placed.Section.Innermost, vocabulary))
            return (null, "no field table: its title names values, and no column states types or requirements");
        var opening = roles.Contains(ColumnRole.Type) ? -1 : Array.FindIndex(
            [.. Enumerable.Range(0, headers.Length)], column => OpensWithType(headers[column], column, rows, vocabulary));
        return (new TableColumns(headers, roles, name, PlaceIn(headers[name], vocabulary))
        {
            Member = name + 1 < headers.Length && vocabulary.IsMemberColumn(headers[name + 1]) ? name + 1 : null,
            Parent = ParentIn(headers, name, vocabulary),
            Typed = opening,
        }, null);
    }

    private static bool IsTyped(ImmutableArray<ColumnRole> roles) =>
        roles.Contains(ColumnRole.Type) || roles.Contains(ColumnRole.Required);

    // A name and its meaning are a glossary as often as they are fields, and a named error has a kind too, if not a type.
    private static bool NamesValues(
        ImmutableArray<ColumnRole> roles, PlacedBlock placed, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        if (!placed.Example) return !IsTyped(roles) && placed.Location is null or Location.Object;
        var types = roles.IndexOf(ColumnRole.Type);
        return placed.Location != Location.Response || types < 0 || rows.IsDefault
            || !Holds(rows, types, text => TypeWords.IsType(text, vocabulary));
    }

    // "Label | Name | Type": of several columns that may name fields, the one in which every row has a name.
    private static int WeakName(ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows)
    {
        for (var column = 0; column < roles.Length && !rows.IsDefault; column++)
            if (roles[column] == ColumnRole.WeakName && rows.All(row => FieldName.IsName(row.Text(column).Trim('`')))) return column;
        return roles.IndexOf(ColumnRole.WeakName);
    }

    // "##### sail" and below it "| sail | Type |": the table is about the structure that its heading names, and so are its rows.
    private static bool IsNamedLikeSection(
        string header, ImmutableArray<ColumnRole> roles, PlacedBlock placed, ImmutableArray<TableRow> rows) =>
        roles[0] == ColumnRole.Unknown && roles.Contains(ColumnRole.Type) && Identifier.IsName(header)
        && header.Equals(placed.Section.Innermost.Trim(' ', '`'), StringComparison.Ordinal)
        && !rows.IsDefaultOrEmpty && rows.All(static row => Identifier.IsName(row.Text(0).Trim('`')));

    private static int? ParentIn(ImmutableArray<string> headers, int name, Vocabulary vocabulary)
    {
        for (var column = 0; column < headers.Length; column++)
            if (column != name && vocabulary.IsParentColumn(headers[column])) return column;
        return null;
    }

    /// <summary>The column that names the field that holds the one of the row; null where the table has none.</summary>
    public int? Parent { get; private init; }

    // The column whose cells open with a type and go on in words; -1 where none does.
    private int Typed { get; init; } = -1;

    /// <summary>Whether a cell of a row opens with the type of the field and goes on in words about it.</summary>
    public bool OpensWithType(TableRow row, TableCell cell) =>
        Typed >= 0 && Typed < row.Cells.Length && ReferenceEquals(row.Cells[Typed], cell);

    // By its title, "Type and description", or with a type before a sign in every cell: "String; the name of it".
    private static bool OpensWithType(string header, int column, ImmutableArray<TableRow> rows, Vocabulary vocabulary) =>
        LeadingType.IsTitled(header, vocabulary)
        || (vocabulary.Column(header) is ColumnRole.Unknown or ColumnRole.Description && !rows.IsDefault && column < MostColumns
            && Holds(rows, column, text => LeadingType.IsSetOff(text, vocabulary)));

    /// <summary>The column beside the names in which a row names a member of the field above it; null where the table has none.</summary>
    public int? Member { get; private init; }

    /// <summary>Whether the cells of names hold types and descriptions too.</summary>
    public bool HasFactsBesideName { get; private init; }

    /// <summary>Whether a column has the role.</summary>
    public bool Has(ColumnRole role) => first.ContainsKey(role);

    /// <summary>Whether no column says where the fields are sent.</summary>
    public bool SaysNoPlace => !Has(ColumnRole.Location);

    /// <summary>
    /// A block of the table at the place that the title of its column of names gives: "Request header", "Response field", 返回参数.
    /// A section that says it itself has the last word, but for headers: nothing else is called so.
    /// </summary>
    public PlacedBlock Placed(PlacedBlock placed)
    {
        if (placed.Scope is not { Kind: ScopeKind.Operation } || place is not { } named) return placed;
        var open = named switch
        {
            Location.Header => placed.Location is not (Location.Response or Location.Callback),
            Location.Response => placed.Location is null,
            _ => placed.Location is null || placed.Broad,
        };
        return open ? placed with { Location = named, Broad = false } : placed;
    }

    private static Location? PlaceIn(string header, Vocabulary vocabulary) =>
        (vocabulary.Section(header) ?? (header.Split(' ') is [var whose, var noun] && vocabulary.IsFieldNoun(noun)
            ? vocabulary.Section(whose)
            // "Object/key in response object"
            : vocabulary.Column(header) == ColumnRole.Unknown ? vocabulary.Section(header, within: true) : null))
        is { Example: false, Broad: false, Location: not (null or Location.Object) and var location } ? location : null;

    /// <summary>The type that a row states, or null.</summary>
    public string? TypeOf(TableRow row, Vocabulary vocabulary) => TypeWords.Of(Cell(row, ColumnRole.Type)?.Text ?? "", vocabulary);

    /// <summary>The cells of a role, left to right.</summary>
    public IEnumerable<TableCell> Cells(TableRow row, ColumnRole wanted) =>
        row.Cells.Where((_, column) => column < roles.Length && roles[column] == wanted);

    // A column of types that holds nothing but places says where fields are sent.
    private static ColumnRole RoleOf(string header, int column, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        var role = vocabulary.Column(header);
        // "Request header" above the names of headers.
        if (column == 0 && role == ColumnRole.Unknown
            && vocabulary.Section(header) is { Location: Location.Header or Location.Path or Location.Query or Location.Body })
            return ColumnRole.Name;
        if (OpensWithType(header, column, rows, vocabulary)) return ColumnRole.Description;
        return role == ColumnRole.Type && column < MostColumns
            && Holds(rows, column, text => vocabulary.LocationOf(text) is not null && !vocabulary.IsTypeWord(text))
            ? ColumnRole.Location
            : role;
    }

    // "| Parameters | |": below a header of names, the words in a column without a header are about them.
    private static bool DescribesWithoutHeader(
        ImmutableArray<string> headers, ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows) =>
        roles is [ColumnRole.Name, ColumnRole.Unknown] && headers[1].Length == 0 && !rows.IsDefault
        && Holds(rows, 1, static text => text.Contains(' '));

    // A column whose name says nothing, and whose every cell says whether a field is required.
    private static int? Stating(ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        for (var column = 0; column < Math.Min(roles.Length, MostColumns); column++)
            if (roles[column] == ColumnRole.Unknown
                && Holds(rows, column, text => !vocabulary.IsAnswer(text) && Requirements.In(text, vocabulary) is not null))
                return column;
        return null;
    }

    private static bool Holds(ImmutableArray<TableRow> rows, int column, Func<string, bool> all)
    {
        var found = false;
        foreach (var row in rows.Where(static row => !row.IsTitle))
        {
            if (row.Text(column).Length == 0) continue;
            if (!all(row.Text(column))) return false;
            found = true;
        }

        return found;
    }

    // "Name, Type, Description" above one column.
    private static int? Combined(ImmutableArray<string> headers, Vocabulary vocabulary)
    {
        for (var column = 0; column < headers.Length; column++)
        {
            ColumnRole[] parts = [.. headers[column]
                .Split([',', '/', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(vocabulary.Column)];
            if (parts.Length > 1 && parts[0] is ColumnRole.Name or ColumnRole.WeakName && parts.Contains(ColumnRole.Type)) return column;
        }

        return null;
    }

    /// <summary>The cell of a row in the first column of a role, or null where the table has no such column.</summary>
    public TableCell? Cell(TableRow row, ColumnRole role) =>
        first.TryGetValue(role, out var column) && column < row.Cells.Length ? row.Cells[column] : null;

    /// <summary>What the columns for it say of whether the field is deprecated, read-only or nullable.</summary>
    public FieldModifiers Modifiers(TableRow row, Vocabulary vocabulary)
    {
        var (found, reader) = (FieldModifiers.None, new ModifierReader(vocabulary));
        for (var column = 0; column < roles.Length && column < row.Cells.Length; column++)
            if (roles[column] == ColumnRole.Modifier && row.Text(column).Length > 0)
                found = found.Or(reader.Answered(headers[column], row.Text(column)));
        return found;
    }

    /// <summary>A row with another cell in its first column of descriptions.</summary>
    public TableRow WithDescription(TableRow row, TableCell description) =>
        row with { Cells = row.Cells.SetItem(first[ColumnRole.Description], description) };

    /// <summary>The signs that a table uses for whether a field must be given.</summary>
    public RequirementSymbols SignsOf(TableBlock table) =>
        new(required, table.Rows.Select(row => Cell(row, ColumnRole.Required)?.Text ?? ""));

    /// <summary>
    /// What a row says of whether its field must be given; null where the table has no such column or the cell no such word.
    /// </summary>
    public Requirement? Required(TableRow row, Vocabulary vocabulary, RequirementSymbols? signs = null) =>
        Cell(row, ColumnRole.Required) is { } cell ? signs?.Of(cell.Text) ?? Requirements.Under(required, cell.Text, vocabulary) : null;

    /// <summary>The texts of all cells of a role, joined.</summary>
    public string Texts(TableRow row, params ReadOnlySpan<ColumnRole> wanted)
    {
        var texts = new List<string>();
        for (var column = 0; column < roles.Length && column < row.Cells.Length; column++)
            if (wanted.Contains(roles[column]) && row.Cells[column].Text.Length > 0) texts.Add(row.Cells[column].Text);
        return string.Join('\n', texts);
    }
}
