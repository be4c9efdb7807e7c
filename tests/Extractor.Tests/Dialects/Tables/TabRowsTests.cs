using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class TabRowsTests
{
    [Fact]
    public void Rows_up_to_a_header_that_is_glued_to_them_are_unparsed_rows_of_a_table()
    {
        var page = PageUnderTest.Plain(
            "POST\n/v1/doors\n\nAccept\tapplication/json\tThe format\n"
                + "X-Key\tsecret\tThe key of the houseRequest BodyField\tType\tDescription\n"
            + "floor\tinteger\tThe floor\n");

        Assert.Equal(["body.floor"], page.Defined);
        Assert.Equal(
            [
                "4 unparsed: a row of a table whose header is missing", "5 unparsed: a row of a table whose header is missing",
                "5 ignored: the header of a table", "6 extracted",
            ],
            page.Ledger("tab-row"));
    }

    [Fact]
    public void A_header_and_its_rows_are_a_field_table()
    {
        var page = ReadText.Plain("""
            Create a render job
            HTTP Request
            POST https://render.example.com/v1/jobs
            Request Body
            Field⇥Type⇥Required⇥Default⇥Description
            scene⇥string⇥Yes⇥None⇥Id of the scene
            quality⇥string⇥No⇥draft⇥Quality

            Enum: draft, final

            """.Replace('⇥', '\t'));

        Assert.Equal(["POST /v1/jobs#body.scene", "POST /v1/jobs#body.quality"], page.Fields);
        var quality = page["POST /v1/jobs#body.quality"];
        Assert.Equal(("string", Requirement.Optional, "draft"), (quality.Type, quality.Required, quality.Default));
        Assert.Equal<string>(["draft", "final"], quality.Enum);
        Assert.Null(page["POST /v1/jobs#body.scene"].Default);
    }

    [Fact]
    public void A_row_keeps_the_words_below_it()
    {
        var page = ReadText.Plain(
            "POST /v1/jobs\nRequest Body\nField\tType\tRequired\tDescription\nscene\tstring\tYes\tId of the scene\n\n"
            + "It must have been uploaded.\n\nlamp\tstring\tNo\tA lamp\n");

        Assert.Equal("Id of the scene\nIt must have been uploaded.", page["POST /v1/jobs#body.scene"].Description);
    }

    [Theory]
    [InlineData("camera\n    fov\tfloat\tNo\t60\tField of view\n", "camera.fov")]
    [InlineData("camera\n\nfov\nfloat\tNo\t60\tField of view\n", "camera.fov")]
    [InlineData("camera\n    lens\n        name\tstring\tYes\tNone\tLens\n", "camera.lens.name")]
    [InlineData("camera\n\nlens\nname\nstring\tYes\tNone\tLens\n", "camera.lens.name")]
    [InlineData("lights\n    color\tstring\tNo\twhite\tColour\n", "lights[].color")]
    [InlineData("    color\tstring\tNo\twhite\tColour\n", "lights[].color")]
    [InlineData("\tcolor\tstring\tNo\twhite\tColour\n", "lights[].color")]
    public void The_name_of_a_child_may_be_split_over_lines_or_set_in(string child, string path)
    {
        var page = ReadText.Plain(
            "POST /v1/jobs\nRequest Body\nField\tType\tRequired\tDefault\tDescription\ncamera\tobject\tNo\tNone\tThe camera\n"
            + $"lights\tarray\tNo\tNone\tThe lights\n{child}");

        Assert.Equal(["POST /v1/jobs#body.camera", "POST /v1/jobs#body.lights", $"POST /v1/jobs#body.{path}"], page.Fields);
    }

    [Fact]
    public void A_row_that_is_set_in_no_more_ends_the_child_block() => Assert.Equal(
        [
            "POST /v1/jobs#body.camera", "POST /v1/jobs#body.camera.fov", "POST /v1/jobs#body.camera.lens",
            "POST /v1/jobs#body.camera.lens.name", "POST /v1/jobs#body.camera.tilt", "POST /v1/jobs#body.seed",
        ],
        ReadText.Plain(
            "POST /v1/jobs\nRequest Body\nField\tType\tRequired\tDescription\ncamera\tobject\tNo\tC\n  fov\tfloat\tNo\tF\n"
            + "  lens\tobject\tNo\tL\n    name\tstring\tNo\tN\n  tilt\tfloat\tNo\tT\nseed\tint\tNo\tS\n").Fields);

    [Fact]
    public void A_label_glued_to_the_line_before_it_still_opens_its_section() => Assert.Equal(
        ["POST /v1/jobs#header.X-Key", "POST /v1/jobs#body.scene"],
        ReadText.Plain(
            "Request URL\thttps://render.example.com/v1/jobs\nRequest Method\tPOST\n"
            + "Data Format\tapplication/jsonRequest HeaderField\tValue\tDescription\n"
            + "X-Key\tsecret\tYour keyRequest BodyField\tType\tRequired\tDescription\nscene\tstring\tYes\tId\n").Fields);

    [Fact]
    public void A_row_with_too_few_cells_is_reported()
    {
        var page = ReadText.Plain("POST /v1/jobs\nRequest Body\nField\tType\tRequired\tDescription\n!!\tmuch\n");

        Assert.Empty(page.Fields);
        Assert.Contains("4 tab-row unparsed: a row that does not fit the header of its table", page.Ledger);
    }

    [Theory]
    [InlineData("Error Code\tMeaning\n1001\tBad key\n1002\tNo key\n")]
    [InlineData("Model\tPrice\nfast\t0.10\n")]
    public void Tables_of_other_things_define_nothing(string table)
    {
        var page = ReadText.Plain($"POST /v1/jobs\nNotes\n{table}");

        Assert.Empty(page.Fields);
        Assert.DoesNotContain(page.Ledger, static row => row.Contains("extracted", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_are_set_in_without_end_are_read()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(static depth => $"{new string(' ', depth)}n{depth}\tobject\tNo\td\n"));

        Assert.Equal(300, ReadText.Plain($"POST /v1/jobs\nRequest Body\nField\tType\tRequired\tDescription\n{rows}").Defining.Length);
    }

    [Theory]
    [InlineData("{\n  \"wheels\": [ { \"size\": 5 } ],\n  \"brand\": \"x\"\n}", "body.wheels body.wheels[].size body.brand")]
    [InlineData("{\n  \"wheels\": [ \"a\" ],\n  \"size\": 5,\n  \"brand\": \"x\"\n}", "body.wheels body.size body.brand")]
    public void A_row_that_lost_the_cell_before_its_name_is_placed_as_the_example_shows(string body, string fields)
    {
        var page = PageUnderTest.Plain(
            "Car\nPOST /v1/cars\nRequest Body\nField\tSub-field\tType\tRequired\tDescription\nwheels\t\tarray\tYes\tThe wheels\n"
            + "size\tnumber\tYes\tHow large\nNote: in cm\nbrand\t\tstring\tNo\tWho built it\ncurl -X POST https://x.test/v1/cars -d '\n"
            + $"{body}'\n");

        Assert.Equal(fields.Split(' '), page.Defined);
    }

    [Fact]
    public void One_word_above_every_column_names_none()
    {
        var page = PageUnderTest.Plain(
            "Car\nPOST /v1/cars\nRequest Body\nItem\tItem\tItem\tItem\tItem\nsize\tnumber\tRequired\tNone\tHow large\n"
            + "brand\tstring\tOptional\tacme\tWho built it\n");

        Assert.Equal(["body.size", "body.brand"], page.Defined);
        Assert.Equal(("acme", null), (page["brand"].Default, page["size"].Default));
    }

    [Fact]
    public void A_row_that_does_not_fit_is_no_part_of_the_description_above_it()
    {
        var page = PageUnderTest.Plain(
            "Car\nPOST /v1/cars\nRequest Body\nField\tType\tRequired\tDescription\nsize\tnumber\tYes\tHow large\nYes\twidth\tnumber\n"
            + " brand\tAcme\tstring\tmore\twords\n");

        Assert.Contains(page.Ledger("tab-row"), static row => row.StartsWith("7 unparsed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dash_before_a_name_sets_its_row_in()
    {
        var page = ReadText.Plain("""
            Create a boat
            POST /v1/boats
            Request Body
            Field⇥Type⇥Description
            hull⇥object⇥The hull
            - length⇥number⇥How long
            - planks⇥array⇥The planks
            -- wood⇥string⇥Of what
            title⇥string⇥What it is called
            """.Replace('⇥', '\t'));

        Assert.Equal(
            ["hull", "hull.length", "hull.planks", "hull.planks[].wood", "title"],
            page.Fields.Select(static id => id["POST /v1/boats#body.".Length..]));
    }

    [Fact]
    public void Rows_set_in_below_a_row_whose_name_is_not_read_are_unparsed_with_it()
    {
        var page = ReadText.Plain("""
            Create a boat
            POST /v1/boats
            Request Body
            Field⇥Type⇥Description
            title⇥string⇥What it is called
            the rig⇥object⇥How it is rigged
            - mast⇥string⇥The mast
            - boom⇥string⇥The boom
            length⇥number⇥How long
            """.Replace('⇥', '\t'));

        Assert.Equal(["POST /v1/boats#body.title", "POST /v1/boats#body.length"], page.Fields);
        Assert.Equal(
            [
                "4 tab-row ignored: the header of a table",
                "5 tab-row extracted",
                "6 tab-row unparsed: 'the rig' is no field name",
                "7 tab-row unparsed: stands below a row that names no field or several",
                "8 tab-row unparsed: stands below a row that names no field or several",
                "9 tab-row extracted",
            ],
            page.Ledger);
    }

    [Theory]
    [InlineData("Parameter\tDescription")]
    [InlineData("Parámetro\tDescripción")]
    public void The_header_of_a_table_is_no_label(string header) =>
        Assert.Equal(
            ["query.rig", "query.limit"],
            PageUnderTest.Plain(
                $"Find boats\n\nGET /v1/boats\n\nFinds boats.\n\n{header}\nrig\tRequired. What to look for\nlimit\tHow many (default 10)\n")
                .Defined);
}
