using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Outline;

/// <summary>A part of an example call that names a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Location">A header or a query parameter.</param>
/// <param name="Line">The line it stands on, from zero.</param>
/// <param name="Offset">Where it starts in the page's text.</param>
public readonly record struct CallPart(string Name, Location Location, int Line, int Offset);

/// <summary>An example call on the command line.</summary>
/// <param name="Operation">The operation that it calls, or null where it names none.</param>
/// <param name="Parts">The headers and query parameters that it sends.</param>
/// <param name="BodyStart">Where its body starts in the page's text, or null where it sends none.</param>
public sealed record Call(OperationName? Operation, ImmutableArray<CallPart> Parts, int? BodyStart)
{
    private static readonly string[] BodyFlags = ["--data-raw", "--data-binary", "--data-urlencode", "--data", "--json", "-d"];

    /// <summary>Reads the call that starts in a piece of code, or null where none does.</summary>
    /// <param name="source">The page.</param>
    /// <param name="lines">The lines of the code.</param>
    public static Call? Read(SourceText source, LineRange lines)
    {
        var first = FirstCall(source, lines);
        if (first is null) return null;
        var (start, end) = (source.StartOf(first.Value), source.EndOf(lines.Last));
        var text = source.Text.AsSpan(start, end - start);
        var body = BodyAt(text);
        var head = body is { } at ? text[..at] : text;
        return new Call(OperationIn(head, body is not null), PartsIn(source, start, head), body is null ? null : start + body.Value);
    }

    /// <summary>The operation that a piece of code calls; null where it is no call or names none.</summary>
    public static OperationName? OperationOf(SourceText source, CodeBlock code) => code.Content.Count < 1 ? null : Read(source, code.Content)?.Operation;

    private static int? FirstCall(SourceText source, LineRange lines)
    {
        for (var line = lines.First; line <= lines.Last; line++)
        {
            var text = source.Line(line).Trim();
            if (text.StartsWith("$ ", StringComparison.Ordinal)) text = text[2..];
            if (text.StartsWith("curl ", StringComparison.Ordinal)) return line;
            if (text.Length > 0 && !text.StartsWith('#')) return null;
        }

        return null;
    }

    private static int? BodyAt(ReadOnlySpan<char> text)
    {
        foreach (var flag in BodyFlags)
        {
            for (var from = 0; text[from..].IndexOf(flag) is var found and >= 0; from += found + flag.Length)
            {
                var behind = from + found + flag.Length;
                var startsWord = from + found == 0 || char.IsWhiteSpace(text[from + found - 1]);
                if (!startsWord || behind >= text.Length || text[behind] is not (' ' or '=' or '\'' or '"' or '\n' or '\r')) continue;
                var open = text[behind..].IndexOfAny('{', '[');
                if (open >= 0 && text.Slice(behind, open).Trim(" ='\"$\n\r\\@").IsEmpty) return behind + open;
            }
        }

        return null;
    }

    private static OperationName? OperationIn(ReadOnlySpan<char> head, bool hasBody)
    {
        string? method = null, path = null;
        var words = Words(head);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "-X" or "--request" && i + 1 < words.Count) method = words[i + 1].ToUpperInvariant();
            else if (path is null && words[i].Contains("://", StringComparison.Ordinal)) path = OperationName.PathOf(words[i]);
            else if (words[i].StartsWith("--form", StringComparison.Ordinal) || words[i] is "-F") hasBody = true;
        }

        if (path is null) return null;
        method ??= hasBody ? "POST" : "GET";
        return OperationName.IsMethod(method) ? new OperationName(method, path) : null;
    }

    private static List<string> Words(ReadOnlySpan<char> head)
    {
        var words = new List<string>();
        foreach (var range in head.SplitAny(" \t\r\n'\"\\"))
            if (!head[range].IsEmpty) words.Add(head[range].ToString());
        return words;
    }

    private static ImmutableArray<CallPart> PartsIn(SourceText source, int start, ReadOnlySpan<char> head)
    {
        var parts = ImmutableArray.CreateBuilder<CallPart>();
        var words = head.ToString();
        foreach (var flag in new[] { "--header ", "-H " })
        {
            for (var at = words.IndexOf(flag, StringComparison.Ordinal); at >= 0; at = words.IndexOf(flag, at + 1, StringComparison.Ordinal))
            {
                var open = at + flag.Length;
                while (open < words.Length && words[open] is ' ' or '\'' or '"' or '$') open++;
                var colon = words.IndexOf(':', open);
                if (colon > open && !words.AsSpan(open, colon - open).ContainsAny(" \n\r")) parts.Add(Part(source, words[open..colon], Location.Header, start + open));
            }
        }

        AddQuery(source, start, words, parts);
        return [.. parts.OrderBy(static part => part.Offset)];
    }

    private static void AddQuery(SourceText source, int start, string words, ImmutableArray<CallPart>.Builder parts)
    {
        var scheme = words.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return;
        var stop = words.AsSpan(scheme).IndexOfAny(" '\"\n\r");
        var end = stop < 0 ? words.Length : scheme + stop;
        var query = words.IndexOf('?', scheme, end - scheme);
        if (query < 0) return;
        for (var at = query + 1; at < end;)
        {
            var next = words.IndexOf('&', at, end - at);
            if (next < 0) next = end;
            var equals = words.IndexOf('=', at, next - at);
            if (equals > at) parts.Add(Part(source, words[at..equals], Location.Query, start + at));
            at = next + 1;
        }
    }

    private static CallPart Part(SourceText source, string name, Location location, int offset) => new(name, location, source.LineAt(offset), offset);
}
