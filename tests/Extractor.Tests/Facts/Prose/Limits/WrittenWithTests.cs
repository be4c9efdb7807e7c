namespace Extractor.Tests.Facts.Prose.Limits;

public sealed class WrittenWithTests
{
    [Theory]
    [InlineData("string", "Mark of the kite. 4–30 characters matching `[a-z]+`.", "max-length:30 min-length:4")]
    [InlineData("string", "Up to 30 characters from `[A-Z0-9]`", "max-length:30")]
    [InlineData("string", "3 to 9 characters consisting of letters and digits", "max-length:9 min-length:3")]
    [InlineData("string", "长度为 6~18 的英文字符和数字的组合。", "max-length:18 min-length:6")]
    [InlineData("string", "长度为 6~18 的英文字符、数字的组合", "max-length:18 min-length:6")]
    [InlineData("string", "长度为4~30的小写字母", "max-length:30 min-length:4")]
    [InlineData("string", "Exactly 7 ASCII digits matching `3[0-9]{6}`", "max-length:7 min-length:7")]
    [InlineData("string", "Exactly 9 digits", "max-length:9 min-length:9")]
    [InlineData("string", "Tepat 12 karakter", "max-length:12 min-length:12")]
    [InlineData("string", "Genau 5 Zeichen", "max-length:5 min-length:5")]
    [InlineData("string", "Exactly 9 digits matching `title`", "")]
    [InlineData("string", "Tepat di atas 12 kapal", "")]
    [InlineData("string", "Up to 30 characters from the name of the kite", "")]
    [InlineData("string", "Up to 30 characters matching `title`", "")]
    [InlineData("string", "长度为 6~18 的风筝不收费", "")]
    public void Which_characters_they_are_leaves_their_number(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
