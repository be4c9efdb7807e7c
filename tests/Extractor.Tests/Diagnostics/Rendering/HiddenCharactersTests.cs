using Extractor.Diagnostics.Rendering;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class HiddenCharactersTests
{
    [Theory]
    [InlineData("hull\tmast\nsail", "hull\tmast\nsail")]
    [InlineData("船 ⛵ é", "船 ⛵ é")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202eb\u2066c", "a\\u202eb\\u2066c")]
    [InlineData("a\u0085b\u009bc\0d\re", "a\\u0085b\\u009bc\\u0000d\\u000de")]
    [InlineData("\uFEFFa", "\\ufeffa")]
    public void What_nobody_sees_becomes_an_escape(string text, string shown) => Assert.Equal(shown, HiddenCharacters.Escaped(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_an_escape() => Assert.Equal(
        "a\\ud83db\\ude00😀", HiddenCharacters.Escaped("a\uD83Db\uDE00\uD83D\uDE00"));
}
