using Extractor.Exporting.Code;

namespace Extractor.Tests.Exporting.Code;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("video_list", "VideoList")]
    [InlineData("x-api-key", "XApiKey")]
    [InlineData("16:9", "_16_9")]
    [InlineData("v2.1", "V2_1")]
    [InlineData("模型", "Field")]
    [InlineData("", "Field")]
    public void Words_of_a_name_open_with_capitals(string name, string expected) => Assert.Equal(expected, Identifiers.Pascal(name));

    [Fact]
    public void Two_names_of_the_wire_are_two_names_of_the_code()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        Assert.Equal(
            ["AB", "AB_2", "ToStringValue"],
            ((string[])["a-b", "a_b", "toString"]).Select(name => Identifiers.Property(name, taken)));
    }

    [Theory]
    [InlineData("from", "from_")]
    [InlineData("model_dump", "model_dump_")]
    [InlineData("model_name", "model_name")]
    [InlineData("_private", "private")]
    [InlineData("1st", "field_1st")]
    [InlineData("a-b", "a_b")]
    [InlineData("模型", "field")]
    public void A_field_of_python_is_no_word_of_python_or_pydantic(string name, string expected) =>
        Assert.Equal(expected, Identifiers.PythonField(name, new HashSet<string>(StringComparer.Ordinal)));
}
