namespace Extractor.Pages;

/// <summary>A run of characters of a text.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset just past the last character; equal to <paramref name="Start"/> where the run is empty.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The smallest run that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
