namespace Extractor.Tests.Facts.Prose.Limits;

public sealed class RangeJointsTests
{
    [Theory]
    [InlineData("integer", "1 a 7", "range:1..7")]
    [InlineData("integer", "0 à 20. Vent de la mer.", "range:0..20")]
    [InlineData("integer", "Obligatorio, 1 a 7", "range:1..7 req")]
    [InlineData("integer", "-5 bis 5", "range:-5..5")]
    [InlineData("string", "1 a 7", "")]
    [InlineData("integer", "Sube 1 a 7 velas", "")]
    [InlineData("integer", "De los vientos, 1 a 7 son fuertes", "")]
    public void Two_numbers_that_are_a_whole_clause_are_the_ends_of_a_number(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("number", "Rüzgar gücü (1 ile 12 arası).", "range:1..12")]
    [InlineData("integer", "1 ve 12 arasında", "range:1..12")]
    [InlineData("string", "3 ile 20 karakter arasında", "max-length:20 min-length:3")]
    [InlineData("integer", "1 és 12 között", "range:1..12")]
    [InlineData("integer", "1 ja 12 välillä", "range:1..12")]
    [InlineData("integer", "Rüzgar 1 ile 12", "")]
    [InlineData("integer", "2 ve 3 yelken arasında seçim yapılmaz", "")]
    public void A_word_behind_both_ends_makes_them_a_range(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
