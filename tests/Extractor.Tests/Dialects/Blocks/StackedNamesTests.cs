namespace Extractor.Tests.Dialects.Blocks;

public sealed class StackedNamesTests
{
    private const string Page = "Fly a kite\nPOST /v1/kites\n\nParameters\n\nsail\nstring\nRequired\nIts cloth.\n\n";

    [Theory]
    [InlineData("landing\ntimestamp\nWhen it lands.\n")]
    [InlineData("landing timestamp\nWhen it lands.\n")]
    public void A_name_beside_a_word_that_may_be_its_type_has_a_line_that_says_that_it_is_not_read(string lines)
    {
        var page = ReadText.Plain(Page + lines);

        Assert.Contains(page.Ledger, static row => row.StartsWith("11 field-block", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("landing\nsoftly\n")]
    [InlineData("It lands.\ntime\n")]
    [InlineData("Landing\n\nat any time\n")]
    public void Other_lines_have_none(string lines) =>
        Assert.DoesNotContain(ReadText.Plain(Page + lines).Ledger, static row => row.Contains("unparsed", StringComparison.Ordinal));
}
