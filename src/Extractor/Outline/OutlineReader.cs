using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>Finds what each block of a page belongs to. Fields are no concern of this stage.</summary>
public static class OutlineReader
{
    /// <summary>Reads the outline of a page.</summary>
    public static OutlinedPage Read(Page page, Vocabulary words)
    {
        if (!page.HasHeadings) page = page with { Blocks = GluedLabels.Split(page.Blocks, words) };
        var walk = new OutlineWalk(page, words);
        for (var i = 0; i < page.Blocks.Length;) i += walk.Take(i);
        return new OutlinedPage(page, walk.Placed.ToImmutable(), walk.Scopes.ToImmutable());
    }
}
