using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>
/// Labels that are bullets, <c>- **Query parameters:**</c>: they hold for what is set in below them, and what held
/// before them holds again behind it.
/// </summary>
/// <typeparam name="T">What a label changes.</typeparam>
internal sealed class BulletLabels<T>
{
    private readonly Stack<(int Indent, T Outside)> open = new();

    /// <summary>Opens a label.</summary>
    /// <param name="indent">How far its bullet is set in.</param>
    /// <param name="outside">What held before it.</param>
    public void Open(int indent, T outside) => open.Push((indent, outside));

    /// <summary>Closes the labels that a line is not below.</summary>
    /// <param name="line">The line.</param>
    /// <param name="outside">What holds at the line, where any label was closed.</param>
    /// <returns>Whether a label was closed.</returns>
    public bool Close(TextLine line, out T? outside) => CloseTo(line.Indent, out outside);

    /// <summary>Closes every label.</summary>
    public bool CloseAll(out T? outside) => CloseTo(-1, out outside);

    private bool CloseTo(int indent, out T? outside)
    {
        outside = default;
        var closed = false;
        while (open.Count > 0 && open.Peek().Indent >= indent)
        {
            outside = open.Pop().Outside;
            closed = true;
        }

        return closed;
    }
}
