using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;
using static Extractor.Changes.Aspect;
using static Extractor.Changes.ChangeKind;
using static Extractor.Changes.Judging.ChangeWeight;

namespace Extractor.Changes.Judging;

/// <summary>How much changes of fields as a whole, of their types, requirements, defaults and words matter.</summary>
internal static class FieldRules
{
    private static readonly ChangeRule Removed = new(
        "field-removed", Breaking, "No page defines the field any more; a call that sends it can be refused.",
        "body.tail was string, optional");

    private static readonly ChangeRule ResponseRemoved = new(
        "response-field-removed", Breaking, "No page defines the field any more; a reader that expects it finds nothing.",
        "response.kite_id was string");

    private static readonly ChangeRule OutOfSight = new(
        "field-out-of-sight", Wording, "The page breaks off inside the body that showed the field; nothing says that it is gone.",
        "response.made was int");

    /// <summary>What is read, or read no more, in words that did not change.</summary>
    public static readonly ChangeRule SaidBefore = new(
        "read-in-the-same-words", Wording, "It is read, or read no more, in words that stand on the page before and after.",
        "max-length 40 in 'At most 40 characters'");

    /// <summary>A change inside otherwise equal words that can change what they mean.</summary>
    public static readonly ChangeRule Suspect = new(
        "meaning-suspect", Additive, "A number, a unit or a negation changed in otherwise equal words; somebody has to read them.",
        "cuts the delay by 12 % → cuts the delay by 13 %");

    /// <summary>The cases; the first that fits judges.</summary>
    public static ImmutableArray<RuleCase> Cases { get; } =
    [
        new(
            Aspect.Field,
            Added,
            new("hypothesis-added", Additive, "Somebody uses or names a field that no page defines.", "an example sends body.colour"),
            static fact => fact.NewField!.Status == FieldStatus.Hypothesis),
        new(
            Aspect.Field,
            Added,
            new("field-added-required", Breaking, "A call that was right before leaves the field out.", "body.wind is new and required"),
            static fact => fact is { IsOnlyRead: false, ScopeWas: true, NewField.Required: Requirement.Required }
                && fact.NewField.Id.Location != Location.Object),
        new(Aspect.Field, Added, new("field-added", Additive, "A page defines a field that none did before.", "body.tail is new")),
        new(
            Aspect.Field,
            ChangeKind.Removed,
            new(
                "hypothesis-removed",
                Wording,
                "Nobody names a field any more that no page defined.",
                "no example sends body.colour any more"),
            static fact => fact.OldField!.Status == FieldStatus.Hypothesis),
        new(Aspect.Field, ChangeKind.Removed, OutOfSight, static fact => fact.IsOutOfSight),
        new(Aspect.Field, ChangeKind.Removed, ResponseRemoved, static fact => fact.IsOnlyRead),
        new(Aspect.Field, ChangeKind.Removed, Removed),
        new(
            Name,
            Changed,
            new(
                "address-parameter-renamed",
                Wording,
                "The parameter of the address has another name; callers send the same request.",
                "path.id → path.kite_id"),
            static fact => fact.Move == MoveKind.AddressParameter),
        new(Name, Changed, new(
            "field-renamed",
            Breaking,
            "The field most likely has another name; the old one can be refused or missing.",
            "body.shape → body.form")),
        new(
            Holder,
            Changed,
            Quiet(
                "field-with-its-scope",
                "The field went with its operation or structure to another id.",
                "POST /v1/kites#body.name → POST /v2/kites#body.name"),
            static fact => fact.Move is MoveKind.WithScope or MoveKind.AddressParameter),
        new(
            Holder,
            Changed,
            Quiet("field-in-a-list", "The field is the same in one object and in a list of them.", "data.id → data[].id"),
            static fact => fact.Move == MoveKind.ListMark),
        new(
            Holder,
            Changed,
            new(
                "read-elsewhere",
                Wording,
                "The same field with the same words is read in another location of the call.",
                "query.name → body.name"),
            static fact => fact.Move == MoveKind.Location),
        new(Holder, Changed, new(
            "field-moved",
            Breaking,
            "The field most likely belongs elsewhere in the call; in the old place it can be refused or missing.",
            "body.wind → body.limits.wind")),
        new(Nesting, Changed, new(
            "object-or-list",
            Breaking,
            "What was one object is a list of them, or the other way round; a reader of the one form breaks on the other.",
            "data {…} → data [{…}]")),
        new(Status, Changed, OutOfSight, static fact => fact is { IsOutOfSight: true, OldField.Status: FieldStatus.Confirmed }),
        new(Status, Changed, ResponseRemoved, static fact => fact is { IsOnlyRead: true, OldField.Status: FieldStatus.Confirmed }),
        new(Status, Changed, Removed, static fact => fact.OldField!.Status == FieldStatus.Confirmed),
        new(
            Status,
            Changed,
            new(
                "field-documented",
                Additive,
                "A page defines now what was only used or named before.",
                "body.colour was only seen in an example"),
            static fact => fact.NewField!.Status == FieldStatus.Confirmed),
        new(Status, Changed, new(
            "hypothesis-reason-changed", Wording, "The field is a hypothesis for another reason.", "example-only → mentioned-only")),

        new(Statements, Added, new(
            "facts-stated",
            Additive,
            "A page states several things of the field that none did before; they need not be new in the API.",
            "string, required; default delta")),
        new(Aspect.Type, Added, new("type-stated", Additive, "A page states the type, which none did before.", "string")),
        new(Aspect.Type, ChangeKind.Removed, new(
            "type-unstated", Wording, "No page states the type any more; nothing says that it changed.", "was string")),
        new(Aspect.Type, Changed, new("type-reworded", Wording, "Another word for the same type.", "int → integer"), static fact =>
            TypeWords.AreSame(fact.Old!, fact.New!) || fact.IsSpacing),
        new(
            Aspect.Type,
            Changed,
            new("type-widened", Additive, "Every value that could be sent before still can.", "integer → number"),
            static fact => !fact.IsOnlyRead && TypeMembers.IsWider(fact.New!, fact.Old!)),
        new(
            Aspect.Type,
            Changed,
            new("response-type-narrowed", Additive, "Every value that can come now could come before.", "string or null → string"),
            static fact => fact.IsOnlyRead && TypeMembers.IsWider(fact.Old!, fact.New!)),
        new(
            Aspect.Type,
            Changed,
            new(
                "type-detailed",
                Additive,
                "The page says of the same list or object what it holds, or no longer does.",
                "array → array of strings"),
            static fact => fact.NamesStructure || TypeWords.DifferInDetail(fact.Old!, fact.New!)),
        new(Aspect.Type, Changed, new(
            "type-changed",
            Breaking,
            "A value of the old type can be refused, or a reader meets one it does not expect.",
            "string → object")),

        new(
            Required,
            Changed,
            new("requirement-unstated", Wording, "No page says any more whether the field must be given.", "required → unstated"),
            static fact => fact.NewField!.Required == Requirement.Unstated),
        new(
            Required,
            Changed,
            new(
                "requirement-restated",
                Additive,
                "A page says whether the field must be given, which none did before; that need not be new in the API.",
                "unstated → required"),
            static fact => fact.OldField!.Required == Requirement.Unstated),
        new(
            Required,
            Changed,
            new("response-became-required", Additive, "The answer always holds the field now.", "optional → required"),
            static fact => fact is { IsOnlyRead: true, NewField.Required: Requirement.Required }),
        new(
            Required,
            Changed,
            new("became-required", Breaking, "A call that was right before leaves the field out.", "optional → required"),
            static fact => fact.NewField!.Required == Requirement.Required),
        new(
            Required,
            Changed,
            new("response-no-longer-required", Breaking, "A reader that counts on the field can miss it.", "required → optional"),
            static fact => fact is { IsOnlyRead: true, OldField.Required: Requirement.Required }),
        new(
            Required,
            Changed,
            new("no-longer-required", Additive, "A call may leave the field out now.", "required → optional"),
            static fact => fact.OldField!.Required == Requirement.Required),
        new(
            Required,
            Changed,
            new(
                "response-requirement-changed",
                Additive,
                "The page says otherwise in which answers the field is.",
                "optional → conditional"),
            static fact => fact.IsOnlyRead),
        new(
            Required,
            Changed,
            new(
                "became-conditional",
                Breaking,
                "The field must be given in some cases; a call that was right before may leave it out.",
                "optional → conditional"),
            static fact => fact.NewField!.Required == Requirement.Conditional),
        new(Required, Changed, new(
            "condition-lifted", Additive, "A call may leave the field out in every case.", "conditional → optional")),

        new(Default, Added, SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Default, Added, new("default-added", Additive, "A page says what happens where the field is left out.", "delta")),
        new(Default, ChangeKind.Removed, SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Default, ChangeKind.Removed, new(
            "default-removed", Wording, "No page says any more what happens where the field is left out.", "was delta")),
        new(Default, Changed, new("default-reworded", Wording, "The same default in another form.", "\"delta\" → delta"), static fact =>
            Identifier.LettersOf(fact.Old!) == Identifier.LettersOf(fact.New!)),
        new(Default, Changed, new(
            "default-changed", Additive, "A call that leaves the field out can do something else; it is no less valid.", "delta → box")),

        new(Aspect.Deprecation, Added, SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Aspect.Deprecation, Added, new(
            "deprecated", Additive, "The field should no longer be used; it still works.", "use body.form instead")),
        new(Aspect.Deprecation, ChangeKind.Removed, SaidBefore, static fact => fact.IsSaidOnBothSides),
        new(Aspect.Deprecation, ChangeKind.Removed, new(
            "deprecation-lifted", Additive, "No page says any more that the field should not be used.", "was deprecated")),
        new(Aspect.Deprecation, Changed, new(
            "deprecation-reworded",
            Wording,
            "The page says otherwise since when, or what to use instead.",
            "use body.form → use body.cut")),
        new(
            Aspect.Access,
            Added,
            new(
                "became-read-only",
                Breaking,
                "The page says that the field is only read or only written, which a caller that does the other breaks on.",
                "read-only"),
            static fact => !fact.IsOnlyRead),
        new(Aspect.Access, Added, new(
            "response-access-stated", Additive, "The page says in which direction a field of the answer is used.", "read-only")),
        new(Aspect.Access, ChangeKind.Removed, new(
            "access-unstated", Additive, "The page no longer limits the field to reading or writing.", "was read-only")),
        new(Aspect.Access, Changed, new(
            "access-changed", Breaking, "A field that was only read is only written, or the other way round.", "read-only → write-only")),
        new(Aspect.Nullable, Added, new(
            "nullable-stated", Additive, "A page says whether the field may be null, which none did before.", "yes")),
        new(Aspect.Nullable, ChangeKind.Removed, new(
            "nullable-unstated", Wording, "No page says any more whether the field may be null.", "was yes")),
        new(Aspect.Nullable, Changed, new("null-allowed", Additive, "A call may send null now.", "no → yes"), static fact =>
            !fact.IsReturned && fact.NewField!.Modifiers.Nullable == true),
        new(
            Aspect.Nullable,
            Changed,
            new("response-never-null", Additive, "The answer never holds null here now.", "yes → no"),
            static fact => fact.IsOnlyRead && fact.NewField!.Modifiers.Nullable == false),
        new(Aspect.Nullable, Changed, new(
            "nullability-changed", Breaking, "Null is refused where it was taken, or returned where it never was.", "yes → no")),

        new(Aspect.Conflict, Added, new(
            "conflict-added", Additive, "Pages say two things of the field that cannot both be right.", "type: string / int")),
        new(Aspect.Conflict, ChangeKind.Removed, new(
            "conflict-settled", Wording, "The pages agree on the field again.", "type: string / int")),
        new(Aspect.Conflict, Changed, new(
            "conflict-changed", Additive, "The pages disagree on the field in another way.", "type: string / int → string / object")),
        new(ConflictOrder, Changed, Quiet("conflicts-reordered", "The same conflicts in another order.", "type, default → default, type")),

        new(Description, Added, new(
            "description-added", Wording, "A page describes the field, which none did before.", "What to call the kite")),
        new(Description, ChangeKind.Removed, new(
            "description-removed", Wording, "No page describes the field any more.", "What to call the kite")),
        new(Description, Changed, Quiet("description-respaced", "The same words in another setting.", "`a kite` → a  kite"), static fact =>
            Identifier.LettersOf(fact.Old!) == Identifier.LettersOf(fact.New!)),
        new(Description, Changed, Suspect, static fact => !IsSaidByAnAttribute(fact) && fact.Suspicion is not null),
        new(Description, Changed, new(
            "description-changed", Wording, "The page describes the field in other words.", "The kite's name → What to call the kite")),
        new(Place, Added, Quiet("place-added", "A page speaks of the field, which none did before.", "kites.md:12")),
        new(Place, ChangeKind.Removed, Quiet("place-removed", "No page speaks of the field any more.", "kites.md:12")),
        new(
            Place,
            Changed,
            Quiet("place-changed", "The field is at other lines, or its lines read otherwise.", "kites.md:12 → kites.md:15")),
    ];

    // A number that changed in a limit, a default, a value or its meaning is listed with that.
    private static bool IsSaidByAnAttribute(Difference fact) => fact is { OldField: { } old, NewField: { } now }
        && !(old.Constraints.SequenceEqual(now.Constraints) && old.Default == now.Default && old.Enum.SequenceEqual(now.Enum)
            && Meanings(old).SequenceEqual(Meanings(now)));

    private static IEnumerable<string?> Meanings(Registry.Field row) => row.Values.Select(static value => value.Meaning);

    private static ChangeRule Quiet(string id, string why, string example) => new(id, Wording, why, example) { IsQuiet = true };
}
