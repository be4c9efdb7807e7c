namespace Extractor.Tests.Dialects.Bullets;

public sealed class ExplainedKeysTests
{
    private const string Answer =
        "# Kites\n\n`GET /v1/kites`\n\n## Response example\n\n```json\n"
        + "{\"kites\": [{\"name\": \"Red\", \"sail\": \"silk\", \"tails\": 2}]}\n```\n\n";

    [Theory]
    [InlineData("## Notes\n\n* name - What it is called\n* sail - Its cloth\n* tails - How many\n")]
    [InlineData("## 解説\n\n- name: 名前\n- sail: 布\n- tails: 尾の数\n")]
    [InlineData("## Of what\n\n- `name` – What it is called\n- `sail` – Its cloth\n- `tails` – How many\n")]
    public void Bullets_that_explain_the_keys_of_a_body_define_them(string bullets) => Assert.Equal(
        ["GET /v1/kites#response.kites[].name", "GET /v1/kites#response.kites[].sail", "GET /v1/kites#response.kites[].tails"],
        ReadText.Markdown(Answer + bullets).Fields);

    [Theory]
    [InlineData("## Notes\n\n* name - What it is called\n* sail - Its cloth\n* wing - How many\n")]
    [InlineData("## Notes\n\n* name - What it is called\n* sail - Its cloth\n")]
    [InlineData("## Notes\n\n* name\n* sail\n* tails\n")]
    [InlineData("## Notes\n\n* name - What it is called\n* sail - Its cloth\n* sail - Its colour\n")]
    public void Bullets_of_other_words_define_none(string bullets) => Assert.Empty(ReadText.Markdown(Answer + bullets).Fields);

    [Fact]
    public void Names_that_stand_side_by_side_in_several_places_are_not_placed() =>
        Assert.Empty(ReadText.Markdown(
            "# Kites\n\n`GET /v1/kites`\n\n## Response example\n\n```json\n{\"a\": {\"name\": \"\", \"sail\": \"\", \"tails\": 2}, "
            + "\"b\": {\"name\": \"\", \"sail\": \"\", \"tails\": 2}}\n```\n\n## Notes\n\n"
            + "* name - What it is called\n* sail - Its cloth\n* tails - How many\n").Fields);
}
