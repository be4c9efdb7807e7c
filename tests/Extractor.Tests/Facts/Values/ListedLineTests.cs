using Extractor.Facts.Values;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts.Values;

public sealed class ListedLineTests
{
    [Theory]
    [InlineData("`fast`（默认）：快", true)]
    [InlineData("`fast` (default): quick", true)]
    [InlineData("`fast` - quick (default)", true)]
    [InlineData("`fast` - quick (the default).", true)]
    [InlineData("`fast`: quick", false)]
    [InlineData("`fast` (default of boats): quick", false)]
    [InlineData("`fast` (default `slow`): quick", false)]
    [InlineData("`fast`", false)]
    public void A_bracket_calls_the_value_of_a_line_the_default(string line, bool expected)
    {
        var end = line.IndexOf('`', 1);
        var marked = new MarkedText(line.Replace("`", "", StringComparison.Ordinal), [new TextMark(0, end - 1, MarkKind.Code)]);

        Assert.Equal(expected, ListedLine.IsDefault(marked, Vocabulary.BuiltIn));
    }
}
