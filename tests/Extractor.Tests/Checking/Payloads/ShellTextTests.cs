using Extractor.Checking.Payloads;

namespace Extractor.Tests.Checking.Payloads;

public sealed class ShellTextTests
{
    [Theory]
    [InlineData("-d '{\"a\": 1}' -s", "{\"a\": 1}")]
    [InlineData("-d '{\"a\": \"it'\\''s\"}' -s", "{\"a\": \"it's\"}")]
    [InlineData("-d '{\"a\": \"it'\"'\"'s\"}' -s", "{\"a\": \"it's\"}")]
    [InlineData("-d '{\"a\": \"x\\ny\"}' -s", "{\"a\": \"x\\ny\"}")]
    [InlineData("-d $'{\"a\": \"it\\'s\"}' -s", "{\"a\": \"it's\"}")]
    [InlineData("-d \"{\\\"a\\\": \\\"x\\\\ny \\$1\\\"}\" -s", "{\"a\": \"x\\ny $1\"}")]
    [InlineData("-d {\"a\":1} -s", "{\"a\":1}")]
    [InlineData("-d '{\"a\": 1} -s", null)]
    public void The_text_is_what_the_shell_would_pass_on(string line, string? text) => Assert.Equal(text, ShellText.Read(line, line.IndexOf('{', StringComparison.Ordinal)));
}
