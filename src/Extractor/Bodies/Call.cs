using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Bodies;


/// <summary>An example call on the command line.</summary>
/// <param name="Operation">The operation that it calls, or null where it names none.</param>
/// <param name="Parts">The headers, query parameters and form fields that it sends, in page order.</param>
/// <param name="Sent">The keys of the JSON body that it sends; none where it sends no such body.</param>
/// <param name="Lines">The lines of the call, its body included.</param>
internal sealed record Call(OperationName? Operation, ImmutableArray<CallPart> Parts, JsonKeys Sent, LineRange Lines)
{
    internal static readonly string[] BodyFlags = ["--data-raw", "--data-binary", "--data-urlencode", "--data", "--json", "-d"];
    private static readonly string[] FormFlags = ["--form-string", "--form", "-F", "--data-raw", "--data-urlencode", "--data", "-d"];
    private static readonly string[] HeaderFlags = ["--header", "-H"];

    /// <summary>Where in the page's text the JSON body starts, or null where there is none.</summary>
    internal int? BodyStart { get; private init; }

    /// <summary>Whether it says with which method it calls, and does not leave that to what it sends.</summary>
    internal bool NamesMethod { get; private init; }

    /// <summary>Whether a call starts in a piece of code, comments above it left out.</summary>
    public static bool Opens(SourceText source, LineRange lines) => FirstCall(source, lines) is not null;

    /// <summary>Whether a line is the first of a call.</summary>
    public static bool OpensAt(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.StartsWith("$ ")) text = text[2..].TrimStart();
        return text.StartsWith("curl ") || text is "curl" or "curl\\";
    }

    /// <summary>Reads the call that starts in a piece of code, or null where none does.</summary>
    /// <param name="source">The page.</param>
    /// <param name="lines">The lines of the code.</param>
    public static Call? Read(SourceText source, LineRange lines)
    {
        if (FirstCall(source, lines) is not { } first) return null;
        var (start, limit) = (source.StartOf(first), source.EndOf(lines.Last));
        var text = source.Text.AsSpan(start, limit - start);
        var body = BodyAt(text);
        var sent = body is { } at ? JsonKeyReader.Read(source, start + at, limit) : JsonKeys.None;
        var end = End(text, body, sent.End - start);
        if (body > end) (body, sent) = (null, JsonKeys.None);
        var words = Blanked(text[..end], body, sent.End - start);
        var parts = new CallParts(source, start, words);
        foreach (var flag in HeaderFlags) parts.AddHeaders(flag);
        parts.AddQuery();
        var isGet = HasFlag(words, "-G") || HasFlag(words, "--get");
        foreach (var flag in FormFlags) parts.AddForm(flag, isGet ? Location.Query : Location.Body);
        var posts = !isGet && (body is not null || FormFlags.Any(flag => HasFlag(words, flag)));
        return new Call(OperationIn(words, posts), parts.All, sent, new LineRange(first, source.LineAt(start + Math.Max(0, end - 1))))
        {
            BodyStart = start + body,
            NamesMethod = isGet || words.Contains("-X", StringComparison.Ordinal) || HasFlag(words, "--request"),
        };
    }

    /// <summary>The operation that a piece of code calls; null where it is no call or names none.</summary>
    public static OperationName? OperationOf(SourceText source, CodeBlock code) =>
        code.Content.Count > 0 && Opens(source, code.Content) ? Read(source, code.Content)?.Operation : null;

    /// <summary>The places behind a flag in the words of a call.</summary>
    internal static IEnumerable<int> Behind(string words, string flag)
    {
        for (var at = words.IndexOf(flag, StringComparison.Ordinal); at >= 0; at = words.IndexOf(
            flag, at + flag.Length, StringComparison.Ordinal))
        {
            var behind = at + flag.Length;
            if ((at == 0 || char.IsWhiteSpace(words[at - 1]))
                && (behind == words.Length || words[behind] is ' ' or '=' or '\'' or '"' or '\n' or '\r'))
                yield return behind;
        }
    }

    private static bool HasFlag(string words, string flag) => Behind(words, flag).Any();

    private static int? FirstCall(SourceText source, LineRange lines)
    {
        for (var line = lines.First; line <= lines.Last; line++)
        {
            var text = source.Line(line).AsSpan().Trim();
            if (OpensAt(text)) return line;
            if (!text.IsEmpty && text[0] != '#') return null;
        }

        return null;
    }

    private static int? BodyAt(ReadOnlySpan<char> text)
    {
        var words = text.ToString();
        foreach (var flag in BodyFlags)
        {
            foreach (var behind in Behind(words, flag))
            {
                var rest = text[behind..].TrimStart(" ='\"$\n\r\\@");
                // --data @- <<EOF: the body stands on the lines below.
                if (rest is ['-', ' ', ..] && rest[1..].TrimStart().StartsWith("<<") && rest.IndexOf('\n') is var below and > 0)
                    rest = rest[below..].TrimStart();
                if (!rest.IsEmpty && rest[0] is '{' or '[') return text.Length - rest.Length;
            }
        }

        return null;
    }

    // A call goes on over the end of a line inside quotation marks, where a backslash says so, and where the next line opens with a flag.
    private static int End(ReadOnlySpan<char> text, int? body, int bodyEnd)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (i == body) i = Math.Max(i, bodyEnd);
            if (i >= text.Length) break;
            var c = text[i];
            if (c == '\\' && quote != '\'') i++;
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote) quote = '\0';
            else if (c is '\n' or '\r' && quote == '\0')
            {
                var next = text[i..].TrimStart();
                if (text.Length - next.Length == body)
                {
                    i = body.Value - 1;
                    continue;
                }

                if (!text[..i].TrimEnd().EndsWith("\\") && !GoesOn(next) && !(next is ['#', ..] && EndsWithComment(text[..i]))) return i;
                i = text.Length - next.Length - 1;
            }
        }

        return text.Length;
    }

    // Between the lines of a call comments may follow each other.
    private static bool EndsWithComment(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny("\n\r") + 1)..].TrimStart() is ['#', ..];

    private static bool GoesOn(ReadOnlySpan<char> next) => !next.IsEmpty && (next[0] is '-' or '\'' or '"' || next.StartsWith("http"));

    // The body's own text is no part of the command line; what stands behind it keeps its place.
    private static string Blanked(ReadOnlySpan<char> text, int? body, int bodyEnd)
    {
        if (body is not { } start) return text.ToString();
        var end = Math.Clamp(bodyEnd, start, text.Length);
        return string.Concat(text[..start], new string(' ', end - start), text[end..]);
    }

    // Without a scheme, what stands behind a flag is the flag's value.
    private static bool IsCalled(string[] words, int at) =>
        words[at].Contains("://", StringComparison.Ordinal)
        || (OperationName.IsAddress(words[at]) && (at == 0 || !IsValueFlag(words[at - 1])));

    private static bool IsValueFlag(string word) => BodyFlags.Contains(word) || FormFlags.Contains(word) || HeaderFlags.Contains(word)
        || word is "-o" or "--output" or "-u" or "--user" or "-A" or "-e" or "--cert" or "--key";

    /// <summary>The operation that the words of a call name, or null.</summary>
    /// <param name="words">The words, the body left out.</param>
    /// <param name="posts">Whether the call sends something, and so posts where it names no method.</param>
    internal static OperationName? OperationIn(string words, bool posts)
    {
        string? method = null, path = null;
        var list = words.Split([' ', '\t', '\r', '\n', '\'', '"', '\\'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is "-X" or "--request" && i + 1 < list.Length) method = list[i + 1].ToUpperInvariant();
            else if (list[i].StartsWith("-X", StringComparison.Ordinal) && list[i].Length > 2) method = list[i][2..].ToUpperInvariant();
            else if (path is null && IsCalled(list, i)) path = OperationName.PathOf(list[i]);
        }

        if (path is null) return null;
        method ??= posts ? "POST" : "GET";
        return OperationName.IsMethod(method) ? new OperationName(method, path) : null;
    }
}
