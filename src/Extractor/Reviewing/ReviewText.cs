using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Model;

namespace Extractor.Reviewing;

/// <summary>How text is set on a terminal.</summary>
/// <param name="Bold">Sets a text in bold.</param>
/// <param name="Faint">Sets a text back.</param>
/// <param name="Red">Sets a text in red.</param>
/// <param name="Green">Sets a text in green.</param>
internal sealed record TextStyle(
    Func<string, string> Bold, Func<string, string> Faint, Func<string, string> Red, Func<string, string> Green)
{
    /// <summary>No style at all, for files and pipes.</summary>
    public static TextStyle Plain { get; } = new(static text => text, static text => text, static text => text, static text => text);
}

/// <summary>
/// A review for the terminal: first whether anything can break, then a line an entry, the heaviest first, grouped by scope.
/// </summary>
/// <param name="review">The review.</param>
/// <param name="docs">The documentation folder as the user named it, put before each page.</param>
/// <param name="style">How the text is set.</param>
internal sealed class ReviewText(Review review, string docs, TextStyle style)
{
    private const int Width = 80;
    private const int LongestPlace = 32;
    private const int ShortestWords = 24;
    private const int ShortestName = 20;
    private const int ShortestValue = 16;
    private const int MostFolded = 12;

    private readonly StringBuilder text = new();

    /// <summary>Whether what is folded into an entry is listed below it, in the short form too.</summary>
    public bool Unfolds { get; init; }

    /// <summary>The text, with a line end behind the last line.</summary>
    /// <param name="verbose">Whether changes of words alone are listed one by one, and each with rule, fingerprint and what is
    /// folded into it.</param>
    public string Of(bool verbose)
    {
        text.Append(style.Bold(ReviewSummary.Sentence(review))).Append('\n').Append(style.Faint(ReviewSummary.Of(review))).Append('\n');
        Section("READ DIFFERENTLY", Reading, verbose, style.Bold);
        Section("BREAKING", Open(ChangeWeight.Breaking), verbose, style.Red);
        Section("ADDITIVE", Open(ChangeWeight.Additive), verbose, style.Green);
        if (verbose) Section("WORDING", Open(ChangeWeight.Wording), verbose, style.Bold);
        else if (Open(ChangeWeight.Wording).Length is > 0 and var words)
            text.Append('\n').Append(style.Faint(Untold(words))).Append('\n');
        Approved();
        return text.ToString();
    }

    private ReviewedChange[] Reading => [.. review.Readings];

    private ReviewedChange[] Open(ChangeWeight weight) => [.. review.Open(weight).Where(static change => !change.IsReading)];

    private void Section(string title, ReviewedChange[] changes, bool verbose, Func<string, string> set)
    {
        if (changes.Length == 0) return;
        text.Append('\n').Append(set(title)).Append('\n');
        foreach (var scope in changes.GroupBy(static change => change.Scope))
        {
            text.Append(style.Bold(scope.Key.Length == 0 ? "pages" : scope.Key)).Append('\n');
            foreach (var change in scope) Line(change, verbose);
        }
    }

    private void Line(ReviewedChange change, bool verbose)
    {
        var name = change.IsOfScope ? "" : $"{OneLine(change.Name)}  ";
        var others = Others(change.Entry.Scopes);
        var words = $"{ChangeWords.Of(change.Entry)}{others}";
        if (verbose)
        {
            var tail = style.Faint($"{Place(change)}{change.Rule.Id} {change.Fingerprint}");
            text.Append(CultureInfo.InvariantCulture, $"  {name}{words}  {tail}\n");
            foreach (var scope in change.Entry.Scopes.Skip(1)) text.Append(CultureInfo.InvariantCulture, $"    in {scope}\n");
            Folded(change.Entry, static line => line);
        }
        else
        {
            var place = ShortPlace(change, name.Length + OneLine(words).Length);
            var line = Fitted(change, name, others, Math.Max(ShortestWords, Width - 4 - place.Length));
            text.Append(CultureInfo.InvariantCulture, $"  {line}{(place.Length == 0 ? "" : $"  {style.Faint(place)}")}\n");
            if (Unfolds) Folded(change.Entry, static line => Cut(line, Width - 4));
        }

        foreach (var note in change.Notes) text.Append(CultureInfo.InvariantCulture, $"    cited in {note.File}:{note.Line}\n");
        foreach (var payload in change.Payloads) text.Append(CultureInfo.InvariantCulture, $"    used in {payload}\n");
    }

    private static string Others(ImmutableArray<string> scopes) =>
        scopes.IsEmpty ? ""
        : scopes.All(static scope => OperationName.Parse(scope) is not null)
            ? string.Create(CultureInfo.InvariantCulture, $": {scopes.Length} operations")
            : string.Create(CultureInfo.InvariantCulture, $" (and {scopes.Length - 1} more)");

    // Of values that are too long the place is shown where they differ; of a name that is, the end.
    private static string Fitted(ReviewedChange change, string name, string others, int room)
    {
        var words = ChangeWords.Of(change.Entry);
        var whole = OneLine($"{words}{others}");
        if (name.Length + whole.Length <= room) return name + whole;
        var least = Math.Min(name.Length, ShortestName);
        if (words is { Old: not null, New: not null } && least + whole.Length > room)
        {
            var values = room - name.Length - others.Length - words.Lead.Length - ": … → ……".Length;
            whole = OneLine($"{ChangeWords.Of(change.Entry, Math.Max(ShortestValue, values / 2))}{others}");
        }

        var free = room - whole.Length;
        return free < least || name.Length <= free ? Cut(name + whole, room) : $"…{name.AsSpan(name.Length - free + 1)}{whole}";
    }

    private void Folded(ChangeEntry entry, Func<string, string> shown)
    {
        if (!entry.Scopes.IsEmpty || entry.Rule.IsQuiet) return;
        var folded = entry.Folded.SelectMany(static one => one.All).ToArray();
        foreach (var one in folded.Take(MostFolded)) Below(shown($"{OneLine(one.Fact.Id)}  {OneLine(ChangeWords.Of(one).ToString())}"));
        if (folded.Length > MostFolded) Below($"and {folded.Length - MostFolded} more; 'sot diff --format json' has them all");
    }

    private void Below(string line) => text.Append(CultureInfo.InvariantCulture, $"    {style.Faint(line)}\n");

    private static string Untold(int words) =>
        words == 1
            ? "1 of words alone is not listed; 'sot diff --verbose' lists it."
            : $"{words} of words alone are not listed; 'sot diff --verbose' lists them.";

    private string Place(ReviewedChange change) =>
        change.At is { } at ? $"{docs}/{at.Place}  " : change.Was is { } was ? $"{docs}/{was.Place} before  " : "";

    // The folder goes before the file's name or the words do.
    private static string ShortPlace(ReviewedChange change, int words)
    {
        if ((change.At ?? change.Was) is not { } at) return "";
        var place = at.Place.Length <= Math.Min(LongestPlace, Width - 4 - words) ? at.Place : at.Place[(at.Place.LastIndexOf('/') + 1)..];
        return change.At is null ? $"was {place}" : place;
    }

    private static string Cut(string line, int room) =>
        line.Length <= room ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[room - 2]) ? room - 2 : room - 1)}…";

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Approved()
    {
        if (!review.Approved.Any()) return;
        text.Append('\n').Append(style.Faint("APPROVED")).Append('\n');
        foreach (var change in review.Approved)
            text.Append(CultureInfo.InvariantCulture, $"  {change.Fact.Id}  {change.Rule.Id}  {change.Approval!.Reason}\n");
    }
}
