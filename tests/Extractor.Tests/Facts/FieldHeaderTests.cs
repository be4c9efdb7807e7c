using Extractor.Facts;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Facts;

public sealed class FieldHeaderTests
{
    [Theory]
    [InlineData("object {id, name }", "object", null)]
    [InlineData("optional object {id}", "object", Requirement.Optional)]
    [InlineData("array of object {id, name}", "array of object", null)]
    [InlineData("\"up\" or \"down\"", "\"up\" or \"down\"", null)]
    [InlineData("optional \"up\" or \"down\"", "\"up\" or \"down\"", Requirement.Optional)]
    public void A_type_may_list_its_members_or_its_values(string line, string type, Requirement? required)
    {
        var header = new FieldHeader(Vocabulary.BuiltIn);

        Assert.True(header.Take(line));
        Assert.Equal((type, required), (header.Type, header.Required));
    }

    [Theory]
    [InlineData("object {id, name }", new[] { "id", "name" })]
    [InlineData("object {id, 7 more}", new string[0])]
    public void Members_are_known_where_all_are_listed(string line, string[] members)
    {
        var header = new FieldHeader(Vocabulary.BuiltIn);

        header.Take(line);

        Assert.Equal<string>(members, header.Members);
    }

    [Theory]
    [InlineData("called \"up\" or \"down\"")]
    [InlineData("the \"up\" key")]
    public void Words_with_values_in_them_are_no_type(string line) => Assert.False(new FieldHeader(Vocabulary.BuiltIn).Take(line));
}
