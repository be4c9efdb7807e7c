using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class AttributeLineTests
{
    [Theory]
    [InlineData("Type", "Type string", ColumnRole.Type, 5)]
    [InlineData("Type", "Type: string", ColumnRole.Type, 6)]
    [InlineData("默认值", "默认值 5", ColumnRole.Default, 4)]
    public void A_bold_label_needs_no_colon(string bold, string line, object role, int start)
    {
        var read = Read(bold, line);

        Assert.Equal((role, start), ((object)read!.Value.Role, read.Value.ValueStart));
    }

    [Theory]
    [InlineData("type", "type取值为 time 时必填。")]
    [InlineData("Type", "Types of boats")]
    public void A_bold_word_that_the_next_one_touches_is_no_label(string bold, string line) => Assert.Null(Read(bold, line));

    [Theory]
    [InlineData("Required.", "Required. The name of the kite")]
    [InlineData("Optional.", "Optional. 7–20 chars")]
    [InlineData("Required", "Required. The name of the kite")]
    public void A_bold_word_that_ends_a_sentence_is_no_label(string bold, string line) => Assert.Null(Read(bold, line));

    private static AttributeLine? Read(string bold, string line) => AttributeLine.Read(
        new MarkedText(line, [new TextMark(0, bold.Length, MarkKind.Strong)]), Vocabulary.BuiltIn);
}
