namespace Extractor.Tests.Dialects.Tables;

public sealed class UnknownHolderTests
{
    private const string Before = """
        # Scenes

        ## Render a scene

        `POST /v1/scenes`

        ### Request body

        | Name | Type | Description |
        |---|---|---|
        | title | string | The title |
        | camera | object | The camera |


        """;

    private const string Table = "\n\n| Name | Type | Description |\n|---|---|---|\n| zoom | number | The zoom |\n";

    [Theory]
    [InlineData("### `lens` parameters")]
    [InlineData("**`lens` options**")]
    public void Parameters_of_something_that_is_not_known_are_no_fields_at_the_top(string title)
    {
        var page = ReadText.Markdown(Before + title + Table);

        Assert.Equal(["POST /v1/scenes#body.title", "POST /v1/scenes#body.camera"], page.Fields);
        Assert.Contains(
            "18 table-row unparsed: stands below a title about 'lens', and no field of that name that may have members is known",
            page.Ledger);
    }

    [Theory]
    [InlineData("### `camera` parameters", "camera.zoom")]
    [InlineData("### `scenes` parameters", "zoom")]
    [InlineData("### Lens parameters", "zoom")]
    public void Other_titles_place_the_fields(string title, string path) =>
        Assert.Contains($"POST /v1/scenes#body.{path}", ReadText.Markdown(Before + title + Table).Fields);
}
