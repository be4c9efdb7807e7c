using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Reads what titles say of the sections below them, with what pages write around the words: a number, the title above
/// again, a media type, or whether the part is required.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class TitleLabels(Vocabulary vocabulary)
{
    private const int MostWordsOfCaption = 3;

    private const int LongestGlued = 80;
    private static readonly string[] MediaKinds = ["application/", "multipart/", "text/"];

    /// <summary>
    /// What a heading says of its section, null where it is the title of something else; and whether it says nothing at all.
    /// </summary>
    /// <param name="heading">The heading's words.</param>
    /// <param name="above">The headings above it.</param>
    public (SectionLabel? Label, bool IsGeneric) Of(string heading, List<HeadingAbove> above)
    {
        var own = Unrepeated(heading.TrimStart("0123456789.、 ".ToCharArray()), above);
        var label = vocabulary.Section(own) ?? OfMedia(own) ?? OfMarked(own) ?? OfStatus(own) ?? OfControlled(own);
        return (label is { } said && NamesStructure(said, heading, above) ? null : label, vocabulary.IsGenericHeading(own));
    }

    /// <summary>
    /// What the last of some headings says of its section: by itself, by a label that is part of it or, inside an operation, by the words
    /// at its edges. Null where it says nothing of that.
    /// </summary>
    /// <param name="named">What the heading is a label of.</param>
    /// <param name="heading">The heading's words.</param>
    /// <param name="headings">The headings above it, and itself.</param>
    /// <param name="inside">Whether it stands inside an operation.</param>
    public SectionLabel? Said(SectionLabel? named, MarkedText heading, List<HeadingAbove> headings, bool inside)
    {
        var said = named ?? vocabulary.Section(heading.Text, within: true) ?? (inside ? AtEdge(heading) : null);
        return said is { } label && NamesStructure(label, heading.Text, headings[..^1]) ? null : said;
    }

    // "Error" right below "Definitions" is a structure, and no part of an operation.
    private bool NamesStructure(SectionLabel said, string heading, List<HeadingAbove> above) =>
        said is { Location: Location.Response, Example: true } && Identifier.IsName(heading) && char.IsAsciiLetterUpper(heading[0])
        && above is [.., { NamesSection: true } chapter]
        && vocabulary.Section(chapter.Text) is { Location: Location.Object, Broad: true };

    /// <summary>
    /// What a heading says of its section; one for fields at large in the chapter of the answer, beside the heading of its body, says
    /// that they are the answer's: "Fields of the message".
    /// </summary>
    /// <param name="said">What the heading says by itself.</param>
    /// <param name="headings">The headings above it, and itself.</param>
    /// <param name="level">How deep the heading of the operation is.</param>
    public SectionLabel InAnswer(SectionLabel said, List<HeadingAbove> headings, int level) =>
        said is { Broad: true, Location: Location.Body } && Answer(headings, level) is var (answer, _) ? answer : said;

    /// <summary>
    /// What the chapter of the answer around the last of some headings says, and how deep its heading is; null where none is around it.
    /// </summary>
    public (SectionLabel Said, int Level)? Answer(List<HeadingAbove> headings, int level)
    {
        for (var i = headings.Count - 2; i >= 0 && headings[i].Level > level; i--)
            if (headings[i].NamesSection && vocabulary.Section(headings[i].Text) is { Location: Location.Response, Example: false } said)
                return (said, headings[i].Level);
        return null;
    }

    /// <summary>
    /// What a heading inside an operation says by the words that open it or that end it, where what else it has only says more of that:
    /// "Response on success", "Response: fields of `data`", "Bulk Delete Response". Null where it says nothing of that.
    /// </summary>
    public SectionLabel? AtEdge(MarkedText heading) =>
        MembersOf(heading)?.Said
        ?? (heading.Marks.Any(static mark => mark.Kind == MarkKind.Code) ? null : vocabulary.SectionAtStart(heading.Text))
        ?? vocabulary.SectionAtEnd(heading.Text);

    /// <summary>
    /// What the label says that opens a heading, and the name of the field that the words behind its colon say to hold what stands
    /// below, empty where they name none: "Response: fields of `data`". Null where the words are not understood.
    /// </summary>
    public (SectionLabel Said, string Holder)? MembersOf(MarkedText heading)
    {
        var colon = heading.Text.AsSpan().IndexOfAny(":：");
        if (colon <= 0 || vocabulary.Section(heading.Text[..colon]) is not { Location: not null, Broad: false, Example: false } said)
            return null;
        var behind = heading.Part(colon + 1, heading.Text.Length);
        string[] set = [.. behind.Marks.Where(static mark => mark.Kind == MarkKind.Code)
            .Select(mark => behind.Text[mark.Start..mark.End]).Where(FieldName.IsName).Select(static name => FieldPath.Parse(name).Value)];
        return MemberCaption.NamesIn(behind, set.Contains, vocabulary) is [var only] ? (said, only)
            : set.Length == 0 && MemberCaption.AreWords(behind.Text, vocabulary) ? (said, "")
            : null;
    }

    /// <summary>What a label says before a media type: "Request body schema: application/json".</summary>
    public SectionLabel? OfMedia(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && IsMediaType(text.AsSpan(space + 1)) && vocabulary.Section(text[..space].TrimEnd('*', ' ', ':')) is { } label
            ? label
            : OfGluedMedia(text);
    }

    // "Body paramsapplication/json": a copy loses the gap before what the site sets apart.
    private SectionLabel? OfGluedMedia(string text)
    {
        if (text.Length > LongestGlued || !text.Contains('/')) return null;
        foreach (var kind in MediaKinds)
            if (text.LastIndexOf(kind, StringComparison.Ordinal) is var start and > 0 && !char.IsWhiteSpace(text[start - 1])
                && !text.AsSpan(start).Contains(' ') && vocabulary.Section(text[..start]) is { } label)
                return label;
        return null;
    }

    /// <summary>Whether words open with the kind of a media type: <c>application/json</c>.</summary>
    public static bool OpensMediaType(string words) => Array.Exists(MediaKinds, kind => words.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>Whether a word is a media type: <c>application/json</c>.</summary>
    public static bool IsMediaType(ReadOnlySpan<char> word) =>
        word.Count('/') == 1 && char.IsAsciiLetterLower(word[0]) && word[^1] != '/' && !word.ContainsAny(' ', '\t');

    /// <summary>
    /// What a tag says that stands around one response, <c>{% response status="404: Not found" %}</c>, around examples,
    /// <c>&lt;ResponseExample&gt;</c>, or around a part that its title names: <c>{% tab title="Response" %}</c>.
    /// </summary>
    public SectionLabel? OfTag(string text)
    {
        if (text is ['<', >= 'A' and <= 'Z', ..])
            return ComponentTag.Read(text, 0) is not { IsEnd: false, IsEmpty: false } component ? null
                : vocabulary.Section(WordsOf(component.Name)) is { Location: Location.Response, Example: true } examples ? examples
                : OfTab(component);
        if (!text.StartsWith(ComponentTag.BlockOpening, StringComparison.Ordinal)
            || ComponentTag.Read(text, 0) is not { IsEnd: false } tag)
            return null;
        if (!tag.Name.Split('-', '_').Any(word => vocabulary.LocationOf(word) == Location.Response)) return OfTab(tag);
        return (tag["status"] ?? tag["httpCode"]) is { } status && StatusLabels.In(status) is { } code
            ? new SectionLabel(Location.Response, StatusLabels.TellsOfError(code))
            : null;
    }

    // {% tab title="Sample response" %}, <TabItem label="Request body">
    private SectionLabel? OfTab(ComponentTag tag) =>
        (tag["title"] ?? tag["label"]) is { Length: > 0 } title ? vocabulary.Section(title) : null;

    /// <summary>What the title of a piece of code says that stands behind its language: <c>```json Sample response</c>.</summary>
    /// <param name="source">The page.</param>
    /// <param name="code">The code.</param>
    public SectionLabel? OfCode(SourceText source, CodeBlock code)
    {
        if (!code.Fenced || code.Content.First <= code.Lines.First) return null;
        var opening = source.Span(code.Lines.First).TrimStart(" \t>`~");
        var space = opening.IndexOf(' ');
        if (space < 0) return null;
        var rest = opening[(space + 1)..].Trim();
        // Options of the site stand behind the title, theme={null}, or one of them holds it, title="Response".
        var quoted = rest.IndexOf("title=\"");
        if (quoted >= 0) rest = rest[(quoted + "title=\"".Length)..];
        var end = quoted >= 0 ? rest.IndexOf('"')
            : rest.IndexOf('=') is var option and >= 0 ? rest[..option].LastIndexOf(' ')
            : rest.Length;
        var title = end < 0 ? "" : rest[..end].Trim().ToString();
        if (title.Length == 0 || vocabulary.IsChrome(title)) return null;
        return StatusLabels.In(title) is { } status ? new SectionLabel(Location.Response, StatusLabels.TellsOfError(status))
            : vocabulary.Section(title) is { Location: Location.Body or Location.Response } said ? said with { Example = true }
            : null;
    }

    // ResponseExample
    private static string WordsOf(string name) =>
        string.Concat(name.Select(static (c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {c}" : c.ToString()));

    /// <summary>The name of a structure that a caption gives its table, "Table 4 TaskOption"; null where it gives none.</summary>
    public static string? StructureIn(string caption) =>
        caption.Split(' ') is { Length: <= MostWordsOfCaption } parts && parts[^1] is [>= 'A' and <= 'Z', ..] name
        && Identifier.IsDistinct(name) && name.All(char.IsAsciiLetterOrDigit)
            ? name
            : null;

    // 'Parameters for "Create a task"' below "Create a task"
    private string Unrepeated(string text, List<HeadingAbove> above)
    {
        foreach (var joint in vocabulary.Small.BeforeSubject)
        {
            var at = text.IndexOf(joint, StringComparison.Ordinal);
            if (at < 0) continue;
            var behind = text[(at + joint.Length)..].Trim('"', '“', '”', '\'', '`', ' ');
            if (above.Exists(outer => outer.Text.Equals(behind, StringComparison.OrdinalIgnoreCase))) return text[..at];
        }

        return text;
    }

    // "Response: 200 OK"
    private SectionLabel? OfStatus(string text)
    {
        var colon = text.AsSpan().IndexOfAny(":：");
        return colon > 0 && StatusLabels.In(text[(colon + 1)..].Trim()) is { } status
            && vocabulary.Section(text[..colon]) is { Location: Location.Response } said
                ? said with { Example = said.Example || StatusLabels.TellsOfError(status) }
                : null;
    }

    // "Body parametersJSONExpand Collapse": a copy glues the controls of a section to its title.
    private SectionLabel? OfControlled(string text)
    {
        var rest = text.AsSpan().TrimEnd();
        for (var start = StartOfControl(rest); start > 0; start = StartOfControl(rest)) rest = rest[..start].TrimEnd();
        return rest.Length > 0 && rest.Length < text.Length ? vocabulary.Section(rest.ToString()) : null;
    }

    private int StartOfControl(ReadOnlySpan<char> text)
    {
        const int longest = 12;
        for (var start = text.Length - 2; start > 0 && text.Length - start <= longest; start--)
            if (char.IsAsciiLetterUpper(text[start]) && vocabulary.IsChrome(text[start..].ToString())) return start;
        return -1;
    }

    // "Request body required"
    private SectionLabel? OfMarked(string text)
    {
        var space = text.LastIndexOf(' ');
        var isMarked = space > 0 && !vocabulary.IsAnswer(text[(space + 1)..]) && vocabulary.RequirementOf(text[(space + 1)..]) is not null;
        return isMarked ? vocabulary.Section(text[..space]) ?? OfMedia(text[..space]) : null;
    }
}
