namespace Extractor.Tests.Dialects.Tables;

public sealed class MemberHeadingsTests
{
    private const string Kite =
        "# Kite\n\n`POST /v1/kites`\n\n## Request body\n\n| Field | Type | Description |\n|-|-|-|\n"
        + "| tail_control | object | How the tail moves |\n| ribbon_list | array | The ribbons |\n| name | string | The name |\n\n";

    [Theory]
    [InlineData("ribbon_list - what hangs on it")]
    [InlineData("ribbon_list — what hangs on it")]
    [InlineData("ribbon_list: what hangs on it")]
    [InlineData("2.1 ribbon_list - 飘带")]
    public void A_heading_that_sets_the_name_of_a_field_off_from_words_stands_over_its_members(string heading)
    {
        var page = PageUnderTest.Markdown(
            $"{Kite}### Ribbons\n\n#### {heading}\n\n| Field | Type | Description |\n|-|-|-|\n| knot | string | How it is tied |\n");

        Assert.Equal(["body.tail_control", "body.ribbon_list", "body.name", "body.ribbon_list[].knot"], page.Defined);
    }

    [Theory]
    [InlineData("swing - how far it swings")]
    [InlineData("swing parameters (one of these)")]
    [InlineData("swing 参数（二选一）")]
    public void Below_the_heading_of_a_field_a_heading_names_a_member_and_its_table_what_that_holds(string heading)
    {
        var page = PageUnderTest.Markdown(
            $"{Kite}### tail_control of the kite\n\n#### {heading}\n\n"
            + "| Parameter | Description |\n|-|-|\n| left | To the left |\n| right | To the right |\n");

        Assert.Contains("body.tail_control.swing", page.Defined);
        Assert.Contains("body.tail_control.swing.left", page.Defined);
        Assert.Contains("body.tail_control.swing.right", page.Defined);
        Assert.DoesNotContain("body.left", page.Defined);
    }

    [Fact]
    public void Such_a_heading_over_a_table_of_values_names_a_member_that_has_them()
    {
        var page = PageUnderTest.Markdown(
            $"{Kite}### tail_control\n\n#### kind - the ways to move\n\n"
            + "| Value | Description |\n|-|-|\n| slow | Hardly |\n| fast | Much |\n");

        Assert.Equal("slow fast", string.Join(" ", page["tail_control.kind"].Enum));
    }

    [Theory]
    [InlineData("### name", "#### swing - how far it swings")]
    [InlineData("### Tails", "#### swing - how far it swings")]
    [InlineData("### tail_control", "#### Swing and how far it goes")]
    public void A_heading_below_no_field_that_may_have_members_names_none(string outer, string inner)
    {
        var page = PageUnderTest.Markdown(
            $"{Kite}{outer}\n\n{inner}\n\n| Value | Description |\n|-|-|\n| slow | Hardly |\n| fast | Much |\n");

        Assert.Equal(["body.tail_control", "body.ribbon_list", "body.name"], page.Defined);
    }

    [Theory]
    [InlineData("**setup：**", "The setup as JSON", "body.setup.rope")]
    [InlineData("**setup说明：**", "JSON字符串", "body.setup.rope")]
    [InlineData("**setup**", "Such as `{\"rope\":3}`", "body.setup.rope")]
    [InlineData("**setup说明：**", "How it is built", "body.rope")]
    public void A_label_that_opens_with_a_string_of_JSON_stands_over_the_members_of_that(string label, string description, string rope)
    {
        var page = PageUnderTest.Markdown(
            $"# Kite\n\n`POST /kites`\n\n## Request body\n\n| Field | Type | Description |\n|-|-|-|\n| setup | string | {description} |\n\n"
            + $"{label}\n\n| Field | Type | Description |\n|-|-|-|\n| rope | integer | How long |\n");

        Assert.Equal(["body.setup", rope], page.Defined);
    }

    [Theory]
    [InlineData("① 꼬리 (TailShape)")]
    [InlineData("TailShape — the tail")]
    [InlineData("Хвост: TailShape")]
    public void Of_the_words_of_a_heading_one_may_be_the_type_of_a_field(string heading)
    {
        var page = PageUnderTest.Markdown(
            "# Kites\n\n`GET /v1/kites`\n\n### Response\n\n| Field | Type | Description |\n|-|-|-|\n| tails | TailShape[] | Its tails |\n\n"
            + $"### {heading}\n\n| Field | Type | Description |\n|-|-|-|\n| length | number | How long |\n");

        Assert.Equal(["response.tails", "response.tails[].length"], page.Defined);
    }

    [Fact]
    public void A_heading_may_have_nouns_before_the_name_of_a_structure()
    {
        var page = PageUnderTest.Markdown(
            "# Cometas\n\n## Estructura del objeto KiteFlight\n\n| Campo | Tipo | Descripción |\n|-|-|-|\n| id | string | Su id |\n");

        Assert.Equal(["KiteFlight"], page.ScopesOfClaims);
    }
}
