using System.Text;
using Extractor.Pages;
using Extractor.Pages.Shown;

namespace Extractor.Tests.Pages.Shown;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("na\u200Bme", "name")]
    [InlineData("\uFEFFname\u2060", "name")]
    [InlineData("na\u00ADme\u200E", "name")]
    [InlineData("\u202Aname\u202C", "name")]
    [InlineData("ｎａｍｅ＿１", "name_1")]
    [InlineData("“a” „b‟ «c» 「d」", "\"a\" \"b\" \"c\" \"d\"")]
    [InlineData("‘a’ ‚b‛", "'a' 'b'")]
    [InlineData("长度，不超过：１２", "长度，不超过：12")]
    [InlineData("{\"say\": \"a “word” of it\"}", "{\"say\": \"a “word” of it\"}")]
    [InlineData("｜ name ｜ string ｜", "| name | string |")]
    [InlineData("| name ｜ string |", "| name | string |")]
    [InlineData("| wind | string | north｜south |", "| wind | string | north｜south |")]
    [InlineData("name¹, `size`² and †", "name, `size` and †")]
    [InlineData("GET /v1/kites¶", "GET /v1/kites")]
    [InlineData("Fields\uF0C1 ", "Fields ")]
    [InlineData("the sign ¶ and §", "the sign ¶ and §")]
    [InlineData("¶", "¶")]
    [InlineData("up to 10³ m²", "up to 10³ m²")]
    [InlineData("👩\u200D🚀 می\u200Cخواهم", "👩\u200D🚀 می\u200Cخواهم")]
    public void Invisible_signs_are_gone_and_forms_of_a_character_are_one(
        string file, string shown) => Assert.Equal(shown, ShownText.OfLine(file));

    [Theory]
    [InlineData("page.md")]
    [InlineData("page.txt")]
    public void A_quote_is_what_the_file_says_at_the_lines_of_the_field(string path)
    {
        const string text = "# Kite\r\n\r\nPOST /v1/kites\r\n\r\n## Request Body\r\n\r\n\u200BField\tType\tRequired\tDescription\r\n"
            + "na\u200Bme¹\tstring\tYes\tThe “name”\r\n";
        var claim = Extractor.Tests.PageUnderTest.Of(new PageFile(path, Encoding.UTF8.GetBytes(text)))["name"];

        Assert.Equal((7, "na\u200Bme¹\tstring\tYes\tThe “name”"), (claim.Lines.First, claim.Quote));
    }

    [Fact]
    public void A_character_of_a_long_line_keeps_its_place_in_the_file()
    {
        var source = ShownText.Of(new SourceText("page.md", new string('\u200B', 50) + new string('x', 20_000) + "\u200Bneedle"), 0, []);
        var at = source.Text.IndexOf("needle", StringComparison.Ordinal);

        Assert.Equal("needle", source.Quote(LineRange.Single(0), at));
    }
}
