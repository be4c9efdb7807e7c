using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class NamedLineTests
{
    [Theory]
    [InlineData("name: string", "name")]
    [InlineData(":id", "id")]
    [InlineData("{id}", "id")]
    [InlineData("name?", "name")]
    [InlineData("list[:index][name] (string)", "list[:index][name]")]
    [InlineData("Content-Type: text/plain", "Content-Type")]
    [InlineData("renewed[boolean] - x", "renewed")]
    [InlineData("page[number] - x", "page[number]")]
    [InlineData("filter[date] - x", "filter[date]")]
    public void The_name_is_what_the_line_opens_with(string line, string name) => Assert.Equal<string>([name], Read(line)!.Names);

    [Theory]
    [InlineData("--flag: x")]
    [InlineData("[text]: x")]
    [InlineData("list[: x")]
    [InlineData("中文: x")]
    [InlineData("")]
    public void Other_lines_open_with_no_name(string line) => Assert.Null(Read(line));

    [Theory]
    [InlineData("tail: The end of the kite (string, required)", "string", Requirement.Required)]
    [InlineData("tail: 연의 꼬리(String, 필수)", "String", Requirement.Required)]
    [InlineData("tail：尾巴（string，可选）", "string", Requirement.Optional)]
    [InlineData("tail: optional sails (boolean, required)", "boolean", Requirement.Required)]
    public void A_bracket_at_the_end_states_type_and_requirement(string line, string type, Requirement required) =>
        Assert.Equal((type, required), (Read(line)!.Facts.Type, Read(line)!.Facts.Required!.Value));

    [Theory]
    [InlineData("tail: The end of the kite (string)")]
    [InlineData("tail: The end of the kite (optional)")]
    [InlineData("tail: The end of the kite (string, for the rain)")]
    [InlineData("tail is the end of the kite (string, required)")]
    public void A_bracket_at_the_end_that_says_less_or_more_states_nothing(string line) => Assert.False(Read(line)!.Facts.Any);

    [Theory]
    [InlineData("name: x", true)]
    [InlineData("name - x", true)]
    [InlineData("name — x", true)]
    [InlineData("name (string)", true)]
    [InlineData("name", true)]
    [InlineData("name of it", false)]
    [InlineData("a string, and more", false)]
    public void A_sign_parts_a_name_from_a_sentence(string line, bool setOff) => Assert.Equal(setOff, Read(line)!.SetOff);

    [Theory]
    [InlineData("(string, required) x", "string", Requirement.Required, "x")]
    [InlineData(": required, array of string, x", "array of string", Requirement.Required, "x")]
    [InlineData(" - (Optional, Forces new resource) X", null, Requirement.Optional, "X")]
    [InlineData(": string or null. x", "string or null", null, "x")]
    [InlineData(" - string — x", "string", null, "x")]
    [InlineData(" [string] <integer> x", "string", null, "x")]
    [InlineData(" (Block List, Max: 1) x", "Block List", null, "x")]
    [InlineData(" (Container) x", "Container", null, "x")]
    [InlineData(" (deprecated) x", null, null, "x")]
    [InlineData(": true when x", null, null, "true when x")]
    [InlineData(": Date of birth.", null, null, "Date of birth.")]
    [InlineData(" -1 x", null, null, "-1 x")]
    public void Facts_end_where_sentences_begin(string rest, string? type, Requirement? required, string words)
    {
        var line = MarkedText.Plain("name" + rest);
        var facts = AttributeReader.Read(line, 4, Vocabulary.BuiltIn);

        Assert.Equal((type, required, words), (facts.Type, facts.Required, line.Text[facts.End..]));
    }

    [Theory]
    [InlineData("Type: string", ColumnRole.Type, 6)]
    [InlineData("必填：否", ColumnRole.Required, 3)]
    [InlineData("Options:", ColumnRole.Enum, 8)]
    [InlineData("Required", ColumnRole.Required, 0)]
    [InlineData("Value range: [0, 1]", ColumnRole.Constraint, 13)]
    public void An_attribute_has_a_label_that_heads_columns_too(string line, ColumnRole role, int valueStart)
    {
        var attribute = AttributeLine.Read(MarkedText.Plain(line), Vocabulary.BuiltIn);

        Assert.Equal((role, valueStart), (attribute!.Value.Role, attribute.Value.ValueStart));
    }

    [Theory]
    [InlineData("Kites: many")]
    [InlineData("true")]
    [InlineData("Name: kite")]
    public void Other_lines_state_no_attribute(string line) => Assert.Null(AttributeLine.Read(MarkedText.Plain(line), Vocabulary.BuiltIn));

    [Fact]
    public void A_name_set_as_code_is_a_name_whatever_it_is_called() =>
        Assert.Null(AttributeLine.Read(new MarkedText("type: string", [new TextMark(0, 4, MarkKind.Code)]), Vocabulary.BuiltIn));

    private static NamedLine? Read(string line) => NamedLine.Read(MarkedText.Plain(line), Vocabulary.BuiltIn);
}
