using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages.Shown;

/// <summary>Writes down what a browser would show of a page, line by line, and where in the file each line stands.</summary>
/// <param name="file">The page's file.</param>
internal sealed class RenderedText(SourceText file)
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextSpan>.Builder origins = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>The page's file.</summary>
    public SourceText File => file;

    /// <summary>How many lines there are so far.</summary>
    public int Count => origins.Count;

    /// <summary>Adds a line.</summary>
    /// <param name="line">What it says; no line end stands in it.</param>
    /// <param name="origin">Where in the file it stands.</param>
    /// <returns>The line's place.</returns>
    public LineRange Add(string line, TextSpan origin)
    {
        text.Append(ShownText.OfLine(line)).Append('\n');
        origins.Add(origin);
        return LineRange.Single(origins.Count - 1);
    }

    /// <summary>Adds an empty line, unless one is there already.</summary>
    public void AddGap()
    {
        if (text.Length > 1 && text[^2] != '\n') Add("", origins[^1] with { Start = origins[^1].End });
    }

    /// <summary>Adds lines of the file as they stand.</summary>
    public void AddLines(LineRange lines)
    {
        for (var line = lines.First; line <= lines.Last; line++) Add(file.Line(line), new TextSpan(file.StartOf(line), file.EndOf(line)));
    }

    /// <summary>The lines as a text that knows its file.</summary>
    public SourceText ToSource()
    {
        if (Count == 0) Add("", default);
        return new SourceText(file, text.ToString(), origins.ToImmutable());
    }
}
