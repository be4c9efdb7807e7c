using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Takes apart the lines of a pasted page that hold more than one thing. A copy of a table loses the line end before
/// the label of the next one: the last cell of a row, the label of a section and the header of its table come out as
/// one line. A site that sets the title of the operation before each of its labels has them glued: "Fly a kiteRequest Body".
/// </summary>
internal static class MergedLines
{
    /// <summary>The blocks with every glued line as the blocks that it holds; each of them knows the whole line.</summary>
    public static ImmutableArray<Block> Split(ImmutableArray<Block> blocks, Vocabulary vocabulary)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Length; i++)
        {
            // "kite" and "kiteInput" are names.
            if (blocks[i] is TextLine { Bullet: false, Marks.IsEmpty: true } title
                && titles.Add(title.Text) && !Identifier.IsName(title.Text)
                && LabelAtEnd(title.Text, vocabulary) is { } own && titles.Contains(title.Text[..^own.Length]))
                result.Add(title with { Text = own });
            else if (blocks[i] is TextLine line && Parts(line.Text, i + 1 < blocks.Length ? blocks[i + 1] : null, vocabulary) is { } parts)
                result.AddRange(parts.Where(static part => part.Length > 0).Select(part =>
                    line with { Text = part, Marks = [], Bullet = line.Bullet && line.Text.StartsWith(part, StringComparison.Ordinal) }));
            else if (blocks[i] is TextLine body && HeadingBehindBody(body) is var (before, heading)) result.AddRange(before, heading);
            else result.Add(blocks[i]);
        }

        return result.ToImmutable();
    }

    // `{"id": 7}`# The next thing: a copy loses the line end behind a body that it sets on one line.
    private static (TextLine, HeadingBlock)? HeadingBehindBody(TextLine line)
    {
        const int deepest = 6;
        foreach (var mark in line.Marks.Where(mark => mark.Kind == MarkKind.Code && mark.End < line.Text.Length))
        {
            var rest = line.Text.AsSpan(mark.End);
            var level = rest.IndexOfAnyExcept('#');
            if (level is < 1 or > deepest || rest[level] != ' ' || line.Text[mark.Start] is not ('{' or '[')) continue;
            return (
                line with { Text = line.Text[..mark.End], Marks = [.. line.Marks.Where(own => own.End <= mark.End)] },
                new HeadingBlock(line.Lines, level, rest[level..].Trim().ToString()) { Container = line.Container });
        }

        return null;
    }

    private static string[]? Parts(string text, Block? next, Vocabulary vocabulary)
    {
        if (text.Contains('\t')) return BeforeHeader(text.Split('\t'), vocabulary);
        if (BehindAddress(text, vocabulary) is { } address) return address;
        // Without a header behind it, a label is one only where the thing that it labels follows.
        return next is CodeBlock && LabelAtEnd(text, vocabulary) is { } label && label.Length < text.Length
            ? [text[..^label.Length].TrimEnd(), label]
            : null;
    }

    // https://example.com/v1/kitesRequest Parameters
    private static string[]? BehindAddress(string text, Vocabulary vocabulary)
    {
        if (!(text.StartsWith('/') || text.Contains("://", StringComparison.Ordinal)) || LabelAtEnd(text, vocabulary) is not { } label)
            return null;
        var address = text[..^label.Length];
        return address.Length > 1 && char.IsAsciiLetterOrDigit(address[^1]) && char.IsAsciiLetterUpper(label[0])
            && label.Contains(' ') && !address.Any(char.IsWhiteSpace) && OperationName.PathOf(address) is not null
                ? [address, label]
                : null;
    }

    // …value | Request Header | Field⇥Value⇥Description
    private static string[]? BeforeHeader(string[] cells, Vocabulary vocabulary)
    {
        var last = cells.Length - 1;
        while (last > 0 && vocabulary.Column(cells[last]) != ColumnRole.Unknown) last--;
        if (last == cells.Length - 1 || NameAtEnd(cells[last], vocabulary) is not { } name || name.Length == cells[last].Length)
            return null;
        var before = cells[last][..^name.Length];
        if (LabelAtEnd(before, vocabulary) is not { } label) return null;
        var rest = string.Join('\t', [.. cells[..last], before[..^label.Length]]).TrimEnd();
        return [rest, label.Trim(), string.Join('\t', [name, .. cells[(last + 1)..]])];
    }

    private static string? NameAtEnd(string text, Vocabulary vocabulary) =>
        Ending(text, static (ending, vocabulary) => vocabulary.Column(ending) is ColumnRole.Name or ColumnRole.WeakName, vocabulary);

    private static string? LabelAtEnd(string text, Vocabulary vocabulary) =>
        Ending(text, static (ending, vocabulary) => vocabulary.Section(ending)?.Location is not null, vocabulary);

    // The longest ending that starts where a word starts and is not set off by a space, as words of a sentence are.
    private static string? Ending(string text, Func<string, Vocabulary, bool> fits, Vocabulary vocabulary)
    {
        const int longest = 40;
        for (var start = Math.Max(0, text.Length - longest); start < text.Length; start++)
        {
            var opens = start == 0 || (!char.IsWhiteSpace(text[start - 1])
                && (char.IsUpper(text[start]) || (text[start] > '\u2E80' && !IsWordSign(text[start - 1]))));
            if (opens && !char.IsWhiteSpace(text[start]) && fits(text[start..], vocabulary)) return text[start..];
        }

        return null;
    }

    // In scripts without spaces a word may start anywhere in a sentence, but not behind a stop or a letter of another script.
    private static bool IsWordSign(char c) => c > '\u2E80' && char.IsLetter(c);
}
