using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Fences that hold no code: a writer who wants the lines of a list kept as they are sets them in one, with the label of each part
/// above its fields: "Request JSON object:", and below it "- kite (string): What it is called".
/// </summary>
internal static class FencedText
{
    private static readonly string[] Arrows = ["=>", "->", "→", "⇒"];

    /// <summary>The blocks with the lines of every such fence in its place.</summary>
    public static ImmutableArray<Block> Opened(SourceText source, ImmutableArray<Block> blocks, Vocabulary vocabulary)
    {
        var texts = blocks.OfType<CodeBlock>().Where(code => IsText(source, code, vocabulary))
            .ToHashSet<Block>(ReferenceEqualityComparer.Instance);
        if (texts.Count == 0) return blocks;
        return
        [
            .. blocks.SelectMany(IEnumerable<Block> (block) => texts.Contains(block)
                ? LinesOf(source, (CodeBlock)block).Select(line => IsTyped(line, vocabulary) ? line with { Bullet = true } : line)
                : [block]),
        ];
    }

    private static IEnumerable<TextLine> LinesOf(SourceText source, CodeBlock code) =>
        Enumerable.Range(code.Content.First, code.Content.Count)
            .Where(line => !source.IsBlank(line))
            .Select(line => TextLines.Markdown(source, line));

    /// <summary>Whether a line opens with a name and its type, as a bullet or with the type in brackets.</summary>
    public static bool IsTyped(TextLine line, Vocabulary vocabulary) =>
        NamedLine.Read(line.Inline, vocabulary) is { SetOff: true, Facts.Type: not null } named
        && (line.Bullet || line.Text.AsSpan(Math.Min(named.NameEnd, line.Text.Length)).TrimStart() is ['(' or '（', ..]);

    // Every line is a label of a part or opens with a name and its type. Without a label the fields are bullets that say all of each.
    private static bool IsText(SourceText source, CodeBlock code, Vocabulary vocabulary)
    {
        if (!code.Fenced || code.Language is not ("" or "text" or "txt" or "plain" or "plaintext")) return false;
        var (labels, fields, stated) = (0, 0, 0);
        foreach (var line in LinesOf(source, code))
        {
            if (IsStated(line, vocabulary)) (fields, stated) = (fields + 1, stated + 1);
            else if (IsTyped(line, vocabulary)) fields++;
            else if (!line.Bullet && line.Text is [.., ':' or '：'] && vocabulary.Section(line.Text)?.Location is not null) labels++;
            else if (!IsResult(line, vocabulary) && !(line.Bullet && InBraces(line.Text) is not null)) return false;
        }

        return fields > 0 && (labels > 0 || stated == fields);
    }

    private static bool IsStated(TextLine line, Vocabulary vocabulary) =>
        line.Bullet && NamedLine.Read(line.Inline, vocabulary) is { SetOff: true, Facts: { Type: not null, Required: not null } };

    // => Response: success
    private static bool IsResult(TextLine line, Vocabulary vocabulary)
    {
        var arrow = Arrows.FirstOrDefault(arrow => line.Text.StartsWith(arrow, StringComparison.Ordinal));
        return arrow is not null && OperationHeading.Labelled(line.Text[arrow.Length..]) is var (label, _)
            && vocabulary.Section(label) is { Location: Location.Response };
    }

    /// <summary>
    /// What a line that opens with braces has in them and behind the colon that follows, "{ headers }: the session's token"; null where
    /// it does not. It says what is sent beside the fields.
    /// </summary>
    public static (string Name, string Behind)? InBraces(string line) =>
        line is ['{', ..] && line.IndexOf('}') is var close and > 1 && line.AsSpan(close + 1).TrimStart() is [':' or '：', .. var behind]
            ? (line[1..close].Trim(), behind.ToString())
            : null;
}
