namespace Extractor.Tests.Dialects.Bullets;

public sealed class ListIntroTests
{
    [Theory]
    [InlineData("Changes a kite that flies already. The following parameters are\nrecognised:")]
    [InlineData("Changes a kite. The following fields of it may be\nchanged with\nthis call:")]
    [InlineData("Cambia una cometa. Los siguientes parámetros son\nválidos:")]
    [InlineData("The following parameters are recognised:")]
    public void The_sentence_above_a_list_may_begin_on_a_line_above(string lead) =>
        Assert.Equal(["query.pin", "query.name"], Read(lead));

    [Theory]
    [InlineData("The parameters do not matter here. The kite answers with one\nof these:")]
    [InlineData("The kite flies where all of the following\nhold:")]
    [InlineData("See the following parameters.\nhistory:")]
    public void What_an_earlier_sentence_says_is_not_said_of_the_list(string lead) => Assert.Empty(Read(lead));

    private static string[] Read(string lead) => PageUnderTest.Markdown(
        $"# Kites\n\n### GET /v1/kites/set\n\n{lead}\n\n* **pin**: see [unlocking](#unlocking)\n* **name**: the name; empty to clear it\n")
        .Defined;
}
