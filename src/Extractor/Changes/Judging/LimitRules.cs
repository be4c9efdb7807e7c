using System.Collections.Immutable;
using Extractor.Model;
using static Extractor.Changes.Aspect;
using static Extractor.Changes.ChangeKind;
using static Extractor.Changes.Judging.ChangeWeight;

namespace Extractor.Changes.Judging;

/// <summary>How much changes of values, limits and conditions matter.</summary>
internal static class LimitRules
{
    private static readonly ChangeRule ResponseLimitAdded = new(
        "response-limit-added", Additive, "A page states a limit that the answer keeps to.", "max-length 40");
    private static readonly ChangeRule NoteAdded = new(
        "note-added", Wording, "A page says something of the field that was not understood as a whole.", "note: see the guide for more");

    /// <summary>The cases; the first that fits judges.</summary>
    public static ImmutableArray<RuleCase> Cases { get; } =
    [
        new(EnumValue, Added, FieldRules.SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(
            EnumValue,
            Added,
            ScopeRules.WrittenAnew,
            static fact => !fact.IsReturned && fact.IsWrittenAnew && WasOpen(fact.OldField!) && !WasOpen(fact.NewField!)),
        new(
            EnumValue,
            Added,
            new(
                "values-listed",
                Breaking,
                "A page lists the values, which none did before; a call that sends another can be refused.",
                "delta, box"),
            static fact => !fact.IsReturned && WasOpen(fact.OldField!) && !WasOpen(fact.NewField!)),
        new(
            EnumValue,
            Added,
            new("response-value-added", Additive, "A reader that knows all the values meets a new one.", "sled"),
            static fact => fact.IsOnlyRead),
        new(EnumValue, Added, new("value-added", Additive, "The field may have one more value.", "sled")),
        new(EnumValue, Removed, FieldRules.SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(
            EnumValue,
            Removed,
            new("values-unlisted", Wording, "No page lists the values any more; nothing says that one is gone.", "delta, box"),
            static fact => FieldDiff.Listed(fact.NewField!).IsEmpty),
        new(EnumValue, Removed, new(
            "value-removed", Breaking, "A call that sends the value, or a reader that waits for it, can break.", "box")),
        new(ValueMeaning, Added, new(
            "value-explained", Wording, "A page says what the value means, which none did before.", "delta: for light wind")),
        new(ValueMeaning, Removed, new(
            "value-unexplained", Wording, "No page says any more what the value means.", "delta: for light wind")),
        new(
            ValueMeaning,
            Changed,
            new("values-swapped", Breaking, "The value means what another one meant before.", "1: ends → 1: inactive"),
            IsSwap),
        new(ValueMeaning, Changed, FieldRules.Suspect, static fact => fact.Suspicion is not null),
        new(ValueMeaning, Changed, new(
            "value-reworded", Wording, "The page explains the value in other words.", "delta: for light wind → delta: in a light wind")),
        new(ValueDeprecation, Added, new("value-deprecated", Additive, "The value should no longer be used; it still works.", "box")),
        new(ValueDeprecation, Removed, new(
            "value-deprecation-lifted", Additive, "No page says any more that the value should not be used.", "box")),
        new(EnumOrder, Changed, Quiet("values-reordered", "The same values in another order.", "delta, box → box, delta")),

        new(Aspect.Constraint, Added, FieldRules.SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Aspect.Constraint, Added, NoteAdded, static fact => fact.NewLimit!.Kind == Model.Constraint.Note),
        new(Aspect.Constraint, Added, ResponseLimitAdded, static fact => fact.IsReturned),
        new(Aspect.Constraint, Added, ScopeRules.NewCallsOnly, static fact => fact.BindsNewCallsOnly),
        new(Aspect.Constraint, Added, ScopeRules.WrittenAnew, static fact => fact.IsWrittenAnew),
        new(Aspect.Constraint, Added, new(
            "limit-added",
            Breaking,
            "A page states a limit that none did before; a value that was let through can be refused.",
            "max-length 40")),
        new(Aspect.Constraint, Removed, new(
            "limit-removed", Wording, "No page states the limit any more; nothing says that it is lifted.", "max-length 40")),
        // "At most 30 seconds" and "at most 30 minutes" have the same number.
        new(
            Aspect.Constraint,
            Changed,
            FieldRules.Suspect,
            static fact => fact.OldLimit!.Value is { } value && value == fact.NewLimit!.Value
                && SuspectWords.UnitBetween(fact.OldLimit.Text, fact.NewLimit.Text) is not null),
        new(
            Aspect.Constraint,
            Changed,
            new("limit-reworded", Wording, "The same limit in other words.", "At most 40 characters → Up to 40 characters"),
            static fact => fact.OldLimit!.Value == fact.NewLimit!.Value),
        new(
            Aspect.Constraint,
            Changed,
            new("limit-loosened", Additive, "All that was let through still is.", "max-length 40 → max-length 60"),
            static fact => !fact.IsReturned && Holds(fact.NewLimit!, fact.OldLimit!)),
        new(
            Aspect.Constraint,
            Changed,
            new("response-limit-changed", Additive, "The answer keeps to another limit.", "max-length 40 → max-length 60"),
            static fact => fact.IsReturned),
        new(
            Aspect.Constraint,
            Changed,
            new("limit-tightened", Breaking, "A value that was let through before can be refused.", "max-length 40 → max-length 20"),
            static fact => LimitRange.Of(fact.OldLimit!) is not null && LimitRange.Of(fact.NewLimit!) is not null),
        new(Aspect.Constraint, Changed, new(
            "limit-changed",
            Additive,
            "The limit reads otherwise; whether it lets more through or less cannot be told.",
            "formats .png → formats .webp")),
        new(Condition, Added, FieldRules.SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Condition, Added, NoteAdded, static fact => fact.NewLimit!.Kind == Model.Constraint.Note),
        new(
            Condition,
            Added,
            new("response-condition-added", Additive, "A page states a condition that the answer keeps to.", "only returned when done"),
            static fact => fact.IsReturned),
        new(Condition, Added, ScopeRules.NewCallsOnly, static fact => fact.BindsNewCallsOnly),
        new(Condition, Added, ScopeRules.WrittenAnew, static fact => fact.IsWrittenAnew),
        new(Condition, Added, new(
            "condition-added",
            Breaking,
            "A page states a condition that none did before; a call that was right can be wrong.",
            "required when mode is slow")),
        new(Condition, Removed, new(
            "condition-removed",
            Wording,
            "No page states the condition any more; nothing says that it is lifted.",
            "required when mode is slow")),
        new(
            Condition,
            Changed,
            Quiet("condition-respaced", "The same condition in another setting.", "`mode` is slow → mode is  slow"),
            static fact => Identifier.LettersOf(fact.Old!) == Identifier.LettersOf(fact.New!)),
        new(
            Condition,
            Changed,
            new(
                "note-changed",
                Wording,
                "Words that were not understood as a whole read otherwise.",
                "note: see the guide → note: see the handbook"),
            static fact => fact.NewLimit!.Kind == Model.Constraint.Note && fact.Suspicion is null),
        new(Condition, Changed, new(
            "condition-changed",
            Additive,
            "The condition reads otherwise, and has to be read.",
            "required when mode is slow → required when mode is fast")),
        new(
            ConstraintOrder,
            Changed,
            Quiet("limits-reordered", "The same limits and conditions in another order.", "max-length, formats → formats, max-length")),
    ];

    private static bool WasOpen(Registry.Field row) => row.Enum.IsEmpty;

    private static bool IsSwap(Difference fact)
    {
        var value = fact.New!.Split(':')[0];
        var meaning = fact.NewField!.Values.FirstOrDefault(one => one.Value == value)?.Meaning;
        return meaning is not null && fact.OldField!.Values.Any(
            one => one.Value != value && Identifier.LettersOf(one.Meaning ?? "") == Identifier.LettersOf(meaning));
    }

    private static bool Holds(Constraint now, Constraint old) =>
        LimitRange.Of(now) is { } wide && LimitRange.Of(old) is { } narrow && wide.Holds(narrow);

    private static ChangeRule Quiet(string id, string why, string example) => new(id, Wording, why, example) { IsQuiet = true };
}
