namespace Extractor.Pages;

/// <summary>A run of whole lines of one page, counted from zero; both ends belong to it.</summary>
/// <param name="First">The index of the first line.</param>
/// <param name="Last">The index of the last line; never less than <paramref name="First"/>.</param>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>The range of a single line.</summary>
    public static LineRange Single(int line) => new(line, line);

    /// <summary>How many lines the range holds.</summary>
    public int Count => Last - First + 1;

    /// <summary>The line number to print for the first line, counted from one.</summary>
    public int FirstNumber => First + 1;

    /// <summary>The line number to print for the last line, counted from one.</summary>
    public int LastNumber => Last + 1;

    /// <summary>Whether the other range lies wholly inside this one.</summary>
    public bool Contains(LineRange other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the line lies inside this range.</summary>
    public bool Contains(int line) => First <= line && line <= Last;

    /// <summary>The smallest range that holds both.</summary>
    public LineRange Union(LineRange other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
