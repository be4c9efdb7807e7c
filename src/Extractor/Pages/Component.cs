using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>A component of a docs site among the Markdown of a page, as MDX has them.</summary>
/// <param name="Tag">Its start tag.</param>
/// <param name="Lines">The lines of the start tag.</param>
/// <param name="Parent">The index of the component around it among those of the page; -1 where none is.</param>
internal sealed record Component(ComponentTag Tag, LineRange Lines, int Parent)
{
    // An end tag looks no further out for its start.
    private const int DeepestEnd = 64;

    /// <summary>Where its start tag starts in the page's text.</summary>
    public int Start { get; private init; }

    /// <summary>The last line of the component; that of the start tag where nothing closes it.</summary>
    public int LastLine { get; private set; } = Lines.Last;

    /// <summary>Finds the components of a page, in page order. In code, a tag is no tag.</summary>
    /// <param name="source">The page.</param>
    /// <param name="blocks">The blocks of the page.</param>
    public static ImmutableArray<Component> AllOf(SourceText source, IEnumerable<Block> blocks)
    {
        var code = new LineSet(blocks.OfType<CodeBlock>().Select(static block => block.Lines));
        var found = ImmutableArray.CreateBuilder<Component>();
        var open = new Stack<int>();
        var text = source.Text;
        for (var at = Opening(text, 0); at >= 0; at = Opening(text, at + 1))
        {
            var quoted = at > 0 && text[at - 1] == '`';
            if (quoted || ComponentTag.Read(text, at) is not { } tag || code.Contains(source.LineAt(at))) continue;
            var lines = new LineRange(source.LineAt(at), source.LineAt(tag.End - 1));
            if (tag.IsEnd)
            {
                Close(found, open, tag.Name, lines.Last);
                continue;
            }

            found.Add(new Component(tag, lines, open.TryPeek(out var around) ? around : -1) { Start = at });
            if (!tag.IsEmpty) open.Push(found.Count - 1);
            at = tag.End - 1;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether any component of a page holds a part of a schema as data.</summary>
    public static bool AnyHoldsSchema(string text) =>
        text.Contains(ComponentTag.DataOpening, StringComparison.Ordinal) && AnyIn(text, 0, text.Length, static tag => tag.HoldsSchema);

    /// <summary>Whether any component opens in a part of a page, of those that are asked for.</summary>
    public static bool AnyIn(string text, int start, int end, Func<ComponentTag, bool>? asked = null)
    {
        for (var at = Opening(text, start); at >= 0 && at < end; at = Opening(text, at + 1))
        {
            if (text[at] != '<' || ComponentTag.Read(text, at) is not { IsEnd: false } tag) continue;
            if (asked is null || asked(tag)) return true;
            at = tag.End - 1;
        }

        return false;
    }

    private static int Opening(string text, int from)
    {
        for (var at = from; text.AsSpan(at).IndexOfAny('<', '{') is var length and >= 0; at++)
        {
            at += length;
            if (text[at] == '<' || text.AsSpan(at).StartsWith(ComponentTag.BlockOpening, StringComparison.Ordinal)) return at;
        }

        return -1;
    }

    // An end tag closes what was opened under its name and everything inside that was left open.
    private static void Close(ImmutableArray<Component>.Builder found, Stack<int> open, string name, int line)
    {
        if (!open.Take(DeepestEnd).Any(index => found[index].Tag.Name == name)) return;
        while (open.TryPop(out var index))
        {
            if (found[index].Tag.Name != name) continue;
            found[index].LastLine = line;
            return;
        }
    }
}
