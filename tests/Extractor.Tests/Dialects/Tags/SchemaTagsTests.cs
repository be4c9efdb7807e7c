using Extractor.Model;

namespace Extractor.Tests.Dialects.Tags;

public sealed class SchemaTagsTests
{
    private const string Announced = """
        ---
        title: "Fly a kite"
        ---

        import SchemaItem from "@theme/SchemaItem";

        <h1 className={"openapi__heading"}>Fly a kite</h1>

        <MethodEndpoint
          method={"post"}
          path={"/v1/kites/{kiteId}"}
          context={"endpoint"}
        >

        </MethodEndpoint>

        ## Request


        """;

    [Fact]
    public void A_parameter_is_read_from_its_data()
    {
        var page = Read("""
            <ul><ParamsItem className={"paramsItem"} param={{"name":"kiteId","in":"path","required":true,"schema":{"type":"string"}}}></ParamsItem></ul><ul><ParamsItem param={{"name":"wind","in":"query","description":"How hard it {blows.","schema":{"type":"integer","minimum":0,"maximum":12}}}></ParamsItem></ul>
            """);

        Assert.Equal(["path.kiteId", "query.wind"], page.Defined);
        Assert.Equal(["POST /v1/kites/{kiteId}"], page.Operations);
        Assert.Equal(("integer", Requirement.Optional, "How hard it {blows."), Said(page["wind"]));
    }

    [Fact]
    public void A_member_stands_below_the_member_whose_summary_is_above_it()
    {
        var page = Read("""
            <MimeTabs className={"openapi-tabs__mime"} schemaType={"request"}><TabItem label={"application/json"} value={"application/json-schema"}><ul style={{"marginLeft":"1rem"}}><SchemaItem collapsible={true} className={"schemaItem"}><details style={{}}><summary style={{}}><span><strong className={"openapi-schema__property"}>tail</strong><span className={"openapi-schema__name"}>object</span><span className={"openapi-schema__divider"}></span><span className={"openapi-schema__required"}>required</span></span></summary><div style={{"marginLeft":"1rem"}}><div>

            What hangs on it.

            </div><SchemaItem collapsible={true}><details><summary><span><strong>bows</strong><span>object[]</span></span></summary><div><SchemaItem collapsible={false} name={"colour"} required={true} schemaName={"string"} qualifierMessage={undefined} schema={{"type":"string","enum":["red","blue"]}}></SchemaItem></div></details></SchemaItem></div></details></SchemaItem><SchemaItem collapsible={false} name={"size"} required={false} schemaName={"int32"} schema={{"type":"integer","format":"int32","default":3}}></SchemaItem></ul></TabItem></MimeTabs>
            """);

        Assert.Equal(["body.tail", "body.tail.bows", "body.tail.bows[].colour", "body.size", "path.kiteId"], page.Defined);
        Assert.Equal(("object", Requirement.Required, "What hangs on it."), Said(page["tail"]));
        Assert.Equal(("object[]", Requirement.Unstated, ""), Said(page["tail.bows"]));
        Assert.Equal(["red", "blue"], [.. page["tail.bows[].colour"].Enum]);
        Assert.Equal((Requirement.Optional, "3"), (page["size"].Required, page["size"].Default));
    }

    [Fact]
    public void A_response_is_that_of_the_status_of_its_tab_and_a_failure_has_no_fields()
    {
        var page = Read("""
            <ApiTabs label={undefined}><TabItem label={"200"} value={"200"}><div><details><summary><strong>Response Headers</strong></summary><ul><ParamsItem param={{"name":"X-Wind","schema":{"type":"integer"}}}></ParamsItem></ul></details><MimeTabs schemaType={"response"}><TabItem label={"application/json"} value={"application/json"}><ul><li><div>Array [</div></li><SchemaItem name={"id"} required={true} schema={{"type":"string"}}></SchemaItem><SchemaItem name={"mates"} required={false} schema={{"type":"array","items":{"type":"string"}}}></SchemaItem><li><div>]</div></li></ul></TabItem></MimeTabs></div></TabItem><TabItem label={"422"} value={"422"}><MimeTabs schemaType={"response"}><TabItem label={"application/json"} value={"application/json"}><SchemaItem name={"reason"} required={false} schema={{"type":"string"}}></SchemaItem></TabItem></MimeTabs></TabItem></ApiTabs>
            """);

        Assert.Equal(["response.[].id", "response.[].mates"], page.Defined.Where(static name => !name.StartsWith("path", StringComparison.Ordinal)));
        Assert.Equal(
            ["19 ignored: a header of a response", "19 ignored: a response that reports a failure"], page.Ledger("field-tag"));
    }

    [Fact]
    public void What_the_service_sends_is_no_part_of_the_request()
    {
        var page = Read("""
            <OperationTabs className={"openapi-tabs__operation"}><TabItem label={"POST landed"} value={"POST-landed"}><MethodEndpoint method={"post"} path={"/landed"} context={"callback"}></MethodEndpoint><MimeTabs schemaType={"request"}><TabItem label={"application/json"} value={"application/json"}><SchemaItem name={"place"} required={true} schema={{"type":"string"}}></SchemaItem></TabItem></MimeTabs></TabItem></OperationTabs>
            """);

        Assert.Contains("callback.place", page.Defined);
        Assert.DoesNotContain("body.place", page.Defined);
        Assert.Equal(["POST /v1/kites/{kiteId}"], page.Operations);
    }

    [Fact]
    public void A_member_whose_name_the_caller_chooses_is_reported_and_so_are_its_members()
    {
        var page = Read("""
            <SchemaItem collapsible={true}><details><summary><strong>property name*</strong><span>object</span></summary><SchemaItem name={"size"} required={true} schema={{"type":"integer"}}></SchemaItem></details></SchemaItem>
            """);

        Assert.DoesNotContain("body.size", page.Defined);
        Assert.Equal(
            ["19 unparsed: 'property name*' is no field name", "19 unparsed: a member of a field whose name is none"],
            page.Ledger("field-tag"));
    }

    [Theory]
    [InlineData("<Chart data={{\"type\":\"bar\",\"name\":\"size\"}} />")]
    [InlineData("<Chart schema={{\"type\": }} name=\"size\" />")]
    [InlineData("<Chart schema={{\"type\":\"a\"")]
    public void Data_of_something_else_defines_nothing(string tag) => Assert.Equal(["path.kiteId"], Read(tag).Defined);

    private static (string?, Requirement, string) Said(Claim claim) => (claim.Type, claim.Required, claim.Description);

    private static PageUnderTest Read(string request) => PageUnderTest.Of("fly-a-kite.api.mdx", Announced + request + "\n");
}
