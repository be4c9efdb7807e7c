using Extractor.Model;

namespace Extractor.Tests.Outline;

public sealed class GluedFieldsTests
{
    private const string Opening = "POST /v1/kites\n\nRequest Body\n\n";

    [Fact]
    public void Name_type_star_and_requirement_that_lost_their_gaps_are_taken_apart()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailstring* required\nThe tail of it.\n\nlengthintegerDefault: 12\nHow long it is.\n\nlined_upboolean\nWhether it is.\n");

        Assert.Equal(["body.tail", "body.length", "body.lined_up"], page.Defined);
        Assert.Equal(
            ("string", Requirement.Required, "The tail of it."),
            (page["tail"].Type, page["tail"].Required, page["tail"].Description));
        Assert.Equal(("integer", "12"), (page["length"].Type, page["length"].Default));
        Assert.Equal("boolean", page["lined_up"].Type);
    }

    [Fact]
    public void A_default_in_quotation_marks_and_listed_values_belong_to_the_field_of_the_line()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailstring* required\nThe tail.\n\nshapeEnumDefault: \"delta\"\nThe outline.\nPossible values: delta, box\n");

        Assert.Equal(["body.tail", "body.shape"], page.Defined);
        Assert.Equal("delta, box", string.Join(", ", page["shape"].Enum));
    }

    [Theory]
    [InlineData("substring\nThe part of it.\n")]
    [InlineData("nonobject\n\nIt is none.\n")]
    public void A_word_that_ends_like_a_type_is_taken_for_no_field_where_no_other_line_is_glued(string lines) =>
        Assert.Empty(PageUnderTest.Plain(Opening + lines).Defined);

    [Fact]
    public void A_line_inside_a_paragraph_is_no_field() =>
        Assert.Equal(
            ["body.tail"],
            PageUnderTest.Plain(Opening + "tailstring* required\nThe tail, which is a\nsubstring\nof the kite.\n").Defined);
}
