using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("boats: [hull,\nmast]")]
    [InlineData("hull:\n : wood\nmast: tall")]
    [InlineData("? [hull, mast]\n: wood")]
    [InlineData("hull: &a 1\n*a : 2")]
    [InlineData("hull: *unknown")]
    [InlineData("hull: 'wood")]
    [InlineData("hull: \"\\q\"")]
    [InlineData("hull: 1\nhull: 2")]
    [InlineData("- a\nb: c")]
    [InlineData("%YAML 9.9\n---\nhull: 1")]
    [InlineData("&a !!x? @")]
    public void Text_that_the_library_answers_with_any_exception_is_a_problem_with_a_line_or_is_read(string text)
    {
        var yaml = YamlText.Read(text);

        Assert.True(yaml.Problem is { Line: >= 1, What.Length: > 0 } ^ !yaml.Documents.IsEmpty);
    }

    [Fact]
    public void Keys_are_words() => Assert.Equal(
        (1, "a key is a list, a mapping or an alias; expected a word"), YamlText.Read("? [hull, mast]\n: wood").Problem);

    [Fact]
    public void Deep_nesting_is_a_problem() =>
        Assert.Equal((1, "lists and mappings nest more than 64 levels here"), YamlText.Read(new string('[', 10_000)).Problem);

    [Fact]
    public void What_people_write_is_read() => Assert.Single(
        YamlText.Read("# boats\nhull: &h wood\nmast: *h\nsails:\n  - { name: jib }\n").Documents);
}
