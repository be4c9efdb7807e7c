namespace Extractor.Tests.Facts.Prose.Lists;

public sealed class ListShapesTests
{
    [Theory]
    [InlineData("int", "Valid values are `2`, `4`, or `8` MiB.", "e=2/4/8")]
    [InlineData("integer", "可选值：`30`、`60`、`90` 秒", "e=30/60/90")]
    [InlineData("integer", "Valores posibles: `30`, `60` o `90` segundos.", "e=30/60/90")]
    [InlineData("int", "Valid values are `2`, `4`, or `8` MiB of sails.", "")]
    [InlineData("string", "Valid values are `slow`, `fast` seconds", "")]
    public void A_unit_behind_numbers_in_code_is_that_of_all(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "`enum(\"calm\", \"storm\")`. Default: `\"calm\"`", "d=calm e=calm/storm")]
    [InlineData("string", "`oneOf('calm','storm')`", "e=calm/storm")]
    [InlineData("string", "`enum(calm)`", "")]
    [InlineData("string", "`wind(\"calm\", \"storm\")`", "")]
    public void A_call_in_code_may_list_the_values(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string", "A : 북풍 B : 남풍", "e=A/B")]
    [InlineData("string", "S：帆船 K：风筝", "e=S/K")]
    [InlineData("string", "U=可用 V=不可用", "e=U/V")]
    [InlineData("string", "A : north B : south", "")]
    [InlineData("string", "北风 A : 南风", "")]
    public void Letters_with_what_they_mean_need_no_sign_between_them(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
