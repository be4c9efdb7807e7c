namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class ChoiceListsTests
{
    [Theory]
    [InlineData(null, "The type of wind to watch (north, south, calm)", "e=north/south/calm", "Kind")]
    [InlineData("string", "The kind of wind (north, south, calm).", "e=north/south/calm", "W")]
    [InlineData("string", "Status of the boat (up, down, lost)", "e=up/down/lost", "W")]
    [InlineData("string", "Tipo de viento (norte, sur, calma)", "e=norte/sur/calma", "W")]
    [InlineData("string", "风的类型（north、south、calm）", "e=north/south/calm", "W")]
    [InlineData("string", "Type de vent (nord, sud, calme)", "e=nord/sud/calme", "W")]
    [InlineData("string", "Тип ветра (north, south, calm)", "e=north/south/calm", "W")]
    [InlineData("string", "The wind (north, south, calm)", "", "W")]
    [InlineData("string", "The type of wind (e.g. north, south, calm)", "", "W")]
    [InlineData("string", "The type of wind (north, south, etc.)", "", "W")]
    [InlineData("string", "The type of wind (north, south, calm) of the boat", "", "W")]
    [InlineData("string", "The name of the type (first, middle, last)", "", "W")]
    [InlineData("object", "The type of wind (north, south, calm)", "", "W")]
    public void What_a_bracket_behind_a_noun_for_kinds_lists_are_the_values(
        string? type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("integer", "Turn of the mast (0, 45, 90, 135)", "e=0/45/90/135")]
    [InlineData("integer", "桅杆角度（0、45、90）", "e=0/45/90")]
    [InlineData("integer", "マストの角度（0、45、90）", "e=0/45/90")]
    [InlineData("number", "Giro del mástil (0, 45, 90)", "e=0/45/90")]
    [InlineData("integer", "Turn of the mast (0, 45, 90), default 0", "d=0 e=0/45/90")]
    [InlineData("integer", "Turn of the mast (0, 45 or 90)", "e=0/45/90")]
    [InlineData("integer", "Turn of the mast (e.g. 0, 45, 90)", "")]
    [InlineData("integer", "Turn of the mast (0, 45, 90, ...)", "")]
    [InlineData("integer", "Turn of the mast (0, 45)", "")]
    [InlineData("integer", "Colour of the mast (255, 128, 64, 0, 9)", "")]
    [InlineData("string", "Turn of the mast (0, 45, 90)", "")]
    [InlineData("integer", "See the tables (1, 2, 3) below", "")]
    public void Three_numbers_in_a_bracket_at_the_end_are_the_values_of_a_number(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "EUR, NOK или SEK", "e=EUR/NOK/SEK", "pay")]
    [InlineData("string", "EUR, NOK or SEK", "e=EUR/NOK/SEK", "pay")]
    [InlineData("string", "EUR oder SEK", "", "pay")]
    [InlineData("string", "EUR, NOK ou SEK (padrão: EUR)", "d=EUR e=EUR/NOK/SEK", "pay")]
    [InlineData("string", "EUR、NOK 或 SEK", "e=EUR/NOK/SEK", "pay")]
    [InlineData("string", "CALM, GUST o GALE", "e=CALM/GUST/GALE", "pay")]
    [InlineData("string", "JPG, PNG or WEBP", "", "sail")]
    [InlineData("string", "EUR, NOK or another one", "", "sail")]
    [InlineData("string", "EUR and NOK", "", "sail")]
    [InlineData("string", "HTTP or HTTPS URL", "", "sail")]
    [InlineData("string", "EUR, NOK", "", "sail")]
    public void Constants_with_a_word_of_choice_are_the_values_of_a_text(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "风种，目前支持bx或者nl", "e=bx/nl", "wind_type")]
    [InlineData("string", "风种，支持north和south", "e=north/south", "wind_type")]
    [InlineData("string", "当前支持 north、south", "e=north/south", "wind_mode")]
    [InlineData("string", "帆图链接，支持jpg或者png", "", "sail_url")]
    [InlineData("string", "目前支持bx或者nl以外的风", "", "wind_type")]
    [InlineData("string", "北方支持bx或者nl", "", "wind_type")]
    public void Names_behind_a_verb_of_another_script_are_the_values_of_a_choice(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("enum", "torn, wet, lost, other", "e=torn/wet/lost/other")]
    [InlineData("enum", "rota, mojada, otra", "e=rota/mojada/otra")]
    [InlineData("enum", "рваный, мокрый, другое", "e=рваный/мокрый/другое")]
    [InlineData("enum", "Required. torn, wet, other", "e=torn/wet/other req")]
    [InlineData("enum", "torn, wet, etc.", "")]
    [InlineData("enum", "torn, wet and others", "")]
    [InlineData("enum", "torn, other", "")]
    [InlineData("string", "torn, wet, lost, other", "")]
    [InlineData("enum", "torn, wet, other words", "")]
    public void Words_alone_of_a_choice_may_end_with_the_one_for_the_rest(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("enum", "NORTH (padrão), SOUTH, CALM", "d=NORTH e=NORTH/SOUTH/CALM")]
    [InlineData("enum", "north (default), south", "d=north e=north/south")]
    [InlineData("enum", "north（默认）、south、calm", "d=north e=north/south/calm")]
    [InlineData("enum", "CALM (default), TODO, WILD", "d=CALM e=CALM/TODO/WILD")]
    [InlineData("enum", "NOTE, CALM", "")]
    [InlineData("enum", "north (calm), south of the sea", "")]
    [InlineData("string", "North (default), some south", "")]
    public void The_first_of_a_choice_may_be_called_the_default(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
