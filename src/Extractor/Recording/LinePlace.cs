namespace Extractor.Recording;

/// <summary>Where a line of a record stands.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from one.</param>
internal readonly record struct LinePlace(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>A line of a record that does not belong where it stands, or beside which another one is missing.</summary>
internal sealed class MisplacedLineException(LinePlace place, string message) : FormatException(message)
{
    /// <summary>The line.</summary>
    public LinePlace Place { get; } = place;
}
