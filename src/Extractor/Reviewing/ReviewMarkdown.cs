using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Diagnostics.Rendering;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>
/// A review as a comment on a pull request: whether anything can break, how much changed where, what can break with old →
/// new and a link to page and line, what is new, folded what was reworded, and last what accepts a change. What does not
/// fit a comment is counted.
/// </summary>
/// <param name="review">The review.</param>
/// <param name="docs">The documentation folder, put before each page.</param>
/// <param name="links">The address that the documentation folder stands below; null for links relative to the repository.</param>
internal sealed class ReviewMarkdown(Review review, string docs, string? links)
{
    /// <summary>GitHub refuses a comment of more than 65,536 characters.</summary>
    public const int MostBytes = 63_000;

    private const int MostUnfolded = 12;
    private const int MostToAccept = 40;
    private const int MostScopes = 20;

    // What is kept free for the lines that close and count.
    private const int Reserve = 600;

    private readonly StringBuilder text = new();
    private int bytes;

    /// <summary>The Markdown, with a line end behind the last line.</summary>
    public string Of()
    {
        Write(
            $"## API reference\n\n**{Plain(ReviewSummary.Sentence(review))}**\n\n"
            + $"{ReviewSummary.Counts(review)} · {Plain(ReviewSummary.Sides(review))}\n");
        Stat();
        var accepting = Accepting();
        var room = MostBytes - Reserve - Encoding.UTF8.GetByteCount(accepting);
        Section("Read differently", [.. review.Readings], false, room);
        Section("Can break", Open(ChangeWeight.Breaking), false, room);
        Section("New", Open(ChangeWeight.Additive), false, room);
        Section("Reworded", Open(ChangeWeight.Wording), true, room);
        Approved(room);
        Gap();
        Write(accepting);
        return text.ToString();
    }

    private ReviewedChange[] Open(ChangeWeight weight) => [.. review.Open(weight).Where(static change => !change.IsReading)];

    // One operation is named by its section; a table is for those who look for theirs.
    private void Stat()
    {
        var stats = ReviewStat.Of(review);
        if (stats.Length < 2) return;
        Write("\n| | can break | new | reworded |\n| --- | ---: | ---: | ---: |\n");
        foreach (var stat in stats.Take(MostScopes))
            Write(string.Create(
                CultureInfo.InvariantCulture, $"| {Code(stat.Scope)} | {stat.Breaking} | {stat.Additive} | {stat.Wording} |\n"));
        if (stats.Length > MostScopes)
            Write(string.Create(
                CultureInfo.InvariantCulture,
                $"| and {stats.Length - MostScopes} more | {stats.Skip(MostScopes).Sum(static stat => stat.Breaking)} | "
                + $"{stats.Skip(MostScopes).Sum(static stat => stat.Additive)} | {stats.Skip(MostScopes).Sum(static stat => stat.Wording)} "
                + $"|\n"));
    }

    private void Section(string title, ReviewedChange[] changes, bool isFolded, int room)
    {
        if (changes.Length == 0) return;
        Gap();
        Write(string.Create(CultureInfo.InvariantCulture, $"### {title} ({changes.Length})\n\n"));
        if (isFolded) Write("<details><summary>Changes of words alone</summary>\n\n");
        var told = changes.GroupBy(static change => change.Scope)
            .Sum(scope => Scope(scope.Key, [.. scope], isFolded || changes[0].Rule.Weight == ChangeWeight.Breaking, room));
        if (isFolded) Write("</details>\n");
        if (told == changes.Length) return;
        Gap();
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"…and **{changes.Length - told} more**, for which a comment has no room: `sot diff --format "
            + $"text{(isFolded ? " --verbose" : "")}` tells them all.\n"));
    }

    // Returns how many of the changes there was room for.
    private int Scope(string scope, ImmutableArray<ReviewedChange> changes, bool isOpen, int room)
    {
        var heads = changes.Where(static change => change.IsOfScope).ToArray();
        var lines = changes.Where(static change => !change.IsOfScope).Select(Line).ToArray();
        var head =
            $"**{Code(scope.Length == 0 ? "pages" : scope)}**{string.Concat(heads.Select(change => $" {Words(change)}{Links(change)}"))}";
        var isFolded = !isOpen && lines.Length > MostUnfolded;
        var opening = isFolded
            ? string.Create(CultureInfo.InvariantCulture, $"{head}\n<details><summary>{lines.Length} fields</summary>\n\n")
            : $"{head}\n{(lines.Length > 0 ? "\n" : "")}";
        if (!Fits(opening, room)) return 0;
        Write(opening);
        var told = 0;
        while (told < lines.Length && Fits(lines[told], room)) Write(lines[told++]);
        Write(isFolded ? "\n</details>\n\n" : "\n");
        return told + heads.Length;
    }

    private string Line(ReviewedChange change) =>
        $"- {Code(change.Name)} {Words(change)}{Links(change)}{Others(change)}{Description(change)}{Touched(change)}\n";

    // What a new field is for is told with it; nobody knows it yet.
    private static string Description(ReviewedChange change) =>
        change is { IsExistence: true, At: not null, Fact.NewField.Description: { Length: > 0 } words }
            ? $" — {Plain(ChangeWords.Short(words))}"
            : "";

    private static string Words(ReviewedChange change)
    {
        var words = ChangeWords.Of(change.Entry);
        var (old, now) = (words.Old is { } before ? Code(before) : null, words.New is { } after ? Code(after) : null);
        var lead = words with { Old = old, New = now };
        return change.Rule.Id == "field-added-required" ? $"{lead}, which calls leave out so far" : lead.ToString();
    }

    private static string Others(ReviewedChange change)
    {
        const int most = 8;
        var others = change.Entry.Scopes.Skip(1).ToArray();
        if (others.Length == 0) return "";
        var more = others.Length > most ? string.Create(CultureInfo.InvariantCulture, $" and {others.Length - most} more") : "";
        return $"\n  - the same in {string.Join(", ", others.Take(most).Select(Code))}{more}\n".TrimEnd();
    }

    private string Links(ReviewedChange change)
    {
        if (change.At is { } at) return $" · {Link(at)}";
        return change.Was is { } was ? $" · {Plain(was.Place)} before" : "";
    }

    private static string Touched(ReviewedChange change)
    {
        const int most = 5;
        var notes =
            change.Notes.Select(static note => string.Create(CultureInfo.InvariantCulture, $"{Plain(note.File)}:{note.Line}")).ToArray();
        var payloads = change.Payloads.Select(Plain).ToArray();
        return $"{Listed("cited in", notes)}{Listed("used in", payloads)}";

        static string Listed(string lead, string[] files) =>
            files.Length == 0
                ? ""
                : $"\n  - {lead} {string.Join(", ", files.Take(most))}"
                    + (files.Length > most ? string.Create(CultureInfo.InvariantCulture, $" and {files.Length - most} more") : "");
    }

    private string Link(Anchor at)
    {
        var path = string.Join('/', $"{docs}/{at.Page}".Split('/').Select(Uri.EscapeDataString));
        var lines = string.Create(CultureInfo.InvariantCulture, $"#L{at.Line}{(at.EndLine > at.Line ? $"-L{at.EndLine}" : "")}");
        // GitHub shows Markdown as a page, which has no lines to jump to, unless it is asked for the plain text.
        return $"[{Plain(at.Place)}]({(links is null ? "" : links.TrimEnd('/') + "/")}{path}?plain=1{lines})";
    }

    private void Approved(int room)
    {
        var approved = review.Approved.ToArray();
        if (approved.Length == 0) return;
        Gap();
        Write(string.Create(CultureInfo.InvariantCulture, $"<details><summary>{approved.Length} approved</summary>\n\n"));
        var told = 0;
        while (told < approved.Length
            && $"- {Code(approved[told].Fact.Id)} {Words(approved[told])}: {Plain(approved[told].Approval!.Reason)}\n" is var line
            && Fits(line, room))
        {
            Write(line);
            told++;
        }

        if (told < approved.Length) Write(string.Create(CultureInfo.InvariantCulture, $"- and {approved.Length - told} more\n"));
        Write("\n</details>\n");
    }

    // What a reviewer pastes to accept what can break.
    private string Accepting()
    {
        var open = review.Open(ChangeWeight.Breaking).ToArray();
        if (open.Length == 0) return "";
        var entries = open.Take(MostToAccept).Select(static change => $"- fingerprint: {change.Fingerprint} # {change.Rule.Id} "
            + $"{HiddenCharacters.Escaped(OneLine(change.Fact.Id)).Replace("```", "` ` `", StringComparison.Ordinal)}\n  reason:\n");
        var more =
            open.Length > MostToAccept ? string.Create(CultureInfo.InvariantCulture, $"# and {open.Length - MostToAccept} more\n") : "";
        return $"<details><summary>Accept a change</summary>\n\nAdd it, with a reason, to `{docs}/{ApprovalsReader.FileName}`:\n\n```yaml\n"
            + $"{string.Concat(entries)}{more}```\n\n</details>\n";
    }

    private bool Fits(string more, int room) => bytes + Encoding.UTF8.GetByteCount(more) <= room;

    // One blank line, however the part before ends.
    private void Gap()
    {
        if (text.ToString(text.Length - 2, 2) != "\n\n") Write("\n");
    }

    private void Write(string more)
    {
        text.Append(more);
        bytes += Encoding.UTF8.GetByteCount(more);
    }

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Code(string value) => MarkdownText.Code(OneLine(value));

    private static string Plain(string value) => MarkdownText.CommentWords(OneLine(value));
}
