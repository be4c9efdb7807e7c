using Extractor.Pages;

namespace Extractor.Tests.Pages;

public sealed class AnnotationTests
{
    [Theory]
    [InlineData("@apiParam {String} name", "apiparam", "{String} name")]
    [InlineData("   * @apiParam  {String} name ", "apiparam", "{String} name")]
    [InlineData("/** @api {get} /x */", "api", "{get} /x")]
    [InlineData("# @queryParam page", "queryparam", "page")]
    [InlineData("\"\"\"@api {get} /x Title", "api", "{get} /x Title")]
    [InlineData(" * @openapi", "openapi", "")]
    public void A_word_behind_an_at_sign_opens_it(string line, string name, string text) =>
        Assert.Equal(new Annotation(name, text), Annotation.Read(line));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@a b")]
    [InlineData("Write to @apiary")]
    [InlineData("@app.route(\"/x\")")]
    [InlineData("@scope/package is a package")]
    [InlineData("ada@example.org")]
    [InlineData("**@apiParam**")]
    public void Anything_else_is_none(string line) => Assert.Null(Annotation.Read(line));
}
