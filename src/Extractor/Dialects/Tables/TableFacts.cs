using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Turns the cells of a row of a field table into what the row says of its field.</summary>
/// <param name="placed">The table.</param>
/// <param name="columns">What its columns hold.</param>
/// <param name="signs">The signs that it uses for whether a field must be given.</param>
/// <param name="owner">The field whose members it defines; null where it defines none of a field.</param>
/// <param name="input">The page.</param>
internal sealed class TableFacts(PlacedBlock placed, TableColumns columns, RequirementSymbols signs, Definition? owner, DialectInput input)
{
    /// <summary>What a row says of a field that it names.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The name.</param>
    /// <param name="pathOf">Where a field of that name and a type belongs.</param>
    public Claim ClaimOf(TableRow row, FieldName name, Func<string?, FieldPath> pathOf)
    {
        var definition = DefinitionOf(row, name);
        var type = definition.Type is { Length: > 0 } stated ? stated : definition.TypeFallback;
        var claim = definition.ToClaim(placed, pathOf(TypeWords.Of(type ?? "", input.Words)), ClaimKind.TableRow, row.Lines, input.Source);
        // Of two names for one field, no call needs the second.
        if (name.IsAlias) claim = claim with { Required = Requirement.Unstated };
        if (name.Struck)
            claim = claim with
            {
                Modifiers = claim.Modifiers.Or(new FieldModifiers { Deprecated = new Deprecation(null, null, name.Text) }),
            };
        return definition.Location is null && owner is not null ? claim with { Location = owner.Claim.Location } : claim;
    }

    private string? TypeBesideName(FieldName name) =>
        Beside(name).FirstOrDefault(beside => TypeWords.IsType(beside, input.Words))
        ?? Beside(name).FirstOrDefault(static beside => TypeReferences.IsStructureName(beside.TrimStart('[', ']', '*')));

    // What a name cell says beside the name, line by line.
    private static IEnumerable<string> Beside(FieldName name) =>
        name.Rest.Split('\n', StringSplitOptions.TrimEntries)
            .Select(static line => line is ['(' or '（', ..] ? line.Trim('(', ')', '（', '）', ' ') : line);

    /// <summary>What the cells state, what stands beside the name, and the words about the field.</summary>
    private FieldDefinition DefinitionOf(TableRow row, FieldName name)
    {
        var definition = new FieldDefinition(input.Words);
        foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Location, ColumnRole.Type, ColumnRole.Default, ColumnRole.Enum])
        {
            if (columns.Cell(row, role) is not { } cell) continue;
            if (role == ColumnRole.Type && TypeWords.IsSentence(cell.Text, input.Words)) definition.TakeWords(cell.Inline);
            else definition.State(RoleOf(role, cell), cell.Inline);
        }

        definition.State(columns.Required(row, input.Words, signs) ?? (name.Optional ? Requirement.Optional : null));
        foreach (var beside in Beside(name))
        {
            definition.State(ColumnRole.Location, MarkedText.Plain(beside));
            definition.State(ColumnRole.Required, MarkedText.Plain(beside));
        }

        foreach (var badge in name.Badges) definition.TakeWords(MarkedText.Plain(badge));
        if (name.Rest.Length > 0) OpenBeside(definition, row, name);
        // "optional, 5 by default" below Required
        if (columns.Cell(row, ColumnRole.Required) is { } required && !definition.TakeFacts(required.Inline))
            TakeRemark(definition, row, required);
        definition.State(columns.Modifiers(row, input.Words));
        definition.TypeFallback = TypeBesideName(name);
        foreach (var cell in columns.Cells(row, ColumnRole.Description)) Take(definition, row, cell);
        foreach (var cell in columns.Cells(row, ColumnRole.Constraint)) definition.State(ColumnRole.Constraint, cell.Inline);
        if (!columns.HasFactsBesideName && columns.Cells(row, ColumnRole.Description).All(cell => !columns.OpensWithType(row, cell)))
            definition.About = columns.Texts(row, ColumnRole.Description);
        if (owner is null) definition.RequiredFallback = TitledRequirement.In(placed.Section.Innermost, input.Words);
        return definition;
    }

    // "required" below Default: a field that must be given has none. Set as code it is a value.
    private ColumnRole RoleOf(ColumnRole role, TableCell cell) =>
        role == ColumnRole.Default && cell.Marks.IsEmpty && !input.Words.IsAnswer(cell.Text)
        && input.Words.RequirementOf(cell.Text) is not null
            ? ColumnRole.Required
            : role;

    // "No (default `once`)"
    private void TakeRemark(FieldDefinition definition, TableRow row, TableCell required)
    {
        var open = required.Text.AsSpan().IndexOfAny('(', '（');
        if (open > 0 && columns.Cell(row, ColumnRole.Default) is null
            && AttributeReader.Read(required.Inline.Part(open, required.Text.Length), 0, input.Words) is { Default: { } value })
            definition.State(ColumnRole.Default, MarkedText.Plain(value));
    }

    private void Take(FieldDefinition definition, TableRow row, TableCell cell)
    {
        if (columns.OpensWithType(row, cell) && cell.Text.Length > 0)
        {
            var line = cell.Inline.Lines().First();
            definition.Open(line, LeadingType.FactsOf(line, input.Words));
            if (line.Text.Length == cell.Text.Length) return;
            cell = Below(cell);
        }

        definition.Take(cell);
    }

    private void OpenBeside(FieldDefinition definition, TableRow row, FieldName name)
    {
        var lines = name.Rest.Split('\n', 2);
        definition.Open(MarkedText.Plain(lines[0]), AttributeReader.Read(MarkedText.Plain(lines[0]), 0, input.Words));
        if (lines.Length > 1) definition.Take(Below(TableNames.Cell(row, columns)));
    }

    // The lines of a cell below the first.
    private static TableCell Below(TableCell cell)
    {
        var words = cell.Inline.Part(cell.Text.IndexOf('\n', StringComparison.Ordinal), cell.Text.Length);
        return new TableCell(words.Text, 0, []) { Marks = words.Marks };
    }
}
