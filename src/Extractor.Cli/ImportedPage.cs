using System.Text;
using Extractor.Pages;

namespace Extractor.Cli;

/// <summary>The bytes of a saved page, and the front matter that is put above them.</summary>
/// <param name="content">The page as it was saved.</param>
/// <param name="path">Its path below the docs folder.</param>
internal sealed class ImportedPage(byte[] content, string path)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Where a page says that it was captured; null where it says nothing.</summary>
    public static string? UrlOf(PageFile page) => PageReader.Read(page).Page?.FrontMatter.Url;

    /// <summary>The page with front matter. One that has front matter of its own stays as it is.</summary>
    /// <param name="url">Where the page was captured, or null.</param>
    /// <param name="day">The day of the capture.</param>
    /// <param name="isStated">Whether somebody stated either of them for this page.</param>
    /// <exception cref="IOException">Front matter was stated for a page that has its own.</exception>
    public byte[] With(string? url, string day, bool isStated)
    {
        if (PageReader.Read(new PageFile(path, content)).Page?.FrontMatter.Lines > 0)
        {
            return isStated
                ? throw new IOException($"{path} has front matter of its own; expected no --url and no --captured, or the page without it")
                : content;
        }

        // A byte-order mark is one only at the very top.
        var marked = content.AsSpan().StartsWith(ByteOrderMark);
        var text = new StringBuilder("---\n");
        if (url is not null) text.Append("url: ").Append(Quoted(url)).Append('\n');
        text.Append("captured: ").Append(day).Append("\n---\n");
        var (mark, rest) = marked ? (ByteOrderMark, content[ByteOrderMark.Length..]) : ([], content);
        return [.. mark, .. Encoding.UTF8.GetBytes(text.ToString()), .. rest];
    }

    private static string Quoted(string url) => $"'{url.Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" ")}'";
}
