using System.Text;
using System.Text.Json;
using Extractor.Registry.Buffers;

namespace Extractor.Tests.Registry.Buffers;

public sealed class TextPoolTests
{
    private static readonly string[] Texts = ["", "a kite", "图像 🪁", "a \"kite\"\n\\u0041", new('k', 100_000)];

    [Fact]
    public void Equal_texts_are_one_wherever_they_come_from()
    {
        var pool = new TextPool();
        var known = pool.Of("a kite");

        Assert.Same(known, pool.Of(new string("a kite".AsSpan())));
        Assert.Same(known, pool.Of(JsonElement.Parse("\"a kite\"")));
        Assert.Same(known, Read(pool, "\"a kite\""));
    }

    [Fact]
    public void Whatever_a_text_holds_it_is_given_as_it_is()
    {
        foreach (var text in Texts)
        {
            var json = JsonSerializer.Serialize(text);

            Assert.Equal(text, new TextPool().Of(text));
            Assert.Equal(text, new TextPool().Of(JsonElement.Parse(json)));
            Assert.Equal(text, Read(new TextPool(), json));
        }
    }

    [Fact]
    public void More_texts_than_it_can_hold_are_all_given_as_they_are()
    {
        var pool = new TextPool();

        for (var round = 0; round < 2; round++)
            for (var number = 0; number < 100_000; number++)
                Assert.Equal($"kite {number}", pool.Of($"kite {number}"));
    }

    private static string Read(TextPool pool, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return pool.Of(ref reader);
    }
}
