namespace Extractor.Tests.Dialects;

public sealed class SharedSectionsTests
{
    private const string Operations =
        "# Boats\n\n## Requests\n\n### Build\n\n```\nPOST /v1/boats\n```\n\n### Mend\n\n```\nPOST /v1/boats/mend\n```\n\n";

    private const string Fields = "#### `id`\n\n- Type: string\n- Description: Which boat\n\n";

    [Theory]
    [InlineData("## Response\n\nBoth are quick, and all the endpoints return the same.\n\n")]
    [InlineData("## 📥 Response\n\n### What comes back\n\nEvery operation answers alike.\n\n")]
    [InlineData("## 响应\n\n### 成功响应\n\n所有两个端点都返回船只。\n\n")]
    [InlineData("## レスポンス\n\nすべてのエンドポイントは同じ形です。\n\n")]
    public void A_chapter_that_says_that_it_holds_for_all_operations_does(string chapter) =>
        Assert.Equal(
            ["POST /v1/boats#response.id", "POST /v1/boats/mend#response.id"],
            ReadText.Markdown(Operations + chapter + Fields).Fields.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("## Response\n\nThe endpoint returns a boat.\n\n")]
    [InlineData("## Response\n\nNot all endpoints return a boat.\n\n")]
    [InlineData("## Response\n\nAll endpoints but the last return a boat, except when it rains.\n\n")]
    [InlineData("## Response\n\nAll boats of this yard are returned by one of the endpoints.\n\n")]
    public void A_chapter_that_does_not_say_so_is_claimed_of_no_operation(string chapter) =>
        Assert.DoesNotContain(
            ReadText.Markdown(Operations + chapter + Fields).Fields, static field => field.StartsWith("POST", StringComparison.Ordinal));

    [Fact]
    public void A_structure_inside_it_holds_the_members_of_the_field_that_is_described_by_its_name() =>
        Assert.Equal(
            ["POST /v1/boats#response.boats", "POST /v1/boats#response.boats[].sail"],
            ReadText.Markdown(
                Operations + "## Response\n\nAll endpoints return a list.\n\n#### `boats`\n\n- Type: array\n"
                    + "- Description: A list of boat objects\n\n"
                + "### Boat object\n\n#### `sail`\n\n- Type: string\n- Description: Its cloth\n").Fields
                .Where(static field => field.StartsWith("POST /v1/boats#", StringComparison.Ordinal)));

    [Fact]
    public void A_structure_that_two_fields_are_described_by_holds_the_members_of_neither() =>
        Assert.DoesNotContain(
            ReadText.Markdown(
                Operations + "## Response\n\nAll endpoints return a list.\n\n#### `boats`\n\n- Type: array\n"
                    + "- Description: A list of boat objects\n\n"
                + "#### `lost`\n\n- Type: array\n- Description: The boat objects that sank\n\n"
                + "### Boat object\n\n#### `sail`\n\n- Type: string\n- Description: Its cloth\n").Fields,
            static field => field.EndsWith("[].sail", StringComparison.Ordinal));

    [Fact]
    public void Names_with_a_meaning_inside_the_definition_of_an_object_are_its_members() =>
        Assert.Equal(
            ["POST /v1/boats#body.hull", "POST /v1/boats#body.hull.length", "POST /v1/boats#body.hull.width"],
            ReadText.Markdown(
                "# Boats\n\n`POST /v1/boats`\n\n### Body parameters\n\n#### `hull`\n\n- Type: object\n- Description: The hull\n"
                + "  - `length`: From end to end\n  - `width`: From side to side\n").Fields);

    [Theory]
    [InlineData("string", "  - `length`: From end to end\n  - `width`: From side to side\n")]
    [InlineData("object", "  - `length`: From end to end\n  - Never wider than the dock\n")]
    [InlineData("object", "  - `LONG`: From end to end\n  - `WIDE`: From side to side\n")]
    public void Other_bullets_there_are_no_members(string type, string bullets) =>
        Assert.Equal(
            ["POST /v1/boats#body.hull"],
            ReadText.Markdown(
                $"# Boats\n\n`POST /v1/boats`\n\n### Body parameters\n\n#### `hull`\n\n- Type: {type}\n- Description: The hull\n{bullets}").Fields);
}
