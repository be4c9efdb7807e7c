using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Finds the definition that a place stands in. Places must be asked for from the top of the page to its bottom, so that
/// one pass over the definitions answers them all.
/// </summary>
internal sealed class DefinitionsAround(ImmutableArray<Definition> definitions)
{
    private readonly Definition[] ordered = [.. definitions.OrderBy(static definition => definition.Extent.First)
        .ThenByDescending(static definition => definition.Extent.Last)];
    private readonly Stack<Definition> open = new();
    private int next;

    /// <summary>The innermost definition around the lines, or null where they stand in none.</summary>
    public Definition? Innermost(LineRange lines)
    {
        for (; next < ordered.Length && ordered[next].Extent.First <= lines.First; next++)
        {
            Close(ordered[next].Extent.First);
            open.Push(ordered[next]);
        }

        Close(lines.First);
        return open.FirstOrDefault(definition => definition.Extent.Contains(lines));
    }

    private void Close(int line)
    {
        while (open.Count > 0 && open.Peek().Extent.Last < line) open.Pop();
    }
}
