using System.Collections.Immutable;
using Extractor.Dialects.Bullets;
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
        var typeCell = columns.Cell(row, ColumnRole.Type)?.Text ?? "";
        var stated = TypeWords.Of(WithoutRequirement(typeCell, out var typeSays), input.Words);
        var said = Said(row, name, stated);
        var type = stated ?? TypeOf(row, said) ?? TypeBesideName(name);
        var description = columns.HasFactsBesideName ? said.Description : columns.Texts(row, ColumnRole.Description);
        var path = pathOf(type);
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
