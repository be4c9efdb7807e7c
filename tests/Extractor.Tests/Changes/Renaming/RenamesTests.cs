using System.Diagnostics;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Changes.Renaming;

public sealed class RenamesTests
{
    private const string Name = "| name | string | Required | - | | What to call the kite |";
    private const string Url = "| clip_url | string | Optional | - | | Where the clip of the last flight is kept, as a link |";
    private const string Wind = "| wind | int | Optional | - | | The least wind that the kite needs, in knots |";

    [Fact]
    public void A_field_with_another_name_at_the_same_place_and_with_the_same_words_is_renamed() =>
        Assert.Equal(
            ["body.clip_url → body.clip_link"],
            Moves(TaskPage.Of(Name, Url, Wind), TaskPage.Of(Name, Url.Replace("clip_url", "clip_link", StringComparison.Ordinal), Wind)));

    [Fact]
    public void Even_where_its_words_changed_a_little() =>
        Assert.Equal(
            ["body.clip_url → body.clip_link"],
            Moves(
                TaskPage.Of(Name, Url, Wind),
                TaskPage.Of(Name, "| clip_link | string | Optional | - | | Where the clip of the last flight stands, as a link |", Wind)));

    [Fact]
    public void A_name_alone_makes_no_rename() =>
        Assert.Empty(Moves(
            TaskPage.Of(Name, Url, Wind),
            TaskPage.Of(Name, "| clip_link | object | Optional | - | | Whether spectators may film |", Wind)));

    [Fact]
    public void The_same_name_in_another_operation_is_no_move_where_its_words_are_others() =>
        Assert.Empty(
            Moves(TaskPage.Of(Name, Url), TaskPage.Of(Name) + Jobs("| clip_url | string | Optional | The film of the job itself |")));

    [Fact]
    public void A_field_with_the_same_name_and_words_in_another_operation_moved() =>
        Assert.Equal(
            ["body.clip_url → body.clip_url"],
            Moves(
                TaskPage.Of(Name, Url) + Jobs("| sail | string | Required | Of what it is sewn |"),
                TaskPage.Of(Name) + Jobs(
                    "| sail | string | Required | Of what it is sewn |",
                    "| clip_url | string | Optional | Where the clip of the last flight is kept, as a link |")));

    [Fact]
    public void A_field_with_the_same_name_and_words_under_another_parent_moved() =>
        Assert.Equal(
            ["body.wind → body.limits.wind"],
            Moves(
                TaskPage.Of(Name, Wind),
                TaskPage.Of(
                    Name,
                    "| limits | object | Optional | - | | What the kite endures |",
                    Wind.Replace("wind |", "limits.wind |", StringComparison.Ordinal))));

    [Fact]
    public void What_many_fields_say_moves_nowhere()
    {
        const string words = "| sail | string | Required | Of what the sail is sewn |";

        Assert.Empty(Moves(
            TaskPage.Of(Name, "| sail | string | Required | - | | Of what the sail is sewn |") + Jobs(words),
            TaskPage.Of(Name) + Jobs(words) + Jobs(words).Replace("/v1/jobs", "/v1/races", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_that_other_fields_share_tell_nobody_apart() =>
        Assert.Empty(Moves(
            TaskPage.Of(
                Name,
                "| a_one | string | Optional | - | | Set by the server when it is done |",
                "| b_one | string | Optional | - | | Set by the server when it is done |"),
            TaskPage.Of(
                Name,
                "| c_two | string | Optional | - | | Set by the server when it is done |",
                "| d_two | string | Optional | - | | Set by the server when it is done |")));

    [Fact]
    public void What_stands_in_a_renamed_field_goes_with_it() =>
        Assert.Equal(
            ["body.line → body.tether", "body.line.knots → body.tether.knots", "body.line.length → body.tether.length"],
            Moves(
                TaskPage.Of(Name, Line("line"), Line("line.length"), Line("line.knots")),
                TaskPage.Of(Name, Line("tether"), Line("tether.length"), Line("tether.knots"))));

    [Fact]
    public void The_fields_of_an_operation_with_another_address_go_with_it()
    {
        var old = TaskPage.Of(Name, Url, Wind);
        var (scopes, fields) = Renames.Between(
            Edition.Of(("a.md", old)).Registry,
            Edition.Of(("a.md", old.Replace("/v1/tasks", "/v2/flights", StringComparison.Ordinal))).Registry);

        Assert.Equal(("POST /v1/tasks", "POST /v2/flights"), Assert.Single(scopes.Select(static move => (move.Old, move.New))));
        Assert.Equal(["body.clip_url", "body.name", "body.wind"], fields.Select(static move => $"body.{move.New.Id.Path}"));
    }

    [Fact]
    public void A_likelihood_is_never_certainty() =>
        Prop.ForAll(RegistryGen.Pair, static pair => Assert.All(
            Renames.Between(pair.Old, pair.New).Fields, static move => Assert.InRange(move.Likelihood, 0.3, 0.99)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Which_registry_is_the_older_one_makes_no_difference_to_who_is_paired() =>
        Prop.ForAll(RegistryGen.Pair, static pair => Assert.Equal(
            Renames.Between(pair.Old, pair.New).Fields.Select(static move => $"{move.Old.Id} {move.New.Id} {move.Likelihood}")
                .Order(StringComparer.Ordinal),
            Renames.Between(pair.New, pair.Old).Fields.Select(static move => $"{move.New.Id} {move.Old.Id} {move.Likelihood}")
                .Order(StringComparer.Ordinal))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Thousands_that_went_and_came_are_paired_in_little_time()
    {
        var (old, now) = (Many("old"), Many("new"));
        var time = Stopwatch.StartNew();
        var moves = Renames.Between(old, now).Fields;

        Assert.Equal(4_000, moves.Length);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("***", "…")]
    [InlineData("*", "名前")]
    public void A_name_without_letters_is_a_name_like_any_other(string old, string now)
    {
        Assert.Equal(Likelihood("odd_name", "even"), Likelihood(old, now), 0.3);

        static double Likelihood(string old, string now) => Assert.Single(Renames.Between(One(old), One(now)).Fields).Likelihood;

        static FieldRegistry One(string name) => FieldRegistry.Empty with
        {
            Fields = [new Field
            {
                Id = new FieldId("POST /v1/kites", Location.Body, new FieldPath(name)),
                Type = "string",
                Description = "What to call the kite",
                Anchors = [new Anchor("a.md", [], 1, 1, "table-row", "", "")],
            }],
        };
    }

    // A hundred scopes, each field of which has words of its own and another name than before.
    private static FieldRegistry Many(string prefix) => FieldRegistry.Empty with
    {
        Fields =
        [
            .. Enumerable.Range(0, 4_000).Select(i => new Field
            {
                Id = new FieldId($"POST /v1/{i / 40}", Location.Body, new FieldPath($"{prefix}_{i}")),
                Type = "string",
                Description = $"The value that station w{i} saw at x{i / 7} when asked for y{i % 1_001}",
                Anchors = [new Anchor("a.md", [], i + 1, i + 1, "table-row", "", "")],
            }),
        ],
    };

    private static string Line(string path) => $"| {path} | "
        + (path.Contains('.', StringComparison.Ordinal) ? "int" : "object")
        + $" | Optional | - | | How the {path.Split('.')[^1].Replace("tether", "line", StringComparison.Ordinal)} of the kite is made and "
        + "measured |";

    private static string Jobs(params string[] rows) => "\n## POST /v1/jobs\n\n### Request Body\n\n"
        + $"| Field | Type | Required | Description |\n| --- | --- | --- | --- |\n{string.Join('\n', rows)}\n";

    private static string[] Moves(string old, string now) =>
    [
        .. Renames.Between(Edition.Of(("a.md", old)).Registry, Edition.Of(("a.md", now)).Registry).Fields
            .Select(static move => $"{FieldId.LocationName(move.Old.Id.Location)}.{move.Old.Id.Path} → "
                + $"{FieldId.LocationName(move.New.Id.Location)}.{move.New.Id.Path}"),
    ];
}
