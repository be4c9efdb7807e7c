using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class RequirementsTests
{
    [Theory]
    [InlineData("Yes", Requirement.Required)]
    [InlineData("Yes, one of both", Requirement.Required)]
    [InlineData("是（二选一）", Requirement.Required)]
    [InlineData("No; see below", Requirement.Optional)]
    [InlineData("optional\nfor now", Requirement.Optional)]
    [InlineData("Conditional (with `a`)", Requirement.Conditional)]
    [InlineData("条件必填，见下", Requirement.Conditional)]
    public void A_word_with_a_remark_behind_it_counts(
        string cell, Requirement requirement) => Assert.Equal(requirement, Requirements.In(cell, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("required when `a` is true")]
    [InlineData("see below")]
    [InlineData("(yes)x")]
    public void A_sentence_does_not(string cell) => Assert.Null(Requirements.In(cell, Vocabulary.BuiltIn));
}
