using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>One file of the documentation folder, read but not yet understood.</summary>
/// <param name="Source">The page's text.</param>
/// <param name="FrontMatter">What the page says of itself.</param>
/// <param name="Blocks">The page's blocks, in page order; every line that is not blank belongs to one of them, the
/// front matter's excepted.</param>
/// <param name="Sha256">The SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
public sealed record Page(SourceText Source, FrontMatter FrontMatter, ImmutableArray<Block> Blocks, string Sha256)
{
    /// <summary>The page's path below the documentation folder, with forward slashes.</summary>
    public string Path => Source.Path;

    /// <summary>Whether the page marks its headings; a page pasted from a browser does not.</summary>
    public bool HasHeadings { get; } = Blocks.Any(block => block is HeadingBlock);

    /// <summary>The front matter's title, else the first heading, else the file's name.</summary>
    public string Title { get; } = FrontMatter.Title
        ?? Blocks.OfType<HeadingBlock>().FirstOrDefault()?.Text
        ?? System.IO.Path.GetFileNameWithoutExtension(Source.Path);
}
