using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Finds the field that holds those of a definition list: the heading above the list names one that the page has defined, as in
/// "`tail` fields" or "`tail` fields of an answer".
/// </summary>
internal sealed class DefinitionHolders
{
    private readonly DialectInput input;
    private readonly TypeReferences above = new();
    private int next;
    private HeadingBlock? heading;

    /// <summary>Starts at the top of a page.</summary>
    public DefinitionHolders(DialectInput input, PageReading before)
    {
        this.input = input;
        above.Add(before.Claims);
    }

    /// <summary>Learns a field that the page defines.</summary>
    public void Learn(Claim claim) => above.Add([claim]);

    /// <summary>The field that holds those of the section of a block; null where none does. Asked in page order.</summary>
    public MemberHolder? Of(PlacedBlock placed)
    {
        for (; next < input.Page.Blocks.Length && input.Page.Blocks[next].Lines.First < placed.Lines.First; next++)
            if (input.Page.Blocks[next].Block is HeadingBlock found) heading = found;
        if (above.ParentsOf(placed, input.Words) is { Length: > 0 } parents) return parents is [var only] ? MemberHolder.Of(only) : null;
        return heading is not null && heading.Text == placed.Section.Innermost && NamesHolder(heading)
            && above.HolderNamed(heading.Text, placed) is { } holder
                ? MemberHolder.Of(holder)
                : null;
    }

    // The name is set as code, and a noun for fields stands behind it.
    private bool NamesHolder(HeadingBlock title) =>
        title.Inline.CodeAt(0) is { } code
        && input.Words.IsFieldNoun(title.Text[code.End..].TrimStart().Split(' ')[0]);
}
