using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages.Code;
using Extractor.Pages.Shown;

namespace Extractor.Pages.Html;

/// <summary>Reads the blocks of an HTML page, or of a piece of HTML in a page of Markdown.</summary>
/// <param name="rendered">Where the text goes that a browser would show.</param>
/// <param name="markdown">Whether the words may bear marks of Markdown.</param>
internal sealed class HtmlBlocks(RenderedText rendered, bool markdown)
{
    private readonly string file = rendered.File.Text;

    /// <summary>Reads a page from a line on.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="first">The first line below the front matter.</param>
    public static (SourceText Source, ImmutableArray<Block> Blocks, Diagnostic? Problem) Read(SourceText file, int first)
    {
        var start = first < file.LineCount ? file.StartOf(first) : file.Text.Length;
        var tree = HtmlTree.Read(file.Text[start..], start);
        if (tree.DeepAt is { } deep)
        {
            var problem = Rules.PageTooDeep.At(
                file.Path,
                file.LineAt(deep) + 1,
                $"elements nest more than {HtmlTree.DeepestNesting} levels here; the page is read line by line, as text without markup");
            return (file, MarkdownBlocks.ReadPlain(file, first, InlineText.Unmarked), problem);
        }

        var rendered = new RenderedText(file);
        // Front matter may announce an operation, and its lines are counted from the top of the file.
        if (first > 0) rendered.AddLines(new LineRange(0, Math.Min(first, file.LineCount) - 1));
        var blocks = new HtmlBlocks(rendered, markdown: false).Read(
            Content(tree.Root), new HtmlContainer(null, "body", "body", repeats: false, 0));
        var source = rendered.ToSource();
        var empty = blocks.IsEmpty
            ? Rules.PageEmpty.At(
                file.Path,
                null,
                "the page shows no text; expected at least one field. A page that a script draws has to be saved as the browser shows it")
            : null;
        return (source, PastedCode.Recover(source, blocks), empty);
    }

    /// <summary>Reads what an element holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="box">Its box; null where it is no box itself.</param>
    public ImmutableArray<Block> Read(HtmlElement element, HtmlContainer? box) => Blocks(HtmlFlow.Of(element, box, file, markdown));

    /// <summary>Writes down laid-out pieces.</summary>
    public ImmutableArray<Block> Blocks(IEnumerable<HtmlPiece> pieces)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == HtmlPieceKind.Gap) rendered.AddGap();
            else if (piece.Kind == HtmlPieceKind.Table)
                AddTable(new HtmlTables(rendered, this, markdown).Read(piece.Element!, piece.Box!), blocks);
            else if (piece.Kind == HtmlPieceKind.Code) AddCode(piece, blocks);
            else if (piece.Kind == HtmlPieceKind.Line) blocks.Add(Line(piece.Line!, piece));
            else blocks.Add(Heading(piece));
        }

        return blocks.ToImmutable();
    }

    /// <summary>Writes down a line of words.</summary>
    /// <param name="line">The words.</param>
    /// <param name="piece">The piece that they are.</param>
    public TextLine Line(HtmlLine line, HtmlPiece piece)
    {
        var mark = piece.Bullet ? 0 : TextLines.BulletLength(line.Text);
        var text = mark < line.Text.Length ? line.Text[mark..].TrimStart() : line.Text;
        return new TextLine(
            rendered.Add(line.Text, line.Span), text, piece.Indent + line.Indent + ((piece.Box?.Inset ?? 0) / HtmlStyle.PixelsOfIndent),
            piece.Bullet || text.Length < line.Text.Length, line.Emphasized)
        {
            Container = piece.Box,
            Look = line.Look,
            Marks = [.. from set in line.Marks
                let start = set.Start - (line.Text.Length - text.Length)
                where start >= 0
                select set with { Start = start }],
        };
    }

    // The style of a page may draw the method of an address from an attribute.
    private static string MethodOf(HtmlElement element, string first)
    {
        var named = element["data-method"] is { Length: > 0 } method ? method : element["data-type"];
        var isAddress = first.TrimStart().StartsWith('/') || first.Contains("://", StringComparison.Ordinal);
        return isAddress && named.Length is > 2 and < 8 && named.All(char.IsAsciiLetter) && !first.Trim().Contains(' ')
            ? named.ToUpperInvariant() + " "
            : "";
    }

    // A header that stays in sight while the rows move below it is a table of its own.
    private static void AddTable(ImmutableArray<Block> table, ImmutableArray<Block>.Builder blocks)
    {
        var isBelowHeader = blocks.Count > 0 && blocks[^1] is TableBlock { IsHeaded: true, Rows.IsEmpty: true } above
            && table[0] is TableBlock { IsHeaded: false } first && first.Header.Cells.Length == above.Header.Cells.Length;
        if (isBelowHeader)
        {
            var (head, body) = ((TableBlock)blocks[^1], (TableBlock)table[0]);
            blocks[^1] = head with { Lines = head.Lines.Union(body.Lines), Rows = body.Rows.Insert(0, body.Header) };
        }

        blocks.AddRange(isBelowHeader ? table[1..] : table);
    }

    // A page says what its own text is and what belongs to the site around it.
    private static HtmlElement Content(HtmlElement root)
    {
        var main = Find(root, "main");
        return main is { HasWords: true } ? main : root;
    }

    private static HtmlElement? Find(HtmlElement element, string name) =>
        element.Name == name
            ? element
            : element.Elements.Select(inner => Find(inner, name)).FirstOrDefault(static found => found is not null);

    private HeadingBlock Heading(HtmlPiece piece)
    {
        var lines = rendered.Add(piece.Line!.Text, piece.Line.Span);
        rendered.AddGap();
        return new HeadingBlock(lines, HtmlNames.HeadingLevel(piece.Element!.Name), piece.Line.Text)
        {
            Container = piece.Box,
            Marks = piece.Line.Marks,
        };
    }

    private void AddCode(HtmlPiece piece, ImmutableArray<Block>.Builder blocks)
    {
        var code = HtmlCode.LinesOf(piece.Element!, file);
        // A column of line numbers.
        if (code.Count == 0 || code.TrueForAll(static line => line.Text.All(static c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c))))
            return;
        rendered.AddGap();
        var first = rendered.Count;
        var method = MethodOf(piece.Element!, code[0].Text);
        foreach (var (text, span) in code)
        {
            rendered.Add(method + text.Replace('\r', ' '), span);
            method = "";
        }

        var lines = new LineRange(first, rendered.Count - 1);
        rendered.AddGap();
        blocks.Add(new CodeBlock(lines, HtmlCode.LanguageOf(piece.Element!), lines, Fenced: true) { Container = piece.Box });
    }
}
