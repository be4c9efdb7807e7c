using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// Code that holds no more than the method or the address of an operation, right below the label that says so: it is read as the line
/// that it is.
/// </summary>
internal static class LabelledCode
{
    /// <summary>The blocks with the line of every such code in its place.</summary>
    public static ImmutableArray<Block> Opened(SourceText source, ImmutableArray<Block> blocks, Vocabulary vocabulary) =>
        [.. blocks.Select((block, at) => at > 0 && block is CodeBlock code && LineOf(source, code, blocks[at - 1], vocabulary) is { } line
            ? line
            : block)];

    private static TextLine? LineOf(SourceText source, CodeBlock code, Block above, Vocabulary vocabulary)
    {
        if (!code.Fenced || above is not (HeadingBlock or TextLine)) return null;
        var label = LabelForms.WithoutNumber(OperationHeading.Words(above));
        var (isMethod, isAddress) = (vocabulary.IsMethodLabel(label), vocabulary.IsUrlLabel(label)
            || BracketedMethod.In(label, vocabulary) is not null || (above is TextLine line && Admonition.TitleOf(line.Text) is { } title
                && OperationName.IsMethod(title.ToUpperInvariant())));
        if ((!isMethod && !isAddress) || LoneLine(source, code) is not { } lone) return null;
        var text = source.Line(lone).Trim();
        var says = isMethod ? OperationName.IsMethod(text.ToUpperInvariant()) : !text.Contains(' ') && IsAddress(text);
        return !says ? null : new TextLine(LineRange.Single(lone), text, 0, Bullet: false, Emphasized: false)
        {
            Container = code.Container,
            Marks = [new TextMark(0, text.Length, MarkKind.Code)],
        };
    }

    private static bool IsAddress(string text) =>
        (text.StartsWith('/') || OperationName.IsAddress(text)) && OperationName.PathOf(text) is not null;

    private static int? LoneLine(SourceText source, CodeBlock code)
    {
        int? found = null;
        for (var line = code.Content.First; line <= code.Content.Last; line++)
        {
            if (source.IsBlank(line)) continue;
            if (found is not null) return null;
            found = line;
        }

        return found;
    }
}
