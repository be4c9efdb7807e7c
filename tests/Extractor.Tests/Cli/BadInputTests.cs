using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Extractor.Pages;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public BadInputTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_docs_folder() =>
        Refused(
            folder.Sot("extract", "--docs", folder.At("nowhere")),
            "nowhere: error[docs-missing]: there is no such folder; 'sot init' creates one, and --docs names another\n");

    [Fact]
    public void An_empty_name_of_a_docs_folder() =>
        Refused(
            folder.Sot("extract", "--docs", ""),
            ": error[docs-missing]: there is no such folder; 'sot init' creates one, and --docs names another\n");

    [Fact]
    public void An_empty_docs_folder()
    {
        Directory.CreateDirectory(folder.At("empty/deeper"));

        Refused(
            folder.Sot("extract", "--docs", folder.At("empty")),
            $"empty: error[docs-missing]: the folder has no pages; expected files that end in {string.Join(", ", PageReader.Endings)}\n");
    }

    [Fact]
    public void A_docs_folder_without_pages_names_the_files_that_it_has()
    {
        Directory.CreateDirectory(folder.At("other/deeper"));
        File.WriteAllText(folder.At("other/deeper/kites.adoc"), "= Kites\n");

        Refused(
            folder.Sot("extract", "--docs", folder.At("other")),
            "other: error[docs-missing]: the folder has no pages, only 1 other file (deeper/kites.adoc); expected files that end in "
            + $"{string.Join(", ", PageReader.Endings)}\n");
    }

    [Fact]
    public void A_docs_folder_that_is_a_file() =>
        Refused(
            folder.Sot("extract", "--docs", folder.At("docs/kites.md")),
            "docs/kites.md: error[docs-missing]: is a file, expected a folder of reference pages\n");

    [SkippableByRightsFact]
    [UnsupportedOSPlatform("windows")]
    public void A_page_that_may_not_be_read()
    {
        File.SetUnixFileMode(folder.At("docs/kites.md"), UnixFileMode.None);

        Refused(folder.Sot("extract"), "docs/kites.md: error[page-unreadable]: the page cannot be read: *\n");
    }

    [SkippableByRightsFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_read()
    {
        File.SetUnixFileMode(folder.At("docs/guides"), UnixFileMode.None);

        Refused(folder.Sot("extract"), "docs/guides: error[page-unreadable]: the folder cannot be read: *\n");
        File.SetUnixFileMode(folder.At("docs/guides"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_page_that_is_not_utf8()
    {
        folder.Write("docs/latin.md", [.. "# A\n\nGr"u8, 0xFC, .. "n\n"u8]).Write("docs/utf16.md", Encoding.Unicode.GetBytes("# A\n"));

        Refused(folder.Sot("extract"), """
            docs/latin.md:3: error[page-not-utf8]: found byte 0xFC, expected UTF-8 text; save the page as UTF-8 and run again
            docs/utf16.md:1: error[page-not-utf8]: found a zero byte, expected UTF-8 text; save the page as UTF-8 and run again

            """);
    }

    [Theory]
    [InlineData("docs/away.md", "../outside.md")]
    [InlineData("docs/guides/away", "../../elsewhere")]
    [InlineData("docs/etc", "/etc")]
    public void A_link_that_leads_out_of_the_docs_folder(string link, string target)
    {
        folder.Write("outside.md", TinyDocs.Kites).Write("elsewhere/page.md", TinyDocs.Kites);
        File.CreateSymbolicLink(folder.At(link), target);

        Refused(
            folder.Sot("extract"),
            $"{link}: error[page-outside]: the link leads to {target}, outside the docs folder; expected a file inside it, or a copy of "
            + "the page\n");
    }

    [Fact]
    public void A_link_that_leads_out_by_way_of_another_link()
    {
        folder.Write("elsewhere/page.md", TinyDocs.Kites);
        File.CreateSymbolicLink(folder.At("docs/guides/hop"), "../../elsewhere");
        File.CreateSymbolicLink(folder.At("docs/away.md"), "guides/hop/page.md");

        var result = folder.Sot("extract");

        Assert.Contains(
            "docs/away.md: error[page-outside]: the link leads to guides/hop/page.md, outside the docs folder",
            result.Error,
            StringComparison.Ordinal);
        Assert.Contains("docs/guides/hop: error[page-outside]: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/loop", ".")]
    [InlineData("docs/guides/loop", "..")]
    [InlineData("docs/loop.md", "loop.md")]
    public void A_link_that_leads_in_a_circle(string link, string target)
    {
        File.CreateSymbolicLink(folder.At(link), target);

        Refused(folder.Sot("extract"), $"{link}: error[page-outside]: the link leads to {target} and so in a circle; expected a page\n");
    }

    [Fact]
    public void Two_links_that_lead_to_each_other()
    {
        File.CreateSymbolicLink(folder.At("docs/a.md"), "b.md");
        File.CreateSymbolicLink(folder.At("docs/b.md"), "a.md");

        Refused(folder.Sot("extract"), """
            docs/a.md: error[page-outside]: the link leads to b.md and so in a circle; expected a page
            docs/b.md: error[page-outside]: the link leads to a.md and so in a circle; expected a page

            """);
    }

    [Fact]
    public void A_link_that_leads_nowhere()
    {
        File.CreateSymbolicLink(folder.At("docs/gone.md"), "never.md");

        Refused(folder.Sot("extract"), "docs/gone.md: error[page-unreadable]: the page cannot be read: *\n");
    }

    [Fact]
    public void Two_pages_that_differ_in_case_alone()
    {
        folder.Write("docs/Kites.md", TinyDocs.Kites);

        Refused(
            folder.Sot("extract"),
            "docs/kites.md: error[page-case-clash]: its path differs from Kites.md in case alone; rename one of them, so that every file "
            + "system can hold both\n");
    }

    [Fact]
    public void A_broken_file_of_live_findings()
    {
        folder.Edit("docs/evidence/2026-02-03.yaml", static text => text.Replace("accepted", "maybe", StringComparison.Ordinal));

        Refused(
            folder.Sot("extract"),
            "docs/evidence/2026-02-03.yaml:4: error[evidence-broken]: api is 'maybe', expected accepted or rejected\n");
    }

    [Fact]
    public void A_registry_changed_by_hand()
    {
        folder.Edit("extracted/registry.json", static text => text.Replace("metres", "miles", StringComparison.Ordinal));

        Refused(
            folder.Sot("extract"),
            "extracted/registry.json: error[output-edited]: the file is not as the tool wrote it: its SHA-256 is *, expected *; restore "
            + "it, or delete the folder to begin again at 1.0.0\n");
    }

    [Fact]
    public void A_registry_of_a_newer_tool()
    {
        folder.Edit("extracted/registry.json", static text => text.Replace(
            "\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal));

        Refused(
            folder.Sot("extract"),
            "extracted/registry.json:2: error[output-newer]: schemaVersion is 2, this tool knows 1; use a newer version of the tool\n");
    }

    [Fact]
    public void Half_a_registry()
    {
        folder.Edit("extracted/registry.json", static text => text[..(text.Length / 2)]);

        Refused(
            folder.Sot("extract"),
            "extracted/registry.json:*: error[output-broken]: not whole JSON here; restore the file, or delete the folder to begin again "
            + "at 1.0.0\n");
    }

    [Fact]
    public void An_output_folder_that_is_a_file() =>
        Refused(
            folder.Sot("extract", "--out", folder.At("docs/kites.md")), "sot: docs/kites.md is a file, expected a folder to write to\n");

    [Theory]
    [InlineData("extract")]
    [InlineData("list confirmed")]
    [InlineData("find kite")]
    [InlineData("show name")]
    [InlineData("rows")]
    public void An_empty_name_of_an_output_folder(string words) =>
        Refused(folder.Sot([.. words.Split(' '), "--out", ""]), "sot: --out is empty, expected a folder\n");

    [Fact]
    public void An_output_folder_that_holds_the_docs_folder() =>
        Refused(
            folder.Sot("extract", "--out", folder.Root),
            "sot: --out * holds the docs folder *, expected a folder for the tool's files alone\n");

    [Fact]
    public void A_page_of_fifty_megabytes()
    {
        folder.Write(
            "docs/huge.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of a page that never ends.\n", 1_550_000))));
        var watch = Stopwatch.StartNew();

        Refused(
            folder.Sot("extract"),
            "docs/huge.md: error[page-too-large]: the page has 50 MB, expected no more than 32 MB; split it, or take it out of the docs "
            + "folder\n");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        folder.Write("docs/latin.md", [0xFF]).Write("docs/evidence/b.yaml", "words").Edit("extracted/registry.json", static _ => "");
        File.CreateSymbolicLink(folder.At("docs/loop"), ".");
        var result = folder.Sot("extract");

        Assert.Equal(
            ["docs/evidence/b.yaml", "docs/latin.md", "docs/loop", "extracted/registry.json", "sot"],
            result.Error
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)])
                .Order(StringComparer.Ordinal));
    }

    // A star stands for any text. Whatever is refused leaves the output folder and what stands beside it as they were.
    private void Refused(SotResult result, string expected)
    {
        using var whole = TinyDocs.Folder();
        whole.Sot("extract");
        var form = System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\*", "[^\n]*", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal);
        Assert.Matches($"^{form}(?:sot: nothing was written; [^\n]* is as it was\n)?$", result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(whole.Contents("extracted").Keys, folder.Contents("extracted").Keys);
        Assert.DoesNotContain(folder.Entries(), static entry => entry.StartsWith('.'));
        if (!expected.Contains("extracted/registry.json", StringComparison.Ordinal))
            Assert.Equal(whole.Contents("extracted"), folder.Contents("extracted"));
    }

    /// <summary>A test of a file that may not be read; it cannot be made for a user who may read everything.</summary>
    private sealed class SkippableByRightsFactAttribute : FactAttribute
    {
        public SkippableByRightsFactAttribute()
        {
            if (OperatingSystem.IsWindows()) Skip = "rights are set in another way on Windows";
            else if (Environment.IsPrivilegedProcess) Skip = "a privileged user may read every file";
        }
    }
}
