using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operation of a section whose heading has one half of its name, and the first lines below it the other: "Search API `/kites`"
/// and "Method: GET", <c>GET kites/{id}</c> and "URI: /api/kites/{id}", or "Request (GET)" and "URL: /kites".
/// </summary>
internal static class HalfNamed
{
    // Both stand among the first things that are said.
    private const int Reach = 8;

    private const int LongestHeading = 120;

    /// <summary>The operation that a heading opens; null where it opens none.</summary>
    public static OperationName? At(ImmutableArray<Block> blocks, int index, Vocabulary vocabulary) =>
        blocks[index] is not HeadingBlock { Text.Length: <= LongestHeading } heading ? null
        : Remarked(heading.Text) is { } remarked ? remarked
        : TailIn(heading.Text) is var (method, tail) ? WithAddress(blocks, index, method, tail) ?? Relative(heading, tail)
        : BracketedIn(heading.Text) is { } bracketed ? WithUrl(blocks, index, bracketed, vocabulary)
        : PathIn(heading.Text) is { } path ? WithMethod(blocks, index, path, vocabulary)
        : null;

    // The last part of the address, without the slash that opens it.
    private static (string Method, string Tail)? TailIn(string heading) =>
        heading.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var method, [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ..] tail]
        && OperationName.IsMethod(method) && OperationName.PathOf("/" + tail) is { } path
            ? (method, path)
            : null;

    // "POST A /v1/kites": a letter or a sign between the two, which the page explains, is a remark on the operation.
    private static OperationName? Remarked(string heading) =>
        heading.Trim('`').Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var method, { Length: 1 or 2 } sign, ['/', ..] path]
        && !char.IsAsciiLetterLower(sign[0])
            ? OperationName.Parse($"{method} {path}")
            : null;

    // POST `v1/kites`, "POST kites/v1", "GET kites/{id}": where marks set one of the two apart, or the path has what words have not, the
    // words are the whole address; "GET started/quickly" is a title.
    private static OperationName? Relative(HeadingBlock heading, string path) =>
        path.Contains('{') || path.Split('/').Any(static part => part is ['v', >= '1' and <= '9']) || IsSetApart(heading)
            ? OperationName.ParseRelative(heading.Text)
            : null;

    private static bool IsSetApart(HeadingBlock heading)
    {
        var space = heading.Text.IndexOf(' ', StringComparison.Ordinal);
        var method = heading.Inline.MarkAt(0) is { } mark && mark.End == space;
        var path = heading.Inline.CodeAt(space + 1) ?? heading.Inline.CodeAt(0);
        return (method || path?.End == heading.Text.Length) && !TitleLabels.OpensMediaType(heading.Text[(space + 1)..]);
    }

    // The only path among the words of a title.
    private static string? PathIn(string heading)
    {
        var paths = heading.Split([' ', '(', ')', '（', '）', '「', '」'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word is ['/', not '/', ..]).Select(OperationName.PathOf).ToArray();
        return paths is [{ Length: > 1 } only] ? only : null;
    }

    private static OperationName? WithAddress(ImmutableArray<Block> blocks, int index, string method, string tail)
    {
        foreach (var line in Below(blocks, index).OfType<TextLine>())
            if (OperationHeading.Labelled(line.Text) is var (_, value) && !value.Contains(' ')
                && OperationName.PathOf(value) is { } path && path.EndsWith(tail, StringComparison.Ordinal))
                return new OperationName(method, path);
        return null;
    }

    // "Request (GET)"
    private static string? BracketedIn(string heading)
    {
        var open = heading.AsSpan().LastIndexOfAny('(', '（', '[');
        return open > 0 && heading[^1] is ')' or '）' or ']' && OperationName.IsMethod(heading[(open + 1)..^1].Trim())
            ? heading[(open + 1)..^1].Trim()
            : null;
    }

    private static OperationName? WithUrl(ImmutableArray<Block> blocks, int index, string method, Vocabulary vocabulary)
    {
        foreach (var line in Below(blocks, index).OfType<TextLine>())
            if (OperationHeading.Labelled(line.Text) is var (label, value) && vocabulary.IsUrlLabel(label))
                return !value.Contains(' ') && OperationName.PathBehindLabel(value) is { } path ? new OperationName(method, path) : null;
        return null;
    }

    // An address of their own says more than the one in the title.
    private static OperationName? WithMethod(ImmutableArray<Block> blocks, int index, string path, Vocabulary vocabulary)
    {
        string? found = null;
        foreach (var block in Below(blocks, index, vocabulary))
        {
            found ??= MethodIn(block, vocabulary);
            if (block is not TextLine line) continue;
            if (line.Text.Contains("://", StringComparison.Ordinal) || PathIn(line.Text) is not null) return null;
            if (OperationHeading.Labelled(line.Text) is var (label, _) && vocabulary.IsUrlLabel(label)) return null;
        }

        return found is not null && IsOnly(blocks, index, found, vocabulary) ? new OperationName(found, path) : null;
    }

    private static string? MethodIn(Block block, Vocabulary vocabulary) =>
        OperationHeading.Words(block) is var words
        && (OperationHeading.Labelled(words) ?? OperationHeading.BeforeDash(words, vocabulary)) is var (label, value)
        && vocabulary.IsMethodLabel(label)
        && value.Trim('`', '*', ' ').ToUpperInvariant() is var method && OperationName.IsMethod(method)
            ? method
            : null;

    // A chapter of several operations has one path in its title, and each operation its method.
    private static bool IsOnly(ImmutableArray<Block> blocks, int index, string method, Vocabulary vocabulary)
    {
        const int most = 400;
        var level = ((HeadingBlock)blocks[index]).Level;
        for (var i = index + 1; i < blocks.Length && i - index <= most; i++)
        {
            if (blocks[i] is HeadingBlock heading && heading.Level <= level) break;
            if (MethodIn(blocks[i], vocabulary) is { } other && other != method) return false;
        }

        return true;
    }

    // Right below the title another heading may stand over these lines: "1. Overview". Where each part has one, that of the method says
    // it: "Description", and words below it, "Method: POST".
    private static IEnumerable<Block> Below(ImmutableArray<Block> blocks, int index, Vocabulary? vocabulary = null)
    {
        var level = ((HeadingBlock)blocks[index]).Level;
        var seen = false;
        for (var i = index + 1; i < blocks.Length && i - index <= Reach; i++)
        {
            if (blocks[i] is HeadingBlock heading
                && (heading.Level <= level || (seen && (vocabulary is null || MethodIn(heading, vocabulary) is null))))
                yield break;
            if (blocks[i] is not (TextLine or HeadingBlock)) yield break;
            yield return blocks[i];
            seen |= blocks[i] is HeadingBlock;
        }
    }
}
