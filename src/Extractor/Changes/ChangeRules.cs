using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;
using static Extractor.Changes.Aspect;
using static Extractor.Changes.ChangeKind;
using static Extractor.Changes.ChangeWeight;

namespace Extractor.Changes;

/// <summary>The one table that says how much each kind of change matters. The registry's version and every review take it from here.</summary>
internal static class ChangeRules
{
    private static readonly ChangeRule FieldRemoved = new("field-removed", Breaking, "No page defines the field any more; a call that sends it can be refused.");
    private static readonly ChangeRule ResponseFieldRemoved = new("response-field-removed", Breaking, "No page defines the field any more; a reader that expects it finds nothing.");
    private static readonly ChangeRule FieldAddedRequired = new("field-added-required", Breaking, "A call that was right before leaves the field out.");
    private static readonly ChangeRule ScopeRemoved = new("scope-removed", Breaking, "No page documents the operation or structure any more.");
    private static readonly ChangeRule ScopeAdded = new("scope-added", Additive, "A page documents an operation or structure that none did before.");
    private static readonly ChangeRule ScopeNamed = new("scope-named", Additive, "Something is only named in a scope that no page defines.") { IsQuiet = true };
    private static readonly ChangeRule ScopeForgotten = new("scope-forgotten", Wording, "A scope is gone in which nothing was ever defined.") { IsQuiet = true };

    /// <summary>The cases, the first that fits judges. The last case of an aspect and kind has no condition.</summary>
    public static ImmutableArray<RuleCase> Cases { get; } =
    [
        new(Page, Added, Quiet("page-added", "A page is new; what it says of fields is told with them.")),
        new(Page, Removed, Quiet("page-removed", "A page is gone; what it said of fields is told with them.")),
        new(PageTitle, Changed, Quiet("page-retitled", "A page has another title.")),
        new(PageUrl, Changed, Quiet("page-url-changed", "A page was captured from another address.")),
        new(PageCaptured, Changed, Quiet("page-recaptured", "A page was captured on another day.")),
        new(PageText, Changed, Quiet("page-text-changed", "The page's bytes differ; what they say of fields is told with them.")),

        new(Aspect.Scope, Added, ScopeAdded, static fact => fact.ScopeHasSubstance),
        new(Aspect.Scope, Added, ScopeNamed),
        new(Aspect.Scope, Removed, ScopeRemoved, static fact => fact.ScopeHasSubstance),
        new(Aspect.Scope, Removed, ScopeForgotten),
        new(ScopeName, Changed, new("scope-renamed", Breaking, "The operation or structure answers to another name; calls to the old one can fail.")),
        new(ScopeTitle, Changed, Quiet("scope-page-retitled", "The page that announces it has another title; its own heading is the same."), static fact => HeadingOf(fact.Old!) == HeadingOf(fact.New!)),
        new(ScopeTitle, Changed, new("scope-retitled", Wording, "The pages call the operation or structure otherwise.")),
        new(ScopePlace, Added, ScopeAdded, static fact => fact.ScopeHasSubstance),
        new(ScopePlace, Added, ScopeNamed),
        new(ScopePlace, Removed, ScopeRemoved, static fact => fact.ScopeHasSubstance),
        new(ScopePlace, Removed, ScopeForgotten),
        new(ScopePlace, Changed, Quiet("scope-moved", "The operation or structure is announced at other lines.")),

        new(Aspect.Field, Added, new("hypothesis-added", Additive, "Somebody uses or names a field that no page defines."), static fact => fact.NewField!.Status == FieldStatus.Hypothesis),
        new(Aspect.Field, Added, FieldAddedRequired, static fact => fact is { IsOnlyRead: false, ScopeWas: true, NewField.Required: Requirement.Required }),
        new(Aspect.Field, Added, new("field-added", Additive, "A page defines a field that none did before.")),
        new(Aspect.Field, Removed, new("hypothesis-removed", Wording, "Nobody names a field any more that no page defined."), static fact => fact.OldField!.Status == FieldStatus.Hypothesis),
        new(Aspect.Field, Removed, ResponseFieldRemoved, static fact => fact.IsOnlyRead),
        new(Aspect.Field, Removed, FieldRemoved),
        new(Name, Changed, new("field-renamed", Breaking, "The field most likely has another name; the old one can be refused or missing.")),
        new(Holder, Changed, new("field-moved", Breaking, "The field most likely stands in another place of the call; in the old one it can be refused or missing.")),
        new(Status, Changed, ResponseFieldRemoved, static fact => fact is { IsOnlyRead: true, OldField.Status: FieldStatus.Confirmed }),
        new(Status, Changed, FieldRemoved, static fact => fact.OldField!.Status == FieldStatus.Confirmed),
        new(Status, Changed, new("field-documented", Additive, "A page defines now what was only used or named before."), static fact => fact.NewField!.Status == FieldStatus.Confirmed),
        new(Status, Changed, new("hypothesis-reason-changed", Wording, "The field is a hypothesis for another reason.")),

        new(Aspect.Type, Added, new("type-stated", Additive, "A page states the type, which none did before.")),
        new(Aspect.Type, Removed, new("type-unstated", Breaking, "No page states the type any more; nothing vouches for it.")),
        new(Aspect.Type, Changed, new("type-reworded", Wording, "Another word for the same type."), static fact => TypeWords.AreSame(fact.Old!, fact.New!) || fact.IsSpacing),
        new(Aspect.Type, Changed, new("type-changed", Breaking, "A value of the old type can be refused, or a reader meets one it does not expect.")),

        new(Required, Changed, new("response-became-required", Additive, "The answer always holds the field now."), static fact => fact is { IsOnlyRead: true, NewField.Required: Requirement.Required }),
        new(Required, Changed, new("became-required", Breaking, "A call that was right before leaves the field out."), static fact => fact.NewField!.Required == Requirement.Required),
        new(Required, Changed, new("response-no-longer-required", Breaking, "A reader that counts on the field can miss it."), static fact => fact is { IsOnlyRead: true, OldField.Required: Requirement.Required }),
        new(Required, Changed, new("no-longer-required", Additive, "A call may leave the field out now."), static fact => fact.OldField!.Required == Requirement.Required),
        new(Required, Changed, new("became-conditional", Additive, "The field must be given in some cases, which the page names."), static fact => fact.NewField!.Required == Requirement.Conditional),
        new(Required, Changed, new("requirement-restated", Additive, "The page says otherwise whether the field may be left out; it need not be given before or after.")),

        new(Default, Added, new("default-added", Additive, "A page says what happens where the field is left out.")),
        new(Default, Removed, new("default-removed", Additive, "No page says any more what happens where the field is left out.")),
        new(Default, Changed, new("default-changed", Additive, "A call that leaves the field out can do something else; it is no less valid.")),

        new(EnumValue, Added, new("response-value-added", Additive, "A reader that knows all the values meets a new one."), static fact => fact.IsOnlyRead),
        new(EnumValue, Added, new("value-added", Additive, "The field may have one more value.")),
        new(EnumValue, Removed, new("value-removed", Breaking, "A call that sends the value, or a reader that waits for it, can break.")),
        new(EnumOrder, Changed, Quiet("values-reordered", "The same values in another order.")),

        new(Aspect.Constraint, Added, new("limit-added", Additive, "A page states a limit that none did before.")),
        new(Aspect.Constraint, Removed, new("limit-removed", Wording, "No page states the limit any more.")),
        new(Aspect.Constraint, Changed, new("limit-reworded", Wording, "The same limit in other words."), static fact => fact.OldLimit!.Value == fact.NewLimit!.Value),
        new(Aspect.Constraint, Changed, new("limit-loosened", Additive, "All that was let through still is."), static fact => Holds(fact.NewLimit!, fact.OldLimit!)),
        new(Aspect.Constraint, Changed, new("response-limit-changed", Additive, "The answer keeps to another limit."), static fact => fact.IsOnlyRead),
        new(Aspect.Constraint, Changed, new("limit-tightened", Breaking, "A value that was let through before can be refused."), static fact => LimitRange.Of(fact.OldLimit!) is not null && LimitRange.Of(fact.NewLimit!) is not null),
        new(Aspect.Constraint, Changed, new("limit-changed", Additive, "The limit reads otherwise; whether it lets more through or less cannot be told.")),
        new(Condition, Added, new("condition-added", Additive, "A page states a condition that none did before.")),
        new(Condition, Removed, new("condition-removed", Wording, "No page states the condition any more.")),
        new(Condition, Changed, Quiet("condition-respaced", "The same condition with other white space."), static fact => fact.IsSpacing),
        new(Condition, Changed, new("condition-changed", Additive, "The condition reads otherwise, and has to be read.")),
        new(ConstraintOrder, Changed, Quiet("limits-reordered", "The same limits and conditions in another order.")),

        new(Aspect.Conflict, Added, new("conflict-added", Additive, "Pages say two things of the field that cannot both be right.")),
        new(Aspect.Conflict, Removed, new("conflict-settled", Wording, "The pages agree on the field again.")),
        new(Aspect.Conflict, Changed, new("conflict-changed", Additive, "The pages disagree on the field in another way.")),
        new(ConflictOrder, Changed, Quiet("conflicts-reordered", "The same conflicts in another order.")),

        new(Description, Added, new("description-added", Wording, "A page describes the field, which none did before.")),
        new(Description, Removed, new("description-removed", Wording, "No page describes the field any more.")),
        new(Description, Changed, Quiet("description-respaced", "The same words with other white space."), static fact => fact.IsSpacing),
        new(Description, Changed, new("description-changed", Wording, "The page describes the field in other words.")),
        new(Place, Added, Quiet("place-added", "A page speaks of the field, which none did before.")),
        new(Place, Removed, Quiet("place-removed", "No page speaks of the field any more.")),
        new(Place, Changed, Quiet("place-changed", "The field stands at other lines, or its lines read otherwise.")),

        new(Aspect.Evidence, Added, new("evidence-added", Additive, "A live call showed something of the field.")),
        new(Aspect.Evidence, Removed, new("evidence-removed", Wording, "What a live call showed is no longer kept.")),
        new(Aspect.Finding, Changed, new("evidence-changed", Additive, "What a live call showed is told otherwise.")),
        new(EvidencePlace, Changed, Quiet("evidence-moved", "What a live call showed stands at another line.")),
    ];

    /// <summary>Aspects and kinds that no fact can have, and why.</summary>
    public static ImmutableArray<(Aspect Aspect, ChangeKind Kind, string Why)> Waivers { get; } =
    [
        (Page, Changed, "told by its title, url, day and bytes"),
        (PageTitle, Added, "a page always has a title"), (PageTitle, Removed, "a page always has a title"),
        (PageUrl, Added, "told as a change from nothing"), (PageUrl, Removed, "told as a change to nothing"),
        (PageCaptured, Added, "told as a change from nothing"), (PageCaptured, Removed, "told as a change to nothing"),
        (PageText, Added, "a page always has bytes"), (PageText, Removed, "a page always has bytes"),
        (Aspect.Scope, Changed, "told by its name, title and place"),
        (ScopeName, Added, "a scope always has a name"), (ScopeName, Removed, "a scope always has a name"),
        (ScopeTitle, Added, "a scope always has a title"), (ScopeTitle, Removed, "a scope always has a title"),
        (Aspect.Field, Changed, "told by its attributes"),
        (Name, Added, "a field always has a name"), (Name, Removed, "a field always has a name"),
        (Holder, Added, "a field always belongs to a scope"), (Holder, Removed, "a field always belongs to a scope"),
        (Status, Added, "a field always has a status"), (Status, Removed, "a field always has a status"),
        (Required, Added, "told as a change from 'unstated'"), (Required, Removed, "told as a change to 'unstated'"),
        (EnumValue, Changed, "a value that changes is one gone and one new"),
        (EnumOrder, Added, "an order is there with the values"), (EnumOrder, Removed, "an order goes with the values"),
        (ConstraintOrder, Added, "an order is there with the limits"), (ConstraintOrder, Removed, "an order goes with the limits"),
        (ConflictOrder, Added, "an order is there with the conflicts"), (ConflictOrder, Removed, "an order goes with the conflicts"),
        (Aspect.Evidence, Changed, "told by what is written of it and where"),
        (Aspect.Finding, Added, "told as the evidence itself"), (Aspect.Finding, Removed, "told as the evidence itself"),
        (EvidencePlace, Added, "told as the evidence itself"), (EvidencePlace, Removed, "told as the evidence itself"),
    ];

    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<ChangeRule> All { get; } = [.. Cases.Select(static one => one.Rule).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule that judges a fact.</summary>
    /// <exception cref="ArgumentException">The table has no rule for it, which the tests rule out.</exception>
    public static ChangeRule Of(Difference fact)
    {
        foreach (var one in Cases)
            if (one.Aspect == fact.Aspect && one.Kind == fact.Kind && one.When?.Invoke(fact) != false) return one.Rule;
        throw new ArgumentException($"no rule judges {fact.Aspect} {fact.Kind}", nameof(fact));
    }

    private static ChangeRule Quiet(string id, string why) => new(id, Wording, why) { IsQuiet = true };

    // A scope's title opens with the title of its page.
    private static string HeadingOf(string title) => title[(title.LastIndexOf(" — ", StringComparison.Ordinal) + 1)..].TrimStart('—', ' ');

    private static bool Holds(Model.Constraint now, Model.Constraint old) =>
        LimitRange.Of(now) is { } wide && LimitRange.Of(old) is { } narrow && wide.Holds(narrow);
}
