using Extractor.Tests.Dialects;

namespace Extractor.Tests.Facts.Unread;

public sealed class TypedCodeTests
{
    [Fact]
    public void Names_and_types_in_the_language_of_a_program_have_lines_that_say_that_they_are_not_read()
    {
        var page = ReadText.Markdown(
            "# Fly\n\n`POST /v1/kites`\n\n## Request body\n\n```typescript\ninterface Fly {\n  sail: string; // its cloth\n  gusts?: number;\n}\n```\n");

        Assert.Equal(2, page.Ledger.Count(static row => row.Contains("in code of a language that is not read", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("## Example request", "typescript")]
    [InlineData("## Request body", "bash")]
    public void Examples_and_other_languages_have_none(string title, string language) =>
        Assert.DoesNotContain(
            ReadText.Markdown($"# Fly\n\n`POST /v1/kites`\n\n{title}\n\n```{language}\nsail: string\n```\n").Ledger,
            static row => row.Contains("in code of a language that is not read", StringComparison.Ordinal));
}
