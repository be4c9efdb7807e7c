namespace Extractor.Tests.Dialects.Tables;

public sealed class OpeningTypesTests
{
    [Theory]
    [InlineData("Content")]
    [InlineData("Description")]
    [InlineData("What it holds")]
    public void Where_every_cell_opens_with_a_type_before_a_semicolon_those_are_the_types(string header)
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n`POST /v1/kites`\n\n## Body\n\n| Field | Required | {header} |\n|---|---|---|\n"
            + "| tail | Yes | String; the tail of it |\n| span | No | Integer; its width |\n");

        Assert.Equal(["body.tail", "body.span"], page.Defined);
        Assert.Equal(("String", "Integer"), (page["tail"].Type, page["span"].Type), CaseInsensitive);
        Assert.Equal("its width", page["span"].Description);
    }

    [Theory]
    [InlineData("String; the tail of it", "The tail; its width")]
    [InlineData("The tail; a string", "Integer; its width")]
    public void Where_one_cell_opens_otherwise_no_cell_states_a_type(string first, string second)
    {
        var page = PageUnderTest.Markdown(
            $"# Kites\n\n`POST /v1/kites`\n\n## Body\n\n| Field | Required | Content |\n|---|---|---|\n| tail | Yes | {first} |\n"
            + $"| span | No | {second} |\n");

        Assert.Equal((null, null), (page["tail"].Type, page["span"].Type));
    }

    private static readonly IEqualityComparer<(string?, string?)> CaseInsensitive =
        EqualityComparer<(string?, string?)>.Create(static (one, other) =>
            string.Equals(one.Item1, other.Item1, StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.Item2, other.Item2, StringComparison.OrdinalIgnoreCase));
}
