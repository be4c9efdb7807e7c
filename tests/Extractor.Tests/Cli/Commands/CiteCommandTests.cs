using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;
using Extractor.Cli;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Cli.Commands;

public sealed class CiteCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public CiteCommandTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task A_citation_is_printed_or_what_stands_against_it()
    {
        var text = new StringBuilder();
        foreach (var call in (string[][])[
            ["shape"],
            ["kite_id", "--format", "text"],
            ["shapes"],
            ["colour"],
            ["#body.colour"],
            ["--absent", "#body.colour"],
            ["--absent", "kites#body.speed", "--format", "text"],
            ["--absent", "shape"],
            ["--absent", "speed"],
        ])
        {
            var result = Cite(call);
            text.Append("$ sot cite ").AppendJoin(' ', call).Append('\n').Append(result.Output).Append(result.Error);
            if (result.ExitCode != 0) text.Append("exit code ").Append(result.ExitCode).Append('\n');
            text.Append('\n');
        }

        return Verifier.Verify(text.ToString());
    }

    [Fact]
    public Task Every_citation_of_the_notes_is_told_with_what_it_was_and_is()
    {
        WriteNotes();
        EditPages();

        var result = Cite("--check", folder.At("notes"));

        Assert.Equal(1, result.ExitCode);
        return Verifier.Verify(result.Output + result.Error);
    }

    [Fact]
    public void Notes_that_hold_pass()
    {
        WriteNotes();

        Assert.Equal((0, "7 citations in 2 notes: 7 exact", ""), LastLine(Cite("--check", folder.At("notes"), "--strict")));
        folder.Edit("docs/kites.md", static text => text.Replace("# Kites", "# Kites\n\nMore.\n", StringComparison.Ordinal));
        Assert.Equal(
            (
                0,
                "7 citations in 2 notes: 2 exact, 5 moved",
                "sot: extracted is not what the pages say now, and the notes were held against the pages; run 'sot extract'\n"),
            LastLine(Cite("--check", folder.At("notes"))));
        Assert.Equal(1, Cite("--check", folder.At("notes"), "--strict").ExitCode);
    }

    [Fact]
    public void What_moved_or_was_reworded_is_fixed_and_nothing_else_is_touched()
    {
        WriteNotes();
        EditPages();
        folder.Sot("extract");
        folder.Write(
            "notes/a.md",
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(folder.Text("notes/a.md").Replace("\n", "\r\n", StringComparison.Ordinal))]);
        var before = Encoding.UTF8.GetString(File.ReadAllBytes(folder.At("notes/a.md")));

        var result = Cite("--check", "--fix", folder.At("notes/a.md"));
        var after = Encoding.UTF8.GetString(File.ReadAllBytes(folder.At("notes/a.md")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("moved, fixed", result.Output, StringComparison.Ordinal);
        Assert.Equal((1, "6 citations in 1 note: 4 exact, 1 changed, 1 lost", ""), LastLine(Cite("--check", folder.At("notes/a.md"))));
        Assert.StartsWith("\uFEFF", after, StringComparison.Ordinal);
        Assert.Equal(OwnLines(before), OwnLines(after));
        Assert.Equal(before.Count(static c => c == '\r'), after.Count(static c => c == '\r'));
        Assert.Equal(
            ["a.md", "b.txt"],
            Directory.EnumerateFileSystemEntries(folder.At("notes")).Select(static entry => Path.GetFileName(entry))
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain("fixed", Cite("--check", "--fix", folder.At("notes/a.md")).Output, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_note_behind_a_link_is_fixed_where_it_stands_and_keeps_its_rights()
    {
        WriteNotes();
        EditPages();
        folder.Sot("extract");
        File.SetUnixFileMode(folder.At("notes/b.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(folder.At("link.txt"), "notes/b.txt");
        var before = folder.Text("notes/b.txt");

        Assert.Equal(0, Cite("--check", "--fix", folder.At("link.txt")).ExitCode);
        Assert.NotEqual(before, folder.Text("notes/b.txt"));
        Assert.Equal("notes/b.txt", new FileInfo(folder.At("link.txt")).LinkTarget);
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.At("notes/b.txt")));
    }

    [Fact]
    public void Fixing_waits_until_the_registry_is_what_the_pages_say()
    {
        WriteNotes();
        EditPages();
        var before = folder.Contents("notes");

        var result = Cite("--check", "--fix", folder.At("notes"));

        Assert.Equal(
            (
                2,
                "sot: extracted is not what the pages say; run 'sot extract' first, so that the notes cite a version that exists; nothing "
                + "was rewritten\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(before, folder.Contents("notes"));
    }

    [Fact]
    public void A_citation_changed_by_hand_is_named_and_nothing_is_rewritten()
    {
        WriteNotes();
        EditPages();
        folder.Sot("extract");
        folder.Edit("notes/b.txt", static text => text.Replace("#body.tail_list", "#body.tails", StringComparison.Ordinal));
        var before = folder.Contents("notes");

        var result = Cite("--check", "--fix", folder.At("notes"));

        Assert.Equal(2, result.ExitCode);
        Assert.Matches(
            @"^notes/b\.txt:6: error\[citation-broken\]: the citation was changed by hand: [^\n]*\nsot: nothing was rewritten\n$",
            result.Error);
        Assert.DoesNotContain("fixed", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("notes"));
    }

    [Fact]
    public void A_note_that_is_not_utf8_is_named_and_nothing_is_rewritten()
    {
        WriteNotes();
        folder.Write("notes/latin.md", [.. "one\nGr"u8, 0xFC, .. "n\n"u8]);
        var before = folder.Contents("notes");

        var result = Cite("--check", "--fix", folder.At("notes"));

        Assert.Equal(
            (
                2,
                "notes/latin.md:2: error[note-not-utf8]: found byte 0xFC, expected UTF-8 text; save the note as UTF-8, or name other "
                + "notes\nsot: nothing was rewritten\n"),
            (result.ExitCode, result.Error));
        Assert.Equal(before, folder.Contents("notes"));
    }

    [Fact]
    public void Findings_go_to_other_tools_in_their_forms()
    {
        WriteNotes();
        EditPages();

        var json = JsonNode.Parse(Cite("--check", folder.At("notes"), "--format", "json").Output)!["citations"]!.AsArray();
        var sarif = JsonNode.Parse(Cite("--check", folder.At("notes"), "--format", "sarif").Output)!["runs"]![0]!["results"]!.AsArray();
        var github = Cite("--check", folder.At("notes"), "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            ["moved", "exact", "changed", "lost", "reworded", "exact", "moved"],
            json.Select(static row => row!["standing"]!.GetValue<string>()));
        Assert.Equal(
            "type int → float; conflicts type int / string → type float / string",
            string.Join(
                "; ",
                json[2]!["differences"]!.AsArray().Select(static change => $"{change!["attribute"]} {change["old"]} → {change["new"]}")));
        Assert.Equal("| `line_length` | int | Optional | 30 | In metres, range: [1, 300] |", json[2]!["was"]!["quote"]!.GetValue<string>());
        Assert.Equal(
            ["citation-moved", "citation-changed", "citation-lost", "citation-reworded", "citation-moved"],
            sarif.Select(static row => row!["ruleId"]!.GetValue<string>()));
        Assert.Equal(5, github.Length);
        Assert.StartsWith("::warning file=", github[0], StringComparison.Ordinal);
        Assert.Contains(
            "title=citation-changed::POST /v1/kites#body.line_length: kites.md:21 → kites.md:22: type int → float",
            github[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_may_come_from_stdin_but_cannot_be_fixed_there()
    {
        var note = Cite("shape").Output;
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, false, false, static () => TimeSpan.Zero)
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(note)),
        };
        string[] call = ["cite", "--check", "-", "--docs", folder.Docs, "--out", folder.Out];

        Assert.Equal(0, SotCommand.Run(call, terminal));
        Assert.Equal("-:4: exact  POST /v1/kites#body.shape  kites.md:18\n1 citation in 1 note: 1 exact\n", output.ToString());
        Assert.Equal(2, SotCommand.Run([.. call, "--fix"], terminal));
        Assert.Equal("sot: --fix writes notes in their place, and stdin has none; name files\n", error.ToString());
    }

    [Theory]
    [InlineData("notes", "notes/a.md notes/b.txt")]
    [InlineData("notes/*.md", "notes/a.md")]
    [InlineData("**/a.md", "notes/a.md notes/deep/er/a.md")]
    [InlineData("notes/**", "notes/a.md notes/b.txt notes/deep/er/a.md")]
    [InlineData("notes/**/?.md", "notes/a.md notes/deep/er/a.md")]
    [InlineData("notes/code.py", "notes/code.py")]
    [InlineData("notes/a.md notes", "notes/a.md notes/b.txt notes/deep/er/a.md")]
    public void Notes_are_named_by_file_folder_or_pattern(string names, string expected)
    {
        WriteNotes();
        folder.Write("notes/.hidden/a.md", folder.Text("notes/a.md")).Write("notes/code.py", $"# {Cite("shape").Output.Split('\n')[3]}");
        if (names != "notes") folder.Write("notes/deep/er/a.md", folder.Text("notes/a.md"));

        var result = Cite(["--check", .. names.Split(' ').Select(folder.At)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            expected.Split(' '),
            result.Output.Split('\n').Where(static line => line.Contains(": exact  ", StringComparison.Ordinal)).Select(
                static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct());
    }

    [Theory]
    [InlineData(
        "there is no note notes/none.md; expected a file, a folder, a pattern such as notes/**/*.md, or - for stdin", "notes/none.md")]
    [InlineData("no note fits notes/*.txt", "notes/*.txt")]
    public void A_name_that_no_note_has_is_told(string error, string name)
    {
        folder.Write("notes/a.md", "Nothing is cited here.\n");
        var result = Cite("--check", folder.At(name));

        Assert.Equal((2, "", $"sot: {error}\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("--absent and --check are two things; use one of them.", "--check", "--absent", "a.md")]
    [InlineData("--strict, --fix and --accept-renames belong to --check.", "--fix", "shape")]
    [InlineData("One field at a time; an id with a space in it goes in quotes.", "POST", "/v1/kites#body.shape")]
    [InlineData("--format sarif is none of markdown, text, json.", "shape", "--format", "sarif")]
    [InlineData("--format markdown is none of text, json, github, sarif.", "--check", "a.md", "--format", "markdown")]
    public void A_call_that_makes_no_sense_is_refused(string error, params string[] words)
    {
        var result = Cite(words);

        Assert.Equal((2, "", $"sot: {error}\nTry 'sot cite --help'.\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void A_page_that_was_changed_since_is_not_cited_from_the_registry()
    {
        folder.Edit("docs/kites.md", static text => text + "\nMore.\n");

        Assert.Equal((2, "", "sot: docs/kites.md is not as it was extracted; run 'sot extract' first\n"), Told(Cite("shape")));
        Assert.Equal(0, Cite("kite_id").ExitCode);
    }

    [Theory]
    [InlineData("shape")]
    [InlineData("--check", "docs/kites.md")]
    public void Without_a_registry_or_with_a_newer_one_nothing_is_cited(params string[] words)
    {
        words = [.. words.Select(word => word.Contains('/', StringComparison.Ordinal) ? folder.At(word) : word)];
        using var empty = new TemporaryFolder();

        Assert.EndsWith(
            " holds no registry; run 'sot extract' first, or name another folder with --out\n",
            Cite([.. words, "--out", empty.Out]).Error,
            StringComparison.Ordinal);
        folder.Edit("extracted/registry.json", static text => text.Replace(
            "\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal));
        Assert.Equal(
            (
                2,
                "",
                "extracted/registry.json:2: error[output-newer]: schemaVersion is 2, this tool knows 1; use a newer version of the tool\n"),
            Told(Cite(words)));
    }

    [Fact]
    public void Pages_that_cannot_be_read_leave_the_citations_unchecked()
    {
        WriteNotes();
        folder.Write("docs/latin.md", [0xFF]);

        Assert.Equal(
            (2, "", "docs/latin.md:1: error[page-not-utf8]: found byte 0xFF, expected UTF-8 text; save the page as UTF-8 and run again\n"),
            Told(Cite("--check", folder.At("notes"))));
    }

    private static (int, string, string) Told(SotResult result) => (result.ExitCode, result.Output, result.Error);

    private static (int, string, string) LastLine(SotResult result) =>
        (result.ExitCode, result.Output.TrimEnd('\n').Split('\n')[^1], result.Error);

    private static string[] OwnLines(string note) => [.. note.Split('\n')
        .Where(static line => !line.Contains("[sot", StringComparison.Ordinal) && !line.Contains('“', StringComparison.Ordinal)
            && !line.StartsWith("> —", StringComparison.Ordinal))];

    private SotResult Cite(params string[] words)
    {
        string[] call = ["cite", .. words];
        return folder.Sot(words.Contains("--docs") ? call : [.. call, "--docs", folder.Docs]);
    }

    private void WriteNotes()
    {
        var note = new StringBuilder("# What we know\n\nThe words “below” are theirs.\n\n");
        foreach (var field in new[] { "POST /v1/kites#body.name", "kite_id", "line_length", "tail_list[].colour", "shape" })
            note.Append(Cite(field).Output).Append('\n');
        note.Append(Cite("--absent", "kites#body.speed").Output);
        folder.Write("notes/a.md", note.ToString())
            .Write("notes/b.txt", $"A note in plain text.\n\n{Cite("tail_list", "--format", "text").Output}");
    }

    // Moves all, rewords one, changes the type of one and takes one away.
    private void EditPages() => folder.Edit("docs/kites.md", static text => text
        .Replace("| `name` |", "| `owner` | string | Optional | - | Who flies it |\n| `name` |", StringComparison.Ordinal)
        .Replace("How it is cut.", "The way it is cut.", StringComparison.Ordinal)
        .Replace("| int |", "| float |", StringComparison.Ordinal)
        .Replace(
            "| `tail_list[].colour` | string | Required | - | A colour by name |\n",
            "| `tail_list[].length` | string | Required | - | How long it is |\n",
            StringComparison.Ordinal));
}
