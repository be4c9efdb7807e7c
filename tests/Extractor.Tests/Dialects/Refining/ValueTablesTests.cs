using Extractor.Model;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Dialects.Refining;

public sealed class ValueTablesTests
{
    private const string Id = "POST /v1/lamps#body.glow";

    [Theory]
    [InlineData("Values of `glow`:")]
    [InlineData("Possible values for glow")]
    [InlineData("#### glow values")]
    [InlineData("`glow` can be one of the following values:")]
    [InlineData("glow 取值说明：")]
    [InlineData("**glow 的可选值**")]
    public void A_table_below_words_that_name_a_field_lists_its_values(string lead)
    {
        var glow = Lamps("string", lead, "| Value | Description |", "| warm | like a candle |", "| cold | like the moon |")[Id];

        Assert.Equal(["warm", "cold"], glow.Enum.ToArray());
        Assert.Equal(
            [("warm", "like a candle"), ("cold", "like the moon")], glow.Values.Select(static value => (value.Value, value.Meaning!)));
        Assert.Equal(["| warm | like a candle |", "| cold | like the moon |"], glow.Values.Select(static value => value.Anchor.Quote));
    }

    [Fact]
    public void A_type_that_links_to_the_heading_of_a_table_has_its_values()
    {
        var glow = Lamps(
            "[GlowKind](#glow-kinds)", "### Glow Kinds", "| Type | Value | Description |", "| WARM | 0 | like a candle |",
            "| COLD | 1 | like the moon |")[Id];

        Assert.Equal(
            [("0", "WARM: like a candle"), ("1", "COLD: like the moon")],
            glow.Values.Select(static value => (value.Value, value.Meaning!)));
        Assert.Equal("Glow Kinds", glow.Values[0].Anchor.Section[^1]);
    }

    [Fact]
    public void A_link_may_name_the_page_before_the_heading()
    {
        var glow = Lamps(
            "[kind](#GUIDE_LAMPS/glow-kinds)", "### Glow Kinds", "| Type | Value | Description |", "| WARM | 0 | like a candle |",
            "| COLD | 1 | like the moon |")[Id];

        Assert.Equal(["0", "1"], glow.Enum.ToArray());
    }

    [Fact]
    public void A_type_that_is_called_like_a_heading_has_the_values_of_its_table()
    {
        var glow = Lamps(
            "glow kind", "### Glow Kinds", "| Name | Value |  Description |", "| WARM | 0 | like a candle |",
            "| COLD | 1 | like the moon |")[Id];

        Assert.Equal(["0", "1"], glow.Enum.ToArray());
    }

    [Fact]
    public void Numbers_beside_their_names_are_the_values_whatever_the_columns_are_called()
    {
        var glow = Lamps(
            "integer", "Values of `glow`:", "| Level | Integer | Description |", "| WARM | 0 | like a candle |",
            "| COLD | 1 | like the moon |")[Id];

        Assert.Equal(["0", "1"], glow.Enum.ToArray());
    }

    [Fact]
    public void A_table_of_enumerated_values_gives_each_field_that_it_names_its_own()
    {
        var glow = Lamps(
            "string", "#### Enumerated Values", "| Property | Value |", "| glow | warm |", "| glow | cold |")[Id];

        Assert.Equal(["warm", "cold"], glow.Enum.ToArray());
        Assert.Equal("| glow | cold |", glow.Values[1].Anchor.Quote);
    }

    [Fact]
    public void A_table_of_enumerated_values_that_names_another_thing_gives_none()
    {
        var glow = Lamps("string", "#### Enumerated Values", "| Property | Value |", "| glow | warm |", "| shade | cold |")[Id];

        Assert.Empty(glow.Enum);
    }

    [Fact]
    public void Of_a_dictionary_a_table_of_values_lists_the_keys()
    {
        var glow = Lamps(
            "dictionary with keys by hour", "Values of `glow`:", "| Value | Description |", "| warm | like a candle |",
            "| cold | like the moon |")[Id];

        Assert.Empty(glow.Enum);
    }

    [Fact]
    public void Names_alone_are_no_values_of_a_number()
    {
        var glow = Lamps("integer", "Values of `glow`:", "| Level | Meaning |", "| WARM | like a candle |", "| COLD | like the moon |")[Id];

        Assert.Empty(glow.Enum);
        Assert.Empty(glow.Values);
    }

    [Fact]
    public void Numbers_below_a_type_are_values_and_their_names_are_no_fields()
    {
        var lamps = Lamps(
            "[kind](#glow-kinds)", "### Glow Kinds", "| Name | Type | Description |", "| WARM_GLOW | 1 | like a candle |",
            "| COLD_GLOW | 2 | like the moon |");

        Assert.Equal([Id], lamps.Registry.Confirmed.Select(static field => field.Id.ToString()));
        Assert.Equal(["1", "2"], lamps[Id].Enum.ToArray());
    }

    [Fact]
    public void A_table_of_values_that_belongs_to_no_field_is_called_so_and_yields_nothing()
    {
        var page = PageUnderTest.Markdown(
            Page("string", "### Sockets", "| Name | Value | Description |", "| SMALL | 1 | for small ones |"));

        Assert.Equal(["body.glow"], page.Defined);
        Assert.Contains(page.Reading.Rows, static row => row is { Outcome: Outcome.Ignored, Reason: "a table of values" }
            && row.Text.Contains("SMALL", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_that_are_combined_are_no_closed_list()
    {
        var glow = Lamps(
            "integer", "#### glow flags values", "| Flag | Value | Description |", "| BLINKS | 1 << 0 | on and off |",
            "| FADES | 1 << 1 | by and by |")[Id];

        Assert.Empty(glow.Enum);
    }

    [Fact]
    public void A_value_may_be_deprecated()
    {
        var glow = Lamps(
            "string", "Values of `glow`:", "| Value | Description |", "| warm | like a candle |", "| cold (deprecated) | like the moon |",
            "| dim | Deprecated. Use `warm` instead. |")[Id];

        Assert.Equal([("warm", false), ("cold", true), ("dim", true)], glow.Values.Select(static value => (value.Value, value.Deprecated)));
    }

    [Theory]
    [InlineData("| Code | Message |", "| 1001 | too bright |")]
    [InlineData("| Model | Price |", "| a1 | 3 |")]
    public void A_table_of_other_things_gives_no_values(
        string header, string row) => Assert.Empty(Lamps("string", "### Others", header, row)[Id].Values);

    private static Edition Lamps(string type, string lead, params string[] table) => Edition.Of(("lamps.md", Page(type, lead, table)));

    private static string Page(string type, string lead, params string[] table) => $"""
        # Lamps

        ## Light a lamp

        `POST /v1/lamps`

        ### Request Body

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `glow` | {type} | Optional | How it shines |

        {lead}

        {table[0]}
        {string.Concat(table[0].Select(static c => c == '|' ? "|---" : "")).TrimEnd('-')}
        {string.Join('\n', table[1..])}

        """;
}
