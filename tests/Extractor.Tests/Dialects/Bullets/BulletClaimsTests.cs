namespace Extractor.Tests.Dialects.Bullets;

public sealed class BulletClaimsTests
{
    [Theory]
    [InlineData("Returns an array of kites. Each of them contains:", "[{\"sail\": \"flax\", \"tail\": 3}]")]
    [InlineData("Fields:", "[{\"sail\": \"flax\", \"tail\": 3}]")]
    [InlineData("レスポンスのフィールド:", "[{\"sail\": \"flax\", \"tail\": 3}, {\"sail\": \"hemp\"}]")]
    public void Where_the_answer_is_a_list_its_bullets_are_about_the_items(string lead, string body) =>
        Assert.Equal(["GET /v1/kites#response.[].sail", "GET /v1/kites#response.[].tail"], Answer(lead, body).Fields);

    [Fact]
    public void What_the_service_says_when_it_fails_is_another_answer() =>
        Assert.Equal(
            ["GET /v1/kites#response.[].sail", "GET /v1/kites#response.[].tail"],
            Answer(
                "Fields:", "[{\"sail\": \"flax\"}]", "**Response:** `404 Not Found`\n\n```json\n{\"error\": \"no kites\"}\n```\n").Fields);

    [Theory]
    [InlineData("Fields:", "{\"sail\": \"flax\", \"tail\": 3}")]
    [InlineData("Fields:", "[{\"mast\": \"ash\"}]")]
    [InlineData("Fields:", "[1, 2]")]
    public void Where_it_is_none_or_shows_none_of_the_names_they_stay_at_the_top(string lead, string body) =>
        Assert.Equal(["GET /v1/kites#response.sail", "GET /v1/kites#response.tail"], Answer(lead, body).Fields);

    [Fact]
    public void What_is_sent_is_not_moved_by_what_is_answered() =>
        Assert.Equal(
            ["POST /v1/kites#body.sail"],
            ReadText.Markdown(
                "# Kites\n\n## POST `/v1/kites`\n\n**Request body:**\n\n- `sail` (string) - Its cloth\n\n**Response:**\n\n"
                + "```json\n[{\"sail\": \"flax\"}]\n```\n").Fields);

    private static ReadText Answer(string lead, string body, string rest = "") =>
        ReadText.Markdown(
            $"# Kites\n\n## GET `/v1/kites`\n\n**Response:** `200 OK`\n\n{lead}\n- `sail` - Its cloth\n- `tail` (optional) - How long\n\n"
            + $"```json\n{body}\n```\n\n{rest}");
}
