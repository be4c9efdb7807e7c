using System.Collections.Immutable;
using static Extractor.Changes.Aspect;
using static Extractor.Changes.ChangeKind;

namespace Extractor.Changes.Judging;

/// <summary>
/// The one table that says how much each kind of change matters. The registry's version and every review take it from here.
/// </summary>
internal static class ChangeRules
{
    /// <summary>The cases, the first that fits judges. The last case of an aspect and kind has no condition.</summary>
    public static ImmutableArray<RuleCase> Cases { get; } = [.. ScopeRules.Cases, .. FieldRules.Cases, .. LimitRules.Cases];

    /// <summary>Aspects and kinds that no fact can have, and why.</summary>
    public static ImmutableArray<(Aspect Aspect, ChangeKind Kind, string Why)> Waivers { get; } =
    [
        (Page, Changed, "listed by its title, url, day and bytes"),
        (PageTitle, Added, "a page always has a title"), (PageTitle, Removed, "a page always has a title"),
        (PageUrl, Added, "listed as a change from nothing"), (PageUrl, Removed, "listed as a change to nothing"),
        (PageCaptured, Added, "listed as a change from nothing"), (PageCaptured, Removed, "listed as a change to nothing"),
        (PageText, Added, "a page always has bytes"), (PageText, Removed, "a page always has bytes"),
        (PageReading, Added, "a page is always read in some way"), (PageReading, Removed, "a page is always read in some way"),
        (PageReader, Added, "a page is always read by some version"), (PageReader, Removed, "a page is always read by some version"),
        (Relation, Changed, "a rule that changes is one gone and one new"),
        (Nesting, Added, "listed as a change between the two forms"), (Nesting, Removed, "listed as a change between the two forms"),
        (ValueDeprecation, Changed, "a value is deprecated or is not"),
        (Aspect.Scope, Changed, "listed by its name, title and place"),
        (ScopeName, Added, "a scope always has a name"), (ScopeName, Removed, "a scope always has a name"),
        (ScopeTitle, Added, "a scope always has a title"), (ScopeTitle, Removed, "a scope always has a title"),
        (Aspect.Field, Changed, "listed by its attributes"),
        (Name, Added, "a field always has a name"), (Name, Removed, "a field always has a name"),
        (Holder, Added, "a field always belongs to a scope"), (Holder, Removed, "a field always belongs to a scope"),
        (Statements, ChangeKind.Removed, "listed one by one"), (Statements, Changed, "listed one by one"),
        (Status, Added, "a field always has a status"), (Status, Removed, "a field always has a status"),
        (Required, Added, "listed as a change from 'unstated'"), (Required, Removed, "listed as a change to 'unstated'"),
        (EnumValue, Changed, "a value that changes is one gone and one new"),
        (EnumOrder, Added, "an order is there with the values"), (EnumOrder, Removed, "an order goes with the values"),
        (ConstraintOrder, Added, "an order is there with the limits"), (ConstraintOrder, Removed, "an order goes with the limits"),
        (ConflictOrder, Added, "an order is there with the conflicts"), (ConflictOrder, Removed, "an order goes with the conflicts"),
        (Aspect.Evidence, Changed, "listed by what is written of it and where"),
        (Aspect.Finding, Added, "listed as the evidence itself"), (Aspect.Finding, Removed, "listed as the evidence itself"),
        (EvidencePlace, Added, "listed as the evidence itself"), (EvidencePlace, Removed, "listed as the evidence itself"),
    ];

    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<ChangeRule> All { get; } = [.. Cases.Select(static one => one.Rule).Distinct()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule that judges a fact.</summary>
    /// <exception cref="ArgumentException">The table has no rule for it, which the tests rule out.</exception>
    public static ChangeRule Of(Difference fact)
    {
        foreach (var one in Cases)
            if (one.Aspect == fact.Aspect && one.Kind == fact.Kind && one.When?.Invoke(fact) != false) return one.Rule;
        throw new ArgumentException($"no rule judges {fact.Aspect} {fact.Kind}", nameof(fact));
    }
}
