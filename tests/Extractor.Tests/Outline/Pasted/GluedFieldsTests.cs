using Extractor.Model;

namespace Extractor.Tests.Outline.Pasted;

public sealed class GluedFieldsTests
{
    private const string Opening = "POST /v1/kites\n\nRequest Body\n\n";

    [Fact]
    public void Name_type_star_and_requirement_that_lost_their_gaps_are_taken_apart()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailstring* required\nThe tail of it.\n\nlengthintegerDefault: 12\nHow long it is.\n\nlined_upboolean\n"
                + "Whether it is.\n");

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
    [InlineData("NameTypeDescription\n")]
    [InlineData("FieldTypeDescription\n")]
    [InlineData("ParameterTypeRequiredDescription\n")]
    public void Below_the_glued_header_of_a_table_every_line_is_a_row(string header)
    {
        var page = PageUnderTest.Plain(
            Opening + header + "tailstringThe tail of it\nspanintegerIts width\nsewnbooleanSewn\n\nNotes\n\nIt flies.\n");

        Assert.Equal(["body.tail", "body.span", "body.sewn"], page.Defined);
        Assert.Equal(("integer", "Its width"), (page["span"].Type, page["span"].Description));
    }

    [Fact]
    public void The_body_shows_what_holds_the_rows_of_a_glued_table()
    {
        var page = PageUnderTest.Plain(
            "Kites\n\nGET /v1/kites\n\nResponse\n\n{ \"kites\": [ { \"id\": 7, \"tail\": \"red\" } ] }\n\n"
            + "Response Fields\n\nFieldTypeDescription\nkitesarrayAll of them\nidintegerIts number\ntailstringThe tail of it\n");

        Assert.Equal(["response.kites", "response.kites[].id", "response.kites[].tail"], page.Defined);
    }

    [Theory]
    [InlineData("CodeDescription\n200Done\n404Gone\n")]
    [InlineData("NameTypeDescription\ntailstringThe tail of it\nand more words of wind.\n")]
    [InlineData("NameType\ntailstringThe tail of it\n")]
    [InlineData("Name types of description\ntailstringThe tail of it\n")]
    public void Below_another_line_or_with_other_lines_among_them_glued_words_are_no_rows(string lines) =>
        Assert.Empty(PageUnderTest.Plain(Opening + lines).Defined);

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

    [Fact]
    public void A_requirement_glued_to_the_type_needs_no_gap_above_its_line()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailstringRequired\n\nThe tail.\n\nExample: long\nlengthinteger · min: 1 · int32Optional\n\nHow long it is.\n");

        Assert.Equal(["body.tail", "body.length"], page.Defined);
        Assert.Equal(("string", Requirement.Required), (page["tail"].Type, page["tail"].Required));
        Assert.Equal(("integer", Requirement.Optional), (page["length"].Type, page["length"].Required));
    }

    [Fact]
    public void Bullets_of_a_glued_name_and_type_have_their_facts_behind_signs()
    {
        var page = PageUnderTest.Plain(
            Opening + "  • tailobject · required\n  • knotsobject[] · minItems: 1 · required\n  • windstring | null · enum\n"
            + "    Enum values:\n    LOW\n    HIGH\n    Default: LOW\n  • metaobject\n    • keystring · uuid\n");

        Assert.Equal(["body.tail", "body.knots", "body.wind", "body.meta", "body.meta.key"], page.Defined);
        Assert.Equal(("object[]", Requirement.Required), (page["knots"].Type, page["knots"].Required));
        Assert.Equal(("string | null", "LOW", "LOW, HIGH"), (page["wind"].Type, page["wind"].Default, string.Join(", ", page["wind"].Enum)));
        Assert.Equal("object", page["meta"].Type);
    }

    [Fact]
    public void A_bullet_that_ends_like_a_type_is_no_field_among_other_bullets() =>
        Assert.Equal(
            ["body.tail"],
            PageUnderTest.Plain(Opening + "  • tailobject · required\n\n  •\n\nSee also:\n\n  • Kite flying\n  • metaobject\n").Defined);

    [Fact]
    public void The_title_of_the_operation_may_be_glued_before_each_label()
    {
        var page = PageUnderTest.Plain(
            "Fly a kite\n\nPOST\nhttps://kites.example.com/v1\n/kites\n\nFly a kiteHeaders\n\n  • X-Tailstring · uuid\n\n"
            + "Fly a kiteRequest Body\n\n  • tailobject · required\n");

        Assert.Equal(["POST /v1/kites"], page.Operations);
        Assert.Equal(["header.X-Tail", "body.tail"], page.Defined);
    }

    [Fact]
    public void Bullets_whose_words_are_glued_behind_the_type_are_taken_apart_where_several_are()
    {
        var page = PageUnderTest.Markdown(
            "# POST /v1/kites\n\n## Parameters\n\n- tailstringrequiredThe tail of it.\n\n\n- lengthintegerHow long it is.\n\n\n"
            + "- winderemailnullablestringWho winds it.\n\n- after_whichtimestamp\n\n- isnullableboolean\n");

        Assert.Equal(["body.tail", "body.length", "body.winderemail", "body.after_which", "body.isnullable"], page.Defined);
        Assert.Equal(
            ("string", Requirement.Required, "The tail of it."),
            (page["tail"].Type, page["tail"].Required, page["tail"].Description));
        Assert.Equal(("integer", "How long it is."), (page["length"].Type, page["length"].Description));
        Assert.Equal(("timestamp", "boolean"), (page["after_which"].Type, page["isnullable"].Type));
    }

    [Theory]
    [InlineData("- idstringThe id of it.\n- tailstringThe tail of it.\n")]
    [InlineData("- idstringDie Nummer davon.\n- tailobjectRequiredDer Schwanz davon.\n")]
    [InlineData("- idstring编号\n- tailobject风筝的尾巴\n")]
    [InlineData("<ul><li>idstringThe id of it.</li><li>tailstringThe tail of it.</li></ul>\n")]
    public void Two_bullets_alike_prove_each_other(string bullets) =>
        Assert.Equal(["body.id", "body.tail"], PageUnderTest.Markdown($"# POST /v1/kites\n\n## Parameters\n\n{bullets}").Defined);

    [Fact]
    public void A_lone_bullet_whose_words_run_together_is_not_read_and_says_so()
    {
        var page = PageUnderTest.Markdown("# POST /v1/kites\n\n## Parameters\n\n- substringValue of the kite\n- What else there is\n");

        Assert.Empty(page.Defined);
        Assert.Contains(
            "a name, a type and words that run together", Assert.Single(page.Ledger("bullet"), static row => row.Contains("unparsed")));
    }

    [Theory]
    [InlineData("- myStringValue is what it is called\n- myObjectValue is what it holds\n")]
    [InlineData("- a substring of it\n- an object of Kites\n")]
    [InlineData("- toString The text of it\n- fromObject The text of it\n")]
    public void Words_in_which_a_type_stands_are_no_glued_fields(string bullets) =>
        Assert.Empty(PageUnderTest.Markdown($"# POST /v1/kites\n\nIntroduction\n\n{bullets}").Defined);

    [Fact]
    public void Between_lines_of_examples_no_line_needs_a_gap()
    {
        var page = PageUnderTest.Plain(
            Opening + "tailstringrequired\nExample: long\nliftfloat\nExample: 0\nknotsstring[]\nExample: []\n\nResponses\n\nSchema\n\n"
                + "successboolean\nExample: true\n");

        Assert.Equal(["body.tail", "body.lift", "body.knots", "response.success"], page.Defined);
        Assert.Equal(("float", "string[]"), (page["lift"].Type, page["knots"].Type));
    }

    [Fact]
    public void A_word_above_an_example_is_no_field_inside_a_paragraph() =>
        Assert.Equal(
            ["body.tail"],
            PageUnderTest.Plain(Opening + "tailstringRequired\n\nThe tail, which is a\nsubstring\nExample: long\n").Defined);

    [Fact]
    public void A_name_apart_from_its_type_is_the_title_of_the_members_where_the_others_are_glued() =>
        Assert.Equal(
            ["body.ok", "body.tail", "body.tail.knots"],
            PageUnderTest.Plain(
                Opening + "okbooleanrequired\nExample: true\n\ntail\n\nobject\n\nknotsinteger\nExample: 5\n").Defined);

    [Fact]
    public void A_format_in_brackets_and_a_value_that_may_be_absent_belong_to_the_type()
    {
        var page = PageUnderTest.Plain(
            Opening + "mailstring (email)required\n\nWhom to write.\n\nnicknamestring or null\n\nWhat they are called.\n");

        Assert.Equal(["body.mail", "body.nickname"], page.Defined);
        Assert.Equal(("string (email)", Requirement.Required), (page["mail"].Type, page["mail"].Required));
        Assert.Equal("string or null", page["nickname"].Type);
    }

    [Fact]
    public void A_method_over_its_path_at_the_end_of_a_section_says_what_the_section_is_about()
    {
        var page = PageUnderTest.Plain(
            "Kites\n\nList kites\n\nget\n\nLists them.\n\nQuery parameters\nafterstringOptional\n\nWhere to begin.\n\n"
                + "limitintegerOptional\n\nHow many.\n\nstringOptional\nor\nstring[]Optional\nResponses\n200\n\nget\n/v1/kites\n");

        Assert.Equal(["GET /v1/kites"], page.ScopesOfClaims);
        Assert.Equal(["query.after", "query.limit"], page.Defined);
    }
}
