namespace Extractor.Tests.Outline.Pasted;

public sealed class MergedLinesTests
{
    private const string Table = "\n\n| Name | Type |\n|---|---|\n| tail | string |\n";

    [Theory]
    [InlineData("The kite object`{ \"id\": 7 }`# The Wind object")]
    [InlineData("`[ 7 ]`## Wind object")]
    public void A_heading_that_is_glued_to_a_body_is_one_and_opens_a_structure_of_its_own(string line) =>
        Assert.Equal(["object.tail"], [.. PageUnderTest.Markdown($"# Kites\n\n{line}{Table}").Reading.Claims
            .Where(static claim => claim.Defines && claim.Scope.Id == "Wind").Select(static claim => $"object.{claim.Path}")]);

    [Theory]
    [InlineData("Issue `kite`#7 is open")]
    [InlineData("`kite`# Wind object")]
    [InlineData("Written in `{c}` and C# Wind object")]
    public void A_number_sign_elsewhere_opens_no_heading(string line) => Assert.DoesNotContain(
        PageUnderTest.Markdown($"# Kites\n\n{line}{Table}").Reading.Claims, static claim => claim.Scope.Id.Contains("Wind"));

    [Theory]
    [InlineData("More parametersExpand all")]
    [InlineData("Body parametersCollapse")]
    public void A_control_that_is_glued_to_a_title_is_no_part_of_it(string title) =>
        Assert.Equal(["body.tail"], PageUnderTest.Markdown($"# POST /v1/kites\n\n### {title}{Table}").Defined);
}
