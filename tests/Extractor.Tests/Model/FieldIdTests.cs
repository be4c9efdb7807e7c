using Extractor.Model;

namespace Extractor.Tests.Model;

public sealed class FieldIdTests
{
    public static TheoryData<string, Location, string, string> Ids => new()
    {
        { "POST /v1/tasks", Location.Body, "items[].type", "POST /v1/tasks#body.items[].type" },
        { "GET /v1/tasks/{id}", Location.Path, "id", "GET /v1/tasks/{id}#path.id" },
        { "GET /v1/tasks", Location.Query, "page", "GET /v1/tasks#query.page" },
        { "POST /v1/tasks", Location.Header, "X-Request-Id", "POST /v1/tasks#header.X-Request-Id" },
        { "POST /v1/tasks", Location.Response, "data[].id", "POST /v1/tasks#response.data[].id" },
        { "POST /v1/tasks", Location.Callback, "status", "POST /v1/tasks#callback.status" },
        { "User", Location.Object, "name", "User#object.name" },
        { "C# Client", Location.Object, "name", "C# Client#object.name" },
        { "POST /v1/tasks", Location.Body, "colour#rgb", "POST /v1/tasks#body.colour#rgb" },
        { "C#", Location.Object, "a#b.c", "C##object.a#b.c" },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_printed_with_scope_location_and_path(string scope, Location location, string path, string printed) =>
        Assert.Equal(printed, new FieldId(scope, location, new FieldPath(path)).ToString());

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_printed_is_read_again(string scope, Location location, string path, string printed) =>
        Assert.Equal(new FieldId(scope, location, new FieldPath(path)), FieldId.Parse(printed));

    [Theory]
    [InlineData("")]
    [InlineData("prompt")]
    [InlineData("POST /v1/tasks")]
    [InlineData("POST /v1/tasks#body")]
    [InlineData("POST /v1/tasks#body.")]
    [InlineData("POST /v1/tasks#elsewhere.prompt")]
    [InlineData("POST /v1/tasks#Body.prompt")]
    [InlineData("#body.prompt")]
    public void Anything_else_is_no_id(string text) => Assert.Null(FieldId.Parse(text));

    [Fact]
    public void Ids_are_ordered_by_scope_then_location_then_path_whatever_the_culture()
    {
        string[] ordered = [
            "A#body.b", "POST /b#header.z", "POST /b#body.Z", "POST /b#body.a", "POST /b#body.ä", "POST /b#response.a", "a#body.a",
        ];

        Assert.Equal(
            ordered, ordered.Reverse().Select(static text => FieldId.Parse(text)!.Value).Order().Select(static id => id.ToString()));
    }

    [Fact]
    public void Every_location_has_a_name_that_leads_back_to_it() =>
        Assert.All(
            Enum.GetValues<Location>(), static location => Assert.Equal(location, FieldId.LocationOf(FieldId.LocationName(location))));
}
