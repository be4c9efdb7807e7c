using System.Text.RegularExpressions;

namespace Extractor.Pages.Code;

/// <summary>Tells lines of programs and commands from lines of prose.</summary>
internal static partial class CodeLines
{
    /// <summary>Whether a line is written as programs, commands and messages are and as no sentence is.</summary>
    public static bool LooksLikeCode(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.IsEmpty) return false;
        if (text[^1] is '{' or '}' or ';' or '(' or '\\' || text.EndsWith("},") || text.EndsWith("],")) return true;
        if (text[0] is '}' or ']' or ')' || text is "{" or "[") return true;
        return Statement().IsMatch(text);
    }

    /// <summary>Whether a line opens an HTTP message: <c>GET /v1/tasks HTTP/1.1</c>, <c>HTTP/1.1 200 OK</c>.</summary>
    public static bool OpensMessage(ReadOnlySpan<char> line) => MessageStart().IsMatch(line.Trim());

    // import x, from x import y, x = y, x(y), curl …, -H …, $ …, def x():
    [GeneratedRegex(
        """^(?:import\s\S|from\s\S+\simport\s|package\s\w+$|using\s\S+;|(?:const|let|var|val|def|class|func|function|return|public|"""
        + """private|export|await|async)\s\S.*[=({:;)]|curl\s|wget\s|pip\s|npm\s|\$\s|-{1,2}[A-Za-z][\w-]*\s+['"]|"""
        + """[\w.$\[\]'"]+\s*:?=\s*\S|[\w.]+\(.*\)[;,]?$|["'][\w$.-]+["']\s*:\s)""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(
        """^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S+\s+HTTP/\d(?:\.\d)?|HTTP/\d(?:\.\d)?\s+\d{3}\b.*)$""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MessageStart();
}
