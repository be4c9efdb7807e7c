using Extractor.Model;

namespace Extractor.Tests.Model;

public sealed class LedgerRowTests
{
    [Theory]
    [InlineData(199, 199)]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void A_long_text_is_cut(int length, int kept) => Assert.Equal(kept, Of(new string('a', length)).Text.Length);

    [Fact]
    public void The_cut_splits_no_character_in_two()
    {
        var text = Of(new string('a', 199) + "👍" + "more").Text;

        Assert.Equal(new string('a', 199), text);
    }

    private static LedgerRow Of(string text) => LedgerRow.Of("page.md", 1, 0, "bullet", text, Outcome.Ignored, "a reason");
}
