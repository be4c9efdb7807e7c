namespace Extractor.Tests.Dialects;

public sealed class OperationFromExampleTests
{
    private const string Call = "curl -X POST \"https://kites.example/v1/kites\" \\\n\t-F \"sail=red\"\n";
    private const string Fields = "Name\tType\tDescription\nsail\tstring\tIts cloth.\n";

    [Theory]
    [InlineData("Example request:")]
    [InlineData("Sample")]
    [InlineData("Пример запроса:")]
    public void The_only_call_of_a_page_without_headings_names_the_operation_of_its_fields(string label) =>
        Assert.Contains(
            "POST /v1/kites#body.sail", ReadText.Plain($"Kites\n\n{label}\n\n{Call}\nThe full list of request fields:\n\n{Fields}").Fields);

    [Fact]
    public void Of_two_calls_on_such_a_page_none_is_taken() =>
        Assert.DoesNotContain(
            ReadText.Plain($"Kites\n\nSample\n\n{Call}\n{Call.Replace("kites\"", "sails\"", StringComparison.Ordinal)}\nRequest fields:\n\n{Fields}")
                .Fields,
            static field => field.StartsWith("POST", StringComparison.Ordinal) && field.EndsWith("body.sail", StringComparison.Ordinal));

    [Fact]
    public void Below_a_heading_of_its_own_a_list_of_fields_is_none_of_a_call_elsewhere() =>
        Assert.DoesNotContain(
            ReadText.Markdown(
                "# Quick start\n\n```bash\ncurl -X POST https://kites.example/v1/kites\n```\n\n# Sails\n\n"
                + "| Name | Type | Description |\n|---|---|---|\n| cloth | string | What it is made of. |\n")
                .Fields,
            static field => field.StartsWith("POST", StringComparison.Ordinal));
}
