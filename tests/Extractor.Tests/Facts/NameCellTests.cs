using Extractor.Facts;
using Extractor.Pages;
using Extractor.Pages.Shown;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class NameCellTests
{
    [Theory]
    [InlineData("`speed` `number`", "speed")]
    [InlineData("`speed` `required`", "speed")]
    [InlineData("`speed`<br>`list[number]`", "speed")]
    [InlineData("**speed**_optional_", "speed")]
    [InlineData("speed<small>optional</small>", "speed")]
    [InlineData("speed<sup>2</sup>", "speed")]
    [InlineData("speed[^3]", "speed")]
    [InlineData("~~speed~~", "speed")]
    [InlineData("**DEPRECATED** speed", "speed")]
    [InlineData("[BETA] `speed`", "speed")]
    [InlineData("**Required** speed", "speed")]
    [InlineData("`BETA` `speed`", "speed")]
    [InlineData("required `speed`", "speed")]
    [InlineData("Deprecated<br>`speed`", "speed")]
    [InlineData("**新增** speed", "speed")]
    [InlineData("`beta` `boolean`", "beta")]
    [InlineData("preview<br>boolean", "preview")]
    [InlineData("`speed` (in km/h)", "speed")]
    [InlineData("speed DEPRECATED", "speed")]
    [InlineData("`engine` Engine[]", "engine")]
    [InlineData("`parts[car.door]`", "parts[car.door]")]
    public void What_stands_beside_a_name_is_no_part_of_it(string cell, string name) => Assert.Equal([name], Names(cell));

    [Theory]
    [InlineData("length, depth", "length depth")]
    [InlineData("first_day and last_day", "first_day last_day")]
    [InlineData("north、south、west", "north south west")]
    [InlineData("north和south", "north和south")]
    [InlineData("`north`和`south`", "north south")]
    [InlineData("`north` / `south`", "north south")]
    [InlineData("`n1/n2`", "n1 n2")]
    [InlineData("north<br>south", "north south")]
    [InlineData("`low` (or `min`)", "low min")]
    [InlineData("`low`（或 `min`）", "low min")]
    public void Several_names_are_several_fields(string cell, string names) =>
        Assert.Equal(names.Contains('和') ? [] : names.Split(' '), Names(cell, isTyped: true));

    [Theory]
    [InlineData("`low` (or `min`)")]
    public void Another_name_of_a_field_is_known_as_one(
        string cell) => Assert.Equal([false, true], Read(cell, false).Select(static name => name.IsAlias));

    [Theory]
    [InlineData("Options for the speed")]
    [InlineData("`speed` of the fastest car")]
    [InlineData("speed in meters")]
    [InlineData("width and height of it")]
    [InlineData("")]
    public void Words_that_are_none_of_what_belongs_there_leave_the_cell_unread(string cell) => Assert.Empty(Names(cell));

    [Theory]
    [InlineData("Engine Code", false)]
    [InlineData("Engine Code", true)]
    [InlineData("engine Code", true)]
    public void A_word_in_capitals_is_no_type_behind_another_or_beside_one(string cell, bool isTyped) =>
        Assert.Empty(Names(cell, isTyped));

    [Theory]
    [InlineData("application/json")]
    [InlineData("data/{id}")]
    public void A_path_or_media_type_is_one_name(string cell) => Assert.True(Names(cell).Length <= 1);

    private static string[] Names(string cell, bool isTyped = false) => [.. Read(cell, isTyped).Select(static name => name.Text)];

    private static System.Collections.Immutable.ImmutableArray<FieldName> Read(string cell, bool isTyped)
    {
        var read = InlineText.Read(cell);
        return NameCell.Read(new TableCell(read.Text, 1, read.Codes) { Marks = read.Marks }, isTyped, Vocabulary.BuiltIn);
    }
}
