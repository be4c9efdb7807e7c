using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Contradictions;

public sealed class ExampleFieldsTests
{
    private static readonly string Page = TaskPage.Of(
        "| prompt | string | Optional | - | | |", "| image_list | array | Optional | - | | |", "| frame | object | Optional | - | | |",
        "| frame.width | int | Optional | - | | |", "| tags | array | Optional | - | | |");

    [Fact]
    public void A_field_of_an_example_that_the_table_does_not_have_is_told_with_both_places() => Assert.Equal(
        ["a.md:23: warning[conflict-example-field]: the example has POST /v1/tasks#body.colour, which no page defines; what they define "
            + "there begins at a.md:14"],
        Told("""{ "prompt": "a", "colour": "red" }"""));

    [Fact]
    public void A_member_beside_described_members_is_told_and_one_of_a_structure_that_nobody_describes_is_a_note() => Assert.Equal(
        [
            "a.md:23: warning[conflict-example-field]: the example has POST /v1/tasks#body.frame.depth, which no page defines; what they "
            + "define there begins at a.md:17",
            "a.md:23: note[conflict-example-member]: the example has POST /v1/tasks#body.tags[].id, and no page describes the members of "
            + "'tags', which stands at a.md:18",
        ],
        Told("""{ "prompt": "a", "frame": { "width": 1, "depth": 2 }, "tags": [{ "id": 1 }] }"""));

    [Fact]
    public void What_holds_an_unknown_field_is_told_and_its_members_are_not() =>
        Assert.Contains(
            "body.ink,", Assert.Single(Told("""{ "prompt": "a", "ink": { "red": 1, "blue": 2 } }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "prompt": "a", "image_lsit": [] }""", "image_lsit")]
    [InlineData("""{ "prompt": "a", "imagelist": [] }""", "imagelist")]
    public void A_field_that_is_nearly_a_documented_one_is_a_misspelling(string body, string name) => Assert.Equal(
        [$"a.md:23: warning[conflict-spelling]: '{name}' stands for POST /v1/tasks#body.image_list, which is spelled 'image_list' at "
            + "a.md:15"],
        Told(body));

    [Fact]
    public void A_field_beside_the_one_that_it_is_near_to_is_another_one() =>
        Assert.Contains(
            "conflict-example-field", Assert.Single(Told("""{ "image_list": [], "image_lost": [] }""")), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "prompt": "a" }""")]
    [InlineData("""{ "error": 7, "why": "too long", "prompt": "a" }""")]
    public void A_body_of_the_table_and_a_body_of_something_else_are_left_alone(string body) => Assert.Empty(Told(body));

    [Fact]
    public void A_header_that_no_table_lists_contradicts_nothing() =>
        Assert.Empty(ContradictionsOf.Told(
            ("a.md", Page + "\n```bash\ncurl https://example.com/v1/tasks -H 'Authorization: x' -d '{ \"prompt\": \"a\" }'\n```\n")));

    private static string[] Told(string body) => ContradictionsOf.Told(("a.md", $"{Page}\n### Example\n\n```json\n{body}\n```\n"));
}
