using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class FieldMentionTests
{
    [Theory]
    [InlineData("Set kite_name or `tail_list`.", "kite_name tail_list")]
    [InlineData("(kite_name), \"tail_list\": a|line_length", "kite_name tail_list line_length")]
    [InlineData("the end is kite_name.", "kite_name")]
    [InlineData("kite.tail_list and tail_list.colour", "")]
    [InlineData("https://example.com/kite_name {kite_name} kite_name=x <kite_name> $kite_name @kite_name kite_name-x", "")]
    [InlineData("_private trailing_ 2_many __ no-underscore", "")]
    [InlineData("", "")]
    public void A_word_with_an_underscore_stands_free_or_is_part_of_something_else(string line, string names) =>
        Assert.Equal(names, string.Join(' ', FieldMention.Underscored(line)));

    [Fact]
    public void A_line_of_nothing_but_underscores_ends() => Assert.Empty(FieldMention.Underscored(new string('_', 1_000_000)));
}
