using System.Text;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Evidence;

public sealed class EvidenceFileTests
{
    private const string Entry = "- field: POST /v1/tasks#body.prompt\n  date: 2026-03-30\n  api: rejected\n  semantics: unproven\n";

    [Fact]
    public void A_new_file_holds_the_finding_alone() => Assert.Equal(
        "- field: POST /v1/tasks#body.prompt\n  date: 2026-03-30\n  sent: a word\n  api: rejected\n  semantics: unproven\n"
        + "  note: an error came back\n  source: notes of that day\n",
        Appended("", Finding() with { Sent = "a word", Note = "an error came back", Source = "notes of that day" }));

    [Theory]
    [InlineData("# Nothing was tried yet.\n")]
    [InlineData("# First\n- field: POST /v1/tasks#body.a   # as sent\n  semantics: proven\n  api: accepted\n  date: 2026-01-01\n# Last\n")]
    [InlineData("\uFEFF- field: POST /v1/tasks#body.a\n  date: 2026-01-01\n  api: accepted\n  semantics: proven\n")]
    public void What_stands_in_the_file_stays_as_it_is(string text) => Assert.Equal(text + Entry, Appended(text, Finding()));

    [Fact]
    public void A_last_line_without_an_end_gets_one() => Assert.Equal(
        Entry + Entry.Replace("30", "31", StringComparison.Ordinal), Appended(Entry.TrimEnd('\n'), Finding() with { Date = "2026-03-31" }));

    [Fact]
    public void The_ends_of_lines_and_the_indentation_are_those_of_the_file()
    {
        const string text =
            "# Tried\r\n  - field: POST /v1/tasks#body.a\r\n    date: 2026-01-01\r\n    api: accepted\r\n    semantics: proven\r\n";

        Assert.Equal(
            text + "  - field: POST /v1/tasks#body.prompt\r\n    date: 2026-03-30\r\n    api: rejected\r\n    semantics: unproven\r\n",
            Appended(text, Finding()));
    }

    [Theory]
    [InlineData("true", "\"true\"")]
    [InlineData("2 images", "\"2 images\"")]
    [InlineData("- a dash", "\"- a dash\"")]
    [InlineData("key: value", "\"key: value\"")]
    [InlineData("it ran # or so", "\"it ran # or so\"")]
    [InlineData("ends with:", "\"ends with:\"")]
    [InlineData("\"quoted\" \\ back", "\"\\\"quoted\\\" \\\\ back\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("a plain word, and more", "a plain word, and more")]
    [InlineData("字段被接受", "字段被接受")]
    public void Words_are_quoted_where_yaml_would_take_them_for_something_else(string note, string written) =>
        Assert.Contains($"  note: {written}\n", Appended("", Finding() with { Note = note }), StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_words_are_they_are_read_again() =>
        Prop.ForAll<NonEmptyString, NonEmptyString>(ReadAgain).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool ReadAgain(NonEmptyString words, NonEmptyString path)
    {
        // Text without halves of surrogate pairs: no file could hold those.
        var note = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words.Get.Trim()));
        var field = new FieldId("POST /v1/tasks", Extractor.Model.Location.Body, new Extractor.Model.FieldPath(
            string.Concat(path.Get.Where(char.IsAsciiLetterOrDigit)) + "x"));
        var wanted = Finding() with { Field = field, Note = note.Length == 0 ? null : note, Sent = "x" };
        var (bytes, finding, problems) = EvidenceFile.Append(
            new PageFile("evidence/a.yaml", Encoding.UTF8.GetBytes("# First\n" + Entry)), wanted);

        return problems.IsEmpty && finding! with { Line = 0 } == wanted with { File = "evidence/a.yaml", Line = 0 }
            && Encoding.UTF8.GetString(bytes).StartsWith("# First\n" + Entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]\n")]
    [InlineData("[{ field: 'POST /v1/tasks#body.a', date: 2026-01-01, api: accepted, semantics: proven }]\n")]
    [InlineData(Entry + "...\n")]
    public void A_file_in_a_form_that_cannot_grow_at_its_end_stays_as_it_is(string text)
    {
        var (bytes, finding, problems) = EvidenceFile.Append(new PageFile("evidence/a.yaml", Encoding.UTF8.GetBytes(text)), Finding());

        Assert.Equal((0, null), (bytes.Length, finding));
        Assert.StartsWith(
            "nothing can be put behind what stands at the end of this file", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_mistake_stays_as_it_is_and_the_mistake_is_told()
    {
        var (_, finding, problems) = EvidenceFile.Append(
            new PageFile("evidence/a.yaml", Encoding.UTF8.GetBytes(Entry + "  sned: a\n")), Finding());

        Assert.Null(finding);
        Assert.Equal(
            "evidence/a.yaml:5: error[evidence-broken]: unknown key 'sned', expected one of field, date, sent, api, semantics, note, "
            + "source",
            Assert.Single(problems).ToString());
    }

    private static Finding Finding() =>
        new(FieldId.Parse("POST /v1/tasks#body.prompt")!.Value, "2026-03-30", null, "rejected", "unproven", null, null, "", 0);

    private static string Appended(string text, Finding finding)
    {
        var (bytes, added, problems) = EvidenceFile.Append(new PageFile("evidence/a.yaml", Encoding.UTF8.GetBytes(text)), finding);
        Assert.Empty(problems);
        Assert.NotNull(added);
        return Encoding.UTF8.GetString(bytes);
    }
}
