using Extractor.Dialects.Annotations;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Dialects.Annotations;

public sealed class AnnotatedFieldTests
{
    [Theory]
    [InlineData("{String} name The name", "string", "name", "The name")]
    [InlineData("name The name", "", "name", "The name")]
    [InlineData("(Group) {String} name", "string", "name", "")]
    [InlineData("{String} name - The name", "string", "name", "The name")]
    [InlineData("{String[]} names[] All of them", "string[]", "names[]", "All of them")]
    [InlineData("{ String | Null } a.b[c] Deep", "string | null", "a.b[c]", "Deep")]
    [InlineData("{String}", "string", "", "")]
    [InlineData("", "", "", "")]
    public void Type_name_and_description_stand_in_order(string text, string type, string name, string description)
    {
        var field = AnnotatedField.Read(text);

        Assert.Equal((type, name, description), (field.Type.ToLowerInvariant(), field.Name, field.Description));
    }

    [Theory]
    [InlineData("name", Requirement.Required, null)]
    [InlineData("name=x", Requirement.Required, "x")]
    [InlineData("[name]", Requirement.Optional, null)]
    [InlineData("[ name ]", Requirement.Optional, null)]
    [InlineData("[name=x]", Requirement.Optional, "x")]
    [InlineData("[name=\"x y\"]", Requirement.Optional, "x y")]
    [InlineData("[name = 'x']", Requirement.Optional, "x")]
    [InlineData("[name=]", Requirement.Optional, "")]
    public void Brackets_mark_what_may_be_left_out(string name, Requirement required, string? value)
    {
        var field = AnnotatedField.Read($"{{String}} {name} Words");

        Assert.Equal(("name", required, value, "Words"), (field.Name, field.Required, field.Default, field.Description));
    }

    [Theory]
    [InlineData("{String{..5}}", "..5", "")]
    [InlineData("{String{2..5}=\"a b\",'c'}", "2..5", "a b|c")]
    [InlineData("{Number=1,2,3}", "", "1|2|3")]
    [InlineData("{Number{1-9}}", "1-9", "")]
    public void Braces_hold_limits_and_values_beside_the_type(string braces, string size, string values)
    {
        var field = AnnotatedField.Read($"{braces} name");

        Assert.Equal((size, values, "name"), (field.Size, string.Join('|', field.Allowed), field.Name));
    }

    [Theory]
    [InlineData("id integer required The id. Example: 9", "id", "integer", Requirement.Required, "The id. Example: 9")]
    [InlineData("id integer The id", "id", "integer", Requirement.Unstated, "The id")]
    [InlineData("id required The id", "id", "", Requirement.Required, "The id")]
    [InlineData("id The id", "id", "", Requirement.Unstated, "The id")]
    [InlineData("id number.", "id", "number", Requirement.Unstated, "")]
    [InlineData("ids[].key string[] optional All", "ids[].key", "string[]", Requirement.Optional, "All")]
    [InlineData("{string} [id] The id", "id", "string", Requirement.Optional, "The id")]
    public void Words_in_a_fixed_order_say_the_same(string text, string name, string type, Requirement required, string description)
    {
        var field = AnnotatedField.ReadWords(text, Vocabulary.BuiltIn);

        Assert.Equal((name, type, required, description), (field.Name, field.Type, field.Required, field.Description));
    }

    [Theory]
    [InlineData("{String")]
    [InlineData("(Group {String} name")]
    [InlineData("[name=\"x")]
    [InlineData("{{{{")]
    public void A_mark_that_nothing_closes_ends_with_its_word(string text) => Assert.DoesNotContain(' ', AnnotatedField.Read(text).Name);
}
