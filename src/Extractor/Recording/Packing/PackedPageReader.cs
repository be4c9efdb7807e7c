using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Recording.Packing;

/// <summary>Reads a page part by part, in the order in which <see cref="PackedPageWriter"/> writes them.</summary>
internal static class PackedPageReader
{
    /// <summary>Reads a page.</summary>
    public static RecordedPage Read(PackedReader from) => new(from.Text(), from.Maybe(Record), from.List(Problem));

    private static PageRecord Record(PackedReader from) =>
        new(Entry(from), from.Flag() ? Scope(from) : null, from.List(Announced), from.List(Claim), from.List(Row));

    private static PageEntry Entry(PackedReader from) =>
        new(from.Text(), from.Text(), from.MaybeText(), from.MaybeText(), from.Text());

    private static Scope Scope(PackedReader from) => new(from.Text(), (ScopeKind)from.Number());

    private static AnnouncedScope Announced(PackedReader from) => new(from.Text(), Scope(from), from.Text(), Place(from));

    private static QuotedPlace Place(PackedReader from) =>
        new(from.List(static from => from.Text()), from.Number(), from.Number(), from.Text());

    private static StatedClaim Claim(PackedReader from) => new()
    {
        Page = from.Text(),
        Scope = Scope(from),
        Location = (Location)from.Number(),
        Path = new FieldPath(from.Text()),
        Kind = (ClaimKind)from.Number(),
        Place = Place(from),
        Order = from.Number(),
        Type = from.MaybeText(),
        Required = (Requirement)from.Number(),
        Default = from.MaybeText(),
        Enum = from.List(static from => from.Text()),
        Values = from.List(Value),
        Modifiers = Modifiers(from),
        Relations = from.List(Relation),
        Constraints = from.List(Constraint),
        Description = from.Text(),
        HoldsList = from.MaybeFlag(),
        Doubtful = from.Flag(),
        BreaksOff = from.Flag(),
    };

    private static ClaimedValue Value(PackedReader from) => new(from.Text(), from.MaybeText(), from.Flag(), from.Maybe(Place));

    private static FieldModifiers Modifiers(PackedReader from) => new()
    {
        Deprecated = from.Maybe(static from => new Deprecation(from.MaybeText(), from.MaybeText(), from.Text())),
        Access = (Access?)from.MaybeNumber(),
        Nullable = from.MaybeFlag(),
    };

    private static ClaimedRelation Relation(PackedReader from) => new(
        (RelationKind)from.Number(), from.List(Term), from.List(Term), from.MaybeText(), from.Text(), from.Maybe(Place));

    private static RelationTerm Term(PackedReader from) => new(new FieldPath(from.Text()), from.MaybeText());

    private static Constraint Constraint(PackedReader from) => new(from.Text(), from.MaybeText(), from.Text())
    {
        When = from.Maybe(static from => new FieldCondition(from.Text(), from.Text())),
        Unit = from.MaybeText(),
        Except = from.MaybeText(),
    };

    private static LedgerRow Row(PackedReader from) => new(
        from.Text(), from.Number(), from.Number(), from.Text(), from.Text(), (Outcome)from.Number(), from.MaybeText());

    private static Diagnostic Problem(PackedReader from) => new(
        Rules.WithId(from.Text()) ?? throw new FormatException("expected the id of a rule"), from.Text(), from.MaybeNumber(), from.Text())
    {
        EndLine = from.MaybeNumber(),
        Column = from.MaybeNumber(),
        Fingerprint = from.MaybeText(),
        Related = from.List(static from => new RelatedPlace(from.Text(), from.Number(), from.Number(), from.Text())),
    };
}
