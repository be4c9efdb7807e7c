namespace Extractor.Tests.Facts.Prose;

public sealed class UnledListReaderTests
{
    [Theory]
    [InlineData("string", "Must be `north`.", "north")]
    [InlineData("string", "必须为 `north`", "north")]
    [InlineData("string", "Fixed to `north`", "north")]
    [InlineData("string", "固定传:2.0", "2.0")]
    [InlineData("string", "Must be `north` when it rains.", "")]
    [InlineData("string", "Must be `YYYY-MM-DD`.", "")]
    [InlineData("string", "Must be `string`.", "")]
    [InlineData("string", "Must be `North {name}`.", "")]
    [InlineData("string", "Can be north, south, or east. Defaults to north.", "north south east")]
    [InlineData("string", "north 或 south，默认 south", "north south")]
    [InlineData("string", "Must be used or ignored.", "")]
    [InlineData("string", "NORTH：北风，SOUTH：南风", "NORTH SOUTH")]
    [InlineData("string", "NORTH: the wind, SOUTH: the sea", "")]
    [InlineData("string", "north, south 중 하나", "north south")]
    [InlineData("string", "State of the kite. \"UP\"/\"DOWN\".", "UP DOWN")]
    [InlineData("string", "取值范围：NORTH、SOUTH", "NORTH SOUTH")]
    [InlineData("string", "取值范围：NORTH：北风。SOUTH：南风。", "NORTH SOUTH")]
    [InlineData("string", "匹配：or/and/not", "or and not")]
    [InlineData("string", "难度：easy, hard", "easy hard")]
    [InlineData("string", "风向：`north`（默认）/ `south`", "north south")]
    [InlineData("string", "风向，固定 \"north\"", "north")]
    [InlineData("string", "图片格式：jpg, png", "")]
    [InlineData("string", "风的名称。风筝：north, south", "")]
    [InlineData("string", "注意：north, south", "")]
    [InlineData("string", "风名：north, 南", "")]
    [InlineData("string", "The parts: hull, mast", "")]
    [InlineData("integer", "Kind: `1` - A kite. `2` - A boat.", "1 2")]
    [InlineData("integer", "Kind:\n`1` - A kite.\n`2` - A boat.", "1 2")]
    [InlineData("integer", "1 = kite; 2 = boat (default: 1)", "1 2")]
    public void Values_are_known_by_the_form_of_their_sentence(string type, string text, string values) =>
        Assert.Equal(values, FactSentence.Values(type, text));
}
