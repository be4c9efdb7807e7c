using Extractor.Facts.Values;
using Extractor.Tests.Dialects;
using Extractor.Words;

namespace Extractor.Tests.Facts.Values;

public sealed class ValueTitleTests
{
    [Theory]
    [InlineData("Error codes")]
    [InlineData("3. Kite status values")]
    [InlineData("任务状态说明")]
    [InlineData("错误码")]
    public void A_title_may_name_values(string title) => Assert.True(ValueTitle.Names(title, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("")]
    [InlineData("Error response")]
    [InlineData("Code parameters")]
    [InlineData("响应参数说明")]
    public void Another_title_does_not(string title) => Assert.False(ValueTitle.Names(title, Vocabulary.BuiltIn));

    [Theory]
    [InlineData("Parameter")]
    [InlineData("Field")]
    public void Rows_below_such_a_title_are_no_fields_whatever_their_column_is_called(string column) =>
        Assert.Empty(ReadText.Markdown(
            $"# Fly\n\n`POST /v1/kites`\n\n## Error codes\n\n| {column} | Description |\n|---|---|\n| no_wind | There is none. |\n").Fields);

    [Fact]
    public void A_column_of_types_makes_fields_of_them() =>
        Assert.Contains(
            "POST /v1/kites#response.no_wind",
            ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Error response\n\n| Name | Type | Description |\n|---|---|---|\n| no_wind | boolean | N |\n")
                .Fields);
}
