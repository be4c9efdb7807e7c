using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>
/// A component of a docs site written as a tag among the Markdown, as MDX has them: a name with a capital letter, and
/// attributes.
/// </summary>
/// <param name="Name">The component's name.</param>
/// <param name="Attributes">The attributes in page order; a flag without a value has an empty one.</param>
/// <param name="Lines">The lines of the start tag.</param>
/// <param name="Parent">The index of the component around it among those of the page; -1 where none is.</param>
internal sealed record ComponentTag(string Name, ImmutableArray<(string Name, string Value)> Attributes, LineRange Lines, int Parent)
{
    // A tag that is longer was never closed.
    private const int LongestTag = 4000;

    /// <summary>The last line of the element; that of the start tag where nothing closes it.</summary>
    public int LastLine { get; private set; } = Lines.Last;

    /// <summary>Finds the components of a page, in page order.</summary>
    /// <param name="source">The page.</param>
    /// <param name="isCode">Whether a line is code, in which a tag is no tag.</param>
    public static ImmutableArray<ComponentTag> AllOf(SourceText source, Func<int, bool> isCode)
    {
        var found = ImmutableArray.CreateBuilder<ComponentTag>();
        var open = new Stack<int>();
        var text = source.Text;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < text.Length && text[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            if (start >= text.Length || !char.IsAsciiLetterUpper(text[start])) continue;
            var line = source.LineAt(at);
            if (isCode(line)) continue;
            var nameEnd = NameEnd(text, start);
            var name = text[start..nameEnd];
            if (isEnd) Close(found, open, name, line);
            else if (Read(text, nameEnd) is var (attributes, end, closed))
            {
                found.Add(new ComponentTag(name, attributes, new LineRange(line, source.LineAt(end - 1)), open.TryPeek(out var around) ? around : -1));
                if (!closed) open.Push(found.Count - 1);
                at = end - 1;
            }
        }

        return found.ToImmutable();
    }

    // An end tag closes what was opened under its name and everything inside that was left open.
    private static void Close(ImmutableArray<ComponentTag>.Builder found, Stack<int> open, string name, int line)
    {
        const int deepest = 64;
        if (!open.Take(deepest).Any(index => found[index].Name == name)) return;
        while (open.TryPop(out var index))
        {
            if (found[index].Name != name) continue;
            found[index].LastLine = line;
            return;
        }
    }

    private static (ImmutableArray<(string, string)> Attributes, int End, bool Closed)? Read(string text, int at)
    {
        var last = Math.Min(text.Length, at + LongestTag);
        var attributes = ImmutableArray.CreateBuilder<(string, string)>();
        while (at < last)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '>') return (attributes.ToImmutable(), at + 1, false);
            else if (text[at] == '/' && at + 1 < last && text[at + 1] == '>') return (attributes.ToImmutable(), at + 2, true);
            else if (NameEnd(text, at) is var end && end > at && end < last) at = Value(text, end, last, text[at..end], attributes);
            else return null;
        }

        return null;
    }

    private static int Value(string text, int at, int last, string name, ImmutableArray<(string, string)>.Builder attributes)
    {
        if (text[at] != '=')
        {
            attributes.Add((name, ""));
            return at;
        }

        at++;
        if (at >= last || text[at] is not ('"' or '\'' or '{')) return last;
        var end = text[at] == '{' ? BraceEnd(text, at, last) : text.IndexOf(text[at], at + 1, last - at - 1);
        if (end < 0) return last;
        attributes.Add((name, text[(at + 1)..end].Trim()));
        return end + 1;
    }

    private static int BraceEnd(string text, int at, int last)
    {
        var depth = 0;
        for (; at < last; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) return at;
        }

        return -1;
    }

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.' or ':')) at++;
        return at;
    }
}
