namespace Extractor.Tests.Dialects.Removing;

public sealed class RefusedFieldsTests
{
    private const string Request = "# Fly a kite\n\n`POST /v1/kites`\n\n## Request body\n\n";

    [Theory]
    [InlineData("This field has been removed.")]
    [InlineData("How long it is. This parameter is no longer supported.")]
    [InlineData("Not supported on this endpoint.")]
    [InlineData("Removed in v3.")]
    [InlineData("`tail` was removed, use `ribbon` instead.")]
    [InlineData("已下线")]
    [InlineData("该参数已移除")]
    [InlineData("暂不支持")]
    public void A_field_that_is_said_not_to_be_taken_is_none(string words)
    {
        var table = ReadText.Markdown($"{Request}| Name | Type | Description |\n|---|---|---|\n| sail | string | S |\n| tail | string | {words} |\n");
        var bullets = ReadText.Markdown($"{Request}- `sail` (string): S\n- `tail` (string): {words}\n");

        Assert.Equal(["POST /v1/kites#body.sail"], table.Fields);
        Assert.Equal(["POST /v1/kites#body.sail"], bullets.Fields);
        Assert.Contains(table.Ledger, static row => row.Contains("the page says that the call does not take it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bullet_may_go_on_from_the_name_in_one_sentence() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown($"{Request}- `sail` (string): S\n- `tail` (string) is not accepted by this endpoint.\n").Fields);

    [Fact]
    public void Members_of_a_field_that_is_not_taken_are_not_taken_either() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown($"{Request}- `sail` (string): S\n- `tail` (object): This field has been removed.\n  - `bow` (string): B\n").Fields);

    [Theory]
    [InlineData("Negative numbers. Not supported values are rounded.")]
    [InlineData("Its colour. Red is not supported.")]
    [InlineData("This field is not supported when the kite is small.")]
    [InlineData("Whether the tail has been removed.")]
    [InlineData("Removed.")]
    [InlineData("已删除")]
    [InlineData("Not supported on small kites.")]
    public void Words_about_values_and_cases_leave_the_field_what_it_is(string words) =>
        Assert.Contains(
            "POST /v1/kites#body.tail",
            ReadText.Markdown($"{Request}| Name | Type | Description |\n|---|---|---|\n| sail | string | S |\n| tail | string | {words} |\n").Fields);

    [Theory]
    [InlineData("Supported", "No")]
    [InlineData("Supported", "❌")]
    [InlineData("是否支持", "否")]
    public void A_column_may_say_that_the_call_does_not_take_a_field(string header, string no) =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown($"{Request}| Field | Type | {header} | Notes |\n|---|---|---|---|\n| sail | string | Yes | |\n| tail | list | {no} | N |\n")
                .Fields);

    [Theory]
    [InlineData("Supported", "")]
    [InlineData("Supported", "a, b")]
    [InlineData("Sortable", "No")]
    public void Another_column_or_another_word_says_nothing_of_that(string header, string cell) =>
        Assert.Contains(
            "POST /v1/kites#body.tail",
            ReadText.Markdown($"{Request}| Field | Type | {header} | Notes |\n|---|---|---|---|\n| sail | string | Yes | |\n| tail | list | {cell} | N |\n")
                .Fields);
}
