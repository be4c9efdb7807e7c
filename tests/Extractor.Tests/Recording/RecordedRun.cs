using System.Collections.Immutable;
using System.Text;
using Extractor.Pages;
using Extractor.Tests.Citing;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Recording;

/// <summary>Page sets written for a test or generated, and all that an extraction of them gives, as text to compare.</summary>
internal static class RecordedRun
{
    private static readonly (string Path, string Text)[] Odd =
    [
        ("kites.md", TinyDocs.Kites),
        ("guides/overview.md", TinyDocs.Overview),
        (
            "guides/more.html",
            "<h1>Kites</h1><h2>POST /v1/kites</h2><table><tr><th>Field</th><th>Type</th></tr>"
            + "<tr><td>knot</td><td>int</td></tr><tr><td>reel</td><td>string</td></tr></table>"),
        ("empty.md", ""),
        (
            "thin.md",
            "# POST /v1/reels\n\n| Field | Type |\n| --- | --- |\n| a | int |\n\n```bash\ncurl -X POST https://x.example/v1/reels "
            + "-d '{\"a\": 1, \"b\": 2, \"c\": {\"d\": \"\\ud83d\"}, \"e\": [3]}'\n```\n"),
        (
            "broken.md",
            "---\ncaptured: [\n---\n\n# User\n\n| Field | Type |\n| --- | --- |\n| id | int |\n| `kind` | string, one of: a, b |\n"),
        ("user.md", "# User\n\n| Field | Type |\n| --- | --- |\n| name | string |\n"),
        (
            "pasted.txt",
            "POST /v1/kites\n\nname\nstring\nRequired\n\nThe kite's name, `nmae`, and the line_lenght. Either `a` or `b` is required.\n"),
    ];

    /// <summary>A set of pages by chance.</summary>
    public static ImmutableArray<PageFile> Pages(Random random)
    {
        var generated = GeneratedDocs.Of(random).Texts();
        return [.. Odd.Where(_ => random.Next(4) > 0).Concat(generated).Select(
            static page => new PageFile(page.Path, Encoding.UTF8.GetBytes(page.Text)))];
    }

    /// <summary>The pages with one of them edited, by chance.</summary>
    public static ImmutableArray<PageFile> Edited(ImmutableArray<PageFile> pages, Random random)
    {
        var at = random.Next(pages.Length);
        var text = $"{Encoding.UTF8.GetString(pages[at].Bytes.Span)}\n\nThe `field_{random.Next(100)}` field is new.\n";
        return pages.SetItem(at, pages[at] with { Bytes = Encoding.UTF8.GetBytes(text) });
    }

    /// <summary>All that an extraction gives.</summary>
    public static string Told(ExtractionResult result)
    {
        var text = new StringBuilder();
        foreach (var (name, bytes) in result.Files) text.Append(name).Append('\n').Append(Encoding.UTF8.GetString(bytes)).Append('\n');
        foreach (var page in result.Pages) text.Append(page).Append('\n');
        foreach (var one in result.Problems)
            text.Append(one).Append(one.EndLine).Append(one.Column).Append(one.Fingerprint).AppendJoin(';', one.Related).Append('\n');
        return text.Append(result.Change?.Version).ToString();
    }
}
