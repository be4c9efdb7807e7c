using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Diagnostics;
using Extractor.Pages.Html;
using Extractor.Pages.Shown;

namespace Extractor.Pages;

/// <summary>A file of the documentation folder, as it stands on disk.</summary>
/// <param name="Path">The path below the documentation folder, with forward slashes.</param>
/// <param name="Bytes">What the file holds.</param>
public sealed record PageFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Turns a file into a page.</summary>
public static class PageReader
{
    /// <summary>The endings of the files that are pages.</summary>
    public static ImmutableArray<string> Endings { get; } = [".md", ".mdx", ".markdown", ".apib", ".txt", ".rst", ".html", ".htm"];

    /// <summary>No file may be larger. The largest reference pages have a tenth of this.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>Tells that a file is too large to be a page.</summary>
    /// <param name="path">The file's path below the documentation folder.</param>
    /// <param name="bytes">How many bytes it has.</param>
    public static Diagnostic TooLarge(string path, long bytes) =>
        Rules.PageTooLarge.At(
            path,
            null,
            $"the page has {bytes >> 20} MB, expected no more than {MostBytes >> 20} MB; split it, or take it out of the docs folder");

    /// <summary>Reads one file.</summary>
    /// <returns>The page, or null where the file is not text; and what was found wrong with it.</returns>
    public static (Page? Page, ImmutableArray<Diagnostic> Problems) Read(PageFile file)
    {
        if (file.Bytes.Length > MostBytes) return (null, [TooLarge(file.Path, file.Bytes.Length)]);
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text)
            return (null, [Rules.PageNotUtf8.At(
                file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the page as UTF-8 and run again")]);
        var source = new SourceText(file.Path, text);
        if (string.IsNullOrWhiteSpace(text))
            return (new Page(source, FrontMatter.None, [], Sha256(file.Bytes)), [Rules.PageEmpty.At(
                file.Path, null, "the page has no text; expected at least one field")]);

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var (frontMatter, broken) = FrontMatter.Read(source);
        if (broken is not null) problems.Add(broken);
        var (shown, blocks, deep) = Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".txt" => Pasted(source, frontMatter.Lines, InlineText.Unmarked),
            // The marks of reStructuredText are not those of Markdown, and its blocks are those of plain text.
            ".rst" => Restructured(source, frontMatter.Lines),
            ".html" or ".htm" => HtmlBlocks.Read(source, frontMatter.Lines),
            var ending => MarkdownBlocks.Read(
                ShownText.Of(source, frontMatter.Lines, Hidden(source, frontMatter.Lines, ending == ".mdx")), frontMatter.Lines),
        };
        if (deep is not null) problems.Add(deep);
        return (new Page(shown, frontMatter, blocks, Sha256(file.Bytes)), problems.ToImmutable());
    }

    private static ImmutableArray<TextSpan> Hidden(SourceText source, int first, bool isMdx)
    {
        var hidden = HiddenText.In(source, first, isMdx);
        var marks = WikiMarks.In(source, first);
        return marks.IsEmpty ? hidden : [.. hidden.AddRange(marks).OrderBy(static span => span.Start)];
    }

    private static (SourceText, ImmutableArray<Block>, Diagnostic?) Pasted(SourceText source, int first, Func<string, InlineText> words)
    {
        var titles = TitleMarks.In(source, first);
        var shown = ShownText.Of(source, first, titles.IsEmpty ? WikiMarks.In(source, first) : titles);
        return (shown, MarkdownBlocks.ReadPlain(shown, first, words), null);
    }

    private static (SourceText, ImmutableArray<Block>, Diagnostic?) Restructured(SourceText source, int first)
    {
        var (shown, blocks, problem) = Pasted(source, first, RestructuredWords.Read);
        return (shown, DefinitionTerms.Marked(blocks), problem);
    }

    // A checkout with CRLF line ends is the same page.
    private static string Sha256(ReadOnlyMemory<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(CheckedOutBytes.AsWritten(bytes.ToArray())));
}
