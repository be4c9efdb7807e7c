using System.Diagnostics;

namespace Extractor.Tests.Facts;

public sealed class MemberCaptionTests
{
    [Theory]
    [InlineData("Each element of `crew` has the following fields:")]
    [InlineData("Fields of the `crew` objects:")]
    [InlineData("Fields of the crew objects:")]
    [InlineData("- Crew Elements")]
    [InlineData("- crew fields")]
    [InlineData("`crew` 数组中的对象:")]
    [InlineData("crew 字段")]
    [InlineData("crew字段说明：")]
    [InlineData("2. crew 字段")]
    [InlineData("Поля объекта списка `crew`:")]
    [InlineData("Каждый элемент из crew обладает следующими полями:")]
    [InlineData("Campos de cada elemento de `crew`:")]
    [InlineData("Campos do objeto crew:")]
    [InlineData("Champs des éléments de `crew` :")]
    [InlineData("Felder der Elemente von crew:")]
    [InlineData("`crew` の各要素のフィールド:")]
    [InlineData("crew 배열의 요소:")]
    [InlineData("Res.crew(Array) Object Payload")]
    [InlineData("### crew elements")]
    [InlineData("The `crew` list will have objects with the following format:")]
    public void A_caption_names_the_field_that_holds_those_of_its_table(string caption) =>
        Assert.Equal(
            ["response.crew", "response.note", "response.crew[].name", "response.crew[].age"], Below(caption).Defined);

    [Theory]
    [InlineData("Пример ответа:")]
    [InlineData("Example response:")]
    public void A_field_that_only_a_sample_shows_may_hold_those_of_a_table(string example)
    {
        var page = PageUnderTest.Markdown(
            $"# Boats\n\n`GET /boats`\n\n### Response\n\n{example}\n```json\n{{\"boats\": [{{\"name\": \"Ida\", \"crew\": [{{\"name\": \"Jo\"}}]}}]}}\n"
            + "```\n\nEach element of `boats` has the following fields:\n\nName | Type | Description\n--- | --- | ---\n"
                + "name | string | Its name\n"
            + "crew | array | Who sails it\n\nFields of the list `crew`:\n\nName | Type | Description\n--- | --- | ---\n"
                + "name | string | A name\n");

        Assert.Equal(["response.boats[].name", "response.boats[].crew", "response.boats[].crew[].name"], page.Defined);
    }

    [Fact]
    public void A_caption_may_name_several_fields() =>
        Assert.Equal(
            ["response.crew", "response.note", "response.crew[].name", "response.crew[].age", "response.note.name", "response.note.age"],
            Below("Fields of the objects crew and note:").Defined);

    [Theory]
    [InlineData("#### 배의 선원 JSON 형식", "배의 선원", "body.crew[].name")]
    [InlineData("#### 배의 선원의JSON 형식", "배의 선원", "body.crew[].name")]
    [InlineData("#### The crew of the boat: structure", "The crew of the boat", "body.crew[].name")]
    [InlineData("The crew of the boat fields:", "The crew of the boat", "body.crew[].name")]
    [InlineData("#### The crew of the boat that sank", "The crew of the boat", "body.name")]
    public void A_caption_may_name_a_field_by_its_description(string caption, string description, string path) =>
        Assert.Contains(path, PageUnderTest.Markdown(
            "# Boats\n\n{% swagger method=\"put\" path=\"/boats\" %}\n{% swagger-parameter in=\"body\" name=\"crew\" type=\"array "
                + "json\" %}\n"
            + $"{description}\n{{% endswagger-parameter %}}\n{{% endswagger %}}\n\n{caption}\n\n"
            + "| Name | Type | Description |\n|-|-|-|\n| name | string | A name |\n| age | integer | An age |\n").Defined);

    [Theory]
    [InlineData("Only pirates need the fields of `crew`:")]
    [InlineData("仅供参考: crew 字段")]
    [InlineData("Often empty: `crew`")]
    [InlineData("Fields of the `fleet` objects:")]
    [InlineData("The following fields:")]
    public void A_line_with_any_other_word_or_no_noun_names_none(string caption) =>
        Assert.Equal(["response.crew", "response.note", "response.name", "response.age"], Below(caption).Defined);

    [Fact]
    public void A_run_that_may_be_parted_in_many_ways_is_parted_in_no_time()
    {
        var watch = Stopwatch.StartNew();

        Assert.Contains("response.name", Below(string.Concat(Enumerable.Repeat("中的", 59)) + "鑫").Defined);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}");
    }

    [Fact]
    public void A_heading_that_goes_on_without_end_behind_a_description_names_no_field() =>
        Assert.Contains("body.name", PageUnderTest.Markdown(
            "# Boats\n\n## PUT /boats\n\n### Body\n\n| Field | Type | Description |\n|-|-|-|\n| crew | array | Who sails |\n\n"
            + $"#### Who sails {new string('的', 100_000)}\n\n| Field | Type | Description |\n|-|-|-|\n| name | string | A name |\n").Defined);

    private static PageUnderTest Below(string caption) => PageUnderTest.Markdown(
        "# Boats\n\n`GET /boats`\n\n## Response\n\n| Field | Type | Description |\n|-|-|-|\n| crew | array | Who sails |\n"
            + "| note | object | More |\n\n"
        + $"{caption}\n\n| Field | Type | Description |\n|-|-|-|\n| name | string | A name |\n| age | integer | An age |\n");

    [Fact]
    public void The_singular_behind_each_is_the_name_of_the_list() =>
        Assert.Contains(
            "POST /v1/kites#body.sails[].cloth",
            Dialects.ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Body\n\n| Name | Type | Description |\n|---|---|---|\n| sails | array | S |\n\nEach sail contains:\n\n"
                + "| Name | Type | Description |\n|---|---|---|\n| cloth | string | C |\n").Fields);

    [Fact]
    public void Without_each_the_singular_is_a_word_like_others() =>
        Assert.DoesNotContain(
            "POST /v1/kites#body.sails[].cloth",
            Dialects.ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Body\n\n| Name | Type | Description |\n|---|---|---|\n| sails | array | S |\n\nThe sail contains:\n\n"
                + "| Name | Type | Description |\n|---|---|---|\n| cloth | string | C |\n").Fields);

    [Fact]
    public void Bullets_below_a_name_that_holds_them_are_its_members() =>
        Assert.Contains(
            "POST /v1/kites#body.crew.size",
            Dialects.ReadText.Markdown(
                "# Fly\n\n`POST /v1/kites`\n\n## Body\n\n- `crew` (object): C\n\n`crew` has these properties:\n\n- `size` (integer): S\n").Fields);
}
