namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class DashedNamesTests
{
    [Theory]
    [InlineData("Kind of wind. Possible values: (NE - NW - SE)", "NE NW SE")]
    [InlineData("Valores posibles: (calm - mild - wild)", "calm mild wild")]
    [InlineData("Possible values: (north-east - north-west - south)", "north-east north-west south")]
    [InlineData("Possible values: (calm - mild - very wild)", "")]
    public void Dashes_part_values_in_a_bracket(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));
}
