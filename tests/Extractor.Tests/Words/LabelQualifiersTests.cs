using Extractor.Model;
using Extractor.Tests.Dialects;
using Extractor.Words;

namespace Extractor.Tests.Words;

public sealed class LabelQualifiersTests
{
    [Theory]
    [InlineData("通用请求体", Location.Body)]
    [InlineData("公共请求体参数说明", Location.Body)]
    [InlineData("请求体参数说明", Location.Body)]
    [InlineData("公共请求头", Location.Header)]
    [InlineData("通用响应体说明", Location.Response)]
    [InlineData("共通リクエストボディ", Location.Body)]
    [InlineData("リクエストボディの説明", Location.Body)]
    [InlineData("공통 요청 본문", Location.Body)]
    [InlineData("Common request body", Location.Body)]
    [InlineData("Shared headers", Location.Header)]
    [InlineData("Corps de requête commun", Location.Body)]
    [InlineData("Gemeinsamer Request-Body", Location.Body)]
    [InlineData("Общее тело запроса", Location.Body)]
    [InlineData("The full list of request fields", Location.Body)]
    [InlineData("List of response fields", Location.Response)]
    [InlineData("Полный список полей запроса", Location.Body)]
    [InlineData("Список полей ответа", Location.Response)]
    [InlineData("Tabla de los campos de respuesta", Location.Response)]
    public void A_word_beside_a_label_leaves_it_what_it_is(string label, Location location) =>
        Assert.Equal(location, Vocabulary.BuiltIn.Section(label)?.Location);

    [Theory]
    [InlineData("公共")]
    [InlineData("说明")]
    [InlineData("Common")]
    [InlineData("Commonbody")]
    [InlineData("Common lenses")]
    [InlineData("业务说明")]
    public void What_is_no_label_without_the_word_is_none_with_it(string words) => Assert.Null(Vocabulary.BuiltIn.Section(words));

    [Fact]
    public void Behind_the_headers_of_pasted_text_the_common_body_has_a_table_of_its_own() => Assert.Equal(
        ["POST /v1/lenses#header.X-Lens", "POST /v1/lenses#body.lensKey"],
        ReadText.Plain("""
            POST /v1/lenses

            请求头

            字段	类型	必填	说明
            X-Lens	string	是	镜头编号

            通用请求体

            字段	类型	必填	说明
            lensKey	string	是	镜头的钥匙
            """.Replace("\\t", "\t", StringComparison.Ordinal)).Fields);

    [Fact]
    public void Behind_the_headers_of_a_page_of_HTML_the_common_body_has_a_table_of_its_own() => Assert.Equal(
        ["POST /v1/lenses#header.X-Lens", "POST /v1/lenses#body.lensKey"],
        ReadText.Html("""
            <h2>POST /v1/lenses</h2><p>请求头</p>
            <table><tr><th>字段</th><th>类型</th><th>说明</th></tr><tr><td>X-Lens</td><td>string</td><td>镜头编号</td></tr></table>
            <p>请求体参数说明</p>
            <table><tr><th>字段</th><th>类型</th><th>说明</th></tr><tr><td>lensKey</td><td>string</td><td>镜头的钥匙</td></tr></table>
            """).Fields);

    [Fact]
    public void Behind_the_headers_the_common_body_has_bullets_of_its_own() => Assert.Equal(
        ["POST /v1/lenses#header.X-Lens", "POST /v1/lenses#body.lensKey"],
        ReadText.Markdown("""
            ## POST /v1/lenses

            **Request headers**

            - `X-Lens` (string): whose lens it is

            **Common request body**

            - `lensKey` (string): the key of the lens
            """).Fields);
}
