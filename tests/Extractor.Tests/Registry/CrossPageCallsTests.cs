using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Registry;

public sealed class CrossPageCallsTests
{
    private const string Reference =
        "# Tasks\n\n## GET /tasks/{id}\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| id | string | Which |\n";

    [Fact]
    public void A_call_on_one_page_calls_the_operation_that_another_documents()
    {
        var docs = Edition.Of(
            ("reference.md", Reference), ("guide.md", "# Guide\n\n```bash\ncurl https://api.example.com/tasks/123?deep=1\n```\n"));

        Assert.Equal(["GET /tasks/{id}"], docs.Registry.Scopes.Select(static scope => scope.Id));
        Assert.Equal(
            (FieldStatus.Hypothesis, "guide.md:4"),
            (docs["GET /tasks/{id}#query.deep"].Status, docs["GET /tasks/{id}#query.deep"].Anchors[0].Place));
    }

    [Fact]
    public void A_call_of_an_operation_that_no_page_documents_keeps_it()
    {
        var docs = Edition.Of(
            ("reference.md", Reference), ("guide.md", "# Guide\n\n```bash\ncurl https://api.example.com/tasks/search?deep=1\n```\n"));

        Assert.Equal(["GET /tasks/search", "GET /tasks/{id}"], docs.Registry.Scopes.Select(static scope => scope.Id));
    }
}
