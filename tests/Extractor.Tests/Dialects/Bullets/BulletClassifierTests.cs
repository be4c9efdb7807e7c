namespace Extractor.Tests.Dialects.Bullets;

public sealed class BulletClassifierTests
{
    private static string[] Read(string below) => PageUnderTest.Markdown($"""
        # Kites

        `POST /v1/kites`

        ## Body

        - `colour` (string): The colour
        - `tail`: one of the following objects
        {below}
        """).Defined;

    [Fact]
    public void A_title_between_a_field_and_its_members_is_no_member() =>
        Assert.Equal(
            ["body.colour", "body.tail", "body.tail.length", "body.tail.knots"],
            Read("  - **Ribbon**\n    - `length` (number): How long\n  - **Rope**\n    - `knots` (number): How many\n"));

    [Theory]
    [InlineData("  - **ribbon**\n    - `length` (number): How long\n")]
    [InlineData("  - `Ribbon`\n    - `length` (number): How long\n")]
    public void A_member_may_hold_members(string below) =>
        Assert.EndsWith("ibbon.length", Read(below)[^1], StringComparison.Ordinal);
}
