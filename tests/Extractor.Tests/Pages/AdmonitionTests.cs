namespace Extractor.Tests.Pages;

public sealed class AdmonitionTests
{
    [Theory]
    [InlineData("!!! info annotate \"POST\"\n    ```plaintext\n    /v1/boats/{id}?deep={deep}\n    ```")]
    [InlineData("!!! success \"POST\"\n\n    /v1/boats/{id}")]
    [InlineData("??? example \"Post\"\n    ```\n    https://example.com/v1/boats/{id}\n    ```")]
    [InlineData("???+ note \"POST /v1/boats/{id}\"\n    Builds a boat.")]
    public void The_title_of_a_box_may_be_the_method_of_the_address_in_it(string box) =>
        Assert.Equal(["POST /v1/boats/{id}"], PageUnderTest.Markdown($"# Boats\n\n## Build a boat\n\n{box}\n").Operations);

    [Theory]
    [InlineData("!!! note \"POST\"\n    How letters reach the crew.")]
    [InlineData("!!! note \"Where\"\n    ```\n    /v1/boats\n    ```")]
    [InlineData("!!! note\n    ```\n    /v1/boats\n    ```")]
    public void Any_other_box_names_nothing(string box) => Assert.Empty(PageUnderTest.Markdown($"# Boats\n\n{box}\n").Operations);

    [Fact]
    public void Code_in_a_box_is_code() =>
        Assert.Equal(
            ["response.sail"],
            PageUnderTest.Markdown(
                "# Boats\n\nGET /v1/boats\n\n## Response\n\n!!! example\n"
                + "    ```json\n    {\n      \"sail\": \"flax\"\n    }\n    ```\n\nIt floats.\n")
                .Shown);
}
