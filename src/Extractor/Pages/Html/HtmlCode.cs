using System.Text;

namespace Extractor.Pages.Html;

/// <summary>Code that an HTML page sets as it stands, line by line.</summary>
internal sealed class HtmlCode
{
    private readonly string file;
    private readonly List<(string Text, TextSpan Span)> lines = [];
    private readonly StringBuilder text = new();
    private TextSpan span;

    private HtmlCode(string file, int start) => (this.file, span) = (file, new TextSpan(start, start));

    /// <summary>The lines of an element, empty ones around them left out.</summary>
    public static List<(string Text, TextSpan Span)> LinesOf(HtmlElement element, string file)
    {
        var code = new HtmlCode(file, element.Span.Start);
        code.Add(element);
        code.EndLine();
        var lines = code.lines;
        var first = lines.FindIndex(static line => !string.IsNullOrWhiteSpace(line.Text));
        return first < 0
            ? []
            : lines.GetRange(first, lines.FindLastIndex(static line => !string.IsNullOrWhiteSpace(line.Text)) - first + 1);
    }

    /// <summary>
    /// The language that the classes of the element, of the code in it or of the box around it name; empty where they name
    /// none.
    /// </summary>
    public static string LanguageOf(HtmlElement element)
    {
        foreach (var named in new[] { element, element.Elements.FirstOrDefault(static inner => inner.Name == "code"), element.Parent })
        {
            if (named is null) continue;
            if (named.Name is "pre" or "code" && named["lang"] is { Length: > 0 } written) return written.ToLowerInvariant();
            if (named["data-lang"] is { Length: > 0 } lang) return lang.ToLowerInvariant();
            if (named["data-language"] is { Length: > 0 } language) return language.ToLowerInvariant();
            foreach (var name in named["class"].Split(' '))
                foreach (var prefix in new[] { "language-", "lang-", "highlight-source-" })
                    if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return name[prefix.Length..].ToLowerInvariant();
        }

        return "";
    }

    /// <summary>Where the lines of some words start in the file; null where a line end is written as an entity.</summary>
    public static List<int>? StartsInFile(HtmlText words, string file)
    {
        var starts = new List<int> { words.Span.Start };
        for (var i = words.Span.Start; i < words.Span.End; i++)
        {
            if (file[i] is not ('\r' or '\n')) continue;
            if (file[i] == '\r' && i + 1 < words.Span.End && file[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }

        return starts.Count == words.Text.AsSpan().Count('\n') + 1 ? starts : null;
    }

    private void Add(HtmlElement element)
    {
        foreach (var child in element.Children)
        {
            if (child is HtmlText words) Add(words);
            else if (child is HtmlElement { Name: "br" }) EndLine();
            else if (child is HtmlElement inner && inner.Name != "button" && !IsLineNumber(inner)) AddInner(inner);
        }
    }

    private void AddInner(HtmlElement inner)
    {
        if (inner.IsBlock && text.Length > 0) EndLine();
        // /tasks/<var>id</var>
        var isParameter = text.Length > 0 && text[^1] == '/' && HtmlNames.IsReplaced(inner.Name, inner["class"])
            && !inner.Opening(1).StartsWith('{');
        if (isParameter) text.Append('{');
        Add(inner);
        if (isParameter) text.Append('}');
        if (inner.IsBlock && text.Length > 0) EndLine();
    }

    // Line numbers stand in the markup of some pages, and in no code.
    private static bool IsLineNumber(HtmlElement element) =>
        element["class"].Replace("-", "", StringComparison.Ordinal) is var look
        && (look.Contains("lineno", StringComparison.OrdinalIgnoreCase) || look.Contains("linenum", StringComparison.OrdinalIgnoreCase)
            || look.Contains("gutter", StringComparison.OrdinalIgnoreCase))
        && element.Opening(1000).All(static c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c));

    private void Add(HtmlText words)
    {
        var inFile = StartsInFile(words, file);
        var start = 0;
        for (var line = 0; ; line++)
        {
            var end = words.Text.IndexOf('\n', start);
            var length = (end < 0 ? words.Text.Length : end) - start;
            Add(
                words.Text.AsSpan(start, length),
                inFile is null ? words.Span : new TextSpan(inFile[line], line + 1 < inFile.Count ? inFile[line + 1] : words.Span.End));
            if (end < 0) return;
            EndLine();
            start = end + 1;
        }
    }

    private void Add(ReadOnlySpan<char> said, TextSpan where)
    {
        if (text.Length == 0) span = Trimmed(where);
        else if (!said.IsWhiteSpace()) span = span.Union(Trimmed(where));
        text.Append(said);
    }

    private TextSpan Trimmed(TextSpan where)
    {
        var end = where.End;
        while (end > where.Start && file[end - 1] is '\r' or '\n') end--;
        return where with { End = end };
    }

    private void EndLine()
    {
        lines.Add((text.ToString(), span));
        text.Clear();
        span = new TextSpan(span.End, span.End);
    }
}
