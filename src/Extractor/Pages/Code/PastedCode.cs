using System.Collections.Immutable;

namespace Extractor.Pages.Code;

/// <summary>
/// Recovers the code of a page that was pasted without fences: a JSON body, a format snippet that opens with a quoted
/// key, or a call on the command line. A body that is cut short ends where a line follows that no JSON could hold.
/// </summary>
internal static class PastedCode
{
    // How far Markdown sets code in.
    private const int Indent = 4;

    /// <summary>Replaces the lines of code among the blocks by one block for each piece of code.</summary>
    public static ImmutableArray<Block> Recover(SourceText source, ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(block => block is TextLine line && Opens(source.Line(line.Line)))) return blocks;
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        var limit = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not TextLine line || !Opens(source.Line(line.Line)))
            {
                result.Add(blocks[i]);
                continue;
            }

            if (line.Line > limit) limit = LastLine(blocks, i);
            var last = End(source, line.Line, limit);
            var range = new LineRange(line.Line, last);
            result.Add(new CodeBlock(range, LanguageOf(source.Line(line.Line)), range, false));
            while (i + 1 < blocks.Length && blocks[i + 1].Lines.First <= last) i++;
        }

        return result.ToImmutable();
    }

    private static string LanguageOf(string line) => IsCall(line) ? "bash" : CodeLines.OpensMessage(line) ? "http" : "json";

    // Code goes on over blank lines but not over a table, a heading or fenced code.
    private static int LastLine(ImmutableArray<Block> blocks, int from)
    {
        var last = blocks[from].Lines.Last;
        for (var i = from; i < blocks.Length && blocks[i] is TextLine line; i++) last = line.Line;
        return last;
    }

    /// <summary>Whether a line opens code.</summary>
    internal static bool Opens(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.IsEmpty) return false;
        return IsCall(line) || OpensBody(text) || OpensMember(text)
            || (CodeLines.OpensMessage(text) && line.AsSpan().IndexOfAnyExcept(" \t") >= Indent);
    }

    // A message that is set in as code is, with its headers and its body.
    private static bool IsSetIn(SourceText source, int line) =>
        source.Span(line) is var text && text.IndexOfAnyExcept(" \t") >= Indent && CodeLines.OpensMessage(text);

    private static int EndOfSetIn(SourceText source, int first, int limit)
    {
        var last = first;
        for (var line = first; line <= limit; line++)
        {
            if (source.IsBlank(line)) continue;
            if (source.Span(line).IndexOfAnyExcept(" \t") < Indent) return last;
            last = line;
        }

        return last;
    }

    private static bool IsCall(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.StartsWith("$ ")) text = text[2..];
        return text.StartsWith("curl ") && (text.Contains('/') || text.EndsWith("\\"));
    }

    private static bool OpensBody(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('{' or '[')) return false;
        var rest = text[1..].TrimStart();
        return rest.IsEmpty || rest[0] is '{' or '"' or '}' or ']' || rest.StartsWith("//");
    }

    // "name": [   or   "name": {   — a key of a body whose braces are left out.
    private static bool OpensMember(ReadOnlySpan<char> text)
    {
        if (text[0] != '"') return false;
        var close = text[1..].IndexOf('"');
        if (close <= 0) return false;
        var rest = text[(close + 2)..].TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '：')) return false;
        rest = rest[1..].TrimStart();
        return !rest.IsEmpty && rest[0] is '{' or '[';
    }

    /// <summary>The last line of the code that a line opens.</summary>
    internal static int End(SourceText source, int first, int limit)
    {
        if (IsSetIn(source, first)) return EndOfSetIn(source, first, limit);
        var call = IsCall(source.Line(first));
        var depth = 0;
        var last = first;
        for (var line = first; line <= limit; line++)
        {
            if (source.IsBlank(line)) continue;
            var text = source.Line(line);
            if (line > first && depth > 0 && !CouldBeJson(text) && !IsItem(source, line, limit)) return last;
            // A comment between the lines of a call ends nothing.
            if (call && line > first && text.AsSpan().TrimStart() is ['#', ..] && source.Line(last).TrimEnd().EndsWith('\\')) continue;
            if (call && line > first && depth == 0 && !source.Line(last).TrimEnd().EndsWith('\\')) return last;
            depth += Depth(text);
            last = line;
            if (depth <= 0 && !(call && text.TrimEnd().EndsWith('\\'))) return last;
        }

        return last;
    }

    /// <summary>How many more brackets a line opens than it closes, strings and comments left out.</summary>
    private static int Depth(string line)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (inString && c == '\\') i++;
            else if (c == '"') inString = !inString;
            else if (!inString && c == '/' && i + 1 < line.Length && line[i + 1] == '/' && (i == 0 || line[i - 1] != ':')) break;
            else if (!inString && c is '{' or '[') depth++;
            else if (!inString && c is '}' or ']') depth--;
        }

        return depth;
    }

    private static bool CouldBeJson(string line)
    {
        var text = line.AsSpan().Trim();
        if (text[0] is '"' or '{' or '}' or '[' or ']' or '/' or '\'' or ',' or '-' or '.' or '…' or '#' || char.IsAsciiDigit(text[0]))
            return true;
        var word = WordLength(text);
        var rest = text[word..].TrimStart();
        // A bare key, or a bare word that is the item of a list: int,
        return word > 0 && !rest.IsEmpty && rest[0] is ':' or ',' or ']' or '}';
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var word = 0;
        while (word < text.Length && (char.IsLetterOrDigit(text[word]) || text[word] is '_' or '-')) word++;
        return word;
    }

    // The last item of a list, before the bracket that closes it; any other word alone may be the name of the next field.
    private static bool IsItem(SourceText source, int line, int limit)
    {
        var text = source.Span(line).Trim();
        if (WordLength(text) < text.Length) return false;
        var next = line + 1;
        while (next <= limit && source.IsBlank(next)) next++;
        return next <= limit && source.Span(next).TrimStart()[0] is ']' or '}';
    }
}
