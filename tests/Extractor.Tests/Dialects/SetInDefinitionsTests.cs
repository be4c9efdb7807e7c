using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class SetInDefinitionsTests
{
    private const string Opening = "Kites\n=====\n\nPOST /v1/kites\n\nBody parameters\n---------------\n\n";

    [Theory]
    [InlineData("``name``, required, a string\n    What it is called.\n\n``span``, optional, an integer\n    How wide,\n    in metres.\n")]
    [InlineData("name : string, required\n    What it is called.\nspan : integer, optional\n    How wide,\n    in metres.\n")]
    [InlineData("**name** (string, required)\n  What it is called.\n\n**span** (integer, optional)\n  How wide,\n  in metres.\n")]
    public void A_term_and_what_is_set_in_below_it_are_a_field(string list)
    {
        var page = PageUnderTest.Of("kites.rst", Opening + list);

        Assert.Equal(["body.name", "body.span"], page.Defined);
        Assert.Equal(("string", Requirement.Required, "What it is called."), Facts(page["name"]));
        Assert.Equal(("integer", Requirement.Optional, "How wide,\nin metres."), Facts(page["span"]));
    }

    [Fact]
    public void A_term_without_a_type_is_a_field_in_a_section_of_a_request() =>
        Assert.Equal(["body.nombre", "body.color"], PageUnderTest.Of(
            "kites.rst", Opening + "``nombre``\n    Cómo se llama.\n\n``color``\n    De qué color es.\n").Defined);

    [Fact]
    public void Terms_set_in_below_an_object_are_its_members()
    {
        var page = PageUnderTest.Of("kites.rst", Opening + """
            ``tail``, object
                What it trails.

                ``knots``, array
                    Its knots.

                    ``width``, integer
                        How wide one is.

                ``length``, integer
                    How long it is.

            ``mode``, string
                How it flies.

                ``calm``
                    In low wind.
                ``wild``
                    In any wind.
            """);

        Assert.Equal(["body.tail", "body.tail.knots", "body.tail.knots[].width", "body.tail.length", "body.mode"], page.Defined);
    }

    [Fact]
    public void A_heading_may_name_the_field_that_holds_those_of_the_list()
    {
        var page = PageUnderTest.Of("kites.rst", """
            Kites
            =====

            GET /v1/kites

            Response fields
            ---------------

            ``id``, string
                Which kite.

            ``data``, a collection of keys
                All about it.

            ``data`` fields of a kite that flies
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

            ``tail``, object
                What it trails.

            ``tail`` fields
            ^^^^^^^^^^^^^^^

            ``length``, integer
                How long it is.
            """);

        Assert.Equal(["response.id", "response.data", "response.data.tail", "response.data.tail.length"], page.Defined);
    }

    [Theory]
    [InlineData("Words\n-----\n\nkite\n    What flies.\n\ntail\n    What it trails.\n")]
    [InlineData("Errors\n------\n\n``KITE_LOST``\n    It flew away.\n\n``NO_WIND``\n    There is none.\n")]
    [InlineData("Body parameters\n---------------\n\nNote:\n    A kite needs wind.\n")]
    [InlineData("Body parameters\n---------------\n\nThe body, as in any call,\n    is a kite.\n")]
    [InlineData("Body parameters\n---------------\n\n``kite`` is what flies\n    in the wind.\n")]
    public void Other_words_with_words_set_in_below_them_are_none(string section) =>
        Assert.Empty(PageUnderTest.Of("kites.rst", $"Kites\n=====\n\nPOST /v1/kites\n\n{section}").Defined);

    private static (string?, Requirement, string) Facts(Claim claim) => (claim.Type, claim.Required, claim.Description);
}
