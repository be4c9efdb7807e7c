using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Outline;

public sealed class FieldHeadingTests
{
    [Fact]
    public void A_heading_that_names_a_field_opens_no_structure()
    {
        var page = PageUnderTest.Markdown("# Kite\n\n## `size`\n\n- Type: integer\n\n## `name`\n\n- Type: string\n");

        Assert.Equal(["Kite"], page.ScopesOfClaims);
        Assert.Equal(2, page.Outline.Blocks.Count(static placed => placed.Role == OutlineRole.Field));
    }

    [Theory]
    [InlineData("Nested Schema for `tail.knot`", "tail.knot", true)]
    [InlineData("`tail` Block", "tail", true)]
    [InlineData("tail_knot Configuration Block", "tail_knot", true)]
    [InlineData("`tail`", "tail", false)]
    public void A_heading_may_name_the_field_whose_members_follow(string heading, string name, bool says) =>
        Assert.Equal((name, says), ParentName.InHeading(Heading(heading), Vocabulary.BuiltIn));

    [Theory]
    [InlineData("Tails")]
    [InlineData("tail of a kite")]
    [InlineData("kite.fly(options)")]
    public void Other_headings_name_no_such_field(
        string heading) => Assert.Null(ParentName.InHeading(Heading(heading), Vocabulary.BuiltIn));

    [Theory]
    [InlineData("A `tail` block supports the following:", "tail")]
    [InlineData("The `tail` configuration block supports:", "tail")]
    [InlineData("`tail` 对象包含以下字段：", "tail")]
    [InlineData("The `fly` method takes the following:", null)]
    public void A_lead_in_may_name_it_too(string line, string? name)
    {
        var words = Assert.IsType<TextLine>(Assert.Single(PageUnderTest.Markdown(line).Page.Blocks)).Inline;

        Assert.Equal(name, ParentName.InLead(words, Vocabulary.BuiltIn));
    }

    [Fact]
    public void What_held_before_a_bullet_that_is_a_label_holds_behind_it()
    {
        var page = PageUnderTest.Markdown("## POST /v1/kites\n\n### Body\n\n- **Headers:**\n  - `x-kite` (string)\n\n- `name` (string)\n");

        Assert.Equal(["header.x-kite", "body.name"], page.Defined);
    }

    private static MarkedText Heading(string text) =>
        Assert.IsType<HeadingBlock>(Assert.Single(PageUnderTest.Markdown("# " + text).Page.Blocks)).Inline;
}
