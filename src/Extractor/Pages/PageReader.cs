using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Extractor.Diagnostics;

namespace Extractor.Pages;

/// <summary>A file of the documentation folder, as it stands on disk.</summary>
/// <param name="Path">The path below the documentation folder, with forward slashes.</param>
/// <param name="Bytes">What the file holds.</param>
public sealed record PageFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Turns a file into a page.</summary>
public static class PageReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The endings of the files that are pages.</summary>
    public static ImmutableArray<string> Endings { get; } = [".md", ".mdx", ".markdown", ".txt", ".html", ".htm"];

    /// <summary>Reads one file.</summary>
    /// <returns>The page, or null where the file is not text; and what was found wrong with it.</returns>
    public static (Page? Page, ImmutableArray<Diagnostic> Problems) Read(PageFile file)
    {
        if (Decode(file, out var problem) is not { } text) return (null, [problem!]);
        var source = new SourceText(file.Path, text);
        if (string.IsNullOrWhiteSpace(text))
            return (new Page(source, FrontMatter.None, [], Sha256(file.Bytes.Span)), [Rules.PageEmpty.At(file.Path, null, "the page has no text; expected at least one field")]);

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var (frontMatter, broken) = FrontMatter.Read(source);
        if (broken is not null) problems.Add(broken);
        var (shown, blocks, deep) = Path.GetExtension(file.Path).ToLowerInvariant() switch
        {
            ".txt" => (source, MarkdownBlocks.ReadPlain(source, frontMatter.Lines), null),
            ".html" or ".htm" => HtmlBlocks.Read(source, frontMatter.Lines),
            _ => MarkdownBlocks.Read(source, frontMatter.Lines),
        };
        if (deep is not null) problems.Add(deep);
        return (new Page(shown, frontMatter, blocks, Sha256(file.Bytes.Span)), problems.ToImmutable());
    }

    private static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string? Decode(PageFile file, out Diagnostic? problem)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        problem = null;
        try
        {
            if (bytes.IndexOf((byte)0) is var zero and >= 0)
            {
                problem = NotUtf8(file.Path, bytes[..zero], "a zero byte");
                return null;
            }

            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            var at = Math.Clamp(broken.Index, 0, bytes.Length);
            var found = broken.BytesUnknown is { Length: > 0 } unknown ? $"byte 0x{unknown[0]:X2}" : "a broken sequence";
            problem = NotUtf8(file.Path, bytes[..at], found);
            return null;
        }
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> before, string found) =>
        Rules.PageNotUtf8.At(path, before.Count((byte)'\n') + 1, $"found {found}, expected UTF-8 text; save the page as UTF-8 and run again");
}
