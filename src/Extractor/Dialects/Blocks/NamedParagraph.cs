using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects.Blocks;

/// <summary>
/// Fields of a section that is nothing but paragraphs, each with a name set apart and a colon: <c>**size**: How large it is.</c>
/// No type is needed where every paragraph of the section opens so.
/// </summary>
internal static class NamedParagraph
{
    /// <summary>The field that a paragraph defines; null where it defines none.</summary>
    public static FieldBlock? At(DialectInput input, int index)
    {
        var opening = input.Page.Blocks[index];
        if (opening is not { Example: false, Location: not (null or Location.Object or Location.Callback), Block: TextLine line }
            || !input.NamedParagraphs.Contains(index) || NameIn(input, index) is not { } name)
            return null;
        var start = line.Text.Length;
        for (var at = name.NameEnd; at < line.Text.Length && start == line.Text.Length; at++)
            if (!":： ".Contains(line.Text[at])) start = at;
        var facts = AttributeReader.Read(line.Inline, start, input.Words);
        var words = line.Inline.Part(Math.Min(facts.Any ? facts.End : start, line.Text.Length), line.Text.Length);
        return new FieldBlock
        {
            Kind = ClaimKind.FieldBlock,
            Opening = opening,
            Section = opening.Location,
            Index = index,
            Name = new FieldName(name.Names[0], 0, name.Optional, ""),
            Type = facts.Type,
            Required = facts.Required,
            Default = facts.Default,
            HeaderWords = words.Text,
            HeaderMarks = words,
            Header = line.Lines,
            HeaderBlocks = 1,
            Extent = line.Lines,
        };
    }

    /// <summary>The blocks of a page from the heading or label of a section on, as long as every paragraph opens with a name.</summary>
    public static HashSet<int> AllOf(DialectInput input)
    {
        var (found, isList) = (new HashSet<int>(), false);
        var blocks = input.Page.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is { Role: OutlineRole.Heading or OutlineRole.Label }) isList = true;
            else if (blocks[i] is not { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line }) isList = false;
            else if (isList && line.Text.Length > 0 && Opens(input, i))
            {
                isList = NameIn(input, i) is not null;
                if (isList) found.Add(i);
            }
        }

        return found;
    }

    // A paragraph that opens with a name and a colon, and says something behind it.
    private static NamedLine? NameIn(DialectInput input, int index)
    {
        if (input.Page.Blocks[index].Block is not TextLine { Bullet: false, Container: null } line || !Opens(input, index)
            || NamedLine.Read(line.Inline, input.Words) is not { Form: NameForm.Code or NameForm.Marked, Names: [var name] } named)
            return null;
        var behind = line.Text.AsSpan(named.NameEnd).TrimStart();
        var isParted = behind is [':' or '：', ..] || line.Text[named.NameEnd - 1] is ':' or '：';
        var words = behind.TrimStart(":： ");
        // **Content-Type**: `application/json` says in what form a body is sent.
        if (!isParted || words.IsEmpty || (!words.ContainsAny(' ', ',', '。') && TitleLabels.IsMediaType(words)
            && input.Page.Blocks[index].Location != Location.Header))
            return null;
        // **Note**: …, **Returns**: …
        var isWord = named.Form == NameForm.Marked && char.IsAsciiLetterUpper(name[0]) && !Identifier.IsDistinct(name)
            && input.Page.Blocks[index].Location != Location.Header;
        return isWord || input.Words.IsNotice(name) || input.Words.Section(name) is not null ? null : named;
    }

    private static bool Opens(DialectInput input, int index) =>
        index == 0 || input.Page.Blocks[index - 1] is { Role: not OutlineRole.Content } or { Block: TextLine { Text: "" } }
        || input.Page.Blocks[index].Lines.First - input.Page.Blocks[index - 1].Lines.Last > 1;
}
