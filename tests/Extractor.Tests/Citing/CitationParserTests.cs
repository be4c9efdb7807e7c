using System.Text;
using Extractor.Citing;
using Extractor.Registry;

namespace Extractor.Tests.Citing;

public sealed class CitationParserTests
{
    private static readonly CitationAnchor Tail = new(
        "POST /v1/kites#body.tail_list[].colour",
        new RegistryVersion(1, 2, 0),
        new CitedPlace("guides/kites.md", 41, 43, "0a1b2c3d", "4e5f6071", "8293a4b5"));

    private static readonly string Written = Tail.ToString();

    [Fact]
    public void A_tail_is_short_and_says_what_it_is() =>
        Assert.Equal(
            "[sot: POST /v1/kites#body.tail_list[].colour @ guides/kites.md:41-43 v1.2.0 q=0a1b2c3d m=4e5f6071 s=8293a4b5 c=3fe6eb1c]",
            Written);

    [Theory]
    [InlineData("POST /v1/kites#body.shape", "kites.md")]
    [InlineData("GET /users/@me#query.with", "users.md")]
    [InlineData("Two  Words [old]#object.a.b[].c-d", "a b/c [1].md")]
    [InlineData("Kite#object.`odd`|name", "@scope/page.md")]
    [InlineData("対象#object.名前", "日本/頁.md")]
    public void What_is_written_is_read_again(string field, string page)
    {
        var tail = Tail with { Field = field, Place = Tail.Place! with { Page = page, EndLine = 41 } };
        var read = Read(tail.ToString());

        Assert.Null(read.Problem);
        Assert.Equal(tail.ToString().Length, read.Span.End);
        Same(tail, read.Tail!);
    }

    [Fact]
    public void A_tail_of_absence_is_written_and_read_again()
    {
        var tail = new CitationAnchor("POST /v1/kites#body.wind", new RegistryVersion(3, 0, 1), null);

        Assert.Equal(
            $"[sot-absent: POST /v1/kites#body.wind v3.0.1 c={CitationAnchor.Guard("sot-absent", "POST/v1/kites#body.windv3.0.1")}]",
            tail.ToString());
        Assert.Equal(tail, Read(tail.ToString()).Tail);
    }

    [Theory]
    [InlineData("> ", " ", "\n")]
    [InlineData("", " ", "\n")]
    [InlineData("   ", " ", "\r\n")]
    [InlineData("> > ", "  ", "\n")]
    [InlineData("// ", " ", "\n")]
    [InlineData("# ", " ", "\n")]
    [InlineData("    -- ", " ", "\r\n")]
    public void It_may_be_broken_over_lines(string mark, string space, string lineEnd)
    {
        for (var width = 2; width < Written.Length; width++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < Written.Length; i += width)
                text.Append(i == 0 ? "" : $"{space}{lineEnd}{mark}").Append(Written.AsSpan(i, Math.Min(width, Written.Length - i)));

            var read = Read(text.ToString());

            Assert.Null(read.Problem);
            Same(Tail, read.Tail!);
        }
    }

    public static TheoryData<string> Settings => new()
    {
        Written.Replace(" ", "", StringComparison.Ordinal),
        Written.Replace(" ", "   ", StringComparison.Ordinal),
        Written.Replace(" ", "\u00A0", StringComparison.Ordinal),
        Written.Replace('-', '–'),
        Written.Replace("_", "\\_", StringComparison.Ordinal).Replace("[]", "\\[\\]", StringComparison.Ordinal),
        Written.Replace("[sot", "[Sot", StringComparison.Ordinal),
        Written.Replace("[sot: ", "[ sot : ", StringComparison.Ordinal),
        Written.Replace("c=", "**c=", StringComparison.Ordinal).Replace("]", "**]", StringComparison.Ordinal)
            .Replace("[**]", "[]", StringComparison.Ordinal),
        Written.Replace("#", "#\u200B", StringComparison.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void It_survives_how_people_and_programs_set_text(string text)
    {
        var read = Read(text);

        Assert.Null(read.Problem);
        Same(Tail, read.Tail!);
    }

    [Fact]
    public void No_single_character_of_it_can_be_changed_unnoticed()
    {
        for (var i = "[sot:".Length; i < Written.Length; i++)
        {
            if (Written[i] == ' ') continue;
            var changed = Written.Remove(i, 1).Insert(i, Written[i] == '7' ? "8" : "7");

            Assert.NotNull(Read(changed).Problem);
        }
    }

    [Theory]
    [InlineData("[sot: POST /v1/kites#body.shape]", "the citation is not whole; expected one such as [sot: ")]
    [InlineData(
        "[sot: POST /v1/kites#body.shape @ kites.md:4 v1.0.0 q=0a1b2c3d\n\nm=4e5f6071 s=8293a4b5 c=00000000]",
        "the citation is not whole; ")]
    [InlineData(
        "[sot: POST /v1/kites#body.shape @ kites.md:4 v1.0.0 q=0a1b2c3d m=4e5f6071 s=8293a4b5 c=00000000]",
        "the citation was changed by hand: c=00000000 does not vouch for what it says; ")]
    [InlineData("[sot: a [sot: b c=00000000]", "the citation is not whole; ")]
    public void What_is_not_whole_is_told(
        string text, string problem) => Assert.StartsWith(problem, Read(text).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("[sot: …]")]
    [InlineData("[sot: ...]")]
    [InlineData("[sotto: voce]")]
    [InlineData("[sot]")]
    [InlineData("[x] sot: y")]
    [InlineData("[")]
    public void Other_brackets_are_none(string text) => Assert.Null(CitationParser.Read(text, 0));

    [Fact]
    public void A_note_of_nothing_but_openings_is_read_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("[sot: c=0000000", 100_000));
        var note = CitedNote.Read("a.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal(100_000, note.Problems.Length);
    }

    private static ReadTail Read(string text) => CitationParser.Read(text, 0) ?? throw new InvalidOperationException("no tail begins here");

    // Spaces may come and go; what a tail says folds alike.
    private static void Same(CitationAnchor expected, CitationAnchor read)
    {
        Assert.Equal(NormalizedText.Of(expected.Field), NormalizedText.Of(read.Field));
        Assert.Equal(NormalizedText.Of(expected.Place!.Page), NormalizedText.Of(read.Place!.Page));
        Assert.Equal((expected.Version, expected.Place with { Page = "" }), (read.Version, read.Place with { Page = "" }));
    }
}
