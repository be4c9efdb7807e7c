using Extractor.Model;

namespace Extractor.Tests.Dialects.Tables;

public sealed class DefaultColumnTests
{
    [Theory]
    [InlineData("required", Requirement.Required, null)]
    [InlineData("Optional", Requirement.Optional, null)]
    [InlineData("必填", Requirement.Required, null)]
    [InlineData("`optional`", Requirement.Unstated, "optional")]
    [InlineData("no", Requirement.Unstated, "no")]
    [InlineData("5", Requirement.Unstated, "5")]
    public void A_column_of_defaults_may_say_that_a_field_must_be_given(string cell, Requirement required, string? value)
    {
        var field = PageUnderTest.Markdown(
            $"# Boats\n\nPOST /v1/boats\n\n### Request body\n\n| Field | Default | Description |\n|---|---|---|\n| area_1 | {cell} | The area |\n")
            ["area_1"];

        Assert.Equal((required, value), (field.Required, field.Default));
    }
}
