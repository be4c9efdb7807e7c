using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operation of a list that opens each entry with an address and gives its method in the lines of the entry: <c>`/kites`: flies a
/// kite</c>, and set in below it "Method: POST". A heading that is an address may stand over such lines too.
/// </summary>
internal static class ListedAddress
{
    // The method is one of the first things that are said of an address.
    private const int Reach = 6;

    /// <summary>The operation that a block opens; null where it opens none.</summary>
    public static OperationName? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        if (PathIn(blocks[index]) is not { } path) return null;
        for (var i = index + 1; i < blocks.Length && i - index <= Reach && blocks[i] is TextLine line && IsBelow(blocks[index], line); i++)
        {
            if (OperationHeading.Labelled(line.Text) is not var (label, value)) continue;
            // An address of its own says more than the one that opens the entry.
            if (vocabulary.IsUrlLabel(label)) return null;
            var method = value.Trim('`', '*', ' ').ToUpperInvariant();
            if (vocabulary.IsMethodLabel(label) && OperationName.IsMethod(method)) return new OperationName(method, path);
        }

        return null;
    }

    private static bool IsBelow(Block opening, TextLine line) => opening is not TextLine bullet || line.Indent > bullet.Indent;

    private static string? PathIn(Block block) => block switch
    {
        HeadingBlock heading => PathIn(heading.Inline),
        TextLine { Bullet: true } line => PathIn(line.Inline),
        _ => null,
    };

    // The path, and behind a sign what the call does.
    private static string? PathIn(MarkedText line)
    {
        if (line.Text is not ['/', _, ..]) return null;
        var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
        var end = line.MarkAt(0) is { } mark ? mark.End : space < 0 ? line.Text.Length : space;
        var behind = line.Text.AsSpan(end).TrimStart();
        var isWhole = behind.IsEmpty || ":：-–—".Contains(behind[0]) || line.Text[end - 1] is ':' or '：';
        var path = line.Text[..end].TrimEnd(':', '：');
        return isWhole && !path.Contains(' ') ? OperationName.PathOf(path) : null;
    }
}
