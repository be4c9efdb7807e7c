using System.Collections.Immutable;

namespace Extractor.Diagnostics;

/// <summary>Every kind of finding, sorted by id.</summary>
public static class Rules
{
    /// <summary>The file of accepted changes has a mistake.</summary>
    public static Rule ApprovalsBroken { get; } = new("approvals-broken", Severity.Error, "The file of accepted changes cannot be read.");

    /// <summary>An accepted change is none of those that are there.</summary>
    public static Rule ApprovalStale { get; } = new("approval-stale", Severity.Warning, "An approval fits no change any more.");

    /// <summary>The <c>captured</c>, <c>title</c> or <c>url</c> of a page cannot be read.</summary>
    public static Rule FrontMatterBroken { get; } = new(
        "front-matter-broken", Severity.Warning, "The front matter of a page cannot be read; the page is read without it.");

    /// <summary>An evidence file has an unknown key, an impossible value or a broken form.</summary>
    public static Rule EvidenceBroken { get; } = new(
        "evidence-broken", Severity.Error, "A file of live findings cannot be read; nothing is written until it can.");

    /// <summary>A line of claims is none, is missing, or was read by another tool.</summary>
    public static Rule ClaimsBroken { get; } = new(
        "claims-broken", Severity.Error, "Files of claims cannot be merged; nothing is written until they can.");

    /// <summary>Places state different defaults of one field.</summary>
    public static Rule ConflictDefault { get; } = new(
        "conflict-default", Severity.Warning, "Two places state different defaults of one field.");

    /// <summary>Places list different values of one field.</summary>
    public static Rule ConflictEnum { get; } = new("conflict-enum", Severity.Warning, "Two places list different values of one field.");

    /// <summary>A value in an example is none of those that the pages list.</summary>
    public static Rule ConflictExampleEnum { get; } = new(
        "conflict-example-enum", Severity.Warning, "An example has a value that the pages do not list for the field.");

    /// <summary>A field in an example is none that the pages define there.</summary>
    public static Rule ConflictExampleField { get; } = new(
        "conflict-example-field", Severity.Warning, "An example has a field that no page defines.");

    /// <summary>A value in an example passes a limit that the pages state.</summary>
    public static Rule ConflictExampleLimit { get; } = new(
        "conflict-example-limit", Severity.Warning, "An example has a value that passes a limit which the pages state.");

    /// <summary>An example shows a member of a field whose members no page describes.</summary>
    public static Rule ConflictExampleMember { get; } = new(
        "conflict-example-member", Severity.Note, "An example has a member of a field whose members no page describes.");

    /// <summary>An example call leaves out what the pages require.</summary>
    public static Rule ConflictExampleRequired { get; } = new(
        "conflict-example-required", Severity.Warning, "An example call leaves out a field that the pages require.");

    /// <summary>A value in an example has another type than the pages state.</summary>
    public static Rule ConflictExampleType { get; } = new(
        "conflict-example-type", Severity.Warning, "An example has a value of another type than the pages state.");

    /// <summary>Two operations say different things of the same member of the same structure.</summary>
    public static Rule ConflictOperations { get; } = new(
        "conflict-operations", Severity.Note, "Two operations describe one structure differently; each may be right of its own.");

    /// <summary>Places differ in whether a field must be given.</summary>
    public static Rule ConflictRequired { get; } = new(
        "conflict-required", Severity.Warning, "Two places differ in whether a field must be given.");

    /// <summary>A name is written nearly as a documented one.</summary>
    public static Rule ConflictSpelling { get; } = new(
        "conflict-spelling", Severity.Warning, "A place spells the name of a documented field another way.");

    /// <summary>Places state different types of one field.</summary>
    public static Rule ConflictType { get; } = new("conflict-type", Severity.Warning, "Two places state different types of one field.");

    /// <summary>A docs folder is missing, empty or not a folder.</summary>
    public static Rule DocsMissing { get; } = new("docs-missing", Severity.Error, "There are no pages to read.");

    /// <summary>A field that belongs to a flattened child block could stand in the block or after it.</summary>
    public static Rule NestingUnproven { get; } = new(
        "nesting-unproven", Severity.Note, "Nothing shows where a child block ends; the field is kept inside it.");

    /// <summary>What the output folder holds was not written by this tool.</summary>
    public static Rule OutputEdited { get; } = new(
        "output-edited", Severity.Error, "The output folder was changed by something else than this tool.");

    /// <summary>A derived file of the output folder was changed and is written again.</summary>
    public static Rule OutputRewritten { get; } = new(
        "output-rewritten", Severity.Warning, "A file that the tool derives was changed by hand and is written again.");

    /// <summary>The output folder was written by a newer version of the tool.</summary>
    public static Rule OutputNewer { get; } = new(
        "output-newer", Severity.Error, "The output folder has a newer schema than this tool knows.");

    /// <summary>A registry or change set is not whole.</summary>
    public static Rule OutputBroken { get; } = new("output-broken", Severity.Error, "A file of the output folder is not whole.");

    /// <summary>What a page says multiplies past what a page of its length can mean.</summary>
    public static Rule PageBudget { get; } = new(
        "page-budget", Severity.Warning, "What a page says multiplies past what a page of its length can mean; the rest is left out.");

    /// <summary>Two pages have paths that differ only in case.</summary>
    public static Rule PageCaseClash { get; } = new(
        "page-case-clash", Severity.Error, "Two pages have paths that only a case-sensitive file system can tell apart.");

    /// <summary>A fault of the tool's own stopped the reading of a page.</summary>
    public static Rule PageCrashed { get; } = new(
        "page-crashed", Severity.Error, "The tool failed on a page; nothing is written until it can read it.");

    /// <summary>The page has no text.</summary>
    public static Rule PageEmpty { get; } = new("page-empty", Severity.Warning, "A page has no text.");

    /// <summary>A page lies outside the docs folder, behind a link.</summary>
    public static Rule PageOutside { get; } = new("page-outside", Severity.Error, "A link in the docs folder leads out of it.");

    /// <summary>The page is not UTF-8.</summary>
    public static Rule PageNotUtf8 { get; } = new("page-not-utf8", Severity.Error, "A page is not UTF-8 text.");

    /// <summary>The page cannot be opened or read.</summary>
    public static Rule PageUnreadable { get; } = new("page-unreadable", Severity.Error, "A page cannot be read from disk.");

    /// <summary>Little of a page was understood: its examples show keys that nothing documents, or its rows were not read.</summary>
    public static Rule PageThin { get; } = new(
        "page-thin", Severity.Warning, "Much of what a page shows was not found among what it documents.");

    /// <summary>The page nests deeper than its markup can be read.</summary>
    public static Rule PageTooDeep { get; } = new(
        "page-too-deep", Severity.Warning, "A page nests its markup too deeply; it is read line by line instead.");

    /// <summary>A payload cannot be read as JSON.</summary>
    public static Rule PayloadBroken { get; } = new("payload-broken", Severity.Error, "A payload is no request body that can be read.");

    /// <summary>A call is one of no operation that the pages document.</summary>
    public static Rule ScopeUnknown { get; } = new("scope-unknown", Severity.Error, "A call is one of no documented operation.");

    /// <summary>The project's settings have a mistake.</summary>
    public static Rule SettingsBroken { get; } = new(
        "settings-broken", Severity.Error, "The project's settings cannot be read; nothing is written until they can.");

    /// <summary>The project's settings name a page that is not there.</summary>
    public static Rule SettingsStale { get; } = new(
        "settings-stale", Severity.Warning, "An entry of the project's settings fits nothing any more.");

    /// <summary>The page is larger than any reference page.</summary>
    public static Rule PageTooLarge { get; } = new("page-too-large", Severity.Error, "A page is too large to be read.");

    /// <summary>A cited field stands at several places, and nothing tells which one was cited.</summary>
    public static Rule CitationAmbiguous { get; } = new(
        "citation-ambiguous", Severity.Warning, "A cited field stands at several places, and nothing tells which one was cited.");

    /// <summary>A citation in a note was changed by hand or cut.</summary>
    public static Rule CitationBroken { get; } = new(
        "citation-broken", Severity.Error, "A citation in a note was changed by hand and cannot be checked; no note is rewritten.");

    /// <summary>A cited field means something else now.</summary>
    public static Rule CitationChanged { get; } = new(
        "citation-changed",
        Severity.Warning,
        "What a note cites has another meaning now, or is documented by now where its absence is cited.");

    /// <summary>A cited field is on no page any more.</summary>
    public static Rule CitationLost { get; } = new("citation-lost", Severity.Warning, "What a note cites is on no page any more.");

    /// <summary>The cited words stand at another place.</summary>
    public static Rule CitationMoved { get; } = new("citation-moved", Severity.Note, "The cited words stand at another place now.");

    /// <summary>A cited field has another id.</summary>
    public static Rule CitationRenamed { get; } = new(
        "citation-renamed", Severity.Warning, "A cited field has another name or belongs elsewhere now.");

    /// <summary>The cited words changed in a number, a unit or a negation.</summary>
    public static Rule CitationMeaningSuspect { get; } = new(
        "citation-meaning-suspect", Severity.Warning, "A number, a unit or a negation changed in what a note cites.");

    /// <summary>The cited place has other words of the same meaning.</summary>
    public static Rule CitationReworded { get; } = new(
        "citation-reworded", Severity.Note, "What a note cites has other words now that mean the same.");

    /// <summary>A note is not UTF-8.</summary>
    public static Rule NoteNotUtf8 { get; } = new("note-not-utf8", Severity.Error, "A note is not UTF-8 text; no note is rewritten.");

    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        ApprovalStale,
        ApprovalsBroken,
        CitationAmbiguous,
        CitationBroken,
        CitationChanged,
        CitationLost,
        CitationMeaningSuspect,
        CitationMoved,
        CitationRenamed,
        CitationReworded,
        ClaimsBroken,
        ConflictDefault,
        ConflictEnum,
        ConflictExampleEnum,
        ConflictExampleField,
        ConflictExampleLimit,
        ConflictExampleMember,
        ConflictExampleRequired,
        ConflictExampleType,
        ConflictOperations,
        ConflictRequired,
        ConflictSpelling,
        ConflictType,
        DocsMissing,
        EvidenceBroken,
        FrontMatterBroken,
        NestingUnproven,
        NoteNotUtf8,
        OutputBroken,
        OutputEdited,
        OutputNewer,
        OutputRewritten,
        PageBudget,
        PageCaseClash,
        PageCrashed,
        PageEmpty,
        PageNotUtf8,
        PageOutside,
        PageThin,
        PageTooDeep,
        PageTooLarge,
        PageUnreadable,
        PayloadBroken,
        ScopeUnknown,
        SettingsBroken,
        SettingsStale,
    ];

    /// <summary>The rule that has an id; null where none has.</summary>
    internal static Rule? WithId(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
