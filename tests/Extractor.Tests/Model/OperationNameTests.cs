using Extractor.Model;

namespace Extractor.Tests.Model;

public sealed class OperationNameTests
{
    [Theory]
    [InlineData("POST /v1/tasks", "POST /v1/tasks")]
    [InlineData("`GET /v1/tasks/{id}`", "GET /v1/tasks/{id}")]
    [InlineData("**DELETE** `/v1/tasks/:id`", "DELETE /v1/tasks/{id}")]
    [InlineData("PUT /v1/tasks/<id>/", "PUT /v1/tasks/{id}")]
    [InlineData("[GET] https://api.example.com/v1/tasks?limit=1#top", "GET /v1/tasks")]
    [InlineData("GET https://api.example.com", "GET /")]
    [InlineData("DELETE https://api.example.com/v1/tasks/<id>", "DELETE /v1/tasks/{id}")]
    [InlineData("GET /v1/tasks/(int: id)/result", "GET /v1/tasks/{id}/result")]
    [InlineData("GET /v1/tasks/(id)", "GET /v1/tasks/{id}")]
    [InlineData("POST /v1/{name=lists/*/tasks/*}:cancel", "POST /v1/{name}:cancel")]
    [InlineData("GET /v1/lists/{list.id#GUIDE_LISTS/list-object}/tasks", "GET /v1/lists/{list.id}/tasks")]
    [InlineData("GET /v1/tasks#list", "GET /v1/tasks")]
    [InlineData("【POST】/v1/tasks", "POST /v1/tasks")]
    [InlineData("PATCH {base_url}/v1/tasks", "PATCH /v1/tasks")]
    [InlineData("GET /v1/tasks HTTP/1.1", "GET /v1/tasks")]
    [InlineData("POST\t/v1/tasks:cancel", "POST /v1/tasks:cancel")]
    [InlineData("POST\u00A0/v1/tasks", "POST /v1/tasks")]
    [InlineData("POST : /v1/tasks", "POST /v1/tasks")]
    [InlineData("POST :  [HOST]/v1/tasks/{id}", "POST /v1/tasks/{id}")]
    [InlineData("GET ： /v1/tasks", "GET /v1/tasks")]
    [InlineData("GET /v1/tasks/,/v1/lists", "GET /v1/tasks")]
    [InlineData("GET /v1/places/{east},{north}", "GET /v1/places/{east},{north}")]
    public void A_method_and_an_address_name_an_operation(
        string text, string name) => Assert.Equal(name, OperationName.Parse(text)?.ToString());

    [Theory]
    [InlineData("POST")]
    [InlineData("/v1/tasks")]
    [InlineData("Post /v1/tasks")]
    [InlineData("FETCH /v1/tasks")]
    [InlineData("POST /v1/tasks creates a task")]
    [InlineData("POST the form")]
    [InlineData("POST :")]
    [InlineData("POST : /v1/tasks creates a task")]
    [InlineData("POST //example.com")]
    [InlineData("GET /a//b")]
    [InlineData("GET /名前")]
    [InlineData("")]
    public void Anything_else_names_none(string text) => Assert.Null(OperationName.Parse(text));

    [Theory]
    [InlineData("Create task: POST /v1/tasks", "POST /v1/tasks")]
    [InlineData("Create task (POST /v1/tasks)", "POST /v1/tasks")]
    [InlineData("创建任务（POST /v1/tasks）", "POST /v1/tasks")]
    [InlineData("Create task — POST https://api.example.com/v1/tasks", "POST /v1/tasks")]
    [InlineData("Create task (POST): /v1/tasks", "POST /v1/tasks")]
    [InlineData("Create task API(POST): /v1/tasks", "POST /v1/tasks")]
    [InlineData("Create task (POST) ： /v1/tasks", "POST /v1/tasks")]
    public void A_heading_may_name_an_operation_among_other_words(
        string heading, string name) => Assert.Equal(name, OperationName.FindIn(heading)?.ToString());

    [Theory]
    [InlineData("/…/tasks")]
    [InlineData("…/tasks")]
    [InlineData(".../tasks")]
    [InlineData("/.../tasks")]
    public void What_an_address_leaves_out_in_front_is_no_part_of_the_path(string address) =>
        Assert.Equal("/tasks", OperationName.PathOf(address));

    [Theory]
    [InlineData("Create task")]
    [InlineData("Create task (POST):")]
    [InlineData("GET and POST")]
    [InlineData("POST")]
    public void A_heading_without_both_names_none(string heading) => Assert.Null(OperationName.FindIn(heading));

    [Theory]
    [InlineData("POST /v1/tasks/{id}", "POST /v1/tasks/{}")]
    [InlineData("POST /v1/{a}/{b.c}/d", "POST /v1/{}/{}/d")]
    [InlineData("POST /v1/{{a}}", "POST /v1/{}")]
    [InlineData("POST /v1/}a", "POST /v1/}a")]
    public void The_shape_of_a_path_leaves_the_names_of_its_parameters_out(
        string path, string shape) => Assert.Equal(shape, OperationName.Shape(path));
}
