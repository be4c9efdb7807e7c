namespace Extractor.Tests.Dialects.Bullets;

public sealed class ShownBulletsTests
{
    private const string Shown = """
        # Kites

        `POST /v1/kites`

        ## Response

        ```json
        {"kites": [{"id": 7, "tail": {"length": 2}}], "faults": [{"code": "x", "id": 9}], "done": true}
        ```


        """;

    [Fact]
    public void A_flat_list_that_explains_a_body_has_its_fields_where_the_body_shows_them() =>
        Assert.Equal(
            [
                "response.kites", "response.kites[].id", "response.kites[].tail", "response.kites[].tail.length", "response.faults",
                "response.faults[].code", "response.done",
            ],
            PageUnderTest.Markdown(
                Shown + "- kites: All of them.\n- id: Its number.\n- tail: The tail of it.\n- length: How long it is.\n"
                + "- faults: What failed.\n- code: Which it is.\n- done: Whether it is done.\n").Defined);

    [Theory]
    [InlineData("- length: How long it is.\n- done: Whether it is done.\n", "response.length, response.done")]
    [InlineData("- kites: All of them.\n- faults: What failed.\n- id: Its number.\n", "response.kites, response.faults, response.id")]
    [InlineData("- kites: All of them.\n  - wing: A part.\n- tail: A part.\n", "response.kites, response.kites.wing, response.tail")]
    public void Without_what_holds_it_or_with_two_or_in_a_list_that_is_set_in_a_field_stays_where_it_is(string list, string defined) =>
        Assert.Equal(defined, string.Join(", ", PageUnderTest.Markdown(Shown + list).Defined));
}
