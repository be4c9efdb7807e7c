namespace Extractor.Tests.Facts.Prose.Limits;

public sealed class MeasureNamesTests
{
    [Theory]
    [InlineData("string", "Name of the kite. The maximum string length in characters is 40.", "max-length:40")]
    [InlineData("string", "Minimum length in characters: 3", "min-length:3")]
    [InlineData("string", "The length in characters must not exceed 40.", "max-length:40")]
    [InlineData("string", "The maximum number of characters is 40", "max-length:40")]
    [InlineData("string", "Longitud máxima en caracteres: 40", "max-length:40")]
    [InlineData("integer", "The default is 5, and the maximum allowable value is 30.", "d=5 range:..30")]
    [InlineData("integer", "Default: 5. The minimum allowed value is 2, and the maximum permitted is 30.", "d=5 range:2..30")]
    [InlineData("integer", "The minimum configurable value is 30. The maximum configurable value is 1,080.", "range:..1080 range:30..")]
    [InlineData("integer", "The maximum allowed boats of the harbour were 30", "")]
    [InlineData("string", "The maximum string length in bytes is 40.", "")]
    [InlineData("integer", "The maximum string length in characters is 40.", "")]
    [InlineData("string", "The maximum in characters of other kites was 40", "")]
    public void What_is_counted_may_be_named_before_the_number(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
