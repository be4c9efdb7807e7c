using Extractor.Model;

namespace Extractor.Tests.Dialects;

public sealed class FieldNotesTests
{
    private const string Table = """
        ## POST /v1/kites

        ### Request Body

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | size | integer | No | How large |
        | width | integer | No | How wide |
        | tail | object | No | What flies behind |
        | tail.length | integer | No | How long |
        | w/h | number | No | Both at once |

        #### Request Body Field Notes


        """;

    [Fact]
    public void A_note_adds_to_the_field_that_it_names()
    {
        var note = Assert.Single(Notes("- size: Must not exceed 2,500 characters"));

        Assert.Equal(("size", "max-length", "2500"), (note.Path.Value, note.Constraints[0].Kind, note.Constraints[0].Value));
    }

    [Theory]
    [InlineData("- size / width: range [1, 5]", "size width")]
    [InlineData("- `size`, `width`: range [1, 5]", "size width")]
    [InlineData("- `size`、`width`：取值范围 [1, 5]", "size width")]
    [InlineData("- **size and width**: range [1, 5]", "size width")]
    [InlineData("- `size`, `width` and `tail.length`: range [1, 5]", "size width tail.length")]
    [InlineData("- size / wind: range [1, 5]", "size")]
    [InlineData("- w/h: range [1, 5]", "w h")]
    public void A_note_with_several_names_is_one_of_each(string bullet, string fields)
    {
        var notes = Notes(bullet);

        Assert.Equal(fields, string.Join(' ', notes.Select(static note => note.Path.Value)));
        Assert.All(notes, static note => Assert.Equal(("range", "1..5"), (note.Constraints[0].Kind, note.Constraints[0].Value)));
    }

    [Theory]
    [InlineData("- wind: range [1, 5]")]
    [InlineData("- wind / rain: range [1, 5]")]
    [InlineData("- size of the thing: range [1, 5]")]
    [InlineData("- size")]
    public void A_bullet_that_names_no_field_of_the_table_is_no_note(string bullet) => Assert.Empty(Notes(bullet));

    [Fact]
    public void A_snippet_below_several_names_defines_the_members_of_none()
    {
        var page = ReadText.Markdown(Table + "- size / tail: as below\n\n```json\n{\"knots\": 1}\n```\n");

        Assert.DoesNotContain(page.Fields, static id => id.Contains("knots", StringComparison.Ordinal));
    }

    private static Claim[] Notes(string bullet) =>
        [.. ReadText.Markdown(Table + bullet + "\n").Defining.Where(static claim => claim.Kind == ClaimKind.FieldNote)];
}
