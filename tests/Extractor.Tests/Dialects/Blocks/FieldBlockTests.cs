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
}
