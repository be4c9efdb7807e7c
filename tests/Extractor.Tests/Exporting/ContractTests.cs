using System.Text;
using Extractor.Changes;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Exporting;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting;

/// <summary>What is shown and exported of every operation that the repository keeps.</summary>
public sealed class ContractTests
{
    private static readonly ContractSet Contracts = new(OwnRegistry.Stored);

    public static TheoryData<string> Scopes => [.. OwnRegistry.Stored.Scopes.Select(static scope => scope.Id)];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_tree_fits_a_terminal_of_80_columns(string scope)
    {
        var text = ContractText.Of(Contracts.Of(scope));
        var tree = text.Split("\nminimal body", 2)[0];

        Assert.All(tree.Split('\n'), static line => Assert.InRange(WrappedText.Columns(line), 0, WrappedText.Width));
        Assert.All(OwnRegistry.Stored.Confirmed.Where(field => field.Id.Scope == scope), field => Assert.Contains(
            field.Id.Path.Leaf, tree, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void The_minimal_and_the_full_body_pass_the_check(string scope)
    {
        var contract = Contracts.Of(scope);
        if (contract.Sent != Location.Body || !contract.Locations.Contains(Location.Body)) return;
        var (minimal, full) = (new BodyMaker(contract).Minimal(), new BodyMaker(contract).Full());
        var checker = PayloadChecker.For(OwnRegistry.Stored, scope);

        Assert.All([minimal, full], made => Assert.Equal(
            (CheckVerdict.Documented, 0), (checker.Check(Encoding.UTF8.GetBytes(made.Json.ToJsonString())).Verdict, made.Problems.Length)));
        Assert.True(full.Json.Count >= minimal.Json.Count);
    }

    [Fact]
    public void The_full_body_has_every_field_that_may_be_sent_with_the_others()
    {
        var full = new BodyMaker(Contracts.Of("POST /v1/videos/omni-video")).Full().Json;

        Assert.NotNull(full["video_list"]![0]!["video_url"]);
        Assert.Null(full["video_url"]);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_page_of_markdown_is_read_back_to_the_same_fields(string scope)
    {
        var contract = Contracts.Of(scope);
        using var folder = new TemporaryFolder();
        var extracted = folder.Write("docs/page.md", MarkdownPage.Of(contract)).Sot("extract");
        var read = RegistryOf(folder).Confirmed.Where(field => field.Id.Scope == ObjectNames.OnPage(scope)).ToArray();

        Assert.Equal(0, extracted.ExitCode);
        Assert.Equal(
            OwnRegistry.Stored.Confirmed.Where(field => field.Id.Scope == scope).Select(static field => Facts(field)),
            read.Select(static field => Facts(field)));
    }

    private static string Facts(Field field) => $"{FieldId.LocationName(field.Id.Location)}.{field.Id.Path}: {field.Type}, "
        + $"{field.Required}, {field.Default}, {string.Join('|', field.Enum)}";

    private static FieldRegistry RegistryOf(TemporaryFolder folder) =>
        History.Read(folder.Out, new OutputFolder(folder.Out).Read()).History!.Current;
}
