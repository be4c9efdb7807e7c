namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class GlossedCodesTests
{
    [Theory]
    [InlineData("可选值为静风（`calm`）或风暴（`storm`）", "calm storm")]
    [InlineData("可选值：同步（`sync`）、异步（`async`）", "sync async")]
    [InlineData("Possible values: little wind (`calm`), much wind (`storm`)", "calm storm")]
    [InlineData("可选值为静风（`calm`）", "")]
    [InlineData("可选值为静风（`calm`）或其他", "")]
    public void Values_in_code_stand_in_brackets_behind_what_they_mean(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Fact]
    public void What_they_mean_is_kept() =>
        Assert.Equal(
            ["静风", "风暴"],
            FactSentence.Read("string", "可选值为静风（`calm`）或风暴（`storm`）").Listed.Select(static one => one.Meaning));
}
