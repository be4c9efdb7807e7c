using System.Text;
using Extractor.Checking;
using Extractor.Checking.Calls;
using Extractor.Facts.Prose;
using Extractor.Facts.Relations;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

/// <summary>What nobody would write on purpose: it is checked or refused, and never ends in an exception.</summary>
public sealed class CheckFuzzTests
{
    private const int Times = 5000;
    private const string Signs = "{}[]\",:\\'0 9eE+-.\n\ttrufalsn\u00e4當時如果為`=/";

    private static readonly string Body = """{ "prompt": "a\u00e4", "mode": "pro", "video_list": [{ "video_url": "x" }], "duration": """
        + """5.5e1, "watermark_info": { "enabled": true }, "sound": null }""";

    [Fact]
    public void Broken_bodies_are_told_and_never_thrown()
    {
        var checker = PayloadChecker.For(OwnRegistry.Stored, "POST /v1/videos/omni-video");
        var verdicts = Spoilt(Body).Select(text => checker.Check(Encoding.UTF8.GetBytes(text)).Verdict).ToArray();
        var random = new Random(7);
        foreach (var text in Spoilt(Body))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            checker.Check(bytes);
        }

        Assert.Contains(CheckVerdict.Unreadable, verdicts);
        Assert.Contains(CheckVerdict.Broken, verdicts);
    }

    [Fact]
    public void Broken_calls_are_read_as_far_as_they_go()
    {
        var checker = new CallChecker(OwnRegistry.Stored);
        var operations = Spoilt(
            $"curl -X POST 'https://api.example.com/v1/videos/omni-video?a=b%20' \\\n -H \"A: b\" -F x=y -d '{Body}'", Times / 10)
            .SelectMany(static text => CurlScript.Calls("a.sh", text, static _ => new CallFile(null, "not there")))
            .Select(call => checker.Check("POST /v1/videos/omni-video", call, "a.sh"))
            .Count();

        Assert.InRange(operations, Times / 20, Times);
    }

    [Fact]
    public void Broken_sentences_have_no_usual_form_and_do_no_harm()
    {
        foreach (var words in new[]
        {
            "Required when `mode` is pro or std and sound is on.",
            "Mutually exclusive with clip / sound and with mode",
            "当 mode 为 pro 时，当前参数必填",
            "Range: [1, 5] items, at most 7 characters",
        })
        {
            foreach (var text in Spoilt(words, Times / 10))
            {
                Assert.All(RuleSentence.Read(text), Assert.NotNull);
                Assert.All(
                    FactReader.Read(Extractor.Pages.MarkedText.Plain(text), default, Extractor.Words.Vocabulary.BuiltIn).Constraints,
                    static says => Limit.Of(says, default, true));
            }
        }
    }

    private static IEnumerable<string> Spoilt(string text, int times = Times)
    {
        var random = new Random(text.Length);
        for (var time = 0; time < times; time++)
        {
            var spoilt = new StringBuilder(text);
            for (var edits = random.Next(4); edits >= 0 && spoilt.Length > 1; edits--)
            {
                var at = random.Next(spoilt.Length);
                if (random.Next(2) == 0) spoilt.Remove(at, Math.Min(random.Next(1, 6), spoilt.Length - at - (at == 0 ? 1 : 0)));
                else spoilt.Insert(at, Signs[random.Next(Signs.Length)]);
            }

            yield return spoilt.ToString();
        }
    }
}
