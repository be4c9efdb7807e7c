namespace Extractor.Tests.Outline.Pasted;

public sealed class FoldedSchemasTests
{
    private const string Opening = "POST\n/v1/kites\nFly a kite\n\nRequest body\n\napplication/json\n\nExample Value\nSchema\n"
        + "KiteInCollapse allobject\nWhat is flown\n\n";

    [Fact]
    public void A_name_a_control_and_a_type_that_run_together_are_a_field_with_what_is_said_below()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailCollapse allstring≤ 40 characters\nThe tail.\n\nrequiredExpand allboolean\nWhether it is.\n\n"
                + "colourCollapse allstring\nThe colour.\n\nEnumCollapse allarray\n#0\"RED\"\n#1\"GREY\"\nDefault\"RED\"\n"
                + "lengthCollapse allintegerint32\nHow long it is.\n");

        Assert.Equal(["body.tail", "body.required", "body.colour", "body.length"], page.Defined);
        Assert.Equal<string>(["RED", "GREY"], page["colour"].Enum);
        Assert.Equal("RED", page["colour"].Default);
        Assert.Equal("boolean", page["required"].Type);
    }

    [Fact]
    public void Fields_behind_an_object_are_its_members_and_the_items_of_a_list_have_theirs()
    {
        var page = PageUnderTest.Plain(
            Opening + "tagsCollapse allarray<string>\nTags.\n\nItemsstring\nstringsCollapse allarray<object>\nIts strings.\n\n"
                + "ItemsCollapse allobject\nknotCollapse allstring\nHow it is tied.\n");

        Assert.Equal(["body.tags", "body.strings", "body.strings[].knot"], page.Defined);
    }

    [Theory]
    [InlineData("Collapse all\n\nWords.\n")]
    [InlineData("Use Collapse all to hide the tails.\n")]
    [InlineData("tailCollapse allways string\n")]
    public void The_words_of_a_control_alone_make_no_field(string text) =>
        Assert.Empty(PageUnderTest.Plain("POST\n/v1/kites\nFly a kite\n\nRequest body\n\n" + text).Defined);

    [Fact]
    public void A_note_at_the_top_of_pasted_text_may_name_the_operation_and_one_further_down_may_not()
    {
        Assert.Equal(["POST /v1/kites"], PageUnderTest.Plain("<!-- Endpoint: POST /v1/kites -->\n\nWords.\n").Operations);
        Assert.Empty(PageUnderTest.Plain("Words.\n\n<!-- Endpoint: POST /v1/kites -->\n\nWords.\n").Operations);
    }
}
