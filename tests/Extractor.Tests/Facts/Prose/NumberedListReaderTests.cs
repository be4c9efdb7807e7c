namespace Extractor.Tests.Facts.Prose;

public sealed class NumberedListReaderTests
{
    [Theory]
    [InlineData("风向 0-北 1-南", "0 1")]
    [InlineData("风向 0北 1南 2东", "0 1 2")]
    [InlineData("风向：0北，1南", "0 1")]
    [InlineData("风向，1北，2南，默认1", "1 2")]
    [InlineData("风向 1-北风wind 2-南风wind 默认为:1", "1 2")]
    [InlineData("风向：0 北 1 南 2 东", "0 1 2")]
    [InlineData("风向：1 北，2 南，缺省 1", "1 2")]
    [InlineData("0 北，1 南，2 东", "0 1 2")]
    [InlineData("Values: 3, 4, 5:", "3 4 5")]
    [InlineData("风力（取值：0-9，0代表无风）", "")]
    [InlineData("风期：1 期，2 期", "")]
    [InlineData("风日：3 月 5 日", "")]
    [InlineData("等待 1 北 2 南", "")]
    [InlineData("支持1张图片 2段视频", "")]
    [InlineData("第1步 2步", "")]
    [InlineData("2031年 5月", "")]
    [InlineData("每天 3次 5次", "")]
    public void Numbers_with_what_they_mean_are_the_values_of_a_number(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("integer", text));

    [Fact]
    public void Of_a_text_they_may_be_anything() => Assert.Equal("", FactSentence.Values("string", "风向 0北 1南"));
}
