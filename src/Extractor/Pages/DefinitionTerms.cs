using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>
/// The terms of the definition lists of reStructuredText: a line, and right below it, without an empty line between, what it means, set
/// in further.
/// </summary>
internal static class DefinitionTerms
{
    /// <summary>The blocks with every such line known as a term.</summary>
    public static ImmutableArray<Block> Marked(ImmutableArray<Block> blocks) =>
        [.. blocks.Select((block, at) => block is TextLine line && IsTerm(line, at, blocks) ? line with { IsTerm = true } : block)];

    private static bool IsTerm(TextLine line, int at, ImmutableArray<Block> blocks)
    {
        if (line.Bullet || line.Text is [':', ..] or ['.', '.', ' ', ..] or ['|', ..] or [.., ':', ':']) return false;
        if (at + 1 >= blocks.Length || blocks[at + 1] is not TextLine below || below.Line != line.Line + 1 || below.Indent <= line.Indent)
            return false;
        // The line opens a paragraph, or stands below the definition of another term.
        return at == 0 || blocks[at - 1].Lines.Last < line.Line - 1 || blocks[at - 1] is HeadingBlock
            || (blocks[at - 1] is TextLine above && above.Indent > line.Indent);
    }
}
