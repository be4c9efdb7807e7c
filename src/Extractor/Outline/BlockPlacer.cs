using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Keeps the blocks of a page with what they belong to. What the line right above a block says holds for that block alone.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class BlockPlacer(Page page, Vocabulary vocabulary)
{
    private const int LongestLabel = 60;

    private readonly TitleLabels titles = new(vocabulary);
    private SectionLabel? lead;

    // The last table of which the sentence right above it says that it is about the answer.
    private Block? answered;

    /// <summary>What the front matter of a page calls it: without headings, the page is about that.</summary>
    public Scope? Titled { get; } = page.FrontMatter.Title is { Length: > 0 } title ? Scope.Object(title) : null;

    /// <summary>The blocks placed so far.</summary>
    public ImmutableArray<PlacedBlock>.Builder Placed { get; } = ImmutableArray.CreateBuilder<PlacedBlock>();

    /// <summary>The name of a structure in the caption of the next table, or null.</summary>
    public string? Caption { get; set; }

    /// <summary>Places a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="role">What it is.</param>
    /// <param name="scope">The scope that it belongs to, or null.</param>
    /// <param name="signs">The headings and the label above it.</param>
    public void Place(Block block, OutlineRole role, Scope? scope, OutlineState signs)
    {
        var said = block switch
        {
            CodeBlock code => titles.OfCode(page.Source, code) ?? LeadIn() ?? signs.Label,
            TableBlock => TableLead() ?? (GoesOnFromAnswer(signs.Label) ? new SectionLabel(null, false) { Unplaced = true } : signs.Label),
            TextLine { Bullet: true } => lead ?? signs.Label,
            _ => signs.Label,
        };
        if (block is TableBlock && IsSampleOf(scope, said, signs)) said = default;
        // A caption that is the name of a structure heads its own table.
        var section = block is TableBlock && Caption is { } structure
            ? new Section([.. signs.Headings.Select(static entry => entry.Text), structure])
            : signs.Section;
        if (block is TableBlock) Caption = null;
        if (block is TableBlock) answered = said.Location == Location.Response && signs.Label.Location != said.Location ? block : null;
        // What leads on to a list holds for its bullets, and ends with them.
        if (block is not TextLine { Bullet: true })
            lead = block is TextLine { Indent: 0 } opening ? Lead(opening) : null;
        var location = said.Location is null && Titled is { } only && scope == only ? vocabulary.LocationAtEnd(only.Id) : null;
        Placed.Add(new PlacedBlock(block, section, scope, location ?? LocationIn(scope, said), said.Example, role, said.Broad)
        {
            Unplaced = said.Unplaced,
        });
    }

    /// <summary>
    /// Whether the label at an index stands right below the body of a response, over a table that does not say what must be given: its
    /// fields are those of the response, whatever "Parameters:" says elsewhere.
    /// </summary>
    public bool GoesOnFromBody(int index) =>
        Placed.Count > 0 && Placed[^1] is { Block: CodeBlock, Location: Location.Response }
        && index + 1 < page.Blocks.Length && page.Blocks[index + 1] is TableBlock table
        && table.Header.Cells.All(cell => vocabulary.Column(cell.Text) != ColumnRole.Required);

    private TextLine? Above => Placed.Count > 0 ? Placed[^1].Block as TextLine : null;

    private SectionLabel? LeadIn() =>
        Above is { } line ? SampleLabel(line) ?? (LeadsOn(line) ? vocabulary.LeadIn(line.Text) : null) : null;

    // "The `crew` list has objects with:" between two tables, the first of which a sentence calls the answer: the label above both is
    // that of what is sent, and the second table may be about either.
    private bool GoesOnFromAnswer(SectionLabel label) =>
        answered is not null && Placed.Count > 1 && Placed[^2].Block == answered && label.Location != Location.Response
        && Above is { Bullet: false } line && LeadsOn(line) && Placed[^1].Role == OutlineRole.Content;

    // The last words of a sentence: "It returns 200 and the following response attributes:"
    private SectionLabel? TableLead() =>
        Above is { } line && LeadsOn(line) && line.Text.TrimEnd(':', '：', ' ').Split(' ') is [_, _, .., var first, var last]
        && vocabulary.Section($"{first} {last}") is { Location: not null } said
            ? said
            : Above is { Bullet: false } sentence ? Lead(sentence) : null;

    // "On this page", right above links to parts of it: a title that is no heading holds for what stands right below.
    private SectionLabel? Lead(TextLine line) =>
        LeadsOn(line) && vocabulary.Phrases.Leads.Over(line.Text) is { } said ? said
        : NamesOther(line, vocabulary) ? new SectionLabel(null, false) { Unplaced = true }
        : null;

    /// <summary>Whether a line is the title of a part that is about something else than the fields of a call.</summary>
    public static bool NamesOther(TextLine line, Vocabulary vocabulary) =>
        line.Text.Length is > 0 and <= LongestLabel && !char.IsAsciiLetterLower(line.Text[0])
        && (line.Text.Contains(' ') || line.Text[0] > '\u2E80' || line.Emphasized)
        && (vocabulary.Has("other-matters", line.Text) || vocabulary.Has("denied-parts", line.Text));

    private static bool LeadsOn(TextLine line) => line.Text is [.., ':' or '：'];

    // "Request example", alone below the fields of a response. An example of nothing in particular is one of what is above it.
    private SectionLabel? SampleLabel(TextLine line) =>
        line.Text.Length <= LongestLabel && vocabulary.Section(line.Text) is { Example: true, Location: null } label
        && !vocabulary.Has("example-words", line.Text) && !vocabulary.IsChrome(line.Text)
            ? label
            : null;

    // "Example response" in the section of an object speaks of the code right below it; the table behind that is about the object.
    private bool IsSampleOf(Scope? scope, SectionLabel said, OutlineState signs) =>
        said is { Example: true, Location: Location.Response } && scope is { Kind: ScopeKind.Object } structure
        && signs.Headings.Any(entry => vocabulary.StructureName(entry.Text) is var name && name == structure.Id
            && name.Length < entry.Text.Length);

    /// <summary>Whether the parts above an announcement may be those of its operation: the term of a list begins what it names.</summary>
    public static bool MayStandBelow(Block announcement)
    {
        for (var box = announcement.Container; box is not null; box = box.Parent)
            if (box.Name is "dt" or "dd" or "li" or "summary") return false;
        return true;
    }

    /// <summary>
    /// Gives an operation the parts above its announcement that say where their fields are sent, down from a heading. A chapter may
    /// name its operation below the fields, and a page of several columns beside its examples.
    /// </summary>
    /// <param name="owner">The heading that the operation stands below.</param>
    /// <param name="operation">The operation.</param>
    public void TakeAbove(HeadingAbove owner, Scope operation)
    {
        var first = Placed.Count - 1;
        for (; first >= 0 && !IsHeading(Placed[first].Block, owner); first--)
            if (Placed[first].Scope?.Kind == ScopeKind.Operation) return;
        for (var i = first + 1; first >= 0 && i < Placed.Count; i++)
            if (Placed[i] is { Scope: not null, Location: { } location and not Location.Object } placed)
                Placed[i] = placed with { Scope = operation, Location = SentIn(operation, location, placed.Broad) };
    }

    private static bool IsHeading(Block block, HeadingAbove owner) =>
        block is HeadingBlock heading && heading.Level == owner.Level && heading.Text == owner.Text;

    private static Location? LocationIn(Scope? owner, SectionLabel section)
    {
        var said = section.Location;
        if (owner is not { } scope) return said;
        if (scope.Kind == ScopeKind.Object) return said ?? Location.Object;
        // A label for the fields of a structure says nothing of where an operation takes them.
        return said is null or Location.Object ? null : SentIn(scope, said.Value, section.Broad);
    }

    // A section of parameters at large is one of the query where the operation sends no body.
    private static Location SentIn(Scope operation, Location said, bool broad) =>
        broad && said == Location.Body && operation.SendsNoBody ? Location.Query : said;
}
