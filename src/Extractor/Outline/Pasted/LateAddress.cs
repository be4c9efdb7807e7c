using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Finds the address of an operation whose section opens with the method alone. A copy from a browser may lose the address there;
/// the request line of the section's sample gives it, or the method with the path below it: "post", and further below "POST /v1/kites
/// HTTP/1.1".
/// </summary>
internal static class LateAddress
{
    /// <summary>The operation of a method that stands alone in its paragraph; null where no sample gives its address.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="index">Where the method stands.</param>
    /// <param name="method">The method.</param>
    public static OperationName? Of(ImmutableArray<Block> blocks, int index, string method)
    {
        if (!IsParagraph(blocks, index)) return null;
        for (var at = index + 1; at < blocks.Length && blocks[at] is TextLine or CodeBlock; at++)
        {
            if (blocks[at] is not TextLine line) continue;
            if (OperationName.IsMethod(line.Text.ToUpperInvariant()) && IsParagraph(blocks, at)) return null;
            if (OverPath(blocks, at) is { } over) return over.Method == method ? over : null;
            if (OperationName.Parse(line.Text) is not { } named) continue;
            return named.Method == method && line.Text.Contains(" HTTP/", StringComparison.Ordinal) ? named : null;
        }

        return null;
    }

    // At the end of the section a page may show the call: the method again, and right below it the path.
    private static OperationName? OverPath(ImmutableArray<Block> blocks, int index) =>
        index + 1 < blocks.Length && blocks[index] is TextLine method && OperationName.IsMethod(method.Text.ToUpperInvariant())
        && blocks[index + 1] is TextLine { Text: ['/', ..] } path && path.Line == method.Line + 1
            ? OperationName.Parse($"{method.Text.ToUpperInvariant()} {path.Text}")
            : null;

    private static bool IsParagraph(ImmutableArray<Block> blocks, int index) =>
        (index == 0 || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1)
        && (index + 1 == blocks.Length || blocks[index + 1].Lines.First - blocks[index].Lines.Last > 1);
}
