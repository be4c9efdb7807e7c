using System.Globalization;
using System.Text;
using Extractor.Changes;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>How text is set on a terminal.</summary>
/// <param name="Bold">Sets a text in bold.</param>
/// <param name="Faint">Sets a text back.</param>
/// <param name="Red">Sets a text in red.</param>
/// <param name="Green">Sets a text in green.</param>
internal sealed record TextStyle(Func<string, string> Bold, Func<string, string> Faint, Func<string, string> Red, Func<string, string> Green)
{
    /// <summary>No style at all, for files and pipes.</summary>
    public static TextStyle Plain { get; } = new(static text => text, static text => text, static text => text, static text => text);
}

/// <summary>A review for the terminal: the heaviest changes first, a line each, grouped by scope.</summary>
/// <param name="review">The review.</param>
/// <param name="docs">The documentation folder as the user named it, put before each page.</param>
/// <param name="style">How the text is set.</param>
internal sealed class ReviewText(Review review, string docs, TextStyle style)
{
    private readonly StringBuilder text = new();

    /// <summary>The text, with a line end behind the last line.</summary>
    /// <param name="verbose">Whether changes of words alone are told one by one.</param>
    public string Of(bool verbose)
    {
        text.Append(style.Bold(ReviewSummary.Of(review))).Append('\n');
        Section(ChangeWeight.Breaking, style.Red);
        Section(ChangeWeight.Additive, style.Green);
        if (verbose) Section(ChangeWeight.Wording, style.Bold);
        else if (review.Open(ChangeWeight.Wording).Any()) text.Append('\n').Append(style.Faint("Changes of words alone are folded away; --verbose shows them.")).Append('\n');
        Approved();
        return text.ToString();
    }

    private void Section(ChangeWeight weight, Func<string, string> set)
    {
        var changes = review.Open(weight).ToArray();
        if (changes.Length == 0) return;
        text.Append('\n').Append(set(RegistryJson.Name(weight).ToUpperInvariant())).Append('\n');
        foreach (var scope in changes.GroupBy(static change => change.Scope))
        {
            text.Append(style.Bold(scope.Key.Length == 0 ? "pages" : scope.Key)).Append('\n');
            foreach (var change in scope) Line(change);
        }
    }

    private void Line(ReviewedChange change)
    {
        var name = change.IsOfScope ? "" : $"{change.Name}  ";
        text.Append(CultureInfo.InvariantCulture, $"  {name}{ChangeWords.Of(change)}  {style.Faint($"{Place(change)}{change.Rule.Id} {change.Fingerprint}")}\n");
        foreach (var note in change.Notes) text.Append(CultureInfo.InvariantCulture, $"    cited in {note.File}:{note.Line}\n");
        foreach (var payload in change.Payloads) text.Append(CultureInfo.InvariantCulture, $"    used in {payload}\n");
    }

    private string Place(ReviewedChange change) =>
        change.At is { } at ? $"{docs}/{at.Place}  " : change.Was is { } was ? $"{docs}/{was.Place} before  " : "";

    private void Approved()
    {
        if (!review.Approved.Any()) return;
        text.Append('\n').Append(style.Faint("APPROVED")).Append('\n');
        foreach (var change in review.Approved) text.Append(CultureInfo.InvariantCulture, $"  {change.Fact.Id}  {change.Rule.Id}  {change.Approval!.Reason}\n");
    }
}
