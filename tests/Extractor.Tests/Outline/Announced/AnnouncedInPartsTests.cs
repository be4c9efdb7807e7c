namespace Extractor.Tests.Outline.Announced;

public sealed class AnnouncedInPartsTests
{
    [Theory]
    [InlineData("## HTTP Method\n\n```\nPOST\n```\n\n## HTTP Request\n\n```\nhttps://api.example.com/v1/kites\n```")]
    [InlineData("## URL\n\n```\n/v1/kites\n```\n\n## Método\n\n```\npost\n```")]
    [InlineData("**Method:**\n\n```\nPOST\n```\n\n**URL:**\n\n```\n/v1/kites\n```")]
    [InlineData("> URL [POST]\n>\n> https://api.example.com/v1/kites")]
    [InlineData("### Endpoint (POST)\n\n```\n/v1/kites\n```")]
    [InlineData("**URL [POST]:** `/v1/kites`")]
    [InlineData("* `/v1/kites`: flies a kite\n  * Method: `POST`\n  * Arguments: none")]
    [InlineData("- **/v1/kites** - flies a kite\n  - Method: post")]
    [InlineData("### `/v1/kites`\n\nFlies a kite.\n\nMethod: POST")]
    public void The_method_and_the_address_are_read_where_they_stand(string text) =>
        Assert.Equal(["POST /v1/kites"], PageUnderTest.Markdown($"# Kites\n\n{text}\n\nWords.\n").Operations);

    [Theory]
    [InlineData("## URL\n\n```\nhttps://api.example.com/v1/kites\n```")]
    [InlineData("## Method\n\n```\nPOST\n```")]
    [InlineData("See the notes [POST]\n\nhttps://api.example.com/v1/kites")]
    [InlineData("* `/v1/kites` is where kites are kept\n  * Method: `POST`")]
    [InlineData("* `/v1/kites`: flies a kite\n* Method: `POST`")]
    public void A_method_or_an_address_that_nothing_brings_together_announces_nothing(string text) =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n{text}\n\nWords.\n").Operations);

    [Fact]
    public void A_type_before_the_name_in_a_listed_call_is_the_type_of_the_field()
    {
        var page = PageUnderTest.Markdown(
            "# Kites\n\n* `/v1/kites`: flies a kite\n  * Method: `POST`\n  * Arguments:\n    * string `tail`: what trails behind\n"
            + "    * number `length`: how long it is\n  * Response:\n    * string `id`: the kite\n");

        Assert.Equal(["body.tail", "body.length", "response.id"], page.Defined);
        Assert.Equal("number", page["length"].Type);
    }

    [Fact]
    public void A_value_behind_a_type_is_no_field() =>
        Assert.Empty(PageUnderTest.Markdown(
            "# POST /v1/kites\n\n## Parameters\n\n* boolean `true`: it flies\n* boolean `false`: it does not\n").Defined);

    [Fact]
    public void The_parts_above_the_only_call_of_a_page_are_its_parts()
    {
        var page = PageUnderTest.Markdown(
            "---\ntitle: Fly a kite\n---\n\n### Parameters\n\n#### `tail` (required)\nWhat trails.\n\n#### `gust` (optional)\n"
            + "How strong.\n\n### Returns\n\nThe kite.\n\n#### POST /v1/kites\n\nWords.\n");

        Assert.Equal(["POST /v1/kites"], page.ScopesOfClaims);
        Assert.Equal(["body.tail", "body.gust"], page.Defined);
    }

    [Fact]
    public void A_structure_above_the_only_call_of_a_page_stays_one()
    {
        var page = PageUnderTest.Markdown(
            "# Kites\n\n## The kite\n\n| Field | Type |\n|---|---|\n| tail | string |\n\n## POST /v1/kites\n\n### Parameters\n\n"
            + "| Name | Type |\n|---|---|\n| length | number |\n");

        Assert.Contains("object.tail", page.Defined);
    }
}
