namespace Extractor.Pages;

/// <summary>The lines inside any of many ranges.</summary>
internal sealed class LineSet
{
    private readonly HashSet<int> lines = [];

    /// <summary>Collects the lines of the ranges.</summary>
    public LineSet(IEnumerable<LineRange> ranges)
    {
        foreach (var range in ranges)
            for (var line = range.First; line <= range.Last; line++) lines.Add(line);
    }

    /// <summary>Whether a line lies inside one of the ranges.</summary>
    public bool Contains(int line) => lines.Contains(line);
}
