using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using static Extractor.Changes.Aspect;
using static Extractor.Changes.ChangeKind;
using static Extractor.Changes.Judging.ChangeWeight;

namespace Extractor.Changes.Judging;

/// <summary>How much changes of pages, scopes and evidence matter.</summary>
internal static class ScopeRules
{
    private static readonly ChangeRule ScopeRemoved = new(
        "scope-removed", Breaking, "No page documents the operation or structure any more.", "DELETE /v1/kites is on no page any more");

    private static readonly ChangeRule ScopeAdded = new(
        "scope-added", Additive, "A page documents an operation or structure that none did before.",
        "POST /v1/landings is new, with 4 fields");

    private static readonly ChangeRule ScopeNamed = new(
        "scope-named",
        Additive,
        "Something is only named in a scope that no page defines.",
        "an example calls GET /v1/winds")
    {
        IsQuiet = true,
    };

    private static readonly ChangeRule ScopeForgotten = new(
        "scope-forgotten",
        Wording,
        "A scope is gone in which nothing was ever defined.",
        "no example calls GET /v1/winds any more")
    {
        IsQuiet = true,
    };

    /// <summary>A rule or condition that asks nothing of a call which was right before.</summary>
    public static ChangeRule NewCallsOnly { get; } = new(
        "binds-new-calls-only",
        Additive,
        "A page states a rule or condition for a field or value that is new itself; a call that was right before gives neither.",
        "loops requires speed, and loops is new");

    /// <summary>What is stated first where the words could not be compared.</summary>
    public static ChangeRule WrittenAnew { get; } = new(
        "stated-in-another-form",
        Additive,
        "The page writes the field down in another form, or describes it for the first time; what it states first need not be new in the "
        + "API.",
        "max-length 40, in a table where a list was before");

    /// <summary>The cases; the first that fits judges.</summary>
    public static ImmutableArray<RuleCase> Cases { get; } =
    [
        new(
            Page,
            Added,
            new(
                "page-new",
                Additive,
                "A page is new in the folder; what it alone documents need not be new in the API.",
                "webhooks.md is new, with 3 operations"),
            static fact => fact.HasSubstance),
        new(
            Page,
            Added,
            Quiet("page-added", "A page is new; what it says of fields is listed with them.", "errors.md is new and documents no field")),
        new(
            Page,
            Removed,
            new(
                "page-gone",
                Breaking,
                "A page is gone from the folder, and with it what no other page documents.",
                "webhooks.md is gone, with 3 operations"),
            static fact => fact.HasSubstance),
        new(
            Page,
            Removed,
            Quiet(
                "page-removed",
                "A page is gone; what it said of fields is listed with them.",
                "errors.md is gone and documented no field")),
        new(PageTitle, Changed, Quiet("page-retitled", "A page has another title.", "Kites → Kites and tails")),
        new(PageUrl, Changed, Quiet("page-url-changed", "A page was captured from another address.", "/docs/kites → /v2/docs/kites")),
        new(PageCaptured, Changed, Quiet("page-recaptured", "A page was captured on another day.", "2026-01-10 → 2026-02-20")),
        new(
            PageText,
            Changed,
            Quiet("page-text-changed", "The page's bytes differ; what they say of fields is listed with them.", "a paragraph was added")),
        new(PageReading, Changed, new(
            "page-read-differently",
            Additive,
            "The page's words are the same, and they are read in another operation, location or object than before.",
            "12 fields of kites.md are read in the query instead of the body")),
        new(PageReader, Changed, new(
            "reader-changed",
            Additive,
            "The page is unchanged; another version of the tool, or of its settings, reads it otherwise.",
            "7 fields of kites.md are read otherwise since the tool was updated")),

        new(Scope, Added, ScopeAdded, static fact => fact.HasSubstance),
        new(Scope, Added, ScopeNamed),
        new(Scope, Removed, ScopeRemoved, static fact => fact.HasSubstance),
        new(Scope, Removed, ScopeForgotten),
        new(
            ScopeName,
            Changed,
            new(
                "path-parameter-renamed",
                Wording,
                "A parameter of the address has another name; callers send the same request.",
                "GET /v1/kites/{id} → GET /v1/kites/{kite_id}"),
            static fact => fact.Likeness == ScopeLikeness.ParameterNames),
        new(
            ScopeName,
            Changed,
            new(
                "structure-renamed",
                Additive,
                "A structure has another name in the pages; what is sent and returned is the same.",
                "Tail → Kite tail"),
            static fact => !IsOperation(fact)),
        new(
            ScopeName,
            Changed,
            new(
                "scope-version-changed",
                Breaking,
                "The operation is documented in another version of the API only.",
                "POST /v1/kites → POST /v2/kites"),
            static fact => fact.Likeness == ScopeLikeness.Version),
        new(ScopeName, Changed, new(
            "scope-renamed",
            Breaking,
            "The operation answers to another address; calls to the old one can fail.",
            "POST /v1/flights → POST /v1/kites/flights")),
        new(
            ScopeTitle,
            Changed,
            Quiet(
                "scope-page-retitled",
                "The page that announces it has another title; its own heading is the same.",
                "Kites — Create → Our kites — Create"),
            static fact => HeadingOf(fact.Old!) == HeadingOf(fact.New!)),
        new(ScopeTitle, Changed, new(
            "scope-retitled", Wording, "The pages call the operation or structure otherwise.", "Create a kite → Build a kite")),
        new(ScopePlace, Added, ScopeAdded, static fact => fact.HasSubstance),
        new(ScopePlace, Added, ScopeNamed),
        new(ScopePlace, Removed, ScopeRemoved, static fact => fact.HasSubstance),
        new(ScopePlace, Removed, ScopeForgotten),
        new(
            ScopePlace,
            Changed,
            Quiet("scope-moved", "The operation or structure is announced at other lines.", "kites.md:10 → kites.md:14")),
        new(
            Relation,
            Added,
            new(
                "response-relation-added",
                Additive,
                "A page states how fields of an answer depend on each other.",
                "only-one: error, result"),
            static fact => fact.IsSaidOnBothSides),
        new(Relation, Added, NewCallsOnly, static fact => fact.BindsNewCallsOnly),
        new(Relation, Added, WrittenAnew, static fact => fact.IsWrittenAnew),
        new(Relation, Added, new(
            "relation-added",
            Breaking,
            "Fields depend on each other in a way that no page stated before; a call that was right can be wrong.",
            "at least one of name, kite_id")),
        new(Relation, Removed, new(
            "relation-removed", Wording, "No page states any more how the fields depend on each other.", "at least one of name, kite_id")),

        new(Aspect.Evidence, Added, new("evidence-added", Additive, "A live call showed something of the field.", "accepted, unproven")),
        new(Aspect.Evidence, Removed, new("evidence-removed", Wording, "What a live call showed is no longer kept.", "accepted, unproven")),
        new(Finding, Changed, new("evidence-changed", Additive, "What a live call showed is written otherwise.", "unproven → proven")),
        new(
            EvidencePlace,
            Changed,
            Quiet("evidence-moved", "What a live call showed stands at another line.", "evidence/a.yaml:3 → evidence/a.yaml:9")),
    ];

    private static bool IsOperation(Difference fact) => (fact.NewScope ?? fact.OldScope)?.Kind == Model.ScopeKind.Operation;

    private static ChangeRule Quiet(string id, string why, string example) => new(id, Wording, why, example) { IsQuiet = true };

    // A scope's title opens with the title of its page.
    private static string HeadingOf(string title) => title[(title.LastIndexOf(" — ", StringComparison.Ordinal) + 1)..].TrimStart('—', ' ');
}
