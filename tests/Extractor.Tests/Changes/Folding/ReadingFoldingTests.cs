using Extractor.Changes;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Changes.Folding;

public sealed class ReadingFoldingTests
{
    private const string Shared = "| lamp_id | string | Required | - | | Which lamp it is |";
    private const string Made = "| made | int | Optional | - | | When the lamp was made |";

    [Fact]
    public void A_field_that_came_on_a_page_that_was_there_before_is_no_other_reading_of_a_page_that_is_gone()
    {
        var (kept, gone) = (Page("/v1/lamps", "| glow | string | Optional | - | | How it shines |"), Page("/v1/wicks", Shared, Made));
        var entries = ChangeList.Between(
            Edition.Of(("a.md", kept), ("b.md", gone)).Registry,
            Edition.Of(("a.md", Page("/v1/lamps", "| glow | string | Optional | - | | How it shines |", Shared, Made))).Registry);

        Assert.DoesNotContain(entries, static entry => entry.Fact.Aspect == Aspect.PageReading);
    }

    private static string Page(string path, params string[] rows) =>
        TaskPage.Of(rows).Replace("/v1/tasks", path, StringComparison.Ordinal);
}
