using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>
/// Labels that are bullets, <c>- **Query parameters:**</c>: they hold for what is set in below them, and what held
/// before them holds again behind it.
/// </summary>
internal sealed class BulletLabels
{
    private readonly Stack<(int Indent, OutlineState Before)> open = new();

    /// <summary>Keeps what holds before a label.</summary>
    public void Keep(TextLine label, OutlineState before) => open.Push((label.Indent, before));

    /// <summary>Goes on to a block.</summary>
    /// <returns>What holds again at the block; null where it ends no label.</returns>
    public OutlineState? Enter(Block block)
    {
        // A heading ends every list; of code and tables nothing shows how far they are set in.
        int? indent = block switch { HeadingBlock => -1, TextLine line => line.Indent, _ => null };
        OutlineState? before = null;
        while (indent is not null && open.TryPeek(out var last) && last.Indent >= indent) before = open.Pop().Before;
        return before;
    }
}
