using Extractor.Model;

namespace Extractor.Tests.Dialects.Refining;

/// <summary>Bullets that list the values of a field below the table that defines it.</summary>
public sealed class ValueBulletsTests
{
    private const string Top = """
        # Kites

        ## Fly a kite

        `POST /v1/kites`

        ### Request Body

        | Field | Type | Description |
        |---|---|---|
        | `mood` | string | How it flies. |
        | `knots` | integer | How many knots. |


        """;

    [Theory]
    [InlineData("The values of `mode`:", false)]
    [InlineData("The values of `mood`:", true)]
    [InlineData("Possible values for `mood` are:", true)]
    [InlineData("`mood` can be one of:", true)]
    [InlineData("`mood` must be one of the following values:", true)]
    [InlineData("`mood` 取值:", true)]
    [InlineData("`mood` 的取值如下：", true)]
    [InlineData("#### Values of `mood`", true)]
    [InlineData("Some words on `mood`:", false)]
    public void Words_that_name_a_field_lead_on_to_its_values(string lead, bool expected)
    {
        var page = PageUnderTest.Markdown($"{Top}{lead}\n\n- `calm` – A quiet flight.\n- `wild`: Loops.\n\nMore words.\n");

        var mood = page.Reading.Claims.First(static claim => claim.Path.Value == "mood");
        Assert.Equal(expected ? ["calm", "wild"] : (string[])[], mood.Enum);
        Assert.Equal(
            expected ? [("calm", "A quiet flight."), ("wild", "Loops.")] : ((string, string?)[])[],
            mood.Values.Select(static one => (one.Value, one.Meaning)));
        Assert.Equal(
            expected ? 2 : 0,
            page.Reading.Rows.Count(static row => row.Kind == "bullet" && row.Outcome == Outcome.Extracted));
    }

    [Theory]
    [InlineData("- `calm` – A quiet flight.\n- and more of these\n")]
    [InlineData("- `calm` – A quiet flight.\n- `calm` – Again.\n")]
    [InlineData("- `calm` – A quiet flight.\n    - `calm_2` – Below it.\n")]
    [InlineData("- calm flights are good\n- `wild` – Loops.\n")]
    public void A_list_with_a_bullet_that_is_no_value_is_none_of_values(string bullets)
    {
        var page = PageUnderTest.Markdown($"{Top}The values of `mood`:\n\n{bullets}");

        Assert.Empty(page.Reading.Claims.First(static claim => claim.Path.Value == "mood").Enum);
    }

    [Fact]
    public void A_number_has_no_words_for_values()
    {
        var page = PageUnderTest.Markdown($"{Top}The values of `knots`:\n\n- `one` – A knot.\n- `two` – Two.\n");

        Assert.Empty(page.Reading.Claims.First(static claim => claim.Path.Value == "knots").Enum);
    }

    [Theory]
    [InlineData("array of strings", true)]
    [InlineData("array", false)]
    [InlineData("object", false)]
    public void What_may_hold_fields_may_have_members_in_the_place_of_values(string type, bool expected)
    {
        var page = PageUnderTest.Markdown(
            $"{Top.Replace("| string |", $"| {type} |", StringComparison.Ordinal)}The values of `mood`:\n\n- `calm` – A quiet flight.\n");

        Assert.Equal(expected, !page.Reading.Claims.First(static claim => claim.Path.Value == "mood").Enum.IsEmpty);
    }

    [Fact]
    public void Words_before_a_colon_are_no_values()
    {
        var page = PageUnderTest.Markdown($"{Top}`mood` 说明：\n\n- 飞行：平稳\n- 高度：不超过十米\n");

        Assert.Empty(page.Reading.Claims.First(static claim => claim.Path.Value == "mood").Enum);
    }
}
