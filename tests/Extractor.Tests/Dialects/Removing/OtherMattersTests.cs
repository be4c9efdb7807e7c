namespace Extractor.Tests.Dialects.Removing;

public sealed class OtherMattersTests
{
    private const string Request =
        "# Fly a kite\n\n`POST /v1/kites`\n\n## Request body\n\n| Name | Type | Description |\n|---|---|---|\n| sail | string | Its cloth. |\n\n";

    private const string Table = "| Name | Type | Description |\n|---|---|---|\n| gusts_per_hour | integer | How many. |\n";
    private const string Bullets = "- `gusts_per_hour` (integer): How many.\n";

    [Theory]
    [InlineData("Rate limits")]
    [InlineData("3. Pricing")]
    [InlineData("Environment variables")]
    [InlineData("Python SDK")]
    [InlineData("限流说明")]
    [InlineData("更新日志")]
    [InlineData("Umgebungsvariablen")]
    [InlineData("Variables de entorno")]
    [InlineData("Переменные окружения")]
    public void A_part_about_something_else_holds_no_fields(string title)
    {
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## {title}\n\n{Bullets}").Fields);
    }

    [Theory]
    [InlineData("Unsupported parameters")]
    [InlineData("不支持的参数")]
    public void A_part_that_lists_what_is_not_taken_holds_no_fields(string title) =>
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Theory]
    [InlineData("Weather of the coast")]
    [InlineData("海岸天气")]
    public void A_part_beside_that_of_the_request_is_claimed_of_nothing_where_its_title_is_not_understood(string title)
    {
        var page = ReadText.Markdown($"{Request}## {title}\n\n{Table}");

        Assert.Equal(["POST /v1/kites#body.sail"], page.Fields);
        Assert.Contains(page.Ledger, static row => row.Contains("unparsed", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Wind parameters")]
    [InlineData("More fields")]
    [InlineData("风的参数")]
    public void A_noun_for_fields_in_the_title_says_that_they_are_sent(string title) =>
        Assert.Contains("POST /v1/kites#body.gusts_per_hour", ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Theory]
    [InlineData("Weather of the coast")]
    [InlineData("Limits")]
    public void What_an_example_of_the_request_shows_is_a_field_whatever_the_title(string title) =>
        Assert.Contains(
            "POST /v1/kites#body.gusts_per_hour",
            ReadText.Markdown(
                $"{Request}## {title}\n\n{Table}\n## Example request\n\n```json\n{{\"sail\": \"red\", \"gusts_per_hour\": 4}}\n```\n").Fields);

    [Fact]
    public void A_part_of_an_operation_that_has_no_part_for_the_request_holds_its_fields() =>
        Assert.Equal(
            ["POST /v1/kites#body.gusts_per_hour"],
            ReadText.Markdown($"# Fly a kite\n\n`POST /v1/kites`\n\n## Weather of the coast\n\n{Table}").Fields);

    [Fact]
    public void An_operation_below_such_a_title_keeps_its_fields() =>
        Assert.Contains(
            "GET /v1/prices#query.gusts_per_hour", ReadText.Markdown($"# Pricing\n\n`GET /v1/prices`\n\n{Table}").Fields);

    [Theory]
    [InlineData("class Gust")]
    [InlineData("Compared with WindHub")]
    [InlineData("Weather Of The Coast")]
    public void Capitals_in_a_title_of_several_words_make_no_name_of_it(string title) =>
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Theory]
    [InlineData("gustReport")]
    [InlineData("GustReport")]
    public void A_title_that_is_the_name_of_a_structure_is_no_other_matter(string title) =>
        Assert.NotEqual(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## {title}\n\n{Table}").Fields);

    [Fact]
    public void The_header_of_a_token_is_no_part_of_the_body() =>
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}## Token header\n\n{Table}").Fields);

    [Fact]
    public void A_title_that_is_no_heading_holds_for_what_stands_right_below_it() =>
        Assert.Equal(["POST /v1/kites#body.sail"], ReadText.Markdown($"{Request}On this page\n\n- `sail`\n- `gusts_per_hour`\n").Fields);

    [Fact]
    public void Behind_what_it_stands_above_the_part_goes_on() =>
        Assert.Contains(
            "POST /v1/kites#body.gusts_per_hour",
            ReadText.Markdown($"{Request}On this page\n\n- `sail`\n\nThe wind matters too.\n\n{Table}").Fields);

    [Fact]
    public void Text_that_lost_its_marks_has_titles_of_that_kind_too() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Plain(
                "Fly a kite\nPOST /v1/kites\n\nParameters\n\nsail string Required\nIts cloth.\n\nSDK options\n\ntimeout number\nOf the client.\n")
                .Fields);

    [Fact]
    public void An_example_in_the_part_itself_says_as_little_as_its_title() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown($"{Request}## Weather of the coast\n\n```json\n{{\"gusts_per_hour\": 4}}\n```\n\n{Table}").Fields);

    [Fact]
    public void A_name_that_the_body_has_too_says_nothing_of_the_others() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown($"{Request}## Weather of the coast\n\n{Table}| sail | string | Its cloth. |\n").Fields);
}
