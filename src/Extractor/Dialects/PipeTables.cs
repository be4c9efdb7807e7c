using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Field tables: a header that names a column of fields and one of types or descriptions, one field a row, any order of
/// columns. Names may be dotted, or set in below the name of their parent.
/// </summary>
public sealed class PipeTables : IDialect
{
    /// <inheritdoc/>
    public string Name => "pipe-tables";

    /// <inheritdoc/>
    public Reading Read(DialectInput input, Reading before)
    {
        var reading = Reading.Nothing;
        var around = new Stack<Definition>();
        var members = before.Definitions.GroupBy(static definition => definition.Extent).ToDictionary(static group => group.Key, static group => group.First());
        foreach (var placed in input.Page.Blocks)
        {
            if (placed.Block is not TableBlock table) continue;
            while (around.TryPeek(out var past) && past.Extent.Last < table.Lines.First) around.Pop();
            var read = placed.Role == OutlineRole.Announcement
                ? Ignored(table, input, "announces the operation")
                : OfTable(placed, table, around.TryPeek(out var owner) && owner.Extent.Contains(table.Lines) ? owner : members.GetValueOrDefault(table.Lines), input);
            foreach (var definition in read.Definitions.Reverse())
                if (definition.Extent != definition.Claim.Lines) around.Push(definition);
            reading = reading.And(read);
        }

        return reading;
    }

    private static Reading OfTable(PlacedBlock placed, TableBlock table, Definition? owner, DialectInput input)
    {
        var (columns, reason) = TableColumns.Read(table.Header, placed.Location, input.Words);
        if (columns is null) return Ignored(table, input, reason!);
        if (placed.Scope is null) return Unparsed(table, input, "a field table that stands below no operation and no heading");
        if (table.Rows.All(row => NamesIn(row, columns).IsEmpty))
            return Ignored(table, input, $"no field table: nothing in its column '{table.Header.Text(columns.Name)}' is a field name");

        var walk = new TableWalk(placed, columns, owner, input);
        foreach (var row in table.Rows) walk.Take(row);
        return new Reading(walk.Claims.ToImmutable(), walk.Rows.ToImmutable().Insert(0, HeaderRow(table, input)), walk.Definitions.ToImmutable(), []);
    }

    private static TableCell NameCell(TableRow row, TableColumns columns) =>
        columns.Name < row.Cells.Length ? row.Cells[columns.Name] : new TableCell("", 0, []);

    private static ImmutableArray<FieldName> NamesIn(TableRow row, TableColumns columns) => row.IsTitle ? [] : FieldName.In(NameCell(row, columns));

    private static LedgerRow HeaderRow(TableBlock table, DialectInput input) => Row(table.Header, "table-header", input, Outcome.Ignored, "the header of a table");

    private static Reading Ignored(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Ignored, reason);

    private static Reading Unparsed(TableBlock table, DialectInput input, string reason) => All(table, input, Outcome.Unparsed, reason);

    private static Reading All(TableBlock table, DialectInput input, Outcome outcome, string reason) =>
        Reading.Nothing with { Rows = [HeaderRow(table, input), .. table.Rows.Select(row => Row(row, "table-row", input, outcome, reason))] };

    private static LedgerRow Row(TableRow row, string kind, DialectInput input, Outcome outcome, string? reason) =>
        LedgerRow.Of(input.Source.Path, row.Lines.FirstNumber, 0, kind, input.Source.Quote(row.Lines), outcome, reason);

    /// <summary>One pass over the rows of a field table, from top to bottom.</summary>
    private sealed class TableWalk(PlacedBlock placed, TableColumns columns, Definition? owner, DialectInput input)
    {
        private readonly Stack<(int Depth, FieldPath Path, bool IsList)> parents = new();

        public ImmutableArray<Claim>.Builder Claims { get; } = ImmutableArray.CreateBuilder<Claim>();

        public ImmutableArray<LedgerRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<LedgerRow>();

        public ImmutableArray<Definition>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<Definition>();

        public void Take(TableRow row)
        {
            var names = NamesIn(row, columns);
            if (names.IsEmpty)
            {
                // What stands inside a row without a name belongs to the field above it.
                if (row.Extent != row.Lines && Claims.Count > 0) Definitions.Add(new Definition(Claims[^1], row.Extent));
                var (outcome, reason) = WhyNoField(row, NameCell(row, columns));
                Rows.Add(Row(row, "table-row", input, outcome, reason));
                return;
            }

            foreach (var name in names)
            {
                var claim = ClaimOf(row, name);
                Claims.Add(claim);
                Definitions.Add(new Definition(claim, row.Extent));
            }

            Rows.Add(Row(row, "table-row", input, Outcome.Extracted, null));
        }

        private (Outcome, string) WhyNoField(TableRow row, TableCell cell)
        {
            var others = row.IsTitle || row.Cells.Where((_, column) => column != columns.Name).All(static other => other.Text.Length == 0);
            if (cell.Text.Length == 0) return others ? (Outcome.Ignored, "an empty row") : (Outcome.Unparsed, "a row without a name");
            return others ? (Outcome.Ignored, "a row of words between the fields") : (Outcome.Unparsed, $"'{Short(cell.Text)}' is no field name");
        }

        private static string Short(string text) => text.Length <= 40 ? text : text[..40].TrimEnd('\uD800') + "…";

        private Claim ClaimOf(TableRow row, FieldName name)
        {
            var typeCell = columns.Cell(row, ColumnRole.Type)?.Text ?? "";
            var type = TypeWords.Of(WithoutRequirement(typeCell, out var typeSays), input.Words) ?? TypeBesideName(name);
            var description = columns.Texts(row, ColumnRole.Description);
            var path = PathOf(name, type);
            return new Claim
            {
                Scope = placed.Scope!.Value,
                Location = LocationOf(row),
                Path = path,
                Kind = ClaimKind.TableRow,
                Source = input.Source,
                Section = placed.Section,
                Lines = row.Lines,
                Type = type,
                Required = RequirementOf(row, name, typeSays),
                Default = input.Words.DefaultOf(columns.Cell(row, ColumnRole.Default)?.Text ?? "") ?? DefaultIn(description),
                Enum = EnumOf(row, description),
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
            var nested = parents.Count > 0 && name.Depth > 0 && !own.Value.StartsWith(parents.Peek().Path.Value, StringComparison.Ordinal);
            var path = nested ? parents.Peek().Path.Member(own.Value, parents.Peek().IsList)
                : owner is not null ? owner.Claim.Path.Member(own.Value, owner.Claim.HoldsList == true)
                : own;
            parents.Push((name.Depth, path, TypeWords.IsList(type)));
            return path;
        }

        private Location LocationOf(TableRow row)
        {
            var stated = columns.Cell(row, ColumnRole.Location)?.Text ?? "";
            if (input.Words.Section(stated)?.Location is { } own) return own;
            if (owner is not null) return owner.Claim.Location;
            if (placed.Location is { } known) return known;
            // A table of an operation whose section says nothing: what a GET takes, it takes in its address.
            return placed.Scope!.Value.Id.StartsWith("GET ", StringComparison.Ordinal) ? Location.Query : Location.Body;
        }

        private Requirement RequirementOf(TableRow row, FieldName name, Requirement? typeSays)
        {
            if (columns.Cell(row, ColumnRole.Required) is { } cell)
            {
                var stated = Requirements.In(cell.Text, input.Words);
                if (!columns.AsksForOptional || stated is null) return stated ?? (name.Optional ? Requirement.Optional : Requirement.Unstated);
                var said = Vocabulary.Key(cell.Text);
                if (said.StartsWith("optional", StringComparison.Ordinal) || said.StartsWith("required", StringComparison.Ordinal)) return stated.Value;
                return stated == Requirement.Required ? Requirement.Optional : Requirement.Required;
            }

            if (name.Optional) return Requirement.Optional;
            return typeSays ?? Requirements.In(name.Rest.Trim('(', ')', '（', '）', '\n', ' '), input.Words) ?? Requirement.Unstated;
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

        private string? TypeBesideName(FieldName name)
        {
            var rest = name.Rest.Trim('(', ')', '（', '）', ' ');
            return TypeWords.IsType(rest, input.Words) ? rest.ToLowerInvariant() : null;
        }

        private string? DefaultIn(string description)
        {
            foreach (var line in description.Split('\n'))
                if (input.Words.AfterDefaultPrefix(line) is { } value && !value.Any(char.IsWhiteSpace)) return input.Words.DefaultOf(value);
            return null;
        }

        private ImmutableArray<string> EnumOf(TableRow row, string description) =>
            columns.Cell(row, ColumnRole.Enum) is { } cell && EnumValues.InCell(cell.Text, cell.Codes, input.Words) is { Length: > 0 } values
                ? values
                : EnumValues.InDescription(description, input.Words);
    }
}
