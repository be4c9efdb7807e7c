using Extractor.Model;

namespace Extractor.Tests.Dialects.Blocks;

public sealed class FieldBlockTests
{
    [Theory]
    [InlineData("VOICE OBJECT")]
    [InlineData("voice object")]
    [InlineData("hide child attributes")]
    public void A_title_over_the_children_of_a_field_opens_them(string title) => Assert.Equal(
        ["POST /v1/avatars#body.voice", "POST /v1/avatars#body.voice.id"],
        ReadText.Plain(
            $"Create Avatar\nPOST https://api.example.io/v1/avatars\n\nBody Params\nvoice\nobject\nVoice settings\n\n{title}\nid\nstring\n"
            + "required\nId of the voice\n").Fields);

    [Fact]
    public void The_title_of_another_field_opens_nothing() => Assert.Equal(
        ["POST /v1/avatars#body.voice", "POST /v1/avatars#body.id"],
        ReadText.Plain(
            "Create Avatar\nPOST https://api.example.io/v1/avatars\n\nBody Params\nvoice\nobject\nVoice settings\n\nTONE OBJECT\nid\n"
            + "string\nrequired\nId of the voice\n").Fields);

    [Theory]
    [InlineData("Default: 10", "10")]
    [InlineData("The pitch. Defaults to 10.", "10")]
    [InlineData("The pitch (default: 10)", "10")]
    [InlineData("Defaults to the pitch of the voice.", null)]
    [InlineData("Defaults to 10 where no voice is given.", null)]
    public void A_default_may_stand_in_the_description(string description, string? expected) =>
        Assert.Equal(
            expected,
            ReadText.Plain($"Create Avatar\nPOST https://api.example.io/v1/avatars\n\nBody Params\npitch\nfloat\n{description}\n")[
                "POST /v1/avatars#body.pitch"].Default);

    [Fact]
    public void Of_a_field_that_holds_others_a_sentence_states_the_default_of_one_of_them() =>
        Assert.Null(
            ReadText.Plain(
                "Create Avatar\nPOST https://api.example.io/v1/avatars\n\nBody Params\nvoice\nobject\n"
                + "The tone of the voice defaults to calm.\n")["POST /v1/avatars#body.voice"].Default);

    private const string Paragraphs = """
        # Pump water

        `POST https://pumps.example.com/v1/pump`

        ## 
        Request body

        **depth**: How deep it stands. Default: 6
        Options: 6, 10

        **well_id**: (required) Which well.

        **fast**: Whether it hurries.

        ## Response

        **task_id**: What to ask for.

        ## Remarks

        **depth**: The deeper, the slower.
        """;

    [Fact]
    public void A_section_of_nothing_but_names_and_what_they_mean_is_one_of_fields() => Assert.Equal(
        ["POST /v1/pump#body.depth", "POST /v1/pump#body.well_id", "POST /v1/pump#body.fast", "POST /v1/pump#response.task_id"],
        ReadText.Markdown(Paragraphs).Fields);

    [Fact]
    public void What_a_named_paragraph_says_is_read_from_its_words()
    {
        var page = ReadText.Markdown(Paragraphs);

        Assert.Equal("6", page["POST /v1/pump#body.depth"].Default);
        Assert.Equal<string>(["6", "10"], page["POST /v1/pump#body.depth"].Enum);
        Assert.Equal(Requirement.Required, page["POST /v1/pump#body.well_id"].Required);
    }

    [Theory]
    [InlineData("The pump takes:\n\n**depth**: How deep it stands.")]
    [InlineData("**Note**: It hurries.\n\n**depth**: How deep it stands.")]
    [InlineData("**Depth**: How deep it stands.")]
    [InlineData("**depth**:")]
    [InlineData("**Content-Type**: `application/json`")]
    public void Names_among_other_paragraphs_are_words(string text) =>
        Assert.Empty(ReadText.Markdown($"# POST /v1/pump\n\n## Request body\n\n{text}\n").Fields);
}
