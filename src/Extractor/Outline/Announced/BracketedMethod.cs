using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operation of an address whose label has the method in brackets: "URL [POST]", and behind it or on the line below
/// <c>https://example.com/v1/tasks</c>.
/// </summary>
internal static class BracketedMethod
{
    private const int LongestLabel = 60;

    /// <summary>The operation that opens at a block, and how many blocks name it; null where none does.</summary>
    public static (OperationName Name, int Blocks)? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        if (blocks[index] is TextLine line && OperationHeading.Labelled(line.Text) is var (label, value))
            return Named(label, value, vocabulary) is { } beside ? (beside, 1) : null;
        return index + 1 < blocks.Length && blocks[index + 1] is TextLine below
            && Named(OperationHeading.Words(blocks[index]), below.Text, vocabulary) is { } named
                ? (named, 2)
                : null;
    }

    /// <summary>The method that the label of an address has in brackets; null where the words are no such label.</summary>
    public static string? In(string label, Vocabulary vocabulary)
    {
        var text = label.AsSpan().Trim(" :：*");
        if (text.Length is 0 or > LongestLabel || text[^1] is not (']' or ')' or '）')) return null;
        var open = text.LastIndexOfAny('[', '(', '（');
        if (open <= 0) return null;
        var method = text[(open + 1)..^1].Trim("` ").ToString();
        return OperationName.IsMethod(method) && vocabulary.IsUrlLabel(text[..open].Trim(" *").ToString()) ? method : null;
    }

    private static OperationName? Named(string label, string address, Vocabulary vocabulary) =>
        In(label, vocabulary) is { } method && !address.Trim().Contains(' ') && OperationName.PathBehindLabel(address) is { } path
            ? new OperationName(method, path)
            : null;
}
