namespace Extractor.Tests.Outline;

public sealed class AddressInSentenceTests
{
    [Theory]
    [InlineData("The order is sent with the method POST to the URL: https://example.com/v1/kites")]
    [InlineData("Заказ передаётся методом POST по URL: **https://example.com/v1/kites**")]
    [InlineData("Se envía una petición POST a `https://example.com/v1/kites`.")]
    [InlineData("Envoyez une requête POST à https://example.com/v1/kites")]
    [InlineData("请使用 POST 方法请求 https://example.com/v1/kites")]
    [InlineData("You can fly kites by sending POST requests to https://example.com/v1/kites")]
    [InlineData("Envía peticiones POST a https://example.com/v1/kites")]
    [InlineData("Отправляйте запросы POST на https://example.com/v1/kites")]
    public void A_sentence_may_name_the_only_operation_of_its_section(string sentence) =>
        Assert.Equal(["POST /v1/kites"], PageUnderTest.Markdown($"# Kites\n\n{sentence}\n").Operations);

    [Theory]
    [InlineData("Do not send a POST request to https://example.com/v1/kites")]
    [InlineData("Nicht mit der Methode POST an https://example.com/v1/kites")]
    [InlineData("A POST request or a GET request to https://example.com/v1/kites")]
    [InlineData("POST requests and GET requests to https://example.com/v1/kites")]
    [InlineData("Never send POST requests to https://example.com/v1/kites")]
    [InlineData("The POST office of kites is https://example.com/v1/kites")]
    [InlineData("A POST request to https://example.com/v1/kites flies a kite")]
    [InlineData("Send a request to https://example.com/v1/kites")]
    public void Another_sentence_names_none(string sentence) =>
        Assert.Empty(PageUnderTest.Markdown($"# Kites\n\n{sentence}\n").Operations);

    [Fact]
    public void Below_an_operation_a_sentence_names_no_other() => Assert.Equal(
        ["GET /v1/kites"],
        PageUnderTest.Markdown("# Kites\n\n`GET /v1/kites`\n\nBefore it, send a POST request to https://example.com/v1/tails\n").Operations);
}
