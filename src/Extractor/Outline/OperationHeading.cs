using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline.Announced;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>Finds the places that name an operation, in the ways that pages use for it.</summary>
internal static class OperationHeading
{
    private const int LongestTitle = 30;

    // How many headings and lines a request may be spread over.
    private const int Reach = 12;

    /// <summary>The operation that opens at a block, and how many blocks name it; null where none does.</summary>
    public static (OperationName Name, int Blocks)? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] switch
        {
            HeadingBlock heading => OperationName.FindIn(heading.Text) is { } name ? (name, 1) : OverHeadings(blocks, index, vocabulary),
            TextLine line => (InLine(line, vocabulary) ?? LeadingAddress.At(blocks, index, vocabulary)) is { } name
                ? (name, 1)
                : RequestOverLines.At(blocks, index, vocabulary),
            TableBlock table => OperationTable.Of(table, vocabulary) is { } name ? (name, 1) : null,
            _ => null,
        };

    /// <summary>The operation that code names in its first line, <c>GET /v1/tasks HTTP/1.1</c>, or label by label.</summary>
    public static OperationName? InCode(SourceText source, CodeBlock code, Vocabulary vocabulary) =>
        OnRequestLine(source, code) ?? LabelledRequest.In(source, code, vocabulary);

    private static OperationName? OnRequestLine(SourceText source, CodeBlock code)
    {
        for (var line = code.Content.First; line <= code.Content.Last; line++)
        {
            var text = source.Line(line).Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            return OperationName.Parse(text) ?? (char.IsAsciiLetterUpper(text[0]) ? OperationName.ParseRelative(text) : null)
                ?? (line < code.Content.Last && IsTitle(text) ? OperationName.Parse(source.Line(line + 1).Trim()) : null);
        }

        return null;
    }

    // The code of a page that sets all it shows apart may say above each part what it is: "Definition", and below it the request line.
    private static bool IsTitle(string line) =>
        line.Length <= LongestTitle && line.All(static c => char.IsLetter(c) || c is ' ' or ':' or '：')
        && !OperationName.IsMethod(line.ToUpperInvariant());

    /// <summary>
    /// The operations that annotations in a block announce, each with its title and its line:
    /// <c>@api {get} /v1/tasks List tasks</c>.
    /// </summary>
    public static IEnumerable<(OperationName Name, string Title, int Line)> InAnnotations(SourceText source, Block block)
    {
        if (block is not (TextLine or CodeBlock)) yield break;
        var (start, end) = (source.StartOf(block.Lines.First), source.EndOf(block.Lines.Last));
        if (!source.Text.AsSpan(start, end - start).Contains("@api", StringComparison.OrdinalIgnoreCase)) yield break;
        for (var line = block.Lines.First; line <= block.Lines.Last; line++)
            if (Annotation.Read(source.Line(line)) is { Name: "api" } annotation && Annotated(annotation) is { } found)
                yield return (found.Name, found.Title, line);
    }

    /// <summary>
    /// The operation that the annotation names, and how it calls it: <c>@api {post} /v1/tasks/:id Change a task</c>, or
    /// without braces where the method is in capitals: <c>@route POST /v1/tasks</c>.
    /// </summary>
    public static (OperationName Name, string Title)? Annotated(Annotation annotation)
    {
        var (method, rest) = MethodOf(annotation.Text);
        if (!OperationName.IsMethod(method)) return null;
        var end = rest.AsSpan().IndexOfAny(" \t");
        var address = end < 0 ? rest : rest[..end];
        if (address.Length == 0) return null;
        // The notation lets a path begin without its slash; a sentence that opens with a method has no slash anywhere.
        var isPath = address.Contains("://", StringComparison.Ordinal) || address[0] is '/' or '{';
        if (!isPath && !annotation.Text.StartsWith('{')) return null;
        return OperationName.PathOf(isPath ? address : "/" + address) is { } path
            ? (new OperationName(method, path), end < 0 ? "" : rest[end..].Trim())
            : null;
    }

    private static (string Method, string Behind) MethodOf(string text)
    {
        if (text.StartsWith('{') && text.IndexOf('}') is var close and > 0)
            return (text[1..close].Trim().ToUpperInvariant(), text[(close + 1)..].TrimStart());
        var end = text.AsSpan().IndexOfAny(" \t");
        return end < 0 ? ("", "") : (text[..end], text[end..].TrimStart());
    }

    // "POST /x", "Endpoint: POST /x", <Route method="POST">/x</Route>
    private static OperationName? InLine(TextLine line, Vocabulary vocabulary)
    {
        if (OperationName.Parse(Admonition.TitleOf(line.Text) ?? Shown(line)) is { } name) return name;
        // post https://api.example.com/v1/tasks; `POST api/tasks`
        if (line.Text.Contains("://", StringComparison.Ordinal) && OperationName.Parse(Capitals(line.Text)) is { } whole) return whole;
        if (line.Inline.CodeAt(0) is { } code && code.End == line.Text.Length && OperationName.ParseRelative(line.Text) is { } relative)
            return relative;
        if (!line.Bullet && OperationName.ParseTitled(Shown(line)) is { } titled) return titled;
        if (Labelled(line.Text) is { } labelled
            && (NamesOperation(labelled.Label, vocabulary)
                ? OperationName.Parse(labelled.Value) ?? LeadingAddress.InGluedLabels(labelled.Value, vocabulary)
                : LeadingAddress.BehindMethod(labelled.Label, labelled.Value, vocabulary)) is { } behind)
            return behind;
        if (OperationName.ParseGlued(line.Text) is { } glued) return glued;
        return BehindLabel(line, vocabulary) ?? LeadingAddress.BesideControl(line.Text) ?? TaggedOperation.In(line.Text);
    }

    // "Endpoint: POST /v1/tasks", "Request: POST /v1/tasks"
    private static bool NamesOperation(string label, Vocabulary vocabulary) =>
        vocabulary.IsUrlLabel(label) || vocabulary.IsMethodLabel(label) || vocabulary.Section(label) is { Broad: true, Example: false };

    // **Northern region**: `POST https://north.example.com/v1/tasks`
    private static OperationName? BehindLabel(TextLine line, Vocabulary vocabulary)
    {
        const int longestLabel = 40;
        if (line.Bullet || line.Marks.LastOrDefault() is not { Kind: MarkKind.Code } code || code.Start == 0
            || code.End != line.Text.Length)
            return null;
        var label = line.Text[..code.Start].TrimEnd();
        if (label.Length is < 2 or > longestLabel || label[^1] is not (':' or '：') || vocabulary.IsNotice(label)) return null;
        return OperationName.Parse(line.Text[code.Start..]);
    }

    /// <summary>
    /// The words of a line with the method that opens it in capitals: a page of boxes may leave that to its style, and a method that is
    /// set apart needs none.
    /// </summary>
    public static string Shown(TextLine line)
    {
        if (line.Container is null && line.Inline.MarkAt(0) is null) return line.Text;
        return Capitals(line.Text);
    }

    /// <summary>The text with the method that opens it in capitals.</summary>
    public static string Capitals(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var method = end < 0 ? text : text[..end];
        return OperationName.IsMethod(method.ToUpperInvariant()) ? method.ToUpperInvariant() + text[method.Length..] : text;
    }

    /// <summary>The words of a line or a heading; empty for any other block.</summary>
    public static string Words(Block block) => block switch { TextLine line => line.Text, HeadingBlock heading => heading.Text, _ => "" };

    /// <summary>
    /// Whether a heading is part of how a section gives the address of its operation: "1.1 Request URL"; below a heading that names
    /// nothing, the path alone: <c>/kites</c>.
    /// </summary>
    public static bool IsLabel(HeadingBlock heading, List<HeadingAbove> above, Vocabulary vocabulary) =>
        IsLabel(heading, vocabulary) || MethodHeading.Under(heading, above) is not null
        || (above is [.., { NamesSection: true }] && LeadingAddress.IsPath(heading.Text));

    /// <summary>Whether a heading stands above the address or the method of an operation and nothing else: "1.1 Request URL".</summary>
    public static bool IsLabel(HeadingBlock heading, Vocabulary vocabulary) =>
        IsLabel(LabelForms.WithoutNumber(heading.Text), vocabulary)
        || (OfHeading(heading, vocabulary) is var (label, _) && vocabulary.IsMethodLabel(label));

    // The address below a heading of its own, and the method below another, in either order.
    private static (OperationName, int)? OverHeadings(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        var request = new RequestLabels(vocabulary);
        if (!IsLabel((HeadingBlock)blocks[index], vocabulary) && OfHeading((HeadingBlock)blocks[index], vocabulary) is null) return null;
        for (var i = index; i < blocks.Length && i - index <= Reach && blocks[i] is HeadingBlock heading;)
        {
            if (OfHeading(heading, vocabulary) is var (label, value)) request.Take(label, value);
            else if (i + 1 == blocks.Length || blocks[i + 1] is not TextLine || !(IsLabel(heading, vocabulary)
                || IsRemark(blocks, i, vocabulary)))
                break;
            else request.Take(LabelForms.WithoutNumber(heading.Text), Words(blocks[++i]));
            i++;
            if (request.Name is { } name) return (name, i - index);
        }

        return null;
    }

    // "URL: /kites": the heading has the value too.
    private static (string Label, string Value)? OfHeading(HeadingBlock heading, Vocabulary vocabulary) =>
        (Labelled(LabelForms.WithoutNumber(heading.Text)) ?? BeforeDash(heading.Text, vocabulary)) is { Value.Length: > 0 } labelled
        && IsLabel(labelled.Label, vocabulary)
            ? labelled
            : null;

    /// <summary>
    /// The label and the value of words such as "Route - /kites" and "Method - POST": with a dash in place of the colon, the value has to
    /// be what the label says.
    /// </summary>
    public static (string Label, string Value)? BeforeDash(string words, Vocabulary vocabulary)
    {
        var dash = words.AsSpan().IndexOfAny('-', '–', '—');
        if (dash < 2 || words[dash - 1] != ' ' || dash + 2 >= words.Length || words[dash + 1] != ' ') return null;
        var (label, value) = (words[..dash].TrimEnd(), words[(dash + 1)..].Trim().Trim('`', '*'));
        var says = (vocabulary.IsMethodLabel(label) && OperationName.IsMethod(value.ToUpperInvariant()))
            || (vocabulary.IsUrlLabel(label) && !value.Contains(' ') && OperationName.PathOf(value) is not null);
        return says ? (label, value) : null;
    }

    // Between the two, another heading may stand over a word: "Format", and "JSON" below it.
    private static bool IsRemark(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        const int longest = 40;
        return blocks[index] is HeadingBlock heading && vocabulary.Section(heading.Text) is null
            && index + 2 < blocks.Length && blocks[index + 1] is TextLine { Text.Length: <= longest }
            && blocks[index + 2] is HeadingBlock next && next.Level == heading.Level;
    }

    /// <summary>
    /// Whether a title is that of a part of a section, its address or its fields: it is no title of a page that has no other. What a
    /// service calls may be all that a page is about.
    /// </summary>
    public static bool NamesPart(string title, Vocabulary vocabulary) =>
        vocabulary.Section(title) is { Location: not Location.Callback } || IsLabel(LabelForms.WithoutNumber(title), vocabulary);

    /// <summary>Whether a line stands above the address or the method of an operation and nothing else.</summary>
    public static bool IsLabel(string line, Vocabulary vocabulary) =>
        vocabulary.IsUrlLabel(line) || vocabulary.IsMethodLabel(line) || BracketedMethod.In(line, vocabulary) is not null;

    /// <summary>The label and the value of a line such as "Path: /x" or, in tabbed text, "Request URL⇥/x".</summary>
    public static (string Label, string Value)? Labelled(string line)
    {
        var at = line.AsSpan().IndexOfAny(":：\t");
        if (at <= 0 || at + 1 >= line.Length || line.AsSpan(at).StartsWith("://")) return null;
        return (line[..at].Trim(), line[(at + 1)..].Trim().Trim('*').Trim());
    }
}
