using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class FingerprintTests
{
    private const string Row = "| prompt | string | Required | - | | What to draw |";

    [Fact]
    public void A_field_that_only_moved_has_not_changed() =>
        Assert.Equal(
            Of(TaskPage.Of(Row)),
            Of(
                "\n\n" + TaskPage.Of(Row)
                    .Replace("### Request Body", "Some words about tasks.\n\n### Request Body", StringComparison.Ordinal)
                    .Replace("---\ntitle: Tasks\ncaptured: 2026-01-01\n---\n", "", StringComparison.Ordinal)));

    [Fact]
    public void The_same_page_under_another_name_says_the_same() =>
        Assert.Equal(Of(TaskPage.Of(Row)), Fingerprint.Of(Edition.Of(("moved/b.md", TaskPage.Of(Row))).Registry));

    [Theory]
    [InlineData("| prompt | text | Required | - | | What to draw |")]
    [InlineData("| prompt | string | Optional | - | | What to draw |")]
    [InlineData("| prompt | string | Required | tree | | What to draw |")]
    [InlineData("| prompt | string | Required | - | a, b | What to draw |")]
    [InlineData("| prompt | string | Required | - | | What to paint |")]
    [InlineData("| prompts | string | Required | - | | What to draw |")]
    public void Whatever_the_pages_say_otherwise_changes_it(string row) => Assert.NotEqual(Of(TaskPage.Of(Row)), Of(TaskPage.Of(row)));

    [Fact]
    public void A_conflict_that_moved_has_not_changed()
    {
        var (first, second) = (TaskPage.Captured("2026-02-02", Row), TaskPage.Of(Row.Replace("string", "int", StringComparison.Ordinal)));

        Assert.Equal(
            Fingerprint.Of(Edition.Of(("a.md", first), ("b.md", second)).Registry),
            Fingerprint.Of(Edition.Of(("a.md", first), ("c.md", second)).Registry));
    }

    [Fact]
    public void A_finding_that_moved_has_not_changed_and_another_finding_has()
    {
        const string finding = "- field: POST /v1/tasks#body.prompt\n  date: 2026-01-01\n  api: accepted\n  semantics: proven\n";
        string[] prints =
        [
            .. new[] { finding, "# words\n" + finding, finding.Replace("proven", "refuted", StringComparison.Ordinal) }
                .Select(static text => Fingerprint.Of(Edition.Of(("a.md", TaskPage.Of(Row)), ("evidence/a.yaml", text)).Registry)),
        ];

        Assert.Equal(prints[0], prints[1]);
        Assert.NotEqual(prints[0], prints[2]);
    }

    private static string Of(string page) => Fingerprint.Of(Edition.Of(("a.md", page)).Registry);
}
