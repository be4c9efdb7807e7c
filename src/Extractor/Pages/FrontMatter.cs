using System.Globalization;
using Extractor.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Extractor.Pages;

/// <summary>What a page says of itself between two lines of <c>---</c> at its very top.</summary>
/// <param name="Title">The page's title, or null.</param>
/// <param name="Url">Where the page was captured, or null.</param>
/// <param name="Captured">The day of the capture as <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Lines">How many lines the front matter takes, its marks included; zero where there is none.</param>
public sealed record FrontMatter(string? Title, string? Url, string? Captured, int Lines)
{
    /// <summary>
    /// What it says of the operation that the page is about, <c>POST /v1/tasks</c>, and the line, from zero; null where it says
    /// nothing.
    /// </summary>
    public (string Words, int Line)? Operation { get; init; }

    /// <summary>The front matter of a page that has none.</summary>
    public static FrontMatter None { get; } = new(null, null, null, 0);

    /// <summary>Reads a page's front matter. Broken front matter is a diagnostic, and the page is read as if it said nothing.</summary>
    public static (FrontMatter Value, Diagnostic? Problem) Read(SourceText source)
    {
        if (source.Line(0).TrimEnd() != "---") return (None, null);
        // A page may open with a thematic break: only something that looks like a key makes it front matter.
        if (!OpensWithKey(source)) return (None, null);
        var end = EndLine(source);
        if (end is null) return (None, Broken(source, 0, "it opens with --- and no line of --- closes it"));

        // What stands between two thematic breaks is no YAML either, and is not to be lost.
        var unread = None with { Lines = HasGap(source, end.Value) ? 0 : end.Value + 1 };
        var yaml = YamlText.Read(source.Quote(new LineRange(0, end.Value - 1))[3..]);
        if (yaml.Problem is { } broken) return (unread, Broken(source, broken.Line - 1, broken.What));
        if (yaml.Documents.IsEmpty) return (unread, null);
        if (yaml.Documents[0].RootNode is not YamlMappingNode keys)
            return (unread, Broken(source, 1, "expected keys such as title, url and captured"));
        var captured = Value(keys, "captured");
        var day = Day(captured);
        var problem = captured is not null && day is null
            ? Broken(source, LineOf(keys, "captured"), $"captured is '{captured}', expected a date such as 2026-03-28")
            : null;
        return (new FrontMatter(Value(keys, "title"), Value(keys, "url"), day, end.Value + 1) { Operation = OperationIn(keys) }, problem);
    }

    // Documentation sites keep the operation of a page here, under one of two keys.
    private static (string, int)? OperationIn(YamlMappingNode keys)
    {
        foreach (var key in (ReadOnlySpan<string>)["api", "openapi"])
            if (Value(keys, key) is { } words) return (words, LineOf(keys, key));
        return null;
    }

    private static int? EndLine(SourceText source)
    {
        for (var line = 1; line < source.LineCount; line++)
            if (source.Line(line).TrimEnd() is "---" or "...") return line;
        return null;
    }

    private static bool OpensWithKey(SourceText source)
    {
        for (var line = 1; line < source.LineCount; line++)
        {
            var text = source.Span(line).Trim();
            if (text is "---") return true;
            if (!text.IsEmpty && text[0] != '#') return LooksLikeKey(text);
        }

        return false;
    }

    private static bool LooksLikeKey(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] == '/')) return false;
        foreach (var c in line[..colon])
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '"' or '\'')) return false;
        return true;
    }

    // Front matter is written without empty lines, prose is not.
    private static bool HasGap(SourceText source, int end)
    {
        for (var line = 1; line < end; line++)
            if (source.IsBlank(line)) return true;
        return false;
    }

    private static string? Value(YamlMappingNode keys, string name) =>
        keys.Children.TryGetValue(new YamlScalarNode(name), out var node) && node is YamlScalarNode { Value: { } value }
        && !string.IsNullOrWhiteSpace(value)
            ? value
            : null;

    private static int LineOf(YamlMappingNode keys, string name) =>
        (int)keys.Children.Keys.First(key => key is YamlScalarNode scalar && scalar.Value == name).Start.Line - 1;

    private static string? Day(string? value)
    {
        if (value is null) return null;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd"];
        return DateTimeOffset.TryParseExact(value, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static Diagnostic Broken(SourceText source, int line, string what) =>
        Rules.FrontMatterBroken.At(source.Path, Math.Clamp(line, 0, source.LineCount - 1) + 1, $"the front matter cannot be read: {what}");
}
