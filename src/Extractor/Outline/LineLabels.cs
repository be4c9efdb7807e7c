using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline.Blueprints;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Reads lines that are labels: set in bold, with a colon behind them, or alone on a line of a page that was pasted and
/// has lost its marks. The line and what follows it decide; what stands elsewhere on the page does not.
/// </summary>
/// <param name="blocks">The blocks of the page.</param>
/// <param name="isBlueprint">Whether the page is written in API Blueprint.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class LineLabels(ImmutableArray<Block> blocks, bool isBlueprint, Vocabulary vocabulary)
{
    // How many labels may stand between the name of a field and its type.
    private const int ReachOfTitle = 3;

    private const int LongestTitle = 60;

    private readonly bool hasHeadings = blocks.Any(static block => block is HeadingBlock);
    private readonly TitleLabels titles = new(vocabulary);

    /// <summary>What a line of prose says of the section below it; null where it is no label.</summary>
    public SectionLabel? OfLine(TextLine line, int index)
    {
        if (titles.OfMedia(line.Text) is { } media) return media;
        if ((titles.OfTag(line.Text) ?? OfOpening(line, index)) is { } opened) return opened;
        var colon = EndsWithColon(line);
        if (IsHeader(line.Text)) return null;
        if (AreCredentials(line, index)) return new SectionLabel(Location.Header, false);
        if (!line.Emphasized && !IsTitle(line, index) && !(colon ? Introduces(index) : StandsAlone(line, index))) return null;
        if (IsAboveType(line, index)) return null;
        // A page that lost its marks has no headings, and its titles are lines like others.
        if (!hasHeadings && BlockPlacer.NamesOther(line, vocabulary)) return new SectionLabel(null, false) { Unplaced = true };
        return vocabulary.Section(line.Text) ?? (HeadsTable(index) ? vocabulary.QualifiedSection(line.Text) : null);
    }

    // "result", and right below it "object": the name of a field. A word for where fields are sent is a label all the same.
    private bool IsAboveType(TextLine line, int index) =>
        char.IsAsciiLetterLower(line.Text[0]) && Identifier.IsName(line.Text) && index + 1 < blocks.Length
        && blocks[index + 1] is TextLine { Bullet: false } next && next.Line == line.Line + 1
        && vocabulary.LocationOf(line.Text) is null or Location.Response
        && TypeWords.IsType(next.Text, vocabulary) && TypeWords.IsPlain(next.Text, vocabulary);

    // 授权, and below it "Authorization", "string" and "header": the title of a part is translated, the name of the header is not.
    private bool AreCredentials(TextLine line, int index) =>
        index + 2 < blocks.Length && vocabulary.Has("credential-titles", line.Text)
        && blocks[index + 1] is TextLine { Text: [>= 'A' and <= 'Z', ..] name } && Identifier.IsName(name)
        && blocks[index + 2] is TextLine type && TypeWords.IsType(type.Text, vocabulary);

    // **Response:** `200 OK`, **201 Response:** the new task — over code or a table, the bold words label what they open.
    private SectionLabel? OfOpening(TextLine line, int index)
    {
        if (line.Emphasized || line.Inline.MarkAt(0) is not { Kind: MarkKind.Strong } bold) return null;
        var behind = line.Text.AsSpan(bold.End).TrimStart(":： ");
        if (line.Text[bold.End - 1] is not (':' or '：') && line.Text.AsSpan(bold.End).TrimStart() is not [':' or '：', ..]) return null;
        var words = line.Text[..bold.End].TrimEnd(':', '：', ' ');
        var stated = StatusLabels.In(words) ?? StatusLabels.In(behind.ToString());
        if (StatusLabels.In(words) is not null) words = words[3..].Trim();
        if (vocabulary.Section(words) is not { Location: Location.Response } said) return null;
        return stated is not null || (index + 1 < blocks.Length && blocks[index + 1] is CodeBlock or TableBlock)
            ? said with { Example = said.Example || StatusLabels.TellsOfError(stated) }
            : null;
    }

    /// <summary>
    /// What a line says that stands behind the headers of a request, as the title of another table or list, and is not understood: the
    /// fields below it may be headers too, and may as well be sent elsewhere. Null where the line is no such title.
    /// </summary>
    public SectionLabel? BehindHeaders(TextLine line, int index)
    {
        if (index == 0 || line.Bullet || !IsRow(blocks[index - 1]) || !IsNoun(line)) return null;
        var headsList = line.Emphasized && index + 1 < blocks.Length && blocks[index + 1] is TextLine { Bullet: true };
        if (!headsList && !HeadsTable(index)) return null;
        return vocabulary.IsGenericHeading(line.Text) || vocabulary.RequirementOf(line.Text) is not null || SpeaksOfHeaders(line.Text)
            ? null
            : new SectionLabel(null, false) { Unplaced = true };
    }

    private static bool IsRow(Block block) => block is TableBlock or TextLine { Bullet: true }
        || (block is TextLine line && line.Text.Contains('\t'));

    // A title is no sentence, and no name of a field that holds members.
    private static bool IsNoun(TextLine line)
    {
        const int mostWords = 5;
        return line.Text.Length <= LongestTitle && !line.Text.Contains('\t') && !FieldName.IsName(line.Text)
            && line.Inline.CodeAt(0) is null && line.Text.AsSpan().Count(' ') < mostWords
            && line.Text[^1] is not ('.' or '。' or '!' or '?' or ',' or ';' or '！' or '？');
    }

    private bool SpeaksOfHeaders(string title) =>
        title.Split([' ', ':', '：', '(', ')', '（', '）'])
            .Any(word => vocabulary.Section(word) is { Location: Location.Header } || vocabulary.LocationOf(word) == Location.Header)
        || vocabulary.Section(title, within: true) is { Location: Location.Header };

    /// <summary>What a bullet says of what is set in below it; null where it is no label.</summary>
    public SectionLabel? OfBullet(TextLine line, int index)
    {
        if (isBlueprint && BlueprintSection.Read(line.Text) is { } part) return part.Label;
        if (index + 1 < blocks.Length && blocks[index + 1] is TableBlock or CodeBlock) return vocabulary.Section(line.Text);
        if (OpensList(line, index)) return titles.OfMedia(line.Text) ?? vocabulary.Section(line.Text);
        // A bullet that is a lone word in bold may as well name a field, and so may one set as code.
        var isLabel = line.Inline.CodeAt(0) is null && (EndsWithColon(line) || (line.Emphasized && line.Text.Contains(' ')));
        return isLabel ? vocabulary.Section(line.Text) : titles.OfMedia(line.Text);
    }

    // "+ Parameters", and its fields set in below it. In small letters it may as well be the name of one that holds them.
    private bool OpensList(TextLine line, int index) =>
        line.Text.Length > 0 && !char.IsAsciiLetterLower(line.Text[0]) && line.Inline.CodeAt(0) is null
        && index + 1 < blocks.Length && blocks[index + 1] is TextLine { Bullet: true } below && below.Indent > line.Indent
        && NamedLine.Read(below.Inline, vocabulary) is { SetOff: true };

    private static bool EndsWithColon(TextLine line) => line.Text.EndsWith(':') || line.Text.EndsWith('：');

    // A colon leads on to code, to a list, to a table or to the name of a field; within the words about a field,
    // "Example:" leads on to more words.
    private bool Introduces(int index)
    {
        if (index + 1 >= blocks.Length) return false;
        if (blocks[index + 1] is not TextLine next) return true;
        return next.Bullet || next.Emphasized || next.Text.Contains('\t') || NamedLine.Read(next.Inline, vocabulary) is { SetOff: true };
    }

    // A line that a paragraph runs into is part of a sentence.
    private bool StandsAlone(TextLine line, int index)
    {
        if (index == 0 || blocks[index - 1] is not TextLine above || above.Line != line.Line - 1) return true;
        return !char.IsAsciiLetterLower(line.Text[0]) || above.Text.Length == 0 || above.Text[^1] is '.' or ':'
            || !above.Text.Contains(' ');
    }

    private bool HeadsTable(int index) => index + 1 < blocks.Length && blocks[index + 1] switch
    {
        TableBlock => true,
        TextLine next => IsHeader(next.Text),
        _ => false,
    };

    // Parameter⇥Description: the columns of a copied table.
    private bool IsHeader(string line) =>
        line.Split('\t') is { Length: > 1 } cells && cells.All(cell => vocabulary.Column(cell) != ColumnRole.Unknown);

    // Alone in its box, and no link to the section that bears its name. A lone word may be a tab beside others, or the
    // name of a field beside its type.
    private bool IsTitle(TextLine line, int index)
    {
        if (line.Container is not { Name: "div" or "header" or "legend" } box || line.Look.Contains(">a", StringComparison.Ordinal))
            return false;
        if (line.Text.Contains(' ')) return true;
        for (var i = index + 1; i <= index + ReachOfTitle && i < blocks.Length && blocks[i] is TextLine next
            && next.Container?.IsWithin(box.Parent) == true; i++)
            if (vocabulary.Section(next.Text) is not null || TypeWords.IsType(next.Text, vocabulary)) return false;
        return true;
    }
}
