namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class ExplainedValuesTests
{
    [Theory]
    [InlineData("integer", "Sailing steps (12=calm, 40=gust, 75=storm).", "", "wind_steps")]
    [InlineData("integer", "Waves per trip (60=~4s, 180=~12s at 15 knots).", "")]
    [InlineData("integer", "Rope in cm (100 = 1 m, 250 = 2.5 m)", "")]
    [InlineData("integer", "桅杆高度（30=矮，60=中，90=高）", "", "mast_height")]
    [InlineData("integer", "Anzahl Drachen (2=wenig, 8=viel)", "", "num_kites")]
    [InlineData("integer", "Nombre de voiles (4 = brise, 9 = tempête)", "", "sail_count")]
    [InlineData("integer", "風の強さ（300=5分、600=10分）", "")]
    [InlineData("integer", "State of the wind (10=calm, 20=gust, 30=storm)", "e=10/20/30", "wind_state")]
    [InlineData("integer", "1=5s, 2=10s, 3=30s", "e=1/2/3")]
    [InlineData("integer", "0=small, 1=medium, 2=large", "e=0/1/2", "wind_size")]
    [InlineData("integer", "風の種類（1=北、2=南）", "e=1/2")]
    [InlineData("integer", "帆数（0=无，1=单帆，2=双帆）", "e=0/1/2", "sail_count")]
    public void Some_numbers_of_a_quantity_with_what_they_mean_are_examples(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
