using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class LeadingAddressTests
{
    private const string Table = "| Name | Type | Description |\n| --- | --- | --- |\n| height | integer | How high |\n";

    [Fact]
    public void A_paragraph_that_opens_with_an_address_and_leads_on_to_a_table_announces_the_operation() =>
        Assert.Equal(
            ["POST /v1/kites#body.height"],
            ReadText.Markdown($"# Kites\n\nPOST /v1/kites Flies a kite over the shed. Parameters:\n\n{Table}").Fields);

    [Fact]
    public void A_sentence_that_opens_with_an_address_and_leads_on_to_nothing_announces_none() =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\nPOST /v1/kites flies a kite over the shed.\n\n{Table}").Operations);

    [Fact]
    public void A_line_that_shows_nothing_announces_nothing() =>
        Assert.Equal(
            ["POST /x"], PageUnderTest.Markdown("# Kites\n\n**Response**\n\n| Key | Type |\n"
                + "<Route method=\"POST\" path=\"/x\">|:--|:--|\n").Operations);

    [Theory]
    [InlineData("HTTP Request")]
    [InlineData("Endpoint")]
    public void Below_a_heading_for_the_address_one_word_is_a_path(string heading) =>
        Assert.Equal(
            ["POST /kites#body.height"],
            ReadText.Markdown($"# Kites\n\n### {heading}\n\n`POST kites`\n\n### Body Parameters\n\n{Table}").Fields);

    [Fact]
    public void Below_any_other_heading_one_word_is_none() =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n### How it works\n\n`POST kites`\n\n{Table}").Operations);

    [Theory]
    [InlineData("POST URL is what you need:\n\nhttps://api.example.com/v1/kites")]
    [InlineData("POST URL:\n\nsee https://api.example.com/v1/kites for more")]
    [InlineData("Send URL:\n\nhttps://api.example.com/v1/kites")]
    public void A_method_before_other_words_than_a_label_of_the_address_announces_nothing(string lines) =>
        Assert.Empty(PageUnderTest.Plain($"Kites\n\n{lines}\n").Operations);

    [Fact]
    public void Code_may_name_a_path_without_its_slash() =>
        Assert.Equal(
            ["GET /v2/kites/{KITE_ID}"],
            PageUnderTest.Markdown("# Kites\n\n```http\n  GET v2/kites/<KITE_ID>\n```\n").Operations);

    [Fact]
    public void A_path_as_a_heading_below_one_that_names_nothing_is_part_of_the_address() =>
        Assert.Equal(
            ["POST /v1/kites#body.height"],
            ReadText.Markdown(
                $"# Kites\n\n## Method\n\n#### /kites\n\n`POST` https://example.com/v1/kites\n\n## Flying\n\nUp.\n\n## Parameters\n\n{Table}")
                .Fields);

    [Fact]
    public void What_the_address_names_stands_in_the_address_wherever_it_is_listed() =>
        Assert.Equal(
            ["GET /v1/kites/{kite}#path.kite", "GET /v1/kites/{kite}#query.height"],
            ReadText.Markdown(
                "# Kites\n\n`GET /v1/kites/{kite}`\n\n### Query Parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n"
                + "| kite | string | Which kite |\n| height | integer | How high |\n").Fields);

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n\n\n\n")]
    public void A_method_alone_in_its_paragraph_has_its_address_from_the_request_line_of_the_sample(string gap)
    {
        var page = ReadText.Plain(
            $"Fly a kite\n\npost{gap}Flies it.\n\nBody\nheightintegerRequired\n\nHow high.\n\nResponses\n201\nFlown.\npost\n"
            + "POST /v1/kites HTTP/1.1\nHost: kites.example.com\n\n{\n  \"height\": 1\n}\n");

        Assert.Equal(["POST /v1/kites#body.height"], page.Fields);
    }

    [Theory]
    [InlineData("get\n\nFlies it.\n\nPOST /v1/kites HTTP/1.1\n")]
    [InlineData("post\n\nFlies it.\n\npost\n\nPOST /v1/kites\n")]
    public void A_method_alone_without_a_sample_of_its_own_announces_nothing(string lines) =>
        Assert.DoesNotContain(PageUnderTest.Plain($"Kites\n\n{lines}").Outline.Scopes, static scope => scope.Lines.First < 5);

    [Theory]
    [InlineData("# Kites\n\n## Request\n\nMETHOD: POST\n\n### Endpoint\n\nhttps://api.example.com/v1/kites\n\n")]
    [InlineData("# 凧\n\n## リクエスト\n\nメソッド：POST\n\n### エンドポイント\n\nhttps://api.example.com/v1/kites?key=KEY\n\n")]
    public void A_method_on_its_line_belongs_to_the_address_below_the_next_heading(string opening) =>
        Assert.Equal(
            ["POST /v1/kites"],
            PageUnderTest.Markdown(opening + "### Request Body\n\n| Name | Type |\n|-|-|\n| sail | string |\n").ScopesOfClaims);
}
