using Extractor.Model;
using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline.Pasted;

public sealed class StackedTablesTests
{
    private const string Opening = "Fly a kite\n\nPOST /v1/kites\n\nRequest Body\n\n";

    [Theory]
    [InlineData("Field\nType\nRequired\nDescription\ntail\nstring\nYes\nThe tail of it.\nlength\ninteger\nNo\nHow long it is.\n")]
    [InlineData("Field\n\nType\n\nRequired\n\nDescription\n\ntail\n\nstring\n\nYes\n\nThe tail of it.\n\nlength\n\ninteger\n\nNo\n\nHow long.\n")]
    [InlineData("参数名\n必填\n类型\n说明\ntail\n是\nstring\n尾巴\nlength\n否\nint\n长度\n")]
    public void A_table_with_a_cell_on_each_line_is_read(string table)
    {
        var page = PageUnderTest.Plain(Opening + table);

        Assert.Equal(["body.tail", "body.length"], page.Defined);
        Assert.Equal((Requirement.Required, Requirement.Optional), (page["tail"].Required, page["length"].Required));
        Assert.Equal("string", page["tail"].Type);
    }

    [Fact]
    public void A_cell_of_several_lines_goes_up_to_the_next_row()
    {
        var page = PageUnderTest.Plain(
            Opening + "Field\nType\nRequired\nDescription\ntail\nstring\nYes\nThe tail of it.\nIt may be long.\nlength\ninteger\nNo\nHow long.\n");

        Assert.Equal(["body.tail", "body.length"], page.Defined);
        Assert.Equal("The tail of it.\nIt may be long.", page["tail"].Description);
    }

    [Fact]
    public void Where_an_empty_cell_was_lost_nothing_is_claimed_for_it()
    {
        var page = PageUnderTest.Plain(
            Opening + "Field\nType\nRequired\nDefault\nDescription\ntail\nstring\nYes\nThe tail.\nlength\ninteger\n5\nHow long.\n");

        Assert.Equal(["body.tail", "body.length"], page.Defined);
        Assert.Equal((null, null), (page["tail"].Default, page["length"].Default));
        Assert.Equal(Requirement.Unstated, page["length"].Required);
    }

    [Fact]
    public void A_row_whose_type_is_no_known_word_is_one_by_its_requirement() =>
        Assert.Equal(
            ["body.tail", "body.shape"],
            PageUnderTest.Plain(Opening + "Field\nType\nRequired\nDescription\ntail\nstring\nYes\nThe tail.\nshape\nKiteShape\nNo\nIts outline.\n")
                .Defined);

    [Fact]
    public void What_stands_behind_the_last_row_is_no_part_of_it()
    {
        var page = PageUnderTest.Plain(
            Opening + "Field\nType\nRequired\nDescription\ntail\nstring\nYes\nThe tail.\n\nKites fly best in March.\n\nResponse\n\n"
                + "Field\nType\nDescription\nid\nstring\nWhich kite\n");

        Assert.Equal(["body.tail", "response.id"], page.Defined);
        Assert.Equal("The tail.", page["tail"].Description);
    }

    [Fact]
    public void Words_set_as_code_are_known_as_such()
    {
        var page = PageUnderTest.Markdown(
            Opening + "Field\n\nType\n\nRequired\n\nDescription\n\n`shape`\n\nstring\n\nYes\n\nThe outline, one of `delta`, `box`.\n\n");

        Assert.Equal(["delta", "box"], page["shape"].Enum.AsEnumerable());
    }

    [Fact]
    public void A_field_may_be_called_what_a_section_is() =>
        Assert.Equal(
            ["body.error", "body.tail"],
            PageUnderTest.Plain(
                Opening + "Field\nType\nRequired\nDescription\nerror\nobject\nNo\nWhat went wrong.\ntail\nstring\nYes\nThe tail.\n").Defined);

    [Theory]
    [InlineData("Name\nType\nRequired\n\nThese are the columns.\n")]
    [InlineData("Type\nName\nDescription\nbig\nkite\nA big one\n")]
    public void Words_below_each_other_are_no_table_without_rows(string text) => Assert.Empty(ReadText.Plain(Opening + text).Fields);

    [Theory]
    [InlineData("Name\nValue\n\nContent-Type\n\napplication/json\n\nAuthorization\n\nBearer <token>\n")]
    [InlineData("Name\n\nDescription\n\nContent-Type\n\nHow it is written\n\nAuthorization\n\nWho flies it\n")]
    public void Headers_may_have_their_values_on_the_lines_below(string headers) => Assert.Equal(
        ["header.Content-Type", "header.Authorization", "body.tail"],
        PageUnderTest.Plain(
            $"Fly a kite\n\nPOST /v1/kites\n\nHeaders\n\n{headers}\nBody\n\n"
            + "Name\n\nType\n\nDescription\n\ntail\n\nstring\n\nThe tail\n").Defined);

    [Theory]
    [InlineData("maker\n\n[Sail Maker](#sail-maker) object\n\nWho made it\n\n", "maker,height")]
    [InlineData("maker\n\nMaker object\n\nWho made it\n\n", "maker,height")]
    [InlineData("makers\n\nMaker array\n\nWho made it\n\n", "makers,height")]
    [InlineData("maker\n\nthe object\n\nWho made it\n\n", "height")]
    [InlineData("maker\n\nstring\n\nKite object\n\n", "maker,height")]
    public void A_row_may_have_a_structure_by_its_title_for_its_type(string row, string names)
    {
        var page = ReadText.Markdown(
            "# Kites\n\n`GET /v1/kites`\n\n## Response\n\nProperty\n\nType\n\nDescription\n\n" + row
            + "height\n\ninteger\n\nHow high it is\n");

        Assert.Equal(names.Split(',').Select(static name => $"GET /v1/kites#response.{name}"), page.Fields);
    }

    [Fact]
    public void A_heading_with_that_title_has_the_members() =>
        Assert.Equal(
            ["GET /v1/kites#response.maker", "GET /v1/kites#response.height", "GET /v1/kites#response.maker.name"],
            ReadText.Markdown(
                "# Kites\n\n`GET /v1/kites`\n\n## Response\n\n### Kite\n\nProperty\n\nType\n\nDescription\n\n"
                + "maker\n\n[Sail Maker](#sail-maker) object\n\nWho made it\n\nheight\n\ninteger\n\nHow high it is\n\n"
                + "### Sail Maker\n\nProperty\n\nType\n\nDescription\n\nname\n\nstring\n\nWho it is\n").Fields);
}
