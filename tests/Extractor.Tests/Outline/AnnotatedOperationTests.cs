using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Tests.Outline;

public sealed class AnnotatedOperationTests
{
    [Theory]
    [InlineData("{post} /v1/kites/:id Fly a kite", "POST /v1/kites/{id}", "Fly a kite")]
    [InlineData("{GET} https://kites.example/v1/kites?x=1", "GET /v1/kites", "")]
    [InlineData("{get} kites/:id Read", "GET /kites/{id}", "Read")]
    [InlineData("{delete} {base}/kites/{id}", "DELETE /kites/{id}", "")]
    [InlineData("POST /kites Add", "POST /kites", "Add")]
    public void A_method_and_a_path_name_an_operation(string text, string name, string title)
    {
        var found = OperationHeading.Annotated(new Annotation("api", text));

        Assert.NotNull(found);
        Assert.Equal((name, title), (found.Value.Name.ToString(), found.Value.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{post}")]
    [InlineData("{String} name The name")]
    [InlineData("GET the kites")]
    [InlineData("post /kites")]
    [InlineData("{socket} /kites")]
    public void Anything_else_names_none(string text) => Assert.Null(OperationHeading.Annotated(new Annotation("api", text)));
}
