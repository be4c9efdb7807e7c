using Extractor.Tests.Fixtures;
using Markdig;

namespace Extractor.Tests.Cli;

/// <summary>What pages say goes through every command that prints it, and none of it is obeyed on the way out.</summary>
public sealed class HostilePageTests : IDisposable
{
    private const string Page = """
        ---
        title: "Boats \e[31m ##[error]x"
        url: javascript:alert(1)
        ---
        # Boats

        `POST /v1/boats`

        ## Request body

        | Field | Type | Required | Default | Description |
        |---|---|---|---|---|
        | hull | <script>alert(1)</script> | No | `</details>` | ##[error]broken |
        | mast | ![t](https://h.example/t.png) | No | a | ::error::broken |
        | keel | string | No | b | ESC[31mredESC[0m and BIDIolleh |

        """;

    private readonly TemporaryFolder folder = new TemporaryFolder().Write(
        "docs/boats.md", Page.Replace("ESC", "\u001b", StringComparison.Ordinal).Replace("BIDI", "\u202e", StringComparison.Ordinal));

    public void Dispose() => folder.Dispose();

    public static TheoryData<string[]> Commands => new(
        ["extract"], ["list", "confirmed"], ["find", "hull", "mast", "keel", "boats"], ["show", "body.keel"], ["show", "body.hull"],
        ["show", "body.mast"], ["cite", "body.keel"], ["rows"],
        ["diff", "--format", "text", "--verbose"], ["diff", "--format", "markdown"], ["diff", "--format", "json"],
        ["diff", "--format", "sarif"], ["find", "@everyone"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_of_a_page_acts_on_a_terminal_or_a_runner(string[] words)
    {
        folder.Sot("extract");
        folder.Edit("docs/boats.md", static text => text.Replace("| No |", "| Yes |", StringComparison.Ordinal));

        var said = folder.Sot(words);
        var all = said.Output + said.Error;

        Assert.DoesNotContain("Response file", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(all, static c => c is '\u001b' or '\u202e' or '\u009b' or '\u2066');
        Assert.DoesNotContain("##[", all, StringComparison.Ordinal);
        Assert.DoesNotContain(all.Split('\n'), static line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_page_acts_in_a_file_for_people()
    {
        folder.Sot("extract");
        folder.Edit("docs/boats.md", static text =>
            text.Replace("| No |", "| Yes |", StringComparison.Ordinal).Replace("`</details>`", "`<details>`", StringComparison.Ordinal));
        folder.Sot("extract");

        foreach (var file in Directory.EnumerateFiles(folder.Out, "*.md"))
        {
            var html = Markdig.Markdown.ToHtml(File.ReadAllText(file), new Markdig.MarkdownPipelineBuilder().UsePipeTables().Build());
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<details", html, StringComparison.Ordinal);
            Assert.DoesNotContain("</details", html, StringComparison.Ordinal);
            Assert.DoesNotContain(html, static c => c is '\u001b' or '\u202e');
        }
    }
}
