using System.Collections.Immutable;
using System.Text;
using Extractor.Pages;

namespace Extractor.Tests.Registry;

public sealed class AnchorTests
{
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    // Pieces of pages in every form that defines or uses a field; the seed chooses among them.
    private static readonly string[][] Pieces =
    [
        ["# Tasks 任务 🎬", ""],
        ["## Create", "", "`POST /v1/tasks/{id}`", ""],
        ["### Request Body", ""],
        [
            "| Field | Type | Required | Description |", "| --- | --- | --- | --- |", "| `name{0}` | string | yes | the name\t名前 |",
            "| `list{0}` | array | no | 😀 items |", "|  └ child{0} | int | no | |", "",
        ],
        ["title{0}", "string", "Required", "Default to a{0}", "The title，标题 🙂.", ""],
        ["options{0}", "object", "Optional", "Some options.", "▾", "Hide child attributes", "size{0}", "int", "Required", "The size.", ""],
        ["### Response", "", "```json", "{", "  \"id{0}\": \"string\", // the id", "\t\"items\": [ { \"n{0}\": int } ]", "}", "```", ""],
        ["curl --request POST https://api.example.test/v1/tasks/1 \\", "  --header 'X-Key: k' \\", "  --data '{ \"name{0}\": \"a\" }'", ""],
        ["Prose with the `other_name{0}` parameter.", ""],
    ];

    [Fact]
    public void The_lines_of_an_anchor_read_again_from_the_file_are_its_quote()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (file, lines) = Page(seed);
            var registry = Extraction.Run(
                new ExtractionInput([file], [], "extracted", ImmutableDictionary<string, byte[]>.Empty)).Registry!;
            foreach (var anchor in registry.Fields.SelectMany(static field => field.Anchors))
                Assert.Equal(string.Join('\n', lines[(anchor.Line - 1)..anchor.EndLine]), anchor.Quote);
        }
    }

    [Fact]
    public void Every_table_row_and_field_block_has_one_line_in_the_ledger()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (file, lines) = Page(seed);
            var (read, _) = Extraction.ReadOne(file, Extractor.Words.Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None);
            var rows =
                read!.Reading.Rows.Where(static row => row.Kind is "table-row" or "field-block").Select(static row => row.Line).ToArray();
            var expected = lines.Select(static (line, i) => (line, Number: i + 1))
                .Where(static pair => (pair.line.StartsWith('|') && !pair.line.Contains("Field") && !pair.line.Contains("---"))
                    || pair.line is ['t', 'i', 't', 'l', 'e', ..] or ['o', 'p', 't', 'i', 'o', 'n', 's', ..] or ['s', 'i', 'z', 'e', ..])
                .Select(static pair => pair.Number);
            Assert.Equal(expected, rows.Order());
        }
    }

    private static (PageFile File, string[] Lines) Page(int seed)
    {
        var random = new Random(seed);
        string[] lines =
        [.. Pieces[..3].SelectMany(static piece => piece), .. Enumerable.Range(0, random.Next(1, 12)).SelectMany(
            i => Pieces[random.Next(3, Pieces.Length)].Select(line => line.Replace("{0}", $"_{seed}_{i}", StringComparison.Ordinal)))];
        var text = string.Join(LineEnds[seed % LineEnds.Length], lines) + (seed % 2 == 0 ? LineEnds[seed % LineEnds.Length] : "");
        byte[] bytes = [.. seed % 5 == 0 ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        return (new PageFile("page.md", bytes), lines);
    }
}
