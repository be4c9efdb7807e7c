namespace Extractor.Checking.Payloads;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one, counted in UTF-16 code units.</param>
public readonly record struct TextPlace(int Line, int Column)
{
    /// <summary>The place of a text's first character.</summary>
    public static TextPlace Start { get; } = new(1, 1);

    /// <summary>Where this place of an inner text stands in the text that holds it from another place on.</summary>
    public TextPlace From(TextPlace start) => Line == 1 ? new(start.Line, start.Column + Column - 1) : new(start.Line + Line - 1, Column);
}
