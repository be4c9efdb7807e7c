namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class SlashedNamesTests
{
    [Theory]
    [InlineData("Wind, `calm/mild/storm`", "calm mild storm")]
    [InlineData("`calm/mild/storm`", "calm mild storm")]
    [InlineData("The wind (`calm/mild/storm`), default calm", "calm mild storm")]
    [InlineData("The wind, calm/mild/storm. Defaults to `calm`.", "calm mild storm")]
    [InlineData("How to reach the crew (phone/mail/flag)", "")]
    [InlineData("The sail's folder, `main/front/small`", "")]
    [InlineData("Sources, `src/main/kites`", "")]
    [InlineData("Written as `yyyy/mm/dd`", "")]
    [InlineData("Speed, `km/h`", "")]
    [InlineData("Relative to `main/front/small`", "")]
    [InlineData("Any of `string/number/boolean`", "")]
    public void Three_names_with_slashes_in_code_are_values_and_in_plain_words_only_with_their_default(string text, string values) =>
        Assert.Equal(values, FactSentence.Values("string", text));

    [Fact]
    public void Of_a_field_that_holds_a_path_they_are_a_path() =>
        Assert.Empty(FactSentence.Read("string", "`main/front/small`", "sail_path").Values);
}
