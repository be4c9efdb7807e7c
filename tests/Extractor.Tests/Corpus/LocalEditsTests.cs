using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Pages;

namespace Extractor.Tests.Corpus;

/// <summary>An edit in one place of a page changes no field elsewhere.</summary>
public sealed class LocalEditsTests
{
    private static readonly string[] Pages = ["markdown.md", "pasted.md", "listed.md", "pasted.txt"];

    private static readonly string[] CorpusPages =
    [
        "kling/series3/omni-video-create.txt", "kling/image2video.2025-12.tab-rows.md", "wild/ark-create/video.md",
        "wild/aliyun-wan/wan2.6-r2v.md", "wild/kie-zh/infinitalk.md", "wild/readme-block/payment-notify.md",
        "kling/series3/element-create.txt",
    ];

    private static readonly ImmutableSortedDictionary<string, Func<string, string>> Edits = new Dictionary<string, Func<string, string>>
    {
        ["a heading behind all"] = static text => text + "\n\n# Afterword\n\nNothing of this page changes here.\n",
        ["a small heading behind all"] = static text => text + "\n\n#### Remark\n\nNothing of this page changes here.\n",
        ["a heading with a line below it"] = static text => text + "\n\nAfterword\n=========\n\nThanks for reading.\n",
        ["words behind all"] = static text => text + "\n\nThanks for reading this page to its end.\n",
        ["bold words behind all"] = static text => text + "\n\n**Thanks for reading.**\n",
        ["code behind all"] = static text => text + "\n\n# Appendix\n\n```python\n# sum\ntotal = 1 + 2\n```\n",
        ["a quotation behind all"] = static text => text + "\n\n> Whoever reads this is early.\n",
        ["a rule behind all"] = static text => text + "\n\n---\n\nThe end of the page.\n",
        ["a table of prices behind all"] = static text => text + "\n\n# Prices\n\n| Plan | Price |\n| --- | --- |\n| Small | 3 |\n",
        ["a list behind all"] = static text => text + "\n\n# See also\n\n- The guide for beginners\n- The list of prices\n",
        ["a link behind all"] = static text => text + "\n\n[Back to the start](https://example.com/start)\n",
        ["an image behind all"] = static text => text + "\n\n![A boat](boat.png)\n",
        ["a comment behind all"] = static text => text + "\n\n<!-- checked on a Monday -->\n",
        ["a footer behind all"] = static text => text + "\n\n© 2026 The Boat Yard. All rights reserved.\n",
        ["words before all"] = static text => text.StartsWith("---", StringComparison.Ordinal) ? text : "Copied on a Sunday.\n\n" + text,
        ["a comment before all"] = static text =>
            text.StartsWith("---", StringComparison.Ordinal) ? text : "<!-- copied on a Sunday -->\n\n" + text,
        ["carriage returns"] = static text => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["no end of the last line"] = static text => text.TrimEnd('\n'),
        ["blank lines behind all"] = static text => text + "\n\n\n\n",
        ["blank lines doubled"] = static text =>
            text.Contains("```", StringComparison.Ordinal) ? text : text.Replace("\n\n", "\n\n\n", StringComparison.Ordinal),
        ["a byte-order mark"] = static text => "\uFEFF" + text,
        ["a comment in a call"] = static text => InCall(text, "# a comment in a sample"),
        ["two comments in a call"] = static text => InCall(text, "# a comment in a sample\n# and one more"),
        ["spaces at the ends of lines"] = static text => Regex.Replace(
            text, @"(?m)^(\w[^\t\n`|]*[.。])$", "$1 ", RegexOptions.NonBacktracking),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Every page of the project's own with every edit.</summary>
    public static TheoryData<string, string> Own => Matrix(Pages);

    /// <summary>Pages of the corpus with every edit.</summary>
    public static TheoryData<string, string> OfCorpus => Matrix(CorpusPages);

    [Fact]
    public void There_are_edits_of_twenty_kinds() => Assert.True(Edits.Count >= 20);

    [Theory]
    [MemberData(nameof(Own))]
    public void An_edit_in_one_place_changes_no_field_elsewhere(string page, string edit) => AssertUnchanged(page, OwnPages.Of(page), edit);

    [CorpusTheory]
    [MemberData(nameof(OfCorpus))]
    public void An_edit_in_one_place_of_a_real_page_changes_no_field_elsewhere(string page, string edit) =>
        AssertUnchanged(Path.GetFileName(page), File.ReadAllText(Path.Combine(SharedFolder.Path!, "corpus", page)), edit);

    private static TheoryData<string, string> Matrix(string[] pages)
    {
        var data = new TheoryData<string, string>();
        foreach (var page in pages)
            foreach (var edit in Edits.Keys) data.Add(page, edit);
        return data;
    }

    private static void AssertUnchanged(string page, string text, string edit)
    {
        var before = Confirmed(page, text);

        Assert.NotEmpty(before);
        Assert.Equal(before, Confirmed(page, Edits[edit](text)));
    }

    private static string[] Confirmed(string page, string text) =>
    [
        .. Extraction.Run(new ExtractionInput(
            [new PageFile(page, Encoding.UTF8.GetBytes(text))],
            [],
            "extracted",
            ImmutableDictionary<string, byte[]>.Empty)).Registry!.Confirmed
            .Select(static field => $"{field.Id} {field.Type} {field.Required} {field.Default} {string.Join(',', field.Enum)}"),
    ];

    private static string InCall(string text, string comment)
    {
        var lines = text.Split('\n').ToList();
        var call = lines.FindIndex(static line => line.TrimStart().StartsWith("curl ", StringComparison.Ordinal) && line.EndsWith('\\'));
        if (call >= 0) lines.Insert(call + 1, comment);
        return string.Join('\n', lines);
    }

    /// <summary>Pages of several forms.</summary>
    private static class OwnPages
    {
        private const string Call =
            "curl -X POST https://api.example.com/v1/boats \\\n  -H \"X-Dock: 7\" \\\n  -d '{\n  \"name\": \"Mary\"\n}'\n";

        private const string Pasted = "Boats\nBuild\nProtocol\tRequest URL\tRequest Method\nhttps\t/v1/boats\tPOST\nRequest Header\n"
            + "Field\tValue\tDescription\nX-Dock\t7\tWhich dock\nRequest Body\nField\tType\tRequired Field\tDefault\tDescription\n"
            + "name\tstring\tRequired\tNone\tWhat it is called\nsails\tint\tOptional\t2\tHow many\nResponse Body\nJSON\nCopy\n\n{\n"
            + "  \"code\": 0, // Error code\n  \"id\": \"string\"\n}\n\nInvocation Example\n\n" + Call;

        public static string Of(string page) => page switch
        {
            "markdown.md" => "# Boats\n\n## Build\n\n`POST /v1/boats`\n\n### Headers\n\n| Name | Type | Required | Description |\n"
                + "| --- | --- | --- | --- |\n| X-Dock | string | Yes | Which dock |\n\n### Request body\n\n"
                + "| Name | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |\n"
                + "| name | string | Yes | - | What it is called. |\n| mast | object | No | - | The mast. |\n"
                + $"| mast.height | number | No | 5 | How high. |\n\n### Example\n\n```bash\n{Call}```\n",
            "listed.md" => "# Boats\n\nBuilds a boat.\n\n**Endpoint:** `POST /v1/boats`\n\n**Body parameters:**\n\n"
                + "- `name` (string, required): What it is called.\n- `sails` (integer, optional): How many. Defaults to `2`.\n\n"
                + $"**Response:**\n\n```json\n{{\n  \"id\": \"string\"\n}}\n```\n\n```bash\n{Call}```\n",
            _ => Pasted,
        };
    }
}
