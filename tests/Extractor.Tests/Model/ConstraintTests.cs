using Extractor.Model;

namespace Extractor.Tests.Model;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("Must not exceed 2,500 characters.", "max-length", "2500")]
    [InlineData("Up to 20 chars", "max-length", "20")]
    [InlineData("Maximum length: 20", "max-length", "20")]
    [InlineData("不能超过500个字符", "max-length", "500")]
    [InlineData("500文字以内", "max-length", "500")]
    [InlineData("최대 500자 이내", "max-length", "500")]
    [InlineData("At least 5 characters", "min-length", "5")]
    [InlineData("至少2个字符", "min-length", "2")]
    [InlineData("Value range: [0, 1]", "range", "0..1")]
    [InlineData("取值范围：[0.5，2]", "range", "0.5..2")]
    [InlineData("Ranges from -10 to 10", "range", "-10..10")]
    [InlineData("between 3 and 10", "range", "3..10")]
    [InlineData("At most 4 images", "max-count", "4")]
    [InlineData("最多4张", "max-count", "4")]
    [InlineData("The file is at most 10 MB", "max-size", "10MB")]
    [InlineData("不超过10MB", "max-size", "10MB")]
    [InlineData("Formats: .jpg / .png", "formats", ".jpg/.png")]
    [InlineData("Mutually exclusive with `b`", "exclusive", null)]
    [InlineData("与 b 互斥", "exclusive", null)]
    [InlineData("Required when `a` is set", "required-when", null)]
    [InlineData("当 a 为真时必填", "required-when", null)]
    [InlineData("Is ignored when `a` is set", "invalid-when", null)]
    public void A_limit_or_condition_is_read_from_a_sentence(string text, string kind, string? value)
    {
        var constraint = Assert.Single(Constraint.In(text));

        Assert.Equal((kind, value, text), (constraint.Kind, constraint.Value, constraint.Text));
    }

    [Theory]
    [InlineData("The name of the task")]
    [InlineData("This is required.")]
    [InlineData("Returns 10 images by default")]
    [InlineData("")]
    public void Other_sentences_limit_nothing(string text) => Assert.Empty(Constraint.In(text));

    [Fact]
    public void Each_sentence_speaks_for_itself() =>
        Assert.Equal(
            ["max-length: Up to 20 characters.", "exclusive: Mutually exclusive with `b`.", "max-length: Up to 10 characters in a title"],
            Constraint.In("Up to 20 characters. Mutually exclusive with `b`.\nUp to 10 characters in a title").Select(static one => $"{one.Kind}: {one.Text}"));

    [Fact]
    public void A_sentence_said_twice_counts_once() => Assert.Single(Constraint.In("Up to 20 characters\nUp to 20 characters"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo(culture);

            Assert.Equal("0.5..2.5", Assert.Single(Constraint.In("VALUE RANGE: [0.5, 2.5]")).Value);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
