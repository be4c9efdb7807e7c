using Extractor.Model;

namespace Extractor.Tests.Dialects.Annotations;

public sealed class DirectiveFieldsTests
{
    private const string Page = """
        Kites
        =====

        .. http:put:: /v1/kites/(int:id)/

            Changes a kite.

            :param id: The kite.
            :query string lang: The language of the answer,
                two letters.
            :reqheader X-Shed: Which shed.
            :<json string name: *(Optional)* What it is called.
            :<json object tail.knots: Its knots.
            :form file photo: What it looks like.

            :>json integer id: The kite.
            :>header Location: Where it is.
            :statuscode 200: Changed.
            :kiteparam x: Whatever.
            :<json string a b!: Two words.

        .. http:get:: /v1/kites

            :>jsonarr string name: What it is called.
        """;

    [Fact]
    public void The_word_before_the_name_says_where_a_field_is_sent() =>
        Assert.Equal(
            [
                "PUT /v1/kites/{id}#path.id", "PUT /v1/kites/{id}#query.lang", "PUT /v1/kites/{id}#header.X-Shed",
                "PUT /v1/kites/{id}#body.name", "PUT /v1/kites/{id}#body.tail.knots", "PUT /v1/kites/{id}#body.photo",
                "PUT /v1/kites/{id}#response.id", "GET /v1/kites#response.[].name",
            ],
            ReadText.Plain(Page).Fields);

    [Fact]
    public void Type_requirement_and_words_belong_to_the_field()
    {
        var page = PageUnderTest.Plain(Page);

        Assert.Equal(("string", Requirement.Optional), (page["name"].Type, page["name"].Required));
        Assert.Equal("The language of the answer, two letters.", page["lang"].Description);
        Assert.Equal(10, page["lang"].Lines.Last + 1);
    }

    [Fact]
    public void The_address_may_say_the_type_of_its_parameter() =>
        Assert.Equal("int", PageUnderTest.Plain(Page).Reading.Claims.Single(static claim => claim.Location == Location.Path).Type);

    [Fact]
    public void What_is_no_field_of_the_call_or_is_not_understood_has_its_reason() =>
        Assert.Equal(
            [
                "17 ignored: a header of the response", "18 ignored: a status of the response",
                "19 unparsed: 'kiteparam' says nothing of where a field is sent", "20 unparsed: 'b!' is no field name",
            ],
            PageUnderTest.Plain(Page).Ledger("annotation").Where(static row => row.Contains(':')));

    [Fact]
    public void A_field_list_below_no_directive_of_an_operation_is_none() =>
        Assert.Empty(PageUnderTest.Plain("POST\n/v1/kites\n\nRequest Body\n\n:param name: What it is called.\n").Defined);

    [Fact]
    public void The_address_may_have_a_space_between_a_type_and_its_parameter()
    {
        var page = PageUnderTest.Plain(".. http:post:: /v1/sheds/(string: shed)/kites\n\n   :param shed: The shed.\n   :<json int span: Width.\n");

        Assert.Equal(["path.shed", "body.span"], page.Defined);
        Assert.Equal(["POST /v1/sheds/{shed}/kites"], page.ScopesOfClaims);
        Assert.Equal("string", page["shed"].Type);
    }

    [Theory]
    [InlineData("kites.rst")]
    [InlineData("kites.txt")]
    public void Values_are_known_by_their_marks(string path) =>
        Assert.Equal("hit created-at", string.Join(' ', PageUnderTest.Of(path, """
            .. http:get:: /v1/kites

                :query string sort: One of ``hit``,
                    ``created-at``. Defaults to ``hit``.
            """)["sort"].Enum));
}
