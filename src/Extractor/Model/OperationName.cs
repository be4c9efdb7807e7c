using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Extractor.Pages;

namespace Extractor.Model;

/// <summary>The name of an operation: a method and the path of its address.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path, opening with a slash, without host, query and closing slash; a parameter as <c>{name}</c>.</param>
public readonly record struct OperationName(string Method, string Path)
{
    private static readonly ImmutableHashSet<string> Methods =
        ImmutableHashSet.Create(StringComparer.Ordinal, "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private static readonly SearchValues<string> Schemes = SearchValues.Create(["http://", "https://"], StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Whether the word is an HTTP method in capitals, as pages write methods.</summary>
    public static bool IsMethod(string word) => Methods.Contains(word);

    /// <summary>
    /// The operation that the text names and names alone: a method, then an address, then nothing more than a protocol version.
    /// </summary>
    /// <returns>Null where the text is anything else.</returns>
    public static OperationName? Parse(string text)
    {
        var plain = PathTemplate.Joined(Tight(text.Trim().TrimAny("`*")));
        var words = plain.Split([' ', '\t', '\u00A0', '【', '】'], StringSplitOptions.RemoveEmptyEntries);
        // POST : /v1/kites
        if (words is [_, ":" or "：", ..]) words = [words[0], .. words[2..]];
        if (words.Length is < 2 or > 3 || !IsMethod(words[0].TrimAny("`*:[]"))) return null;
        if (words.Length == 3 && !words[2].StartsWith("HTTP/", StringComparison.Ordinal)) return null;
        return PathOf(words[1]) is { } path ? new OperationName(words[0].TrimAny("`*:[]"), path) : null;
    }

    /// <summary>
    /// The operation that the text names with a path that opens without its slash: "POST api/tasks". Null where the text is
    /// anything else.
    /// </summary>
    public static OperationName? ParseRelative(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var method, var path] && path.Contains('/') && char.IsAsciiLetterOrDigit(path[0])
            ? Parse($"{method.ToUpperInvariant()} /{path}")
            : null;
    }

    /// <summary>
    /// The operation of a line that a copy left without the gap: "post/v1/tasks". A path of one part may be a word: "get/set".
    /// </summary>
    public static OperationName? ParseGlued(string text)
    {
        if (GluedToAddress(text) is { } whole) return whole;
        var slash = text.IndexOf('/');
        if (slash < 3 || text.LastIndexOf('/') == slash || text.Any(char.IsWhiteSpace)) return null;
        var method = text[..slash].ToUpperInvariant();
        return IsMethod(method) && PathOf(text[slash..]) is { } path ? new OperationName(method, path) : null;
    }

    // GEThttps://example.com/v1/tasks?from=dd-MM-yyyy HH:mm:ss: no sentence opens so, and a value of the query may hold blanks.
    private static OperationName? GluedToAddress(string text)
    {
        var scheme = text.IndexOf("http", StringComparison.Ordinal);
        if (scheme < 3 || !IsMethod(text[..scheme]) || !text.AsSpan(scheme).ContainsAny(Schemes)) return null;
        var query = text.IndexOf('?');
        var address = query < 0 ? text[scheme..] : text[scheme..query];
        return !address.Any(char.IsWhiteSpace) && PathOf(address) is { } path ? new OperationName(text[..scheme], path) : null;
    }

    /// <summary>The operation that opens a line and has its title behind a sign: "POST /v1/tasks — Create a task".</summary>
    public static OperationName? ParseTitled(string text)
    {
        const int longestTitle = 120;
        if (text.Length > longestTitle || text.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)
            || !IsMethod(text[..space]))
            return null;
        var end = text.AsSpan(space + 1).IndexOfAny(" ：") is var length and > 0 ? space + 1 + length : -1;
        if (end < 0) return null;
        var sign = text.AsSpan(end).TrimStart();
        var titled = text[end - 1] == ':' || sign is ['：' or '—' or '–' or '|', ..] or ['-' or ':', ' ', ..];
        return titled ? Parse(text[..end].TrimEnd(':')) : null;
    }

    /// <summary>The operation named anywhere in a heading, as in "Create task: POST /v1/tasks".</summary>
    public static OperationName? FindIn(string heading)
    {
        var words = heading.Split([' ', '\t', '\u00A0', '—', '–', '|', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var method = words[i].TrimAny("`*:[]");
            // "get" is a method where it opens the heading, and a word where it stands in a sentence.
            if (i == 0 || words[i - 1][^1] is ':' or '：') method = method.ToUpperInvariant();
            // Fly a kite (POST): /v1/kites
            var address = words[i + 1] is ":" or "：" && i + 2 < words.Length ? words[i + 2] : words[i + 1];
            if (IsMethod(method) && PathOf(address) is { } path) return new OperationName(method, path);
        }

        return null;
    }

    /// <summary>The path of an address, or null where the text is no address.</summary>
    /// <param name="address">A path or a whole URL, with or without marks around it.</param>
    public static string? PathOf(string address)
    {
        var text = address.TrimAny(" \t\u00A0`*\"',;");
        // <https://example.com/v1> is a link, /v1/<id> has a parameter.
        if (text.StartsWith('<') && text.EndsWith('>')) text = text[1..^1];
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        // An address among the values of the query is another one: /v1/tasks?notify=https://example.com
        if (scheme > 0 && text.AsSpan(0, scheme).IndexOf('?') < 0)
        {
            var slash = text.IndexOf('/', scheme + 3);
            text = slash < 0 ? "/" : text[slash..];
        }
        else if (HostLength(text) is var host and > 0)
        {
            text = text[host..];
        }

        // …/tasks, /…/tasks: what stands before is left out.
        if (text.IndexOf('/', text.StartsWith('/') ? 1 : 0) is var left and > 0 && text[..left].TrimStart('/') is "…" or "...")
            text = text[left..];
        // The bracket around both: [POST /v1/tasks]
        if (text.EndsWith(']') && !text.Contains('[')) text = text[..^1];
        if (!text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal)) return null;
        text = WithoutPatterns(text);
        var stop = text.IndexOfAny(['?', '#', ' ']);
        // /v1/tasks[?page=2]: the brackets say that the query may be left out.
        if (stop > 1 && text[stop] == '?' && text[stop - 1] is '[' or '(') stop--;
        if (stop >= 0) text = text[..stop];
        // /v1/tasks,/v1/lists are two addresses; /v1/places/{east},{north} is one.
        if (text.IndexOf(",/", StringComparison.Ordinal) is var further and > 0) text = text[..further];
        return Normal(text);
    }

    /// <summary>
    /// The path of what a label calls an address, or null where it is none. Behind such a label a path may open without its slash,
    /// "tasks/{id}", or with a word in capitals in the place of the host: "BASE/tasks".
    /// </summary>
    internal static string? PathBehindLabel(string address)
    {
        if (PathOf(address) is { } path) return path;
        var text = address.Trim().TrimAny("`*\"',;");
        var slash = text.IndexOf('/');
        // "N/A" is none.
        if (slash < 1 || text.Any(char.IsWhiteSpace) || !char.IsAsciiLetter(text[0]) || !text.Any(char.IsAsciiLetterLower)) return null;
        var isHost = slash > 1 && text.AsSpan(0, slash).IndexOfAnyExcept(Capitals) < 0;
        return PathOf(isHost ? text[slash..] : "/" + text);
    }

    /// <summary>Whether a word of a command line is an address: it opens with a scheme, a host, or a placeholder for one.</summary>
    public static bool IsAddress(string word) => word.Contains("://", StringComparison.Ordinal) || HostLength(word) > 0;

    // {base_url}/v1/tasks, $BASE_URL/v1/tasks, <host>/v1/tasks, [host]/v1/tasks, api.example.com/v1/tasks, localhost:8080/v1/tasks
    private static int HostLength(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 2) return 0;
        var host = text.AsSpan(0, slash);
        if (host[0] is '{' or '<' or '[') return host[^1] is '}' or '>' or ']' ? slash : 0;
        if (host[0] == '$') return slash;
        if (host.IndexOf(':') is var colon and > 0 && host[(colon + 1)..].IndexOfAnyExceptInRange('0', '9') < 0) host = host[..colon];
        if (host is "localhost") return slash;
        var dot = host.LastIndexOf('.');
        var isHost = dot > 0 && host.Length - dot > 2 && host[(dot + 1)..].IndexOfAnyExceptInRange('a', 'z') < 0;
        foreach (var c in host) isHost &= char.IsAsciiLetterOrDigit(c) || c is '.' or '-';
        return isHost ? slash : 0;
    }

    /// <summary>Whether two paths are one, whatever their parameters are called.</summary>
    public static string Shape(string path)
    {
        var shape = new StringBuilder();
        var depth = 0;
        foreach (var c in path)
        {
            if (c == '{' && depth++ == 0) shape.Append("{}");
            if (depth == 0) shape.Append(c);
            if (c == '}') depth = Math.Max(0, depth - 1);
        }

        return shape.ToString();
    }

    // Inside brackets a space parts nothing: /tasks/(int: id); of /tasks/(id or name) the first name stays.
    private static string Tight(string text)
    {
        if (!text.Contains('(')) return text;
        var (tight, depth, ends) = (new StringBuilder(text.Length), 0, false);
        foreach (var c in text)
        {
            depth = c switch { '(' => depth + 1, ')' => Math.Max(0, depth - 1), _ => depth };
            var isJoint = depth > 0 && char.IsWhiteSpace(c);
            ends = depth > 0 && c != '(' && (ends || (isJoint && tight[^1] is not (':' or '(')));
            if (!ends && !isJoint) tight.Append(c);
        }

        return tight.ToString();
    }

    // {name=tasks/*}: what the parameter has to look like; {id#TASK_OBJECT/id}: where its object is described.
    private static string WithoutPatterns(string path)
    {
        if (!path.Contains('{') || path.AsSpan().IndexOfAny('=', '#') < 0) return path;
        var (plain, pattern) = (new StringBuilder(path.Length), false);
        var depth = 0;
        foreach (var c in path)
        {
            depth = c switch { '{' => depth + 1, '}' => depth - 1, _ => depth };
            pattern = depth > 0 && (pattern || c is '=' or '#');
            if (!pattern) plain.Append(c);
        }

        return plain.ToString();
    }

    private static string? Normal(string path)
    {
        var parts = path.TrimEnd('/', '.', '\\').Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length == 0) return null;
            parts[i] = PathTemplate.Normal(parts[i]);
            if (!IsPart(parts[i])) return null;
        }

        var normal = string.Join('/', parts);
        return normal.Length == 0 ? "/" : normal;
    }

    // The name of a parameter may be a word of any script.
    private static bool IsPart(string part)
    {
        var depth = 0;
        foreach (var c in part)
        {
            depth = c switch { '{' => depth + 1, '}' => depth - 1, _ => depth };
            if (!char.IsAsciiLetterOrDigit(c) && !"_-.~{}@$:=+*%[]#!,".Contains(c) && !(depth > 0 && char.IsLetter(c))) return false;
        }

        return true;
    }
}
