using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>A piece of a page that stands for itself. Every block knows its lines; no block knows what it means.</summary>
/// <param name="Lines">The lines of the page that the block covers.</param>
public abstract record Block(LineRange Lines)
{
    /// <summary>The innermost box that the block stands in; null where nothing shows one.</summary>
    public HtmlContainer? Container { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Lines">The lines that the heading covers.</param>
/// <param name="Level">From 1, the page's title, to 6.</param>
/// <param name="Text">The heading's words, without markup.</param>
internal sealed record HeadingBlock(LineRange Lines, int Level, string Text) : Block(Lines)
{
    /// <summary>The words that are set apart, by where they start.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The words with their marks.</summary>
    public MarkedText Inline => new(Text, Marks);
}

/// <summary>A table with a header row.</summary>
/// <param name="Lines">The lines from the header row to the last row.</param>
/// <param name="Header">The header row.</param>
/// <param name="Rows">The rows below the header, in page order.</param>
internal sealed record TableBlock(LineRange Lines, TableRow Header, ImmutableArray<TableRow> Rows) : Block(Lines)
{
    /// <summary>Whether the page marks the header row as one; without a mark it may be a row like the others.</summary>
    internal bool IsHeaded { get; init; } = true;
}

/// <summary>One row of a table.</summary>
/// <param name="Lines">The lines of the row.</param>
/// <param name="Cells">The row's cells, left to right.</param>
internal sealed record TableRow(LineRange Lines, ImmutableArray<TableCell> Cells)
{
    /// <summary>The text of the cell in a column, empty where the row has no such cell.</summary>
    public string Text(int column) => column >= 0 && column < Cells.Length ? Cells[column].Text : "";

    /// <summary>The lines of the row and of the code and tables that stand inside its cells.</summary>
    public LineRange Extent { get; init; } = Lines;

    /// <summary>Whether one cell takes the whole width, and so speaks of the rows and not of one field.</summary>
    public bool IsTitle { get; init; }
}

/// <summary>One cell of a table.</summary>
/// <param name="Text">The cell's words without markup, a line break as LF, trimmed.</param>
/// <param name="Indent">How many characters of white space stand before the words, padding included.</param>
/// <param name="Codes">The texts that the cell marks as code, in order.</param>
internal sealed record TableCell(string Text, int Indent, ImmutableArray<string> Codes)
{
    /// <summary>The words that are set apart, by where they start; none where nothing shows it.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The words with their marks.</summary>
    public MarkedText Inline => new(Text, Marks);

    /// <summary>The cell with the words of another behind its own, and a sign between them where both have some.</summary>
    public TableCell Followed(char sign, TableCell next)
    {
        if (next.Text.Length == 0) return this;
        if (Text.Length == 0) return next;
        var shift = Text.Length + 1;
        return new TableCell($"{Text}{sign}{next.Text}", Indent, [.. Codes, .. next.Codes])
        {
            Marks = [.. Marks, .. next.Marks.Select(mark => mark with { Start = mark.Start + shift })],
        };
    }
}

/// <summary>Code, fenced or recovered from a pasted page.</summary>
/// <param name="Lines">The lines of the code, fences included.</param>
/// <param name="Language">The word behind the opening fence in lower case, or an empty string.</param>
/// <param name="Content">The lines between the fences; empty (its last line before its first) where there are none.</param>
/// <param name="Fenced">False for code that a pasted page shows without fences.</param>
internal sealed record CodeBlock(LineRange Lines, string Language, LineRange Content, bool Fenced) : Block(Lines);

/// <summary>A line of prose: one line of a paragraph, of a list item or of a page without markup.</summary>
/// <param name="Lines">The line.</param>
/// <param name="Text">The line's words without markup and without the mark of its list item, trimmed.</param>
/// <param name="Indent">How many columns of white space stand before the words; a tab counts as four.</param>
/// <param name="Bullet">Whether the line opens a list item.</param>
/// <param name="Emphasized">Whether the whole line is set in bold, as labels are.</param>
internal sealed record TextLine(LineRange Lines, string Text, int Indent, bool Bullet, bool Emphasized) : Block(Lines)
{
    /// <summary>The line's index, from zero.</summary>
    public int Line => Lines.First;

    /// <summary>How the line is set: lines of one look are set alike. Empty where nothing shows it.</summary>
    public string Look { get; init; } = "";

    /// <summary>The words that are set apart, by where they start.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>The words with their marks.</summary>
    public MarkedText Inline => new(Text, Marks);

    /// <summary>Whether the page sets the line as a term, with its definition in the lines right below it.</summary>
    public bool IsTerm { get; init; }

    /// <summary>Whether a colon and a space say that the line defines the term above it.</summary>
    public bool IsDefinition => !Bullet && Text is [':', var gap, ..] && char.IsWhiteSpace(gap);
}
