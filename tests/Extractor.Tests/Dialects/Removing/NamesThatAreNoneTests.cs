namespace Extractor.Tests.Dialects.Removing;

public sealed class NamesThatAreNoneTests
{
    [Fact]
    public void A_word_that_pages_write_for_themselves_is_no_field() =>
        Assert.Equal(
            ["body.size"],
            PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Body\n\n- **size** (int) - How big.\n- **Note** - Sizes are in metres.\n").Defined);

    [Fact]
    public void A_name_of_two_words_that_are_set_together_is_one_though_a_badge_has_the_same_words() =>
        Assert.Equal(
            ["body.size", "body.ReadOnly"],
            PageUnderTest.Markdown(
                "# Tasks\n\n## POST /v1/tasks\n\n### Body\n\n- **size** (int) - How big.\n- **ReadOnly** - Whether it may change.\n").Defined);
}
