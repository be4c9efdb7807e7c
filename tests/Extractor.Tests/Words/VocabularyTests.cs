using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.BuiltIn;

    [Theory]
    [InlineData("Field", ColumnRole.Name)]
    [InlineData("**Parameter Name**", ColumnRole.Name)]
    [InlineData("FIELD  PATH:", ColumnRole.Name)]
    [InlineData("字段名", ColumnRole.Name)]
    [InlineData("参数", ColumnRole.Name)]
    [InlineData("パラメータ名", ColumnRole.Name)]
    [InlineData("매개변수", ColumnRole.Name)]
    [InlineData("Name", ColumnRole.WeakName)]
    [InlineData("名称", ColumnRole.WeakName)]
    [InlineData("Data Type", ColumnRole.Type)]
    [InlineData("类型", ColumnRole.Type)]
    [InlineData("型", ColumnRole.Type)]
    [InlineData("타입", ColumnRole.Type)]
    [InlineData("Required?", ColumnRole.Required)]
    [InlineData("是否必填", ColumnRole.Required)]
    [InlineData("必須", ColumnRole.Required)]
    [InlineData("필수", ColumnRole.Required)]
    [InlineData("Default", ColumnRole.Default)]
    [InlineData("默认值", ColumnRole.Default)]
    [InlineData("既定値", ColumnRole.Default)]
    [InlineData("기본값", ColumnRole.Default)]
    [InlineData("Allowed values", ColumnRole.Enum)]
    [InlineData("枚举值", ColumnRole.Enum)]
    [InlineData("描述", ColumnRole.Description)]
    [InlineData("説明", ColumnRole.Description)]
    [InlineData("설명", ColumnRole.Description)]
    [InlineData("Value", ColumnRole.Value)]
    [InlineData("In", ColumnRole.Location)]
    [InlineData("示例", ColumnRole.Example)]
    [InlineData("取值范围", ColumnRole.Constraint)]
    [InlineData("Parametre Adı", ColumnRole.Name)]
    [InlineData("Veri Türü", ColumnRole.Type)]
    [InlineData("TİPİ", ColumnRole.Type)]
    [InlineData("Zorunlu mu?", ColumnRole.Required)]
    [InlineData("Açıklaması", ColumnRole.Description)]
    [InlineData("类型和范围", ColumnRole.Type)]
    [InlineData("Tipler", ColumnRole.Unknown)]
    [InlineData("Adımlar", ColumnRole.Unknown)]
    [InlineData("Colour", ColumnRole.Unknown)]
    [InlineData("", ColumnRole.Unknown)]
    public void A_header_says_what_its_column_holds(string header, ColumnRole role) => Assert.Equal(role, Words.Column(header));

    [Theory]
    [InlineData("Request Body", Location.Body, false)]
    [InlineData("Тіло запиту", Location.Body, false)]
    [InlineData("Параметри відповіді", Location.Response, false)]
    [InlineData("Приклад відповіді", Location.Response, true)]
    [InlineData("Corpo della richiesta", Location.Body, false)]
    [InlineData("Parametry odpowiedzi", Location.Response, false)]
    [InlineData("Sorgu parametreleri", Location.Query, false)]
    [InlineData("Yanıt formatı", Location.Response, false)]
    [InlineData("İSTEK GÖVDESİ", Location.Body, false)]
    [InlineData("Body Parameters:", Location.Body, false)]
    [InlineData("JSON Params", Location.Body, false)]
    [InlineData("请求体", Location.Body, false)]
    [InlineData("请求体（Body）", Location.Body, false)]
    [InlineData("リクエストボディ", Location.Body, false)]
    [InlineData("요청 본문", Location.Body, false)]
    [InlineData("Query String Params", Location.Query, false)]
    [InlineData("查询参数", Location.Query, false)]
    [InlineData("クエリパラメータ", Location.Query, false)]
    [InlineData("쿼리 파라미터", Location.Query, false)]
    [InlineData("Path Parameters", Location.Path, false)]
    [InlineData("路径参数", Location.Path, false)]
    [InlineData("パスパラメータ", Location.Path, false)]
    [InlineData("경로 매개변수", Location.Path, false)]
    [InlineData("Request Headers", Location.Header, false)]
    [InlineData("请求头", Location.Header, false)]
    [InlineData("リクエストヘッダー", Location.Header, false)]
    [InlineData("요청 헤더", Location.Header, false)]
    [InlineData("Response (200)", Location.Response, false)]
    [InlineData("响应参数", Location.Response, false)]
    [InlineData("レスポンス", Location.Response, false)]
    [InlineData("응답 본문", Location.Response, false)]
    [InlineData("Callback", Location.Callback, false)]
    [InlineData("回调协议", Location.Callback, false)]
    [InlineData("コールバック", Location.Callback, false)]
    [InlineData("콜백", Location.Callback, false)]
    [InlineData("Example Request", null, true)]
    [InlineData("请求示例", null, true)]
    [InlineData("リクエスト例", null, true)]
    [InlineData("요청 예시", null, true)]
    [InlineData("Response Example", Location.Response, true)]
    [InlineData("返回示例", Location.Response, true)]
    [InlineData("Response description", Location.Response, false)]
    [InlineData("响应结构", Location.Response, false)]
    [InlineData("响应的结构", Location.Response, false)]
    [InlineData("2.2 请求体结构", Location.Body, false)]
    [InlineData("レスポンス項目", Location.Response, false)]
    [InlineData("응답 항목", Location.Response, false)]
    [InlineData("Formato de la respuesta", Location.Response, false)]
    [InlineData("Détails de la réponse", Location.Response, false)]
    [InlineData("Formato do corpo", Location.Body, false)]
    [InlineData("Required headers", Location.Header, false)]
    public void A_label_says_what_stands_below_it(string label, Location? location, bool example) =>
        Assert.Equal(new SectionLabel(location, example), Words.Section(label));

    [Theory]
    [InlineData("Create Task Request Body", Location.Body)]
    [InlineData("Request Body of the task", Location.Body)]
    [InlineData("创建任务的请求参数", Location.Body)]
    [InlineData("Task query parameters", Location.Query)]
    public void A_label_may_stand_within_a_longer_heading(string heading, Location location)
    {
        Assert.Null(Words.Section(heading));
        Assert.Equal(location, Words.Section(heading, within: true)!.Value.Location);
    }

    [Theory]
    [InlineData("Body of water")]
    [InlineData("Requesting bodies")]
    [InlineData("A task")]
    [InlineData("")]
    [InlineData("Callback structure")]
    public void One_word_within_a_heading_is_no_label(string heading) => Assert.Null(Words.Section(heading, within: true));

    [Theory]
    [InlineData("Required", Requirement.Required)]
    [InlineData("обов'язково", Requirement.Required)]
    [InlineData("необов’язковий", Requirement.Optional)]
    [InlineData("Obbligatorio", Requirement.Required)]
    [InlineData("Opcjonalny", Requirement.Optional)]
    [InlineData("yes", Requirement.Required)]
    [InlineData("`true`", Requirement.Required)]
    [InlineData("✅", Requirement.Required)]
    [InlineData("是", Requirement.Required)]
    [InlineData("必須", Requirement.Required)]
    [InlineData("필수", Requirement.Required)]
    [InlineData("Yes (one of both)", Requirement.Required)]
    [InlineData("Optional", Requirement.Optional)]
    [InlineData("No", Requirement.Optional)]
    [InlineData("否", Requirement.Optional)]
    [InlineData("任意", Requirement.Optional)]
    [InlineData("선택", Requirement.Optional)]
    [InlineData("❌", Requirement.Optional)]
    [InlineData("Conditional", Requirement.Conditional)]
    [InlineData("条件必填", Requirement.Conditional)]
    [InlineData("条件付き必須", Requirement.Conditional)]
    [InlineData("조건부", Requirement.Conditional)]
    public void A_word_says_whether_a_field_must_be_given(
        string word, Requirement requirement) => Assert.Equal(requirement, Words.RequirementOf(word));

    [Theory]
    [InlineData("required when `a` is set")]
    [InlineData("-")]
    [InlineData("")]
    public void Other_words_say_nothing_of_that(string word) => Assert.Null(Words.RequirementOf(word));

    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("None")]
    [InlineData("`null`")]
    [InlineData("N/A")]
    [InlineData("无")]
    [InlineData("空")]
    [InlineData("なし")]
    [InlineData("없음")]
    [InlineData("  ")]
    public void Some_words_say_that_there_is_no_default(string cell) => Assert.Null(Words.DefaultOf(cell));

    [Theory]
    [InlineData(" 0 ", "0")]
    [InlineData("false", "false")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("no limit", "no limit")]
    public void Any_other_cell_is_the_default(string cell, string value) => Assert.Equal(value, Words.DefaultOf(cell));

    [Theory]
    [InlineData("Default to 5", "5")]
    [InlineData("Defaults to: 5", "5")]
    [InlineData("DEFAULT: 5", "5")]
    [InlineData("默认值：5", "5")]
    [InlineData("默认为5", "5")]
    [InlineData("デフォルト：5", "5")]
    [InlineData("기본값: 5", "5")]
    [InlineData("Default to", "")]
    public void The_text_behind_the_words_for_a_default_is_found(
        string line, string value) => Assert.Equal(value, Words.AfterDefaultPrefix(line));

    [Theory]
    [InlineData("Default tone")]
    [InlineData("The default is 5")]
    [InlineData("")]
    public void Other_lines_open_with_no_such_words(string line) => Assert.Null(Words.AfterDefaultPrefix(line));

    [Theory]
    [InlineData("User Structure", "User")]
    [InlineData("User object", "User")]
    [InlineData("用户对象", "用户")]
    [InlineData("Object", "Object")]
    [InlineData("Subobject", "Subobject")]
    [InlineData("User (object)", "User")]
    [InlineData("Type: User", "User")]
    public void A_structure_is_named_without_the_word_structure(
        string heading, string name) => Assert.Equal(name, Words.StructureName(heading));

    [Theory]
    [InlineData("  A \t B ", "a b")]
    [InlineData("**A**:", "a")]
    [InlineData("（字段）", "字段")]
    [InlineData("-", "-")]
    [InlineData("***", "***")]
    [InlineData("", "")]
    public void Words_are_compared_without_case_marks_and_colons(string words, string key) => Assert.Equal(key, Vocabulary.Key(words));

    [Fact]
    public void Marks_labels_and_controls_are_words_of_the_vocabulary_too()
    {
        Assert.True(Words.IsUrlLabel("请求地址"));
        Assert.True(Words.IsMethodLabel("HTTP Method:"));
        Assert.True(Words.IsGenericHeading("基本信息"));
        Assert.True(Words.IsEnumLabel("Possible values:"));
        Assert.True(Words.IsChildMark("Show child attributes"));
        Assert.True(Words.IsChildMark("▾"));
        Assert.True(Words.IsChrome("Copy"));
        Assert.True(Words.IsTypeWord("整数"));
        Assert.True(Words.IsValueType("string"));
        Assert.False(Words.IsValueType("url"));
    }
}
