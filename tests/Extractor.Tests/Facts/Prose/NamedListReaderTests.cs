namespace Extractor.Tests.Facts.Prose;

public sealed class NamedListReaderTests
{
    [Theory]
    [InlineData("Supported winds are `north`, `south`, and `east`.", "wind", "north south east")]
    [InlineData("Supported winds are north and south.", "wind", "north south")]
    [InlineData("Valid values for the wind are north and south.", "wind", "north south")]
    [InlineData("The supported winds: `north`, `south`", "wind", "north south")]
    [InlineData("Filter by wind: `north`, `south`", "wind", "north south")]
    [InlineData("Supported operators are `=`, `!=`", "wind", "")]
    [InlineData("Supported winds are the North and the South.", "wind", "")]
    [InlineData("Supported winds include `north`, `south`", "wind", "")]
    [InlineData("Valid values for new kites are north and south.", "wind", "")]
    public void A_list_behind_the_field_s_own_noun_is_its_values(string text, string name, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text, name));
}
