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

    [Theory]
    [InlineData("array", "Valid wind names: northCame, southCame, calmStayed.", "e=northCame/southCame/calmStayed", "winds")]
    [InlineData("array", "Allowed wind kinds: north, south, calm", "e=north/south/calm", "winds")]
    [InlineData("string", "Supported wind codes: N_1, S_1", "e=N_1/S_1")]
    [InlineData(
        "array", "Valid wind names: northCame, southCame. At least one must be given.", "e=northCame/southCame min-count:1", "winds")]
    [InlineData("array", "At least one is required.", "min-count:1", "winds")]
    [InlineData("array", "At least two must be provided.", "min-count:2", "winds")]
    [InlineData("string", "At least one must be given.", "")]
    [InlineData("array", "At least one of `mast` or `hull` must be given.", "", "winds")]
    [InlineData("string", "Valid boats: fast, slow", "")]
    [InlineData("string", "Valid wind names: letters, digits and dashes", "")]
    public void Names_behind_the_field_s_own_noun_are_its_values(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
