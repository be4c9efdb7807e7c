using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Blocks;

/// <summary>A field set out over several lines, before its place among the other fields is known.</summary>
internal sealed class FieldBlock
{
    // How many lines the meaning of a value may take in a list.
    private const int ReachOfBullets = 6;

    /// <summary>The line of the name, and where it stands.</summary>
    public required PlacedBlock Opening { get; init; }

    /// <summary>Which block of the page the line of the name is.</summary>
    public int Index { get; init; }

    /// <summary>The box that the definition fills; null where nothing shows it.</summary>
    public HtmlContainer? Box { get; set; }

    /// <summary>The field's name as the page writes it.</summary>
    public required FieldName Name { get; init; }

    /// <summary>The type line's text, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What the requirement line says, or null where there is none.</summary>
    public Requirement? Required { get; init; }

    /// <summary>What the title of the field's list says of that, for a field that says nothing of it itself; or null.</summary>
    public Requirement? RequiredFallback { get; init; }

    /// <summary>The default, or null.</summary>
    public string? Default { get; init; }

    /// <summary>From the name to the last line of the header.</summary>
    public LineRange Header
    {
        get;
        init => (field, lastOfFacts) = (value, value.Last);
    }

    /// <summary>How many blocks of the page the header takes.</summary>
    public int HeaderBlocks { get; init; }

    private readonly List<TextLine> description = [];
    private readonly List<string> values = [];
    private int lastValueLine = -1;
    private int firstWordsLine = -1;
    private int endOfValues = -1;
    private int lastOfFacts = -1;

    /// <summary>The kind of the block's row in the ledger and the kind of its claim.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>All lines of the block so far.</summary>
    public LineRange Extent { get; set; }

    /// <summary>The names of the field's members, where its type lists them.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Whether a mark behind the block opens the field's children.</summary>
    public bool OpensChildren { get; set; }

    /// <summary>Whether that mark says that the children are folded away.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>Where the fields of the block's section are sent, whatever the block says of itself.</summary>
    public Location? Section { get; init; }

    /// <summary>The operation or structure and the part of it that the block stands in.</summary>
    public (Scope? Scope, Location? Location) Place => (Opening.Scope, Section ?? Opening.Location);

    /// <summary>Words about the field that stand in its header.</summary>
    public string HeaderWords { get; init; } = "";

    /// <summary>The same words with their marks, where the page shows them.</summary>
    public MarkedText? HeaderMarks { get; init; }

    /// <summary>
    /// Whether a block of the page goes on with the definition: it does until its box ends, another section begins or a call is
    /// shown.
    /// </summary>
    public bool GoesOnIn(PlacedBlock next, SourceText source) => ContainerNesting.IsWithin(next.Block.Container, Box) && next.Block switch
    {
        // Where no box shows what is inside, the terms of a list are fields of their own.
        TextLine => next.Role == OutlineRole.Content && (next.Scope, next.Location) == Place
            && !(Box is null && next.Block.Container?.Name == "dt"),
        CodeBlock code => !Call.Opens(source, code.Content) && (next.Scope, next.Location) == Place,
        TableBlock => true,
        // Inside the field's own box a heading is about the field.
        HeadingBlock => Box is not null && next.Role == OutlineRole.Heading && (next.Scope, next.Location) == Place,
        _ => false,
    };

    /// <summary>Whether the last line so far is one of the header, one that states a limit, or the end of a list of values.</summary>
    public bool EndsAt(int line) => line == endOfValues || (line == lastOfFacts && Extent.Last == line);

    /// <summary>Adds lines of the header that say something else of the field.</summary>
    public void AddWords(IEnumerable<TextLine> lines) => description.AddRange(lines);

    /// <summary>Adds a block of the page to the definition.</summary>
    public void Extend(PlacedBlock next, Vocabulary vocabulary)
    {
        Extent = Extent.Union(next.Lines);
        if (next.Block is HeadingBlock heading && vocabulary.IsEnumLabel(heading.Text)) lastValueLine = heading.Lines.Last;
        if (next.Block is not TextLine line) return;
        if (vocabulary.IsChildMark(line.Text) || IsTitleOfChildren(line.Text, vocabulary))
            (OpensChildren, IsFolded, lastOfFacts) = (true, vocabulary.IsFoldedMark(line.Text), line.Line);
        else if (vocabulary.IsEnumLabel(line.Text) || TakeFirstValues(line.Text, vocabulary)) lastValueLine = line.Line;
        else if (lastValueLine >= 0 && line.Line - lastValueLine <= (line.Bullet ? ReachOfBullets : 2)
            && EnumValues.IsValue(line.Text.TrimEnd(',')) && !vocabulary.IsChrome(line.Text))
        {
            // Where all values but the last have a comma behind them, the one without it is the last.
            if (!line.Text.EndsWith(',')) endOfValues = values.Count > 0 && endOfValues < 0 ? line.Line : int.MaxValue;
            values.Add(WithoutMeaning(line.Text.TrimEnd(',')));
            lastValueLine = line.Line;
        }
        else if (line.Bullet && line.Inline.CodeAt(0) is { } code && TypeWords.IsScalar(TypeWords.Of(Type ?? "", vocabulary))
            && EnumValues.IsValue(line.Text[..code.End]))
        {
            values.Add(line.Text[..code.End]);
        }
        // A control of the page ends what is said of the field.
        else if (vocabulary.IsChrome(line.Text)) lastOfFacts = line.Line;
        else
        {
            if (description.Count == 0) firstWordsLine = line.Line;
            if (AttributeLine.Read(line.Inline, vocabulary) is { Role: ColumnRole.Constraint } limit && limit.ValueStart < line.Text.Length)
                lastOfFacts = line.Line;
            description.Add(line);
            // Words behind values end their list.
            if (values.Count > 0) lastValueLine = -1;
        }
    }

    // "open_id：what it is"; the colon of 16:9 is part of the value.
    private static string WithoutMeaning(string value) =>
        value.IndexOf('：', StringComparison.Ordinal) is var full and > 0 ? value[..full]
        : value.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? value[..colon]
        : value;

    // The box that a site draws around the children of "voice" bears a title: "VOICE OBJECT".
    private bool IsTitleOfChildren(string text, Vocabulary vocabulary)
    {
        var end = Name.Text.Length;
        return text.Length > end && text[end] == ' '
            && string.Equals(text[..end].Replace(' ', '_'), Name.Text, StringComparison.OrdinalIgnoreCase)
            && vocabulary.IsHolderNoun(text[(end + 1)..]);
    }

    // "Available options: small," goes on below.
    private bool TakeFirstValues(string text, Vocabulary vocabulary)
    {
        var colon = text.AsSpan().IndexOfAny(":：");
        if (colon <= 0 || !text.EndsWith(',') || !vocabulary.IsEnumLabel(text[..colon])) return false;
        values.AddRange(EnumValues.InCell(text[(colon + 1)..], [], vocabulary));
        return true;
    }

    /// <summary>What the block says of its field.</summary>
    /// <param name="path">The field's path.</param>
    /// <param name="input">The page.</param>
    public Claim ToClaim(FieldPath path, DialectInput input)
    {
        var lines = description.Select(static line => line.Text);
        var definition = new FieldDefinition(input.Words)
        {
            About = string.Join('\n', HeaderWords.Length > 0 ? lines.Prepend(HeaderWords) : lines),
            RequiredFallback = RequiredFallback,
        };
        definition.State(ColumnRole.Type, MarkedText.Plain(Type ?? ""));
        definition.State(Required ?? (Name.Optional ? Requirement.Optional : null));
        definition.State(ColumnRole.Default, MarkedText.Plain(Default ?? ""));
        definition.State([.. values]);
        definition.Take(new TableCell(HeaderMarks?.Text ?? HeaderWords, 0, []) { Marks = HeaderMarks?.Marks ?? [] });
        // Pasted lists have lost their marks.
        foreach (var line in description) definition.Take(definition.ValuesFollow ? line with { Bullet = true } : line);
        // The first line of the description says what the field is; the rest can be long.
        var anchor = firstWordsLine == Header.Last + 1 ? new LineRange(Header.First, firstWordsLine) : Header;
        return definition.ToClaim(Opening, path, Kind, anchor, input.Source) with { Location = Address.Of(Opening, path) };
    }
}
