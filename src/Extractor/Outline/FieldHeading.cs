using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Tells headings and bold lines that name a field from those that name a section: the lines below state the type of
/// the field, or whether it is required. What the name looks like decides nothing by itself.
/// </summary>
internal static class FieldHeading
{
    // How many lines of prose may stand between the name and the first attribute.
    private const int Reach = 12;

    /// <summary>Whether the block at an index names a field that the lines below it define.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="index">The heading or bold line.</param>
    /// <param name="located">Whether the section says where its fields are sent.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool At(ImmutableArray<Block> blocks, int index, bool located, Vocabulary vocabulary)
    {
        if (NameIn(blocks[index], vocabulary) is not { } name || IsBesideType(blocks, index, vocabulary)) return false;
        // A line with its type beside the name needs no lines below it.
        if (blocks[index] is TextLine && name.Facts is { Type: not null, NamedType: false }) return false;
        // "model `string`" in a section of fields
        if (located && IsTyped(blocks[index], name, vocabulary)) return true;
        var attributes = AttributesBelow(blocks, index, vocabulary);
        // "input", and below it its type and whether it is required: what a page may call a section, it may call a field as well.
        if (name.Form != NameForm.Code && IsLabelOrAttribute(blocks[index], vocabulary))
            return located && attributes > 1 && char.IsAsciiLetterLower(name.Names[0][0]);
        if (name.Form != NameForm.Code && !Identifier.IsDistinct(name.Names[0])) return located ? attributes > 0 : attributes > 1;
        if (name.Form == NameForm.Code && name.Facts.Says && blocks[index] is HeadingBlock) return true;
        return attributes > 0 || (name.Facts.Required is not null && !(index + 1 < blocks.Length && blocks[index + 1] is TableBlock));
    }

    // Set apart as code, the type ends the heading; a type as the name would be a title: "List `object`".
    private static bool IsTyped(Block block, NamedLine name, Vocabulary vocabulary) =>
        block is HeadingBlock { Text: var text, Inline: var words }
        && name is { Names: [var own], Facts: { Type: { } type, NamedType: false } }
        && !(TypeWords.IsType(own, vocabulary) && (char.IsUpper(own[0]) || TypeWords.IsPlainHolder(type)))
        && text.EndsWith(type, StringComparison.Ordinal)
        && words.CodeAt(text.Length - type.Length) is { } code && code.End == text.Length;

    // A name whose type stands beside it, in the same box, opens a field block.
    private static bool IsBesideType(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] is TextLine { Container: { } box } && index + 1 < blocks.Length
        && blocks[index + 1] is TextLine { Bullet: false } next && next.Container == box
            && (TypeWords.IsType(next.Text, vocabulary) || vocabulary.RequirementOf(next.Text) is not null);

    /// <summary>The field that a heading or bold line would name, or null where it cannot name one.</summary>
    public static NamedLine? NameIn(Block block, Vocabulary vocabulary)
    {
        MarkedText? text = block switch
        {
            HeadingBlock heading => heading.Inline,
            TextLine { Bullet: false, Emphasized: true } line => line.Inline,
            // **`multiple`** (optional)
            TextLine { Bullet: false } line
                when line.Inline.MarkAt(0) is not null
                    && NamedLine.Read(line.Inline, vocabulary) is { Facts: { Required: not null, Type: null } } named
                    && named.EndsAt(line.Text) && !vocabulary.IsTypeWord(named.Names[0]) => line.Inline,
            _ => null,
        };
        return text is { } words ? NamedLine.ReadHeading(words, vocabulary) : null;
    }

    private static bool IsLabelOrAttribute(Block block, Vocabulary vocabulary)
    {
        var line = block is HeadingBlock heading ? heading.Inline : ((TextLine)block).Inline;
        return vocabulary.Section(line.Text) is not null || vocabulary.IsGenericHeading(line.Text)
            || AttributeLine.Read(line, vocabulary) is not null;
    }

    /// <summary>How many attributes that only fields have are stated below a name.</summary>
    private static int AttributesBelow(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        var (found, prose, asNames) = (0, 0, true);
        for (var i = index + 1; i < blocks.Length && prose < Reach && blocks[i] is TextLine { Text.Length: > 0 } line; i++)
        {
            // Another name, and its type beside it.
            if (i > index + 1 && IsBesideType(blocks, i, vocabulary)) return found;
            if (Shown(line.Inline, vocabulary) is var shown and >= 0)
            {
                found += shown;
                asNames &= line.Bullet && char.IsAsciiLetterLower(line.Text[0]);
            }
            // "type" in a list of names is one of them, and the list makes the name above it the name of a structure.
            else if (line.Bullet)
                return asNames && prose == 0 && NamedLine.Read(line.Inline, vocabulary) is { Facts.Says: true } ? 0 : found;
            else if (line.Emphasized || OperationName.Parse(line.Text) is not null) return found;
            else prose++;
        }

        return found;
    }

    /// <summary>How many telling attributes a line states; -1 where it states none at all.</summary>
    private static int Shown(MarkedText line, Vocabulary vocabulary)
    {
        if (AttributeLine.Read(line, vocabulary) is { } attribute) return attribute.Shows ? 1 : 0;
        // string, required
        var facts = AttributeReader.Read(line, 0, vocabulary);
        return facts.Says && facts.End >= line.Text.Length ? 1 : -1;
    }
}
