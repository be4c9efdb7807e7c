using Extractor.Citing;
using Extractor.Pages;

namespace Extractor.Tests.Citing;

public sealed class CodeFencesTests
{
    [Theory]
    [InlineData("a\n```\nb\n```\nc", "2 3")]
    [InlineData("a\n~~~ text\n```\n~~~~\nc", "2 3")]
    [InlineData("> ```\n> b\n> ```\nc", "1 2")]
    [InlineData("````\n```\nb\n````\nc", "1 2 3")]
    [InlineData("``` a ``` b\nc", "")]
    [InlineData("```\na\n``` b\nc", "1 2 3")]
    [InlineData("``\na\n``", "")]
    public void A_fence_holds_the_lines_up_to_one_that_closes_it(string note, string held)
    {
        var source = new SourceText("a.md", note);
        var fences = new CodeFences(source);

        Assert.Equal(held, string.Join(' ', Enumerable.Range(0, source.LineCount).Where(fences.Hold)));
    }
}
