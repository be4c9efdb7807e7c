namespace Extractor.Pages.Code;

/// <summary>Statements and expressions of the program that a page of MDX is: they open at the start of a line.</summary>
internal static class MdxProgram
{
    // A longer statement is no part of a reference page, and what nothing closes would swallow the page.
    private const int LongestStatement = 200_000;

    private static readonly string[] Statements =
        [
            "export const ", "export default ", "export function ", "export let ", "export var ", "export class ", "export async ",
            "export {", "export *", "import {", "import *", "import \"", "import '",
        ];

    /// <summary>Where the statement or expression ends that opens on a line; null where none opens there.</summary>
    public static int? End(SourceText source, int line)
    {
        var text = source.Span(line);
        if (Opens(text)) return StatementEnd(source.Text, source.StartOf(line));
        return OpensExpression(text) && StatementEnd(source.Text, source.StartOf(line)) is { } end
            && source.Text.AsSpan(end, source.EndOf(source.LineAt(end)) - end).IsWhiteSpace()
            ? end
            : null;
    }

    private static bool Opens(ReadOnlySpan<char> line)
    {
        foreach (var statement in Statements)
            if (line.StartsWith(statement, StringComparison.Ordinal)) return true;
        return line.StartsWith("import ") && line.Contains(" from ", StringComparison.Ordinal) && line.IndexOfAny('"', '\'') > 0;
    }

    // Data opens with a quoted key or nothing; an address with a name in braces goes on behind them.
    private static bool OpensExpression(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == '{' && (char.IsAsciiLetter(line[1]) || line[1] is '(' or '`' or '!' or '_');

    // The first line end outside brackets and quotes, or the brace that closes an expression.
    private static int? StatementEnd(string text, int start)
    {
        var (depth, last) = (0, Math.Min(text.Length, start + LongestStatement));
        for (var at = start; at < last; at++)
        {
            var c = text[at];
            if (c is '"' or '\'' or '`') at = StringEnd(text, at, last);
            else if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}' && --depth <= 0 && text[start] == '{') return at + 1;
            else if (c == '\n' && depth <= 0 && !GoesOn(text.AsSpan(start, at - start))) return at;
        }

        return last == text.Length && depth <= 0 ? last : null;
    }

    private static bool GoesOn(ReadOnlySpan<char> said) => said.TrimEnd() is [.., '=' or ',' or '+' or '>' or '?' or ':' or '|' or '&'];

    private static int StringEnd(string text, int at, int last)
    {
        for (var end = at + 1; end < last; end++)
        {
            if (text[end] == '\\') end++;
            else if (text[end] == text[at] || (text[end] == '\n' && text[at] != '`')) return end;
        }

        return last;
    }
}
