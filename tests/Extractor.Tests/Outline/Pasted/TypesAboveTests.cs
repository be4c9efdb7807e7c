using Extractor.Model;

namespace Extractor.Tests.Outline.Pasted;

public sealed class TypesAboveTests
{
    private const string Opening = "POST /v1/kites\n\nRequest Body\n\n";

    [Fact]
    public void A_type_stands_above_the_name_and_the_requirement_of_its_field()
    {
        var page = PageUnderTest.Plain(
            Opening + "integer As int64 As int64\ntail\nOptional\n\ntail\n\nstring\nline\nRequired\n\nline\n\n"
                + "array of object\nknots\nOptional\n\nWhat is tied.\n");

        Assert.Equal(["body.tail", "body.line", "body.knots"], page.Defined);
        Assert.Equal(("integer", Requirement.Optional, "tail"), (page["tail"].Type, page["tail"].Required, page["tail"].Description));
        Assert.Equal(("string", Requirement.Required), (page["line"].Type, page["line"].Required));
        Assert.Equal(("array of object", "What is tied."), (page["knots"].Type, page["knots"].Description));
    }

    [Fact]
    public void A_name_that_is_a_type_as_well_is_a_name_where_others_show_it()
    {
        var page = PageUnderTest.Plain(
            Opening + "string\nid\nOptional\n\nid\n\ninteger\ntail\nOptional\n\nstring\nline\nRequired\n\nline\n");

        Assert.Equal(["body.id", "body.tail", "body.line"], page.Defined);
        Assert.Equal(("string", "id"), (page["id"].Type, page["id"].Description));
    }

    [Fact]
    public void A_name_above_its_type_stays_where_it_is() =>
        Assert.Equal(
            ["string", "integer"],
            PageUnderTest.Plain(Opening + "tail\nstring\nRequired\n\nThe end.\n\nlength\ninteger\nOptional\n\nHow long.\n")
                .Reading.Claims.Select(static claim => claim.Type));
}
