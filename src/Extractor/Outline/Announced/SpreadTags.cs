using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operations that components name whose tags are spread over lines: <c>&lt;MethodEndpoint</c>, below it the method, and below that
/// the path. No line alone names the operation.
/// </summary>
internal sealed class SpreadTags
{
    private readonly Page page;
    private readonly Dictionary<int, (OperationName Name, LineRange Lines)> named = [];

    /// <summary>Finds the components of a page.</summary>
    public SpreadTags(Page page)
    {
        this.page = page;
        if (!page.Source.Text.Contains(TaggedOperation.MethodAttribute, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var component in Component.AllOf(page.Source, page.Blocks))
            if (component.Lines.Count > 1 && component.Tag["context"] != "callback"
                && TaggedOperation.Of(component.Tag) is { } name)
                named.TryAdd(component.Lines.First, (name, component.Lines));
    }

    /// <summary>The operation of the tag that opens on the line of a block, and how many blocks it takes; null where none opens.</summary>
    public (OperationName Name, int Blocks)? At(int index)
    {
        if (named.Count == 0 || !named.Remove(page.Blocks[index].Lines.First, out var tag)) return null;
        var count = 1;
        while (index + count < page.Blocks.Length && page.Blocks[index + count].Lines.Last <= tag.Lines.Last) count++;
        return (tag.Name, count);
    }
}
