namespace Extractor.Tests.Facts.Prose;

public sealed class ValueMeaningReaderTests
{
    [Theory]
    [InlineData("string", "风的等级，默认default。\n`default`：普通的风，适合慢行的场景。\n`gale`：大风，适合快行的场景。", "d=default e=default/gale")]
    [InlineData("string", "风的等级，默认`calm`。\n`calm`：普通的风，适合慢行。\n`gale`：大风，适合快行。", "d=calm e=calm/gale")]
    [InlineData(
        "string", "Grade, default calm.\n`calm`: plain wind, good for all.\n`gale`: strong wind, good for experts.", "d=calm e=calm/gale")]
    [InlineData("string", "风的等级：\ncalm：普通的风，适合慢行\ngale：大风，适合快行", "e=calm/gale")]
    [InlineData("string", "风的等级。\n`calm`：最多 3 级。\n`gale`：最多 9 级。", "")]
    public void A_meaning_on_a_line_of_its_own_goes_to_the_end_of_the_line(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "`calm` or `gust` — if set, the sail is kept", "e=calm/gust")]
    [InlineData("string", "\"calm\", \"gust\" or \"gale\" - what blows", "e=calm/gust/gale")]
    [InlineData("string", "`calm` 或 `gust` — 风的种类", "e=calm/gust")]
    [InlineData("string", "`calm` o `gust` — el viento", "e=calm/gust")]
    [InlineData("string", "`calm` — no wind, `gust` — short wind", "e=calm/gust")]
    [InlineData("string", "Use `mast` or `hull` — never both", "")]
    [InlineData("string", "`calm` or any other — the wind", "")]
    public void A_dash_behind_a_word_of_choice_ends_the_list(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));
}
