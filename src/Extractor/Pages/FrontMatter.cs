using System.Globalization;
using Extractor.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Extractor.Pages;

/// <summary>What a page says of itself between two lines of <c>---</c> at its very top.</summary>
/// <param name="Title">The page's title, or null.</param>
/// <param name="Url">Where the page was captured, or null.</param>
/// <param name="Captured">The day of the capture as <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Lines">How many lines the front matter takes, its marks included; zero where there is none.</param>
public sealed record FrontMatter(string? Title, string? Url, string? Captured, int Lines)
{
    /// <summary>The front matter of a page that has none.</summary>
    public static FrontMatter None { get; } = new(null, null, null, 0);

    /// <summary>Reads a page's front matter. Broken front matter is a diagnostic, and the page is read as if it said nothing.</summary>
    public static (FrontMatter Value, Diagnostic? Problem) Read(SourceText source)
    {
        if (source.Line(0).TrimEnd() != "---") return (None, null);
        var end = EndLine(source);
        if (end is null)
        {
            // A page may open with a thematic break: only something that looks like a key makes it front matter.
            if (source.LineCount < 2 || !LooksLikeKey(source.Line(1))) return (None, null);
            return (None, Broken(source, 0, "it opens with --- and no line of --- closes it"));
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new ShallowYaml(new StringReader(source.Quote(new LineRange(0, end.Value - 1))[3..])));
            var lines = end.Value + 1;
            if (yaml.Documents.Count == 0) return (None with { Lines = lines }, null);
            if (yaml.Documents[0].RootNode is not YamlMappingNode keys)
                return (None with { Lines = lines }, Broken(source, 1, "expected keys such as title, url and captured"));
            var captured = Value(keys, "captured");
            var day = Day(captured);
            var problem = captured is not null && day is null
                ? Broken(source, LineOf(keys, "captured"), $"captured is '{captured}', expected a date such as 2026-03-28")
                : null;
            return (new FrontMatter(Value(keys, "title"), Value(keys, "url"), day, lines), problem);
        }
        catch (YamlException broken)
        {
            return (None with { Lines = end.Value + 1 }, Broken(source, (int)broken.Start.Line - 1, broken.Message));
        }
    }

    private static int? EndLine(SourceText source)
    {
        for (var line = 1; line < source.LineCount; line++)
            if (source.Line(line).TrimEnd() is "---" or "...") return line;
        return null;
    }

    private static bool LooksLikeKey(string line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    private static string? Value(YamlMappingNode keys, string name) =>
        keys.Children.TryGetValue(new YamlScalarNode(name), out var node) && node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value)
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
