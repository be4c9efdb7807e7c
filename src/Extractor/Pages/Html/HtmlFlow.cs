namespace Extractor.Pages.Html;

/// <summary>
/// Lays out the content of an element as a browser would: lines of words, headings, tables and code, one below the
/// other. Labels that stand side by side, such as a name, its type and "required", come out as lines of their own,
/// as they do when such a page is copied.
/// </summary>
internal sealed class HtmlFlow
{
    private const int IndentOfList = 2;
    private const int NoTerm = -1;

    private readonly string file;
    private readonly bool markdown;
    private readonly HtmlWords words;
    private readonly List<HtmlPiece> pieces = [];
    private readonly bool isHeading;
    private readonly bool isCell;
    private int openTerm = NoTerm;

    private HtmlFlow(string file, bool markdown, bool isHeading, bool isCell) =>
        (this.file, this.markdown, this.isHeading, this.isCell, words) = (file, markdown, isHeading, isCell, new HtmlWords(file, markdown));

    /// <summary>Lays out what an element holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="box">Its box.</param>
    /// <param name="file">The file's text.</param>
    /// <param name="markdown">Whether the words may bear marks of Markdown.</param>
    public static List<HtmlPiece> Of(HtmlElement element, HtmlContainer? box, string file, bool markdown) =>
        Of(element, box, 0, file, markdown, isHeading: false, isCell: element.Name is "td" or "th");

    /// <summary>Lays out nodes that stand in one box.</summary>
    public static List<HtmlPiece> Of(IEnumerable<HtmlNode> nodes, HtmlContainer? box, string file, bool markdown)
    {
        var flow = new HtmlFlow(file, markdown, isHeading: false, isCell: false);
        flow.Inside(nodes, box, 0, bold: false);
        return flow.pieces;
    }

    /// <summary>The box of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parent">The box around it.</param>
    public static HtmlContainer BoxOf(HtmlElement element, HtmlContainer? parent) =>
        new(parent, element.Name, element.Shape, element.Repeats, (parent?.Inset ?? 0) + HtmlStyle.InsetOf(element));

    private static List<HtmlPiece> Of(
        HtmlElement element, HtmlContainer? box, int indent, string file, bool markdown, bool isHeading, bool isCell)
    {
        var flow = new HtmlFlow(file, markdown, isHeading, isCell);
        flow.Inside(element.Children, box, indent, HtmlNames.IsBold(element.Name));
        return flow.pieces;
    }

    private void Inside(IEnumerable<HtmlNode> nodes, HtmlContainer? box, int indent, bool bold)
    {
        var run = new List<HtmlNode>();
        foreach (var child in nodes)
        {
            if (child is not HtmlElement { IsBlock: true } block)
            {
                run.Add(child);
                continue;
            }

            Run(run, new Place(box, indent, bold));
            run.Clear();
            Block(block, box, indent, bold);
        }

        Run(run, new Place(box, indent, bold));
    }

    private readonly record struct Place(HtmlContainer? Box, int Indent, bool Bold);

    private void Block(HtmlElement block, HtmlContainer? around, int indent, bool bold)
    {
        if (HtmlNames.HeadingLevel(block.Name) > 0) Heading(block, around);
        else if (block.Name == "hr") Gap(around);
        else if (block.Name == "pre" && !IsLaidOut(block)) pieces.Add(new HtmlPiece(HtmlPieceKind.Code, around, Element: block));
        else if (block.Name == "table" && (isCell || !HtmlGrid.IsLayout(block)))
            pieces.Add(new HtmlPiece(HtmlPieceKind.Table, BoxOf(block, around), Element: block));
        else if (block.Name == "li") Item(block, BoxOf(block, around), indent);
        else if (block.Name == "dt") Term(block, BoxOf(block, around), indent);
        else if (block.Name == "dd") Definition(block, BoxOf(block, around), indent);
        else
        {
            var box = BoxOf(block, around);
            if (StandsApart(block, box)) Gap(around);
            // A list that stands in another and in none of its items belongs to the item above it.
            var isInList = block.Name is "ul" or "ol" && around is { Name: "ul" or "ol" };
            Inside(block.Children, box, isInList ? indent + IndentOfList : indent, bold || HtmlNames.IsBold(block.Name));
        }
    }

    // Code holds no title, and no table with a header; the numbers of its lines may stand in a table.
    private static bool IsLaidOut(HtmlElement block) => block.HoldsHeading || (block.HoldsTable && HasHeader(block));

    private static bool HasHeader(HtmlElement element) =>
        element.Elements.Any(static inner => inner.Name == "th" || HasHeader(inner));

    private List<HtmlPiece> Of(HtmlElement element, HtmlContainer box, int indent) =>
        Of(element, box, indent, file, markdown, isHeading, isCell);

    private static bool StandsApart(HtmlElement block, HtmlContainer box) =>
        block.Name is "p" or "ul" or "ol" or "menu" or "details" or "section" or "article" or "blockquote" or "fieldset" or "figure"
            or "form" || (box.IsItem && block["class"].Length > 0);

    private void Gap(HtmlContainer? box)
    {
        if (pieces.Count > 0 && pieces[^1].Kind != HtmlPieceKind.Gap) pieces.Add(new HtmlPiece(HtmlPieceKind.Gap, box));
    }

    // What a heading that is never closed would swallow stands below it.
    private void Heading(HtmlElement heading, HtmlContainer? around)
    {
        var inside = Of(heading, BoxOf(heading, around), 0, file, markdown, isHeading: true, isCell);
        var end = inside.FindIndex(static piece => piece.Kind != HtmlPieceKind.Line || piece.Bullet);
        if (end < 0) end = inside.Count;
        Gap(around);
        if (end > 0)
        {
            var line = inside.Take(end).Select(static piece => piece.Line!).Aggregate(static (before, next) => before.With(" ", next));
            pieces.Add(new HtmlPiece(HtmlPieceKind.Heading, around, line, heading));
        }

        pieces.AddRange(inside.Skip(end));
    }

    private void Item(HtmlElement item, HtmlContainer box, int indent)
    {
        var inside = Of(item, box, indent + IndentOfList);
        var first = inside.FindIndex(static piece => piece.Kind != HtmlPieceKind.Gap);
        if (first < 0) return;
        if (inside[first].Kind == HtmlPieceKind.Line)
            inside[first] = inside[first] with { Indent = inside[first].Bullet ? inside[first].Indent : indent, Bullet = true };
        // An item of one line is a bullet among bullets; a longer one stands for itself.
        if (inside.Count > first + 1) Gap(box);
        pieces.AddRange(inside.Skip(first));
    }

    private void Term(HtmlElement term, HtmlContainer box, int indent)
    {
        var inside = Of(term, box, indent);
        if (inside.Count > 0 && inside[0].Kind == HtmlPieceKind.Line) inside[0] = inside[0] with { Bullet = true };
        Gap(box);
        pieces.AddRange(inside);
        // An address is a title of its own.
        openTerm = inside is [{ Kind: HtmlPieceKind.Line, Chip: false, Line.Text: var name }]
            && !name.Contains(" /", StringComparison.Ordinal) && !name.Contains("://", StringComparison.Ordinal)
            ? pieces.Count - 1
            : NoTerm;
    }

    // "name" and "what it means" are the two halves of one bullet: "name: what it means".
    private void Definition(HtmlElement definition, HtmlContainer box, int indent)
    {
        var inside = Of(definition, box, indent + IndentOfList);
        var term = openTerm == pieces.Count - 1 ? openTerm : NoTerm;
        openTerm = NoTerm;
        if (term != NoTerm && inside.Count > 0 && inside[0] is { Kind: HtmlPieceKind.Line, Bullet: false, Chip: false, Line: { } means })
        {
            var name = pieces[term].Line!;
            var line = (name with { Text = name.Text.TrimEnd(':', '：') }).With(": ", means);
            pieces[term] = pieces[term] with { Line = line with { Emphasized = false } };
            inside.RemoveAt(0);
        }

        pieces.AddRange(inside);
    }

    /// <summary>Lays out nodes that hold no block.</summary>
    private void Run(List<HtmlNode> run, Place place)
    {
        var start = 0;
        for (var i = 0; i <= run.Count; i++)
        {
            if (i < run.Count && run[i] is not HtmlElement { Name: "br" }) continue;
            Segment(run.GetRange(start, i - start), place);
            EndLine(place, chip: false);
            start = i + 1;
        }
    }

    private void Segment(List<HtmlNode> nodes, Place place)
    {
        if (HtmlBadges.In(nodes) is { } chips) Chips(chips, place);
        else Inline(nodes, place);
    }

    // Between two pieces of code that touch a page draws a gap.
    private void Inline(List<HtmlNode> nodes, Place place)
    {
        if (words.Length == 0 && place.Box?.Name == "li" && HtmlFlags.In(nodes) is { } flags)
        {
            Flagged(nodes, flags, place);
            return;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0 && nodes[i] is HtmlElement next && nodes[i - 1] is HtmlElement last && HtmlNames.IsCode(next.Name)
                && next.Shape == last.Shape)
                words.Separate(",");
            Inline(nodes[i], place);
        }
    }

    // A name and what is said of it are set apart without signs: "tail (optional) How long it is."
    private void Flagged(List<HtmlNode> nodes, (int Name, int Flag) flags, Place place)
    {
        Inline(nodes[flags.Name], place);
        words.Mark(0, MarkKind.Strong);
        words.Separate(" (");
        Inline(nodes[flags.Flag], place);
        words.Separate(")");
        for (var i = flags.Flag + 1; i < nodes.Count; i++) Inline(nodes[i], place);
    }

    private void Chips(List<(HtmlNode Node, bool GoesOn)> chips, Place place)
    {
        string? value = null;
        foreach (var (chip, goesOn) in chips)
        {
            if (goesOn)
            {
                Segment([chip], place);
                continue;
            }

            var shape = (chip as HtmlElement)?.Shape;
            // A label with a colon and its value are one line: "default:" "20"; further values look like the first.
            if (value is not null && shape == value) words.Separate(",");
            else if (words.EndsWithColon) value = shape;
            else if (words.Length > 0 && !HtmlBadges.IsMark(chip))
            {
                EndLine(place, chip: true);
                value = null;
            }

            if (!HtmlBadges.IsMark(chip)) words.Space();
            Segment([chip], place);
        }

        EndLine(place, chip: true);
    }

    private void Inline(HtmlNode node, Place place)
    {
        if (node is HtmlText text)
        {
            words.Add(text.Text, text.Parent!, text.Span, place.Bold);
            return;
        }

        var element = (HtmlElement)node;
        if (element.Name == "br") EndLine(place, chip: false);
        else if (element.Name == "wbr") words.Join();
        else if (element.Name == "img") words.Add(element["alt"], element, element.Span, place.Bold);
        else if (!HtmlBadges.IsPermalink(element) && !(isHeading && words.Length > 0 && HtmlBadges.EndsWithLink(element)))
            Inside(element, place);
    }

    private void Inside(HtmlElement element, Place place)
    {
        words.Inset(HtmlStyle.InsetOf(element));
        var since = words.Length;
        var isParameter = words.EndsWithSlash && HtmlNames.IsReplaced(element.Name, element["class"])
            && !element.Opening(1).StartsWith('{');
        if (isParameter) words.Separate("{");
        var inner = place with { Bold = place.Bold || HtmlNames.IsBold(element.Name) };
        Inline(element.Children, inner);
        if (isParameter) words.Separate("}");
        if (element.Name == "sup") words.Raise(since);
        else if (element.Name == "sub") words.Lower(since);
        else if (HtmlNames.MarkOf(element.Name) is { } mark) words.Mark(since, mark);
    }

    private void EndLine(Place place, bool chip)
    {
        if (words.Take() is not { } line) return;
        var piece = new HtmlPiece(HtmlPieceKind.Line, place.Box, line, Indent: place.Indent, Chip: chip);
        var last = pieces.FindLastIndex(static piece => piece.Kind != HtmlPieceKind.Gap);
        if (last < 0 || !HtmlBadges.GoesOn(pieces[last], piece))
        {
            pieces.Add(piece);
            return;
        }

        pieces.RemoveRange(last + 1, pieces.Count - last - 1);
        pieces[last] = pieces[last] with { Line = pieces[last].Line!.With("", line) };
    }
}
