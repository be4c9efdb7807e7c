namespace Extractor.Tests.Facts.Prose;

public sealed class LimitEndingTests
{
    [Theory]
    [InlineData("2-20 answer options", "min-count:2 max-count:20")]
    [InlineData("2 to 20 kite tails.", "min-count:2 max-count:20")]
    [InlineData("**Up to 20 kites**", "max-count:20")]
    [InlineData("Optional. At most 20 kites", "max-count:20")]
    [InlineData("The fleet (up to 20 kites)", "max-count:20")]
    [InlineData("At least 2 kites.", "min-count:2")]
    [InlineData("Between 2 and 20 kites", "min-count:2 max-count:20")]
    [InlineData("最多20个选项", "max-count:20")]
    [InlineData("2~20个选项", "min-count:2 max-count:20")]
    [InlineData("最多支持50条航线", "max-count:50")]
    [InlineData("1개 이상 50개 이하로 지정합니다.", "min-count:1 max-count:50")]
    public void Of_a_list_the_things_that_are_counted_are_its_items(string text, string limits) =>
        Assert.Equal(limits, FactSentence.Limits("string[]", text.Replace("**", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Up to 5 levels")]
    [InlineData("At most 2 decimals")]
    [InlineData("Up to 20 kites per harbour")]
    [InlineData("The harbour keeps up to 20 kites")]
    [InlineData("Up to 20 kites when it is calm")]
    [InlineData("2-20 answer")]
    [InlineData("最多20个小时")]
    [InlineData("Up to 20 kites, 40 for members")]
    public void What_is_measured_or_counted_elsewhere_counts_no_items(string text) =>
        Assert.DoesNotContain(FactSentence.Read("string[]", text).Constraints, static one => one.Kind != "note");

    [Theory]
    [InlineData("string", "2-20 answer options")]
    [InlineData("object", "Up to 20 kites")]
    public void Of_another_type_they_are_no_items(string type, string text) =>
        Assert.DoesNotContain(FactSentence.Read(type, text).Constraints, static one => one.Kind != "note");

    [Theory]
    [InlineData("1-5 scale", "range:1..5")]
    [InlineData("On a scale of 1 to 5", "range:1..5")]
    [InlineData("Scale 0.5-2.0", "range:0.5..2.0")]
    [InlineData("The wind on a scale from 1 to 5.", "range:1..5")]
    public void A_scale_has_two_ends(string text, string limits) => Assert.Equal(limits, FactSentence.Limits("number", text));

    [Theory]
    [InlineData("array", "帆列表，最多 4 个 jib", "max-count:4", "sails")]
    [InlineData("array", "帆列表（至多 4 张 sail）", "max-count:4", "sails")]
    [InlineData("array", "帆列表，最多 4 个 jib。", "max-count:4", "sails")]
    [InlineData("array", "每个 mast 最多 4 个 jib", "", "sails")]
    [InlineData("array", "最多 4 个 jib/分钟", "", "sails")]
    public void Behind_a_counter_a_noun_of_another_script_is_what_it_counts(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("string", "最小5文字の風の説明", "min-length:5")]
    [InlineData("array", "최대 6개의 돛", "max-count:6")]
    [InlineData("array", "최대 6개의 돛을 다는 배", "")]
    [InlineData("integer", "최대 6개의 돛을 다는 배", "")]
    [InlineData("string", "最大80文字の風の名前", "max-length:80")]
    [InlineData("string", "5文字以上の風の名前", "min-length:5")]
    [InlineData("string", "最小5文字の風を含む", "")]
    [InlineData("integer", "最小5文字の風の説明", "")]
    public void Behind_the_characters_stands_what_the_field_is(
        string type, string text, string claims, string name = "wind") =>
        Assert.Equal(claims, FactSentence.Claims(type, text, name));

    [Theory]
    [InlineData("array", "Exactly 4 integers in `0..90`, from bow to stern.", "max-count:4 min-count:4")]
    [InlineData("array", "At most 4 strings", "max-count:4")]
    [InlineData("array", "Exactamente 4 números", "max-count:4 min-count:4")]
    [InlineData("array", "Justo 4 números", "")]
    [InlineData("integer", "Exactly 4 integers in `0..90`", "")]
    [InlineData("array", "At most 4 integers a minute", "")]
    public void The_types_of_the_items_are_counted_as_they_are(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("array", "最多 6 个红色的 `sail`；另见下文", "max-count:6")]
    [InlineData("array", "最多 6 个 KITE 风格的 `sail_url`", "max-count:6")]
    [InlineData("array", "最多 6 个 `sail` 时有效", "")]
    [InlineData("array", "每艘船最多 6 个红色的 `sail`", "")]
    public void What_is_counted_may_end_with_a_name_in_code(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));

    [Theory]
    [InlineData("string[]?", "≤6, shown in a calm", "max-count:6")]
    [InlineData("jsonarray", "The length of the list should not exceed 6 sail IDs.", "max-count:6")]
    [InlineData("integer[]?", "At most 6", "max-count:6")]
    [InlineData("string?", "At most 6", "max-length:6")]
    [InlineData("jsonobject", "At most 6 sails", "")]
    public void A_list_that_may_be_absent_is_one(string type, string text, string claims) =>
        Assert.Equal(claims, FactSentence.Claims(type, text));
}
