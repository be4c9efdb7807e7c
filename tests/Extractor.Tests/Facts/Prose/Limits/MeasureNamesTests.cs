namespace Extractor.Tests.Facts.Prose.Limits;

public sealed class MeasureNamesTests
{
    [Theory]
    [InlineData("string", "Name of the kite. The maximum string length in characters is 40.", "max-length:40")]
    [InlineData("string", "Minimum length in characters: 3", "min-length:3")]
    [InlineData("string", "The length in characters must not exceed 40.", "max-length:40")]
    [InlineData("string", "The maximum number of characters is 40", "max-length:40")]
    [InlineData("string", "Longitud máxima en caracteres: 40", "max-length:40")]
    [InlineData("string", "The maximum string length in bytes is 40.", "")]
    [InlineData("integer", "The maximum string length in characters is 40.", "")]
    [InlineData("string", "The maximum in characters of other kites was 40", "")]
    public void What_is_counted_may_be_named_before_the_number(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
