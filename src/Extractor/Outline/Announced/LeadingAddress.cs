using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>Reads operations whose line alone would not say that it announces one: what stands around it does.</summary>
internal static class LeadingAddress
{
    /// <summary>The operation that a line announces for what stands right above or below it; null where it announces none.</summary>
    public static OperationName? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] is TextLine { Bullet: false } line
            ? OverTable(line, index + 1 < blocks.Length ? blocks[index + 1] : null)
                ?? (index > 0 ? BelowLabel(line, blocks[index - 1], vocabulary)
                    ?? BehindMethod(OperationHeading.Words(blocks[index - 1]).TrimEnd(':', '：', ' '), line.Text, vocabulary) : null)
            : null;

    /// <summary>Whether a heading is the path of an address and nothing else: <c>#### /kites</c>.</summary>
    public static bool IsPath(string heading) =>
        heading.StartsWith('/') && !heading.Contains(' ') && OperationName.PathOf(heading) is not null;

    // "POST /v1/kites Flies a kite. Parameters:", and below it the table.
    private static OperationName? OverTable(TextLine line, Block? below)
    {
        if (below is not TableBlock || line.Text is not [.., ':' or '：']) return null;
        return line.Text.Split(' ', 3) is [var method, ['/', ..] address, _] ? OperationName.Parse($"{method} {address}") : null;
    }

    // "HTTP request", and below it `GET kites`: a method and one word, where the heading says that they are the address.
    private static OperationName? BelowLabel(TextLine line, Block? above, Vocabulary vocabulary)
    {
        if (above is not HeadingBlock heading || line.Inline.CodeAt(0) is not { } code || code.End != line.Text.Length) return null;
        if (line.Text.Split(' ') is not [var method, [>= 'a' and <= 'z', ..] word]) return null;
        var says = vocabulary.IsUrlLabel(heading.Text) || vocabulary.Section(heading.Text) is { Broad: true, Example: false };
        return says ? OperationName.Parse($"{method} /{word}") : null;
    }

    /// <summary>
    /// The operation of an address behind a label that opens with the method: "POST URL", and behind it or on the line below
    /// <c>https://example.com/v1/tasks</c>. Null where the words are no such label, or the value is no address.
    /// </summary>
    public static OperationName? BehindMethod(string label, string value, Vocabulary vocabulary) =>
        label.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && OperationName.IsMethod(label[..space])
        && vocabulary.IsUrlLabel(label[(space + 1)..].Trim()) && !value.Trim().Contains(' ') && OperationName.PathOf(value) is { } path
            ? new OperationName(label[..space], path)
            : null;

    /// <summary>
    /// The operation behind the label of a method, where a copy glued the method to the label of the address: "POST路径: /v1/tasks". Null
    /// where the value is anything else.
    /// </summary>
    public static OperationName? InGluedLabels(string value, Vocabulary vocabulary)
    {
        if (OperationHeading.Labelled(value) is not var (glued, address) || OperationName.PathOf(address) is not { } path) return null;
        for (var end = glued.AsSpan().IndexOfAnyExceptInRange('A', 'Z') is var capitals and >= 0 ? capitals : 0; end > 2; end--)
            if (OperationName.IsMethod(glued[..end]))
                return vocabulary.IsUrlLabel(glued[end..]) ? new OperationName(glued[..end], path) : null;
        return null;
    }

    /// <summary>
    /// The operation of a line on which a gap parts the address from a button that a copy brings along:
    /// <c>POST https://example.com/v1/tasks    Try</c>. Null where there is none.
    /// </summary>
    public static OperationName? BesideControl(string text)
    {
        const int longestControl = 24;
        var gap = text.AsSpan().IndexOfAny("\t") is var tab and > 0 ? tab : text.IndexOf("  ", StringComparison.Ordinal);
        return gap > 0 && text.Length - gap <= longestControl ? OperationName.Parse(text[..gap]) : null;
    }
}
