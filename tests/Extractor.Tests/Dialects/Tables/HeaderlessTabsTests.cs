using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class HeaderlessTabsTests
{
    [Theory]
    [InlineData("Request parameters", Requirement.Unstated)]
    [InlineData("Required parameters", Requirement.Required)]
    [InlineData("Optional parameters:", Requirement.Optional)]
    [InlineData("Parámetros opcionales", Requirement.Optional)]
    [InlineData("请求参数", Requirement.Unstated)]
    public void Names_below_the_label_of_a_list_are_fields_and_what_stands_behind_a_tab_is_about_them(string label, Requirement required)
    {
        var page = Read($"{label}\ntail\tHow long the tail is\nwind\tThe wind that it needs\n");

        Assert.Equal(["body.tail", "body.wind"], page.Defined);
        Assert.Equal(("How long the tail is", required), (page["tail"].Description, page["tail"].Required));
    }

    [Fact]
    public void Each_label_says_of_its_own_list_whether_it_is_required()
    {
        var page = Read("Required parameters\ntail\tHow long\nwind\tWhich wind\nOptional parameters\ncord\tThe cord\nhue\tThe colour\n");

        Assert.Equal(["body.tail", "body.wind", "body.cord", "body.hue"], page.Defined);
        Assert.Equal((Requirement.Required, Requirement.Optional), (page["wind"].Required, page["hue"].Required));
    }

    [Theory]
    [InlineData("Request parameters\ntail\tHow long the tail is\n")]
    [InlineData("Request parameters\nThe tail\tHow long the tail is\nThe wind\tThe wind that it needs\n")]
    [InlineData("Request parameters\ntail\tlong\t9\nwind\tlow\t3\n")]
    [InlineData("Request body\ntail\tHow long the tail is\nwind\tThe wind that it needs\n")]
    [InlineData("Notes\ntail\tHow long the tail is\nwind\tThe wind that it needs\n")]
    [InlineData("Example parameters\ntail\tHow long the tail is\nwind\tThe wind that it needs\n")]
    public void One_row_or_other_cells_or_a_label_of_no_list_define_nothing(string text) => Assert.Empty(Read(text).Defined);

    [Fact]
    public void A_header_below_the_label_stays_a_header() => Assert.Equal(
        ["body.tail", "body.wind"],
        Read("Request parameters\nName\tDescription\ntail\tHow long\nwind\tWhich wind\n").Defined);

    private static PageUnderTest Read(string text) => PageUnderTest.Plain($"Fly a kite\nPOST /v1/kites\n{text}");
}
