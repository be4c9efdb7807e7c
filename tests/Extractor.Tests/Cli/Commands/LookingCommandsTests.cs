using System.Text;
using Extractor.Tests.Fixtures;
using VerifyXunit;

namespace Extractor.Tests.Cli.Commands;

public sealed class LookingCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = TinyDocs.Folder();

    public LookingCommandsTests() => folder.Sot("extract");

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task Show_tells_all_that_is_known_of_a_field() => Verifier.Verify(Output(
        ["show", "line_length"], ["show", "POST /v1/kites#body.shape"], ["show", "#body.colour"], ["show", "wind_speed"],
        ["show", "kite_id"]));

    [Fact]
    public Task Show_names_the_candidates_where_a_name_is_not_enough() => Verifier.Verify(Output(
        ["show", "colour"], ["show", "shapes"], ["show", "submarine"]));

    [Fact]
    public Task Find_leads_from_words_to_fields() => Verifier.Verify(Output(
        ["find", "how", "far", "metres"], ["find", "tail"], ["find", "--all", "kite"], ["find", "submarine"]));

    [Fact]
    public Task List_prints_a_field_a_line() => Verifier.Verify(Output(
        ["list", "confirmed"], ["list", "hypothesis"], ["list", "confirmed", "--scope", "KITES"],
        ["list", "confirmed", "--scope", "boats"]));

    [Fact]
    public void Rows_of_a_page_that_is_not_there_are_no_empty_answer()
    {
        var result = folder.Sot("rows", "--unparsed", "--page", "nosuch");

        Assert.Equal((2, "sot: no page has a path that starts like 'nosuch'\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public Task Rows_prints_the_ledger() => Verifier.Verify(Output(
        ["rows"], ["rows", "--ignored"], ["rows", "--unparsed"], ["rows", "--page", "guides/"]));

    [Theory]
    [InlineData("list confirmed")]
    [InlineData("find kite")]
    [InlineData("show name")]
    [InlineData("cite name")]
    [InlineData("rows")]
    public void Without_a_registry_they_say_how_to_get_one(string words)
    {
        using var empty = new TemporaryFolder();
        var result = empty.Sot(words.Split(' '));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Matches(
            @"^sot: .* holds no (?:registry|ledger); run 'sot extract' first, or name another folder with --out\n$", result.Error);
        Assert.Empty(empty.Entries());
    }

    [Theory]
    [InlineData("list confirmed")]
    [InlineData("find kite")]
    [InlineData("show name")]
    [InlineData("cite name")]
    [InlineData("rows")]
    public void They_change_nothing_not_even_what_an_interrupted_run_left(string words)
    {
        folder.Write(".extracted.sot-new/registry.json", "half").Write(".extracted.sot-old/registry.json", "old");
        var before = folder.Contents("");
        folder.Sot(words.Split(' '));

        Assert.Equal(before, folder.Contents(""));
    }

    [Theory]
    [InlineData("list confirmed")]
    [InlineData("find kite")]
    [InlineData("show name")]
    [InlineData("cite name")]
    public void They_do_not_answer_from_a_registry_that_somebody_changed(string words)
    {
        var result = folder.Edit("extracted/registry.json", static text => text.Replace("metres", "miles", StringComparison.Ordinal))
            .Sot(words.Split(' '));

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("extracted/registry.json: error[output-edited]: ", result.Error, StringComparison.Ordinal);
    }

    private string Output(params string[][] calls)
    {
        var text = new StringBuilder();
        foreach (var call in calls)
        {
            var result = folder.Sot(call);
            text.Append("$ sot ").AppendJoin(' ', call).Append('\n').Append(result.Output);
            if (result.Error.Length > 0) text.Append("stderr: ").Append(result.Error);
            if (result.ExitCode != 0) text.Append("exit code ").Append(result.ExitCode).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }
}
