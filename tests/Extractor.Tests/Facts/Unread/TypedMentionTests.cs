using Extractor.Tests.Dialects;

namespace Extractor.Tests.Facts.Unread;

public sealed class TypedMentionTests
{
    private const string Request = "# Fly\n\n`POST /v1/kites`\n\n## Body\n\n- `mast` (string): M\n";

    [Theory]
    [InlineData("- 🆕 `sail` (integer): How many")]
    [InlineData("- **[required]** `sail` (string): Its cloth")]
    [InlineData("- (optional) `sail` (string): Its cloth")]
    [InlineData("- [`sail`](#sail) string x")]
    public void A_name_beside_a_type_that_is_not_read_has_a_line_that_says_so(string bullet) =>
        Assert.Contains(ReadText.Markdown($"{Request}{bullet}\n").Ledger, static row => row.StartsWith("8 bullet unparsed", StringComparison.Ordinal));

    [Theory]
    [InlineData("- Send the `sail` (string) with it")]
    [InlineData("- `sail` array can only be set once")]
    [InlineData("- `sail` flies high")]
    [InlineData("- Fly (high) today")]
    public void Words_around_a_name_make_prose_of_it(string bullet) =>
        Assert.DoesNotContain(
            ReadText.Markdown($"{Request}\nRemember:\n\n{bullet}\n").Ledger,
            static row => row.Contains("bullet unparsed", StringComparison.Ordinal));
}
