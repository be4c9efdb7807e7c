using Extractor.Model;

namespace Extractor.Tests.Dialects.Bullets;

public sealed class AssignedBulletsTests
{
    [Fact]
    public void A_bullet_over_a_name_with_what_stands_for_its_value_is_the_title_of_that_field()
    {
        var page = PageUnderTest.Markdown(
            "# Build a boat\n\nPOST /v1/boats\n\n## Data Params\n\n+ Required:\n  - *Sail*\n    + What it is made of\n    + sail=[String]\n"
            + "    - example: `sail=flax`\n\n  - *Mast*\n    + mast=[Number of metres]\n");

        Assert.Equal(["body.sail", "body.mast"], page.Defined);
        Assert.Equal(Requirement.Required, page["mast"].Required);
    }

    [Theory]
    [InlineData("Required", "Optional")]
    [InlineData("**Obligatorios:**", "**Opcionales:**")]
    [InlineData("必填参数", "可选参数")]
    public void A_bullet_may_say_whether_the_fields_set_in_below_it_must_be_given(string required, string optional)
    {
        var page = PageUnderTest.Markdown(
            $"# Build a boat\n\nPOST /v1/boats\n\n## Body\n\n- {required}\n  - `sail` (string): The sail\n- {optional}\n"
            + "  - `mast` (integer): The mast\n");

        Assert.Equal(Requirement.Required, page["sail"].Required);
        Assert.Equal(Requirement.Optional, page["mast"].Required);
    }

    [Fact]
    public void Beside_the_method_a_bullet_speaks_of_the_call() =>
        Assert.Equal(
            ["query.sail"],
            PageUnderTest.Markdown(
                "# Search `/v1/boats`\n\n## Overview\n\n- **Method**: `GET`\n- **Auth**: optional (a few calls a day)\n\n## Parameters\n\n"
                + "| Name | Type |\n|-|-|\n| sail | string |\n").Defined);
}
