using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>One file of the documentation folder, read but not yet understood.</summary>
/// <param name="Source">The page's text.</param>
/// <param name="FrontMatter">What the page says of itself.</param>
/// <param name="Blocks">The page's blocks, in page order; every line that is not blank belongs to one of them, the
/// front matter's excepted.</param>
/// <param name="Sha256">The SHA-256 of the file's bytes with LF line ends and without a byte-order mark, in lower-case hexadecimal.</param>
public sealed record Page(SourceText Source, FrontMatter FrontMatter, ImmutableArray<Block> Blocks, string Sha256)
{
    /// <summary>The page's path below the documentation folder, with forward slashes.</summary>
    public string Path => Source.Path;

    // What stands above the title of a page is what a site puts there: a trail, a date, a menu.
    private const int ReachOfTitle = 60;

    /// <summary>The front matter's title, else the heading that the page opens with, else the file's name.</summary>
    public string Title { get; } = FrontMatter.Title
        ?? Blocks.Take(ReachOfTitle).TakeWhile(static block => block is not (TableBlock or CodeBlock)).OfType<HeadingBlock>()
            .FirstOrDefault()?.Text
        ?? System.IO.Path.GetFileNameWithoutExtension(Source.Path);

    /// <summary>What the page is called before any heading of it is read: the front matter's title, else the file's name.</summary>
    internal string Name { get; } = FrontMatter.Title ?? System.IO.Path.GetFileNameWithoutExtension(Source.Path);
}
