using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// Finds titles that speak of the fields of something by its name in code, "`lens` parameters". Where nothing of that name is known,
/// nothing shows whether the rows below are members of a field, or what one value of another field calls for.
/// </summary>
internal static class UnknownHolder
{
    /// <summary>The reading of a table, its rows unparsed where they would be fields at the top below such a title.</summary>
    /// <param name="read">What was read of the table.</param>
    /// <param name="placed">The table.</param>
    /// <param name="before">The block right above it.</param>
    /// <param name="heading">The last heading above it.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static PageReading Without(
        PageReading read, PlacedBlock placed, PlacedBlock? before, PlacedBlock? heading, Vocabulary vocabulary)
    {
        if (read.Claims is not [{ Path.Depth: 0, Scope.Kind: ScopeKind.Operation } first, ..]
            || (Title(placed, before) ?? Title(placed, heading)) is not { } title || NameIn(title, vocabulary) is not { } name
            || IsOfOperation(name, title, first))
            return read;
        return read.Without(
            read.Claims.ToHashSet<Claim>(ReferenceEqualityComparer.Instance), Outcome.Unparsed,
            $"stands below a title about '{name}', and no field of that name that may have members is known");
    }

    private static MarkedText? Title(PlacedBlock placed, PlacedBlock? above) => above?.Block switch
    {
        TextLine { Emphasized: true } line => line.Inline,
        HeadingBlock heading when heading.Text == placed.Section.Innermost => heading.Inline,
        _ => null,
    };

    private static string? NameIn(MarkedText title, Vocabulary vocabulary)
    {
        if (title.CodeAt(0) is not { } code || vocabulary.Section(title.Text) is not null) return null;
        var name = title.Text[..code.End];
        var noun = LabelForms.WithoutParenthesis(title.Text[code.End..].Trim());
        return Identifier.IsName(name) && char.IsAsciiLetterLower(name[0]) && name.AsSpan().IndexOfAny("./") < 0
            && vocabulary.LocationOf(name) is null && vocabulary.IsFieldNoun(noun)
                ? name
                : null;
    }

    // The operation itself may be called so, in its address or in the titles above.
    private static bool IsOfOperation(string name, MarkedText title, Claim field)
    {
        ImmutableArray<string> above = field.Section.Headings.RemoveAll(heading => heading == title.Text);
        return above.Add(field.Scope.Id).Any(words => words.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
