using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>Words, and which of them are set apart.</summary>
/// <param name="Text">The words without markup.</param>
/// <param name="Marks">The words that are set apart, by where they start; of two that start at one place the longer first.</param>
internal readonly record struct MarkedText(string Text, ImmutableArray<TextMark> Marks)
{
    /// <summary>Words that nothing sets apart.</summary>
    public static MarkedText Plain(string text) => new(text, []);

    /// <summary>Several lines as one text.</summary>
    public static MarkedText Of(IReadOnlyCollection<MarkedText> lines)
    {
        if (lines.Count == 1) return lines.First();
        if (lines.Count == 0) return Plain("");
        var marks = ImmutableArray.CreateBuilder<TextMark>();
        var start = 0;
        foreach (var line in lines)
        {
            foreach (var mark in line.Marks) marks.Add(mark with { Start = mark.Start + start });
            start += line.Text.Length + 1;
        }

        return new MarkedText(string.Join('\n', lines.Select(static line => line.Text)), marks.ToImmutable());
    }

    /// <summary>The text with a space in the place of each line end.</summary>
    public MarkedText OnOneLine() => this with { Text = Text.Replace('\n', ' ') };

    /// <summary>The words that are set as code, in their order.</summary>
    public IEnumerable<string> Codes
    {
        get
        {
            foreach (var mark in Marks)
                if (mark.Kind == MarkKind.Code && mark.End <= Text.Length) yield return Text[mark.Start..mark.End];
        }
    }

    /// <summary>The longest mark that starts at an index, or null where none does.</summary>
    public TextMark? MarkAt(int at) =>
        First(at) is var i && i < Marks.Length && Marks[i].Start == at && Marks[i].End <= Text.Length ? Marks[i] : null;

    /// <summary>The words set as code that start at an index, or null where none do.</summary>
    public TextMark? CodeAt(int at)
    {
        for (var i = First(at); i < Marks.Length && Marks[i].Start == at; i++)
            if (Marks[i].Kind == MarkKind.Code && Marks[i].End <= Text.Length) return Marks[i];
        return null;
    }

    /// <summary>The words from an index on, without the space around them.</summary>
    /// <param name="from">The index of the first word.</param>
    /// <param name="to">The index behind the last.</param>
    public MarkedText Part(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Text[from])) from++;
        while (to > from && char.IsWhiteSpace(Text[to - 1])) to--;
        var (start, end) = (from, to);
        return new MarkedText(Text[start..end], [.. Marks.Where(mark => mark.Start >= start && mark.End <= end)
            .Select(mark => mark with { Start = mark.Start - start })]);
    }

    /// <summary>The lines that are not empty.</summary>
    public IEnumerable<MarkedText> Lines()
    {
        var next = 0;
        for (var start = 0; start <= Text.Length;)
        {
            var end = Text.IndexOf('\n', start);
            if (end < 0) end = Text.Length;
            var first = next;
            while (next < Marks.Length && Marks[next].Start < end) next++;
            if (!string.IsNullOrWhiteSpace(Text[start..end])) yield return new MarkedText(Text, Marks[first..next]).Part(start, end);
            start = end + 1;
        }
    }

    // A line may hold as many marks as words, and is asked at each of them.
    private int First(int at)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
