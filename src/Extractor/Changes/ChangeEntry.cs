using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>Another way to read a change.</summary>
/// <param name="Rule">The rule that judges it then.</param>
/// <param name="Id">The field or scope that it is then about.</param>
internal sealed record AlternativeReading(ChangeRule Rule, string Id);

/// <summary>One entry of the list of changes: a fact, the rule that judges it, where it is, and what is folded into it.</summary>
/// <param name="Fact">What differs.</param>
/// <param name="Rule">The rule that judges it.</param>
internal sealed record ChangeEntry(Difference Fact, ChangeRule Rule)
{
    private const int ShownDigits = 16;

    /// <summary>The scope that the change belongs to; empty where it is a page's.</summary>
    public required string Scope { get; init; }

    /// <summary>The id before, where the field or scope had another one; null otherwise.</summary>
    public string? OldId { get; init; }

    /// <summary>How likely the field or scope is the one that had the old id; null where its id is the same.</summary>
    public double? Likelihood { get; init; }

    /// <summary>The other way to read a likely rename or move: one gone and one new.</summary>
    public ImmutableArray<AlternativeReading> OtherReading { get; init; } = [];

    /// <summary>Where the pages say it now; null where they no longer do.</summary>
    public Anchor? At { get; init; }

    /// <summary>Where the pages said it before; null where they did not.</summary>
    public Anchor? Was { get; init; }

    /// <summary>
    /// What this entry stands for besides itself: the fields of an operation that came, the members of a field that went.
    /// </summary>
    public ImmutableArray<ChangeEntry> Folded { get; init; } = [];

    /// <summary>The scopes in which the same change happened, this one's among them; empty where it happened in this one alone.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether the change is of several fields of one location, which are folded into it.</summary>
    public bool IsOfLocation { get; init; }

    /// <summary>
    /// The field's name within its scope, <c>body.config.zoom</c>, and the day of what a call showed of it; the location of a
    /// rule between fields, and of several fields or names; the whole id of anything else.
    /// </summary>
    public string Name =>
        Fact.Relation is { } relation ? FieldId.LocationName(relation.Location)
        : IsOfLocation || (IsNamed && !Folded.IsEmpty) ? FieldId.LocationName(Fact.NewField!.Id.Location)
        : Fact.Finding is { } finding ? $"{NameOf(finding.Field)} {finding.Date}"
        : (Fact.NewField ?? Fact.OldField) is { } row ? NameOf(row.Id) : Fact.Id;

    /// <summary>Whether the change is of a scope as a whole.</summary>
    public bool IsOfScope => (Fact.OldScope is not null || Fact.NewScope is not null) && Fact.Aspect != Aspect.Relation;

    /// <summary>Whether a page defines the field now and none did before, or the other way round.</summary>
    public bool IsExistence =>
        Fact.Aspect == Aspect.Field || (Fact.Aspect == Aspect.Status && Fact.OldField?.Status != Fact.NewField?.Status);

    /// <summary>Whether the change is that somebody uses or names a field that no page defines.</summary>
    public bool IsNamed => IsExistence && Fact is { OldField: null, NewField.Status: FieldStatus.Hypothesis };

    /// <summary>Whether a documented field, or a scope, came: true; went: false; null where the change is another one.</summary>
    public bool? Came => Fact.Aspect switch
    {
        _ when IsExistence =>
            Fact.NewField is { Status: FieldStatus.Confirmed } ? true : Fact.OldField is { Status: FieldStatus.Confirmed } ? false : null,
        Aspect.Scope or Aspect.ScopePlace when Fact.Kind != ChangeKind.Changed && Fact.HasSubstance => Fact.Kind == ChangeKind.Added,
        _ => null,
    };

    /// <summary>Everything that the entry stands for, itself first.</summary>
    public IEnumerable<ChangeEntry> All => Folded.SelectMany(static entry => entry.All).Prepend(this);

    /// <summary>How many fields are folded into it, but for those that no page defines.</summary>
    public int FieldCount => Folded.Sum(static entry =>
        entry.All.Count(static one => one is { IsExistence: true, Came: not null } || one.Fact.Move is not null));

    /// <summary>How many fields are folded into it that somebody only uses or names.</summary>
    public int NamedCount => Folded.Sum(static entry => entry.All.Count(static one => one is { IsExistence: true, Came: null }));

    /// <summary>What stays the same of the change as long as it is the same change: no line, no page, no order.</summary>
    public string Identity
    {
        get
        {
            var identity = IsExistence ? string.Join('\n', Rule.Id, Fact.Id, Came == true ? ChangeWords.FactsOf(Fact.NewField!) : null)
                : Rule.IsQuiet ? string.Join('\n', Rule.Id, Fact.Id, Fact.Move is null ? null : OldId)
                : string.Join('\n', Rule.Id, OldId, Fact.Id, Fact.Old, Fact.New);
            return Scopes.IsEmpty ? identity : $"{identity}\n{string.Join('\n', Scopes)}";
        }
    }

    /// <summary>The fingerprint that an approval names, in lower-case hexadecimal.</summary>
    public string Fingerprint =>
        FindingFingerprint.Of(new Rule(Rule.Id, Severity.Note, Rule.Why).At("", null, "") with { Fingerprint = Identity })[..ShownDigits];

    /// <summary>The entry with more folded into it.</summary>
    public ChangeEntry With(IEnumerable<ChangeEntry> more) => this with { Folded = [.. Folded, .. more] };

    private static string NameOf(FieldId field) => $"{FieldId.LocationName(field.Location)}.{field.Path}";
}
