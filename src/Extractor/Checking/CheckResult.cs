using System.Collections.Immutable;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>What is known of a key path of a payload.</summary>
public enum PathStatus
{
    /// <summary>A page defines the field.</summary>
    Confirmed,

    /// <summary>No page has a line for it, but pages define fields inside it.</summary>
    Implied,

    /// <summary>It stands below a field whose names are the caller's to choose, such as a map.</summary>
    Open,

    /// <summary>The registry knows it, and no page defines it.</summary>
    Hypothesis,

    /// <summary>Nobody has written it down.</summary>
    Unknown,
}

/// <summary>What the payload rests on, from best to worst.</summary>
public enum CheckVerdict
{
    /// <summary>It breaks no documented rule and rests on documented fields.</summary>
    Documented,

    /// <summary>It breaks no documented rule but rests on a hypothesis.</summary>
    Hypothetical,

    /// <summary>It breaks a documented rule.</summary>
    Broken,

    /// <summary>It could not be read.</summary>
    Unreadable,
}

/// <summary>A key path of a payload, told once however often it occurs.</summary>
/// <param name="Id">The field that it stands for, documented or not.</param>
/// <param name="Status">What is known of it.</param>
/// <param name="Pointer">Its first place as a JSON pointer.</param>
/// <param name="Place">Where its name stands first.</param>
/// <param name="Field">The field of the registry, or null where it has none.</param>
public sealed record CheckedField(FieldId Id, PathStatus Status, string Pointer, TextPlace Place, Field? Field);

/// <summary>Something found about a payload.</summary>
/// <param name="Rule">The kind of finding, one of <see cref="CheckRules"/>.</param>
/// <param name="Field">The field that it is about.</param>
/// <param name="Pointer">The place in the payload as a JSON pointer; empty for the whole body.</param>
/// <param name="Place">The place in the payload's text.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What a page says, or what to use instead.</param>
public sealed record CheckFinding(Rule Rule, FieldId Field, string Pointer, TextPlace Place, string Found, string Expected)
{
    /// <summary>The place of a page that says so, or null where no page does.</summary>
    public Anchor? Says { get; init; }

    /// <summary>The file that the place is in, where a call takes its body from another file; else null.</summary>
    public string? File { get; init; }

    /// <summary>The documented fields that may have been meant, best first.</summary>
    public ImmutableArray<Field> Nearest { get; init; } = [];

    /// <summary>What live calls showed of the field.</summary>
    public ImmutableArray<Finding> Evidence { get; init; } = [];

    /// <summary>The value of a field that is a hypothesis, as it is sent and cut to a line; null for every other finding.</summary>
    public string? Sent { get; init; }

    /// <summary>Why a hypothesis is sent on purpose; null where it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>What was found and what was expected, with the place that says so.</summary>
    public string Message
    {
        get
        {
            var where = Pointer.Length == 0 ? "" : $"{Pointer}: ";
            return Says is { } anchor
                ? $"{where}found {Found}, expected {Expected} ({anchor.Place})"
                : $"{where}found {Found}, expected {Expected}";
        }
    }

    /// <summary>The finding as a diagnostic of a file.</summary>
    /// <param name="path">The payload, as the user knows it.</param>
    /// <param name="docs">The folder that the pages stand in, as the user knows it; empty where places are told from there on.</param>
    public Diagnostic In(string path, string docs = "")
    {
        var before = docs.Length == 0 ? "" : $"{docs.TrimEnd('/', '\\')}/";
        var says = Says is { } anchor ? new[] { (Anchor: anchor, Message: "says so") } : [];
        var nearest = Nearest.Where(static field => field.BestAnchor is not null)
            .Select(static field => (Anchor: field.BestAnchor!, Message: $"defines {field.Id.Path}"));
        return Rule.At(File ?? path, Place.Line, Message) with
        {
            Column = Place.Column,
            Fingerprint = $"{Rule.Id}\n{path}\n{Pointer}\n{Field}",
            Related = [.. says.Concat(nearest)
                .Select(place => new RelatedPlace(before + place.Anchor.Page, place.Anchor.Line, place.Anchor.EndLine, place.Message))],
        };
    }
}

/// <summary>What a check says of one payload.</summary>
/// <param name="Scope">The operation or structure that it was held against.</param>
/// <param name="Fields">Its key paths, in the order in which they first stand.</param>
/// <param name="Findings">What was found, by place.</param>
/// <param name="Problem">Why it could not be read, or null; then nothing else is known.</param>
public sealed record CheckResult(
    string Scope, ImmutableArray<CheckedField> Fields, ImmutableArray<CheckFinding> Findings, Diagnostic? Problem)
{
    /// <summary>Where the call starts in its file; null for a body that is a file of its own.</summary>
    public TextPlace? At { get; init; }

    /// <summary>What the payload rests on.</summary>
    public CheckVerdict Verdict =>
        Problem is not null ? CheckVerdict.Unreadable
        : Findings.Any(static finding => finding.Rule.Severity == Severity.Error) ? CheckVerdict.Broken
        : Findings.Any(static finding => finding.Rule.Severity == Severity.Warning && !IsDeprecation(finding)) ? CheckVerdict.Hypothetical
        : CheckVerdict.Documented;

    /// <summary>The findings about hypotheses, allowed or not.</summary>
    internal IEnumerable<CheckFinding> Hypotheses =>
        Findings.Where(static finding => IsHypothesis(finding) || finding.Rule == CheckRules.FieldAllowed);

    // What is deprecated is documented: the payload rests on nothing that a page does not say.
    private static bool IsDeprecation(CheckFinding finding) =>
        finding.Rule == CheckRules.FieldDeprecated || finding.Rule == CheckRules.ValueDeprecated;

    /// <summary>Whether a finding is about a field that no page defines.</summary>
    internal static bool IsHypothesis(CheckFinding finding) =>
        finding.Rule == CheckRules.FieldHypothesis || finding.Rule == CheckRules.FieldUndocumented;
}
