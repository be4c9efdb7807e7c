using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline.Pasted;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// Reads the operation that lines of text give one part a line: "POST" and below it the address, or "Method: POST" and "Path: /x" in
/// either order.
/// </summary>
internal static class RequestOverLines
{
    // From the lines of a method to those of its address; a copy leaves more than one line empty.
    private const int MostGap = 4;

    // How many lines of prose may stand between a method and its address in a list of labels.
    private const int LabelReach = 6;

    private const int MostLinesOfPath = 40;

    /// <summary>The operation that opens at a line, and how many blocks name it; null where none does.</summary>
    public static (OperationName Name, int Blocks)? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary)
    {
        var first = (TextLine)blocks[index];
        // Some sites set methods in small capitals, and a copy brings them as lower case.
        var bare = (Admonition.TitleOf(first.Text) ?? OperationHeading.Shown(first)).Trim('`', '*').ToUpperInvariant();
        if (OperationName.IsMethod(bare) && index + 1 < blocks.Length)
            return blocks[index + 1].Lines.First - first.Line <= MostGap && BelowMethod(blocks, index + 1) is var (path, count)
                ? (new OperationName(bare, path), count + 1)
                : LateAddress.Of(blocks, index, bare) is { } late ? (late, 1)
                : null;

        if (OperationTable.AcrossTabs(blocks, index, vocabulary) is { } across) return (across, 2);
        string? method = null, address = null;
        for (var i = index; i < blocks.Length && i < index + LabelReach; i++)
        {
            var found = LabelAt(blocks, i, vocabulary);
            // Between the address and the method a title may stand over the rest of the request.
            if (found is null && address is not null && IsTitleOverMethod(blocks, i, vocabulary)) continue;
            if (found is not { } labelled) break;
            if (i + 1 < blocks.Length && (blocks[i] is HeadingBlock
                || OperationHeading.IsLabel(OperationHeading.Words(blocks[i]), vocabulary)))
                i++;
            if (IsPastedBefore(blocks, i, labelled.Value)) i++;
            if (vocabulary.IsUrlLabel(labelled.Label) && BelowRemark(blocks, i, labelled.Value) is { } moved)
                (labelled, i) = ((labelled.Label, moved), i + 1);
            var verb = Verb(labelled.Value);
            if (method is null && IsMethod(labelled, address is not null, vocabulary)) method = verb;
            else if (address is null && vocabulary.IsUrlLabel(labelled.Label)) address = OperationName.PathBehindLabel(labelled.Value);
            else if (address is null && LoneAddress(labelled.Value) is { } lone) address = lone;
            else if (method is null && address is null) return null;
            if (method is not null && address is not null) return (new OperationName(method, address), i - index + 1);
        }

        return null;
    }

    // "Method: POST", and the address below a heading of its own
    private static (string Label, string Value)? LabelAt(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] switch
        {
            TextLine line => OperationHeading.Labelled(line.Text) ?? OperationHeading.BeforeDash(line.Text, vocabulary)
                ?? LabelAbove(blocks, index, vocabulary),
            HeadingBlock title when OperationHeading.IsLabel(title, vocabulary)
                && index + 1 < blocks.Length && blocks[index + 1] is TextLine value =>
                (LabelForms.WithoutNumber(title.Text), value.Text),
            _ => null,
        };

    // Beside an address, or in capitals with an address below, what is a method and nothing else is the method, whatever it is called.
    private static bool IsMethod((string Label, string Value) labelled, bool hasAddress, Vocabulary vocabulary) =>
        OperationName.IsMethod(hasAddress || vocabulary.IsMethodLabel(labelled.Label) ? Verb(labelled.Value) : labelled.Value.Trim('`'));

    // Whatever it is called, what is a path and nothing else is one.
    private static string? LoneAddress(string value) => value.Trim('`', '*') is ['/', not '/', ..] path && !path.Contains(' ')
        ? OperationName.PathOf(path)
        : null;

    // The address on a line, or the server on a line and the path on the next.
    private static (string Path, int Lines)? BelowMethod(ImmutableArray<Block> blocks, int index)
    {
        if (InParts(blocks, index) is { } parts) return parts;
        var server = OperationHeading.Words(blocks[index]);
        if (OperationName.PathOf(server) is not { } root) return null;
        return server.Contains("://", StringComparison.Ordinal) && index + 1 < blocks.Length
            && OperationHeading.Words(blocks[index + 1]) is ['/', ..] path
            && blocks[index + 1].Lines.First - blocks[index].Lines.Last <= MostGap
            && !path.Contains(' ') && OperationName.PathOf(path) is { } rest
                ? (root == "/" ? rest : root + rest, 2)
                : (root, 1);
    }

    // "/", "v1", "/", "{kite_id}" below each other: some sites set the parts of an address apart.
    private static (string Path, int Lines)? InParts(ImmutableArray<Block> blocks, int index)
    {
        var at = index;
        var path = "";
        for (; at + 1 < blocks.Length && at - index < MostLinesOfPath && OperationHeading.Words(blocks[at]) == "/"
            && blocks[at + 1].Lines.First == blocks[at].Lines.Last + 1
            && OperationHeading.Words(blocks[at + 1]) is { Length: > 0 } part && !part.AsSpan().ContainsAny(" /\t"); at += 2)
            path += $"/{part}";
        return at > index && OperationName.PathOf(path) is { } whole ? (whole, at - index) : null;
    }

    // "POST (HTTPS)": a bracket behind the method speaks of the protocol.
    private static string Verb(string value)
    {
        var end = value.AsSpan().IndexOfAny('(', '（');
        return (end > 0 ? value[..end] : value).Trim('`', '*', ' ').ToUpperInvariant();
    }

    // Between a label and the address a line may say who calls whom; the address is set as code then.
    private static string? BelowRemark(ImmutableArray<Block> blocks, int index, string remark) =>
        OperationName.PathBehindLabel(remark) is null && index + 1 < blocks.Length && blocks[index + 1] is TextLine line
        && line.Inline.CodeAt(0) is { } code && code.End == line.Text.Length && OperationName.PathOf(line.Text) is not null
            ? line.Text
            : null;

    // "URL" on a line and "/x" on the next.
    private static (string Label, string Value)? LabelAbove(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] is TextLine line && OperationHeading.IsLabel(line.Text, vocabulary)
        && index + 1 < blocks.Length && blocks[index + 1] is TextLine value
            ? (line.Text, vocabulary.IsChrome(value.Text) && index + 2 < blocks.Length && blocks[index + 2] is TextLine behind
                && OperationName.PathOf(behind.Text) is not null ? behind.Text : value.Text)
            : null;

    // A copy brings along the word that a site sets over its code: "HTTP", and below it the address.
    private static bool IsPastedBefore(ImmutableArray<Block> blocks, int index, string value) =>
        index + 1 < blocks.Length && blocks[index] is TextLine && OperationHeading.Words(blocks[index]) != value
        && OperationHeading.Words(blocks[index + 1]) == value;

    private static bool IsTitleOverMethod(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] is TextLine title && vocabulary.Section(title.Text) is { Example: false } && index + 1 < blocks.Length
        && vocabulary.IsMethodLabel(OperationHeading.Words(blocks[index + 1]));
}
