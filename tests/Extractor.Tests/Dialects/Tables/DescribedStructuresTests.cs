namespace Extractor.Tests.Dialects.Tables;

public sealed class DescribedStructuresTests
{
    private const string Members = "| Field | Type | Description |\n|-|-|-|\n| id | string | Its id |\n| glow | string | How it glows |\n";

    [Theory]
    [InlineData("List of `Lamp`", "**Lamp:**\n")]
    [InlineData("List of `Lamp`", "**Lamp**\n\n")]
    [InlineData("The lamps", "Lamp:\n\n")]
    [InlineData("All Lamp objects", "Lamp object:\n\n")]
    [InlineData("One Lamp each", "#### Lamp\n\n")]
    [InlineData("Lista de `Lamp`", "**Lamp:**\n\n")]
    [InlineData("灯具列表", "**灯具：**\n\n")]
    public void A_table_below_the_name_of_a_structure_describes_the_field_that_is_said_to_hold_it(string description, string caption) =>
        Assert.Equal(
            ["response.items", "response.items[].glow", "response.items[].id", "response.next"],
            Defined("array", description, caption));

    [Theory]
    [InlineData("array", "List of `Lamp`", "**Optional:**\n\n")]
    [InlineData("string", "The `Lamp`", "**Lamp:**\n\n")]
    [InlineData("array", "Lampshades", "**Lamp:**\n\n")]
    [InlineData("object", "Optional things", "**Optional:**\n\n")]
    [InlineData("array", "What get_lamp returns", "get_lamp:\n\n")]
    public void A_caption_that_names_no_such_structure_moves_nothing(string type, string description, string caption) =>
        Assert.Equal(["response.items"], Defined(type, description, caption)
            .Where(static field => field.StartsWith("response.items", StringComparison.Ordinal)));

    [Fact]
    public void A_structure_that_several_fields_hold_describes_each()
    {
        var page = PageUnderTest.Markdown(
            "## GET /rooms\n\n### Response\n\n| Field | Type | Description |\n|-|-|-|\n| left | object | The left `Lamp` |\n"
            + $"| right | object | The right `Lamp` |\n\n**Lamp**\n\n{Members}");

        Assert.Equal(
            ["response.left", "response.left.glow", "response.left.id", "response.right", "response.right.glow", "response.right.id"],
            page.Defined.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_title_of_an_operation_names_no_structure_of_its_own_fields()
    {
        var page = PageUnderTest.Markdown(
            "# Lamps\n\nGET /lamps\n\n| Field | Type | Description |\n|-|-|-|\n| items | array | The Lamps of a room |\n\n"
            + $"Example:\n\n{Members}");

        Assert.DoesNotContain(page.Defined, static field => field.Contains("items[]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**Bulb object**")]
    [InlineData("Bulb object:")]
    public void A_structure_may_be_called_as_the_field_that_holds_it(string caption) => Assert.Equal(
        ["response.bulbs", "response.bulbs[].id", "response.bulbs[].glow"],
        PageUnderTest.Markdown(
            "## GET /rooms\n\n### Response\n\n| Field | Type | Description |\n|-|-|-|\n| bulbs | array | All of them |\n\n"
            + $"{caption}\n\n{Members}").Defined);

    [Fact]
    public void One_that_no_field_of_a_request_is_said_to_hold_stands_apart() => Assert.Equal(
        ["body.items", "object.id", "object.glow"],
        PageUnderTest.Markdown(
            "## POST /rooms\n\n### Body\n\n| Field | Type | Description |\n|-|-|-|\n| items | array | All of them |\n\n"
            + $"**Lamp object**\n\n{Members}").Defined);

    private static IEnumerable<string> Defined(string type, string description, string caption) => PageUnderTest.Markdown(
        $"## GET /rooms\n\n### Response\n\n| Field | Type | Description |\n|-|-|-|\n| items | {type} | {description} |\n"
        + $"| next | string | What follows |\n\n{caption}{Members}").Defined.Order(StringComparer.Ordinal);
}
