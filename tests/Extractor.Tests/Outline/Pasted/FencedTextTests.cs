namespace Extractor.Tests.Outline.Pasted;

public sealed class FencedTextTests
{
    private const string Opening = "# Kites\n\n#### Fly a kite (PUT): /v1/kites\n\n```\n";

    [Fact]
    public void Bullets_of_code_that_state_type_and_requirement_are_fields() =>
        Assert.Equal(
            ["body.tail", "body.lined_up"],
            PageUnderTest.Markdown(
                Opening + "- tail: What hangs on it (string, required)\n- lined_up: Whether it is (bool, optional)\n\n"
                    + "  => Response: success / failure\n```\n").Defined);

    [Fact]
    public void What_is_sent_beside_the_fields_keeps_them_fields() =>
        Assert.Equal(
            ["body.tail"],
            PageUnderTest.Markdown(Opening + "+ { headers }: KITE_TOKEN\n- tail: What hangs on it (string, required)\n```\n").Defined);

    [Theory]
    [InlineData("- tail: What hangs on it (string, required)\nflown on Mondays\n")]
    [InlineData("- tail: What hangs on it (string, required)\n=> and so on\n")]
    [InlineData("- tail: string\n- line: string\n")]
    [InlineData("- tail: What hangs on it (string, required)\n-\n- \n")]
    [InlineData("=> Response: success\n")]
    public void Any_other_code_stays_code(string code) => Assert.Empty(PageUnderTest.Markdown(Opening + code + "```\n").Defined);
}
