using Extractor.Model;
using Extractor.Words;

namespace Extractor.Tests.Words.Phrases;

public sealed class LeadWordsTests
{
    [Theory]
    [InlineData("On success the response has these fields:", Location.Response)]
    [InlineData("The call returns a list of kites:", Location.Response)]
    [InlineData("返回字段如下：", Location.Response)]
    [InlineData("Die Antwort enthält:", Location.Response)]
    [InlineData("The following headers are sent as well:", Location.Header)]
    [InlineData("请求头需要带上：", Location.Header)]
    [InlineData("You can add these query parameters:", Location.Query)]
    [InlineData("The webhook body contains:", Location.Callback)]
    [InlineData("回调内容如下：", Location.Callback)]
    [InlineData("The request takes:", Location.Body)]
    public void A_sentence_says_where_the_fields_are_that_it_leads_on_to(string sentence, Location location) =>
        Assert.Equal(location, Vocabulary.BuiltIn.Phrases.Leads.Over(sentence)?.Location);

    [Theory]
    [InlineData("Here is more:")]
    [InlineData("It returns the kites that fit these parameters:")]
    [InlineData("The call returns an error if one of these is missing:")]
    [InlineData("The request body has what the response has:")]
    [InlineData("The kite turns when the wind returns:")]
    public void One_that_speaks_of_two_places_or_of_a_condition_says_nothing(string sentence) =>
        Assert.Null(Vocabulary.BuiltIn.Phrases.Leads.Over(sentence));

    [Theory]
    [InlineData("This operation does not support:")]
    [InlineData("以下参数已下线：")]
    public void What_is_not_taken_has_no_place(string sentence) =>
        Assert.Equal(new SectionLabel(null, false) { Unplaced = true }, Vocabulary.BuiltIn.Phrases.Leads.Over(sentence));

    [Fact]
    public void Of_a_paragraph_the_last_sentence_says_it()
    {
        const string before = "Returns a JSON object with a list of all the kites that have been seen this year, and of who flew them. ";

        Assert.Equal(Location.Query, Vocabulary.BuiltIn.Phrases.Leads.Over($"{before}You can add these query parameters:")?.Location);
        Assert.Equal(
            new SectionLabel(null, false) { Unplaced = true },
            Vocabulary.BuiltIn.Phrases.Leads.Over($"{before}Each item of the list is a kite with the following attributes:"));
    }
}
