using Extractor.Facts.Relations;
using Extractor.Model;
using Extractor.Tests.Fixtures;
using Extractor.Words;

namespace Extractor.Tests.Facts.Relations;

public sealed class ConditionReaderTests
{
    private static readonly Claim Seconds = TestClaim.Typed("seconds", "int");
    private static readonly Claim Pictures = TestClaim.Holding("pictures", true);

    private static readonly KnownFields Fields = new(
        [
            Seconds,
            Pictures,
            TestClaim.Of("engine") with { Enum = ["e1", "e2-turbo", "e3"] },
            TestClaim.Of("mode") with { Enum = ["day", "night"] },
        ],
        Vocabulary.BuiltIn.Phrases);

    [Theory]
    [InlineData("e1: default 5, options: 1-10", "engine=e1 default 5; engine=e1 range 1..10")]
    [InlineData("e1: default 5, 1–10", "engine=e1 default 5; engine=e1 range 1..10")]
    [InlineData("`e2-turbo`: default 4, only 4", "engine=e2-turbo default 4; engine=e2-turbo enum 4")]
    [InlineData("e1, e3: options: 4, 8", "engine=e1 enum 4|8; engine=e3 enum 4|8")]
    [InlineData("When `mode` is `night`, the default is 10", "mode=night default 10")]
    [InlineData("Up to 30 seconds with e3", "engine=e3 range ..30")]
    [InlineData("with `e3` up to 30 seconds", "engine=e3 range ..30")]
    [InlineData("当 mode 为 night 时，最大 30 秒", "mode=night range ..30")]
    [InlineData("e1 模型不支持", "engine=e1 supported no")]
    [InlineData("仅 e1 支持", "engine=e1 supported only")]
    [InlineData("Only used when `engine` is `e1`", "engine=e1 supported only")]
    [InlineData("仅当 mode 为 night 时有效", "mode=night supported only")]
    [InlineData("仅在 mode=night 时生效", "mode=night supported only")]
    [InlineData("Only supported by e1 and e3", "engine=e1 supported only; engine=e3 supported only")]
    public void A_sentence_states_facts_for_one_value(string sentence, string expected) => Assert.Equal(expected, Read(sentence, Seconds));

    [Fact]
    public void Of_a_list_a_limit_counts_the_items()
    {
        Assert.Equal("engine=e3 max-count 7", Read("with `e3` up to 7 images", Pictures));
        Assert.Equal("engine=e1 min-count 2; engine=e1 max-count 4", Read("e1: 2-4", Pictures));
    }

    [Theory]
    [InlineData("e9: default 5")]
    [InlineData("e1: default 5, as fast as it goes")]
    [InlineData("e1: the good one")]
    [InlineData("seconds: default 5")]
    [InlineData("When `mode` is dark, the default is 10")]
    [InlineData("default 5")]
    public void What_is_not_understood_as_a_whole_states_nothing(string sentence) => Assert.Equal("", Read(sentence, Seconds));

    [Theory]
    [InlineData("e1: default 5, as fast as it goes", true)]
    [InlineData("e1: the good one", false)]
    [InlineData("e9: default 5", false)]
    [InlineData("Only d-9-mini takes this parameter", true)]
    [InlineData("仅 d-9 支持此参数", true)]
    [InlineData("Not supported by FAST_TRACK calls", true)]
    [InlineData("Only the best of boats", false)]
    [InlineData("A co-owner of 2 boats only", false)]
    public void What_is_said_of_a_value_alone_smells_of_a_condition(string sentence, bool expected) =>
        Assert.Equal(expected, new ConditionReader(Fields, Vocabulary.BuiltIn.Phrases).Smells(sentence, Seconds));

    [Fact]
    public void Seconds_of_what_an_address_leads_to_are_no_limit_of_the_address() =>
        Assert.Equal("", Read("When mode is night, maximum 30 seconds", TestClaim.Typed("clip_url", "string")));

    private static string Read(string sentence, Claim claim) =>
        string.Join(
            "; ",
            new ConditionReader(Fields, Vocabulary.BuiltIn.Phrases).Read(sentence, claim)
                .Select(static fact => $"{fact.When!.Field}={fact.When.Value} {fact.Kind} {fact.Value}"));
}
