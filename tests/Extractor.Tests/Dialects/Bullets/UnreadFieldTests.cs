namespace Extractor.Tests.Dialects.Bullets;

public sealed class UnreadFieldTests
{
    private const string Operation = "## POST /v1/boats\n\n### Request Body\n\n";

    [Fact]
    public void Members_of_a_bullet_whose_name_is_not_read_are_no_fields_of_what_is_around_it()
    {
        var page = ReadText.Markdown(Operation + """
            - `title` (string, required): What it is called
            - rig Rig (object): How it is rigged
              - `mast` (string): The mast
              - `sails` (array): The sails
                - `area` (number): How large
            - `hull` (object): The hull
              - `length` (number): How long

            """);

        Assert.Equal(
            ["POST /v1/boats#body.title", "POST /v1/boats#body.hull", "POST /v1/boats#body.hull.length"], page.Fields);
        Assert.Equal(
            [
                "5 field-bullet extracted",
                "6 field-bullet unparsed: the words before its type are no field name: 'rig Rig (object): How it is rigged'",
                "7 field-bullet unparsed: stands below a bullet whose field is not read",
                "8 field-bullet unparsed: stands below a bullet whose field is not read",
                "9 field-bullet unparsed: stands below a bullet whose field is not read",
                "10 field-bullet extracted",
                "11 field-bullet extracted",
            ],
            page.Ledger);
    }

    [Theory]
    [InlineData("- The fields of the rig:")]
    [InlineData("- Rig and sails (optional)")]
    [InlineData("- Request body (object)")]
    public void A_bullet_that_groups_fields_is_no_unread_one(string group)
    {
        var page = ReadText.Markdown(Operation + $"{group}\n  - `mast` (string): The mast\n  - `boom` (string): The boom\n");

        Assert.Equal(["POST /v1/boats#body.mast", "POST /v1/boats#body.boom"], page.Fields);
    }

    [Fact]
    public void Words_for_the_items_of_a_list_hide_none_of_their_fields()
    {
        var page = ReadText.Markdown(Operation + """
            - `sails` (array): The sails
              - Each item (object): One sail
                - `area` (number): How large
                - `cloth` (string): Of what

            """);

        Assert.Equal(
            ["POST /v1/boats#body.sails", "POST /v1/boats#body.sails[].area", "POST /v1/boats#body.sails[].cloth"], page.Fields);
    }
}
