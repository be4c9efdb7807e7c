using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Headings that define a member of a documented field: below a heading that opens with the field's name, one with the member's name
/// set off from the words about it, over a table of what the member holds or of its values.
/// </summary>
internal static class MemberHeadings
{
    private const int LongestHeading = 120;

    /// <summary>
    /// The name in a heading that sets it off from the words behind it: "options - what may be chosen"; null where it has none.
    /// </summary>
    public static string? NameIn(string heading, Vocabulary vocabulary) =>
        heading.Length <= LongestHeading
        && NamedLine.Read(MarkedText.Plain(LabelForms.WithoutNumber(heading)), vocabulary) is { SetOff: true, Names: [var name] }
            ? FieldPath.Parse(name).Value
            : null;

    /// <summary>What the heading above a table says of the member that it names; null where it names none.</summary>
    /// <param name="heading">The heading right above the table's section.</param>
    /// <param name="table">The table.</param>
    /// <param name="above">The fields that the page has defined so far.</param>
    /// <param name="input">The page.</param>
    public static Claim? Of(PlacedBlock heading, PlacedBlock table, TypeReferences above, DialectInput input)
    {
        if (heading.Block is not HeadingBlock { Text: var words } || table.Section.Headings is not [.., var outer, var own] || own != words
            || input.Words.Section(own) is not null || !IsLead(table.Block, input.Words))
            return null;
        var name = NameIn(own, input.Words) ?? BesideNoun(own, input.Words);
        if (name is not { Length: > 0 } || !char.IsAsciiLetterLower(name[0])) return null;
        if (above.HolderNamed(outer, table) is not { } holder) return null;
        var path = holder.Path.Member(name, holder.HoldsList == true);
        var about = own[(own.IndexOf(name, StringComparison.Ordinal) + name.Length)..].TrimStart(' ', '-', '–', '—', ':', '：');
        var definition = new FieldDefinition(input.Words);
        definition.Open(MarkedText.Plain(about), FieldAttributes.None);
        return definition.ToClaim(
            heading with { Scope = holder.Scope, Location = holder.Location, Section = table.Section },
            path, ClaimKind.FieldHeading, heading.Lines, input.Source);
    }

    // "options parameters (one of them)"
    private static string? BesideNoun(string heading, Vocabulary vocabulary)
    {
        var bare = LabelForms.WithoutNumber(heading);
        var space = bare.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && FieldName.IsName(bare[..space])
            && vocabulary.IsFieldNoun(LabelForms.WithoutParenthesis(bare[space..].Trim()))
            ? FieldPath.Parse(bare[..space]).Value
            : null;
    }

    // A table of something else, such as prices, makes no field of the heading above it.
    private static bool IsLead(Block block, Vocabulary vocabulary) =>
        block is TableBlock table && table.Header.Cells.Any(cell => vocabulary.Column(cell.Text)
            is ColumnRole.Name or ColumnRole.Value or ColumnRole.Enum);
}
