using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Pages;

namespace Extractor.Checking.Calls;

/// <summary>
/// Reads the requests of an <c>.http</c> or <c>.rest</c> file: a method and an address, headers, an empty line and a body, parted by
/// lines that open with <c>###</c>. Variables that the file itself sets to a text are filled in; others are parts that are not seen.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="open">Opens the files that requests take their bodies from.</param>
internal sealed class RequestFile(SourceText source, OpenCallFile open)
{
    private static readonly Regex Variable = new(@"\{\{\s*([^{}]*?)\s*\}\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ApiCall>.Builder calls = ImmutableArray.CreateBuilder<ApiCall>();
    private int line;

    /// <summary>The calls of a file, in its order.</summary>
    /// <param name="path">The file, as the user knows it.</param>
    /// <param name="text">Its text.</param>
    /// <param name="open">Opens the files that requests take their bodies from.</param>
    public static ImmutableArray<ApiCall> Calls(string path, string text, OpenCallFile open) =>
        new RequestFile(new SourceText(path, text), open).Read();

    private ImmutableArray<ApiCall> Read()
    {
        while (line < source.LineCount)
        {
            var text = source.Span(line).Trim();
            if (text.IsEmpty || IsComment(text)) line++;
            else if (text[0] == '@') ReadVariable(text.ToString());
            else if (text.StartsWith("< {%") || text.StartsWith("<{%")) ReadScript();
            else ReadRequest();
        }

        return calls.ToImmutable();
    }

    private static bool IsComment(ReadOnlySpan<char> text) => text[0] == '#' || text.StartsWith("//");

    private void ReadVariable(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 1) variables[text[1..equals].Trim()] = text[(equals + 1)..].Trim();
        line++;
    }

    // A script before a request may change any of it.
    private void ReadScript()
    {
        var call = new CallBuilder(source, source.StartOf(line));
        call.AddUnread(source.StartOf(line), "a script, which may change what is sent");
        calls.Add(call.Build("GET", null));
        while (line < source.LineCount && !source.Line(line).Contains("%}", StringComparison.Ordinal)) line++;
        line++;
    }

    private void ReadRequest()
    {
        var start = source.StartOf(line) + source.Span(line).IndexOf(source.Span(line).Trim(), StringComparison.Ordinal);
        var call = new CallBuilder(source, start);
        var (method, address) = RequestLine(start);
        line++;
        address = WithContinuation(address);
        while (line < source.LineCount && !source.IsBlank(line) && !IsSeparator())
        {
            if (!IsComment(source.Span(line).TrimStart())) call.AddHeader(WordOf(source.StartOf(line), source.EndOf(line)));
            line++;
        }

        ReadBody(call);
        calls.Add(call.Build(method, address));
    }

    private (string Method, CallWord Address) RequestLine(int start)
    {
        var end = source.EndOf(line);
        var text = source.Text.AsSpan(start, end - start).TrimEnd();
        var space = text.IndexOf(' ');
        var hasMethod = space > 0 && text[..space].IndexOfAnyExceptInRange('A', 'Z') < 0;
        var method = hasMethod ? text[..space].ToString() : "GET";
        var from = hasMethod ? space + 1 + (text[(space + 1)..].Length - text[(space + 1)..].TrimStart().Length) : 0;
        var version = text.LastIndexOf(" HTTP/");
        return (method, WordOf(start + from, start + (version > from ? version : text.Length)));
    }

    // A query may go on, indented, on the lines below the address.
    private CallWord WithContinuation(CallWord address)
    {
        while (line < source.LineCount && source.Span(line) is [' ' or '\t', ..] && source.Span(line).Trim() is ['?' or '&' or '/', ..] text
            && !text.StartsWith("//"))
        {
            var start = source.StartOf(line) + source.Span(line).IndexOf(text, StringComparison.Ordinal);
            var version = text.LastIndexOf(" HTTP/");
            var next = WordOf(start, start + (version > 0 ? version : text.Length));
            var at = address.Text.Length;
            address = new CallWord(
                address.Text + next.Text,
                [.. address.Hidden, .. next.Hidden.Select(part => part with { At = part.At + at })],
                [.. address.Origins, .. next.Origins.Select(one => (one.At + at, one.Offset))]);
            line++;
        }

        return address;
    }

    private bool IsSeparator() => source.Span(line).TrimStart().StartsWith("###");

    private void ReadBody(CallBuilder call)
    {
        while (line < source.LineCount && source.IsBlank(line) && !IsSeparator()) line++;
        var first = line;
        var last = -1;
        for (; line < source.LineCount && !IsSeparator(); line++)
        {
            var text = source.Span(line).Trim();
            if (text.StartsWith("> ") || text.StartsWith(">>") || text.StartsWith("<> ")) SkipResponse(text);
            else if (!text.IsEmpty) last = line;
        }

        if (last < first) return;
        if (source.Span(first).Trim() is ['<', ' ' or '@', ..] include)
            AddFile(call, first, include.TrimStart("<@").Trim().ToString(), first == last);
        else AddText(call, WordOf(source.StartOf(first), source.EndOf(last)));
    }

    // What is done with the response is no part of the call.
    private void SkipResponse(ReadOnlySpan<char> text)
    {
        if (!text.Contains("{%", StringComparison.Ordinal)) return;
        while (line < source.LineCount - 1 && !source.Line(line).Contains("%}", StringComparison.Ordinal)) line++;
    }

    private void AddFile(CallBuilder call, int at, string name, bool isAll)
    {
        var file = isAll ? open(name) : new CallFile(null, "it is one of several parts of the body");
        if (file.Text is { } text) call.AddBody(new CallWord(text, [], [(0, 0)]), name, isJson: false);
        else call.AddUnread(source.StartOf(at), $"the body from {name}: {file.Problem}");
    }

    private static void AddText(CallBuilder call, CallWord text)
    {
        if (call.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) == true)
            call.AddUnread(text.OffsetOf(0), "a multipart body");
        else call.AddBody(text, null, isJson: false);
    }

    private CallWord WordOf(int from, int end)
    {
        var word = new CallWordBuilder();
        var text = source.Text[from..end];
        var done = 0;
        word.Open();
        foreach (Match match in Variable.Matches(text))
        {
            for (; done < match.Index; done++) word.Add(text[done], from + done);
            if (variables.TryGetValue(match.Groups[1].Value, out var value) && !value.Contains("{{", StringComparison.Ordinal))
                foreach (var c in value) word.Add(c, from + done);
            else word.AddHidden(match.Value, from + done);
            done = match.Index + match.Length;
        }

        for (; done < text.Length; done++) word.Add(text[done], from + done);
        return word.Take()!;
    }
}
