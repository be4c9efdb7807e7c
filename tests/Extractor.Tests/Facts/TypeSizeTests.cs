using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class TypeSizeTests
{
    [Theory]
    [InlineData("VARCHAR(20)", "max-length:20")]
    [InlineData("String（64）", "max-length:64")]
    [InlineData("char (3)", "max-length:3")]
    [InlineData("string[1,32]", "min-length:1 max-length:32")]
    [InlineData("string(2-40)", "min-length:2 max-length:40")]
    [InlineData("string (max 64)", "max-length:64")]
    [InlineData("string (max. 64 characters)", "max-length:64")]
    [InlineData("array (up to 10)", "max-count:10")]
    [InlineData("integer (1-100)", "range:1..100")]
    public void A_type_may_state_how_much_it_holds(string type, string limits) => Assert.Equal(limits, Read(type));

    [Theory]
    [InlineData(null)]
    [InlineData("string")]
    [InlineData("int(11)")]
    [InlineData("DECIMAL(10,2)")]
    [InlineData("number(5)")]
    [InlineData("string[10]")]
    [InlineData("array(10)")]
    [InlineData("nvarchar(max)")]
    [InlineData("string (uuid)")]
    [InlineData("string (UTF-8)")]
    [InlineData("string (ISO 8601)")]
    [InlineData("string(9-2)")]
    [InlineData("integer(int64)")]
    [InlineData("array[string]")]
    public void Other_brackets_of_a_type_limit_nothing(string? type) => Assert.Equal("", Read(type));

    [Fact]
    public void What_the_words_say_counts_before_what_the_type_says()
    {
        ImmutableArray<Constraint> said = [new("max-length", "5", "Max 5 characters")];

        Assert.Equal(said, TypeSize.AddTo(said, "VARCHAR(20)", Vocabulary.BuiltIn));
    }

    [Fact]
    public void A_note_is_no_limit() => Assert.Equal(
        ["note", "max-length"],
        TypeSize.AddTo([new Constraint(Constraint.Note, null, "Max. 5 in winter")], "VARCHAR(20)", Vocabulary.BuiltIn)
            .Select(static one => one.Kind));

    private static string Read(string? type) =>
        string.Join(' ', TypeSize.Of(type, Vocabulary.BuiltIn).Select(static one => $"{one.Kind}:{one.Value}"));
}
