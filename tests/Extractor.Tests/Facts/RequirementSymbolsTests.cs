using Extractor.Facts;
using Extractor.Model;

namespace Extractor.Tests.Facts;

public sealed class RequirementSymbolsTests
{
    [Theory]
    [InlineData("Mandatory", "M O C", Requirement.Required, Requirement.Optional, Requirement.Conditional)]
    [InlineData("M/O", "O O", Requirement.Optional, Requirement.Optional)]
    [InlineData("M/O/C", "C O", Requirement.Conditional, Requirement.Optional)]
    [InlineData("필수", "O X", Requirement.Required, Requirement.Optional)]
    [InlineData("필수", "O O", Requirement.Required, Requirement.Required)]
    [InlineData("Required", "o x", Requirement.Required, Requirement.Optional)]
    [InlineData("必須", "○ ×", Requirement.Required, null)]
    [InlineData("Required", "O -", null, null)]
    [InlineData("Pflicht", "✓ -", null, Requirement.Optional)]
    [InlineData("必須", "○ -", Requirement.Required, Requirement.Optional)]
    [InlineData("Required", "● ○", Requirement.Required, Requirement.Optional)]
    [InlineData("Mandatory", "+ -", Requirement.Required, Requirement.Optional)]
    [InlineData("Required", "Yes No", null, null)]
    [InlineData("Requirement", "R O C", Requirement.Required, Requirement.Optional, Requirement.Conditional)]
    [InlineData("Requirement", "R R", Requirement.Required, Requirement.Required)]
    [InlineData("Presence", "r o", Requirement.Required, Requirement.Optional)]
    [InlineData("Required", "R W", null, null)]
    [InlineData("Required", "C O", null, null)]
    public void A_sign_means_what_the_other_signs_of_its_column_make_of_it(string label, string cells, params Requirement?[] said)
    {
        var column = cells.Split(' ');
        var signs = new RequirementSymbols(label, column);

        Assert.Equal(said, column.Select(signs.Of));
    }
}
