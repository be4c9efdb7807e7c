using Extractor.Tests.Dialects;

namespace Extractor.Tests.Outline;

public sealed class OperationIndexTests
{
    private const string Index =
        "# Boats\n\n| Action | Method | Path |\n|---|---|---|\n| Build a boat | POST | `/v1/boats` |\n"
            + "| Sink a boat | DELETE | `/v1/boats/{id}` |\n\n";

    private const string Fields = "### Request body\n\n| Field | Type | Required |\n|---|---|---|\n| name | string | Yes |\n\n";

    [Theory]
    [InlineData("## Build a boat\n\n")]
    [InlineData("## 1. Build a boat\n\nMakes one.\n\n")]
    public void A_section_of_a_listed_title_is_that_of_the_operation(string heading) =>
        Assert.Equal(["POST /v1/boats#body.name"], ReadText.Markdown(Index + heading + Fields).Fields);

    [Fact]
    public void Each_section_is_that_of_its_own_title() =>
        Assert.Equal(
            ["POST /v1/boats#body.name", "DELETE /v1/boats/{id}#query.force", "DELETE /v1/boats/{id}#path.id"],
            ReadText.Markdown(
                $"{Index}## Build a boat\n\n{Fields}## Sink a boat\n\n### Query parameters\n\n| Field | Type |\n|---|---|\n| force | boolean |\n")
                .Fields);

    [Theory]
    [InlineData("`POST /v2/boats`\n\n", "POST /v2/boats#body.name")]
    [InlineData("```\nPUT /v3/boats\n```\n\n", "PUT /v3/boats#body.name")]
    public void A_section_that_names_its_operation_is_that_of_no_other(string own, string expected) =>
        Assert.Equal([expected], ReadText.Markdown($"{Index}## Build a boat\n\n{own}{Fields}").Fields);

    [Fact]
    public void A_section_of_another_title_is_that_of_none() =>
        Assert.DoesNotContain(
            ReadText.Markdown($"{Index}## Paint a boat\n\n{Fields}").Fields, static field => field.Contains("/v1/", StringComparison.Ordinal));

    [Fact]
    public void A_title_of_two_operations_is_that_of_neither() =>
        Assert.DoesNotContain(
            ReadText.Markdown(
                "# Boats\n\n| Action | Method | Path |\n|---|---|---|\n| Build a boat | POST | `/v1/boats` |\n"
                    + "| Build a boat | PUT | `/v1/boats` |\n\n"
                + $"## Build a boat\n\n{Fields}").Fields,
            static field => field.Contains("/v1/", StringComparison.Ordinal));

    [Fact]
    public void The_name_of_a_function_is_no_title() =>
        Assert.DoesNotContain(
            ReadText.Markdown(
                "# Boats\n\n| Function | Method | Path |\n|---|---|---|\n| build_boat | POST | `/v1/boats` |\n"
                    + "| sink_boat | DELETE | `/v1/boats` |\n\n"
                + $"## build_boat\n\n{Fields}").Fields,
            static field => field.Contains("/v1/", StringComparison.Ordinal));

    [Fact]
    public void A_list_may_have_the_method_and_the_path_in_one_cell() =>
        Assert.Equal(
            ["POST /v1/boats#body.name"],
            ReadText.Markdown(
                "# Boats\n\nMethod | HTTP request | Description\n--- | --- | ---\n"
                    + "[**Build**](Boats.md#Build) | **Post** /v1/boats | Builds one\n"
                + $"[**Sink**](Boats.md#Sink) | **Delete** /v1/boats/{{id}} | Sinks one\n\n## Build\n\n{Fields}").Fields);

    [Theory]
    [InlineData("POST\t/v1/boats\tBuild a boat\nDELETE\t/v1/boats/{id}\tSink a boat")]
    [InlineData("Method\tPath\tWhat it does\nPOST\t/v1/boats\tBuild a boat\nDELETE\t/v1/boats/{id}\tSink a boat")]
    [InlineData("POST /v1/boats - Build a boat\nDELETE /v1/boats - Sink all boats")]
    [InlineData("POST /v1/boats Build a boat\nDELETE /v1/boats/{id} Sink a boat")]
    [InlineData("Build a boat: POST /v1/boats\nSink a boat: DELETE /v1/boats/{id}")]
    public void A_pasted_page_may_list_its_operations_line_by_line(string list) =>
        Assert.Equal(
            ["POST /v1/boats#body.name"],
            ReadText.Plain($"Boats\n\n{list}\n\nBuild a boat\n\nParameter\tType\tRequired\nname\tstring\tYes\n").Fields);

    [Theory]
    [InlineData("- `POST /v1/boats` - Build a boat\n- `DELETE /v1/boats/{id}` - Sink a boat")]
    [InlineData("- [Build a boat](#build): POST /v1/boats\n- [Sink a boat](#sink): DELETE /v1/boats/{id}")]
    [InlineData("* **Build a boat** (`POST /v1/boats`)\n* **Sink a boat** (`DELETE /v1/boats/{id}`)")]
    public void A_list_may_be_one_of_bullets(string list) =>
        Assert.Equal(["POST /v1/boats#body.name"], ReadText.Markdown($"# Boats\n\n{list}\n\n## Build a boat\n\n{Fields}").Fields);

    [Theory]
    [InlineData("Method\tPath\nGET\t/v1/boats\nPOST\t/v1/boats")]
    [InlineData("Method\tPath\tUse\nGET\t/v1/boats\tList\nPOST\t/v1/boats\tBuild")]
    [InlineData("GET /v1/boats - List boats\nPOST /v1/boats - Build a boat")]
    public void What_follows_a_list_of_operations_belongs_to_none_of_them(string list) =>
        Assert.Empty(
            ReadText.Plain($"Boats\n\n{list}\n\nPaint a boat\n\nParameter\tType\tRequired\ncolor\tstring\tYes\n").Fields);

    [Fact]
    public void Titles_one_below_the_other_are_a_menu() =>
        Assert.Equal(
            ["POST /v1/boats: Build a boat"],
            ReadText.Plain(
                "Build a boat\nSink a boat\n\nMethod\tPath\tWhat it does\nPOST\t/v1/boats\tBuild a boat\n"
                    + "DELETE\t/v1/boats/{id}\tSink a boat\n\nBuild a boat\n\nParameter\tType\tRequired\nname\tstring\tYes\n").Scopes);
}
