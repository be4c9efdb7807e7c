using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class WordKeyTests
{
    [Theory]
    [InlineData("Request  Body:", "request body")]
    [InlineData(" **Required**\t", "required")]
    [InlineData("（必须）", "必须")]
    [InlineData("\"Header\".", "header")]
    [InlineData("a\n b\u00a0 c", "a b c")]
    [InlineData(" : ", ":")]
    [InlineData("İstek parametreleri", "istek parametreleri")]
    [InlineData("AÇIKLAMASI", "açiklamasi")]
    [InlineData("açıklaması", "açiklamasi")]
    [InlineData("", "")]
    public void Words_that_are_compared_have_one_form(string words, string key) => Assert.Equal(key, Vocabulary.Key(words));

    [Theory]
    [InlineData("îlot", "ilot")]
    [InlineData("Йод", "иод")]
    public void Other_letters_with_a_sign_are_letters_of_their_own(string words, string others) =>
        Assert.NotEqual(Vocabulary.Key(others), Vocabulary.Key(words));

    [Fact]
    public void A_text_longer_than_the_buffer_has_a_key_too() => Assert.Equal(
        new string('a', 1000), WordKey.Of(new string('A', 1000), new char[10]).ToString());
}
