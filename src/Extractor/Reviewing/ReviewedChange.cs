using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>Another way to read a change.</summary>
/// <param name="Rule">The rule that judges it then.</param>
/// <param name="Id">The field or scope that it is then about.</param>
internal sealed record AlternativeReading(ChangeRule Rule, string Id);

/// <summary>A line of a note that names a changed field.</summary>
/// <param name="File">The note, as the user knows it.</param>
/// <param name="Line">The line, from one.</param>
internal readonly record struct NoteLine(string File, int Line);

/// <summary>One change as a reviewer sees it: the fact, the rule that judges it, where it stands and whom it touches.</summary>
/// <param name="Fact">What differs.</param>
/// <param name="Rule">The rule that judges it.</param>
internal sealed record ReviewedChange(Difference Fact, ChangeRule Rule)
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

    /// <summary>The acceptance of this very change; null where nobody accepted it.</summary>
    public Approval? Approval { get; init; }

    /// <summary>The notes that name the field.</summary>
    public ImmutableArray<NoteLine> Notes { get; init; } = [];

    /// <summary>The payload files that use the field.</summary>
    public ImmutableArray<string> Payloads { get; init; } = [];

    /// <summary>The field's name within its scope, <c>body.config.zoom</c>; the whole id of anything else.</summary>
    public string Name => (Fact.NewField ?? Fact.OldField) is { } row ? $"{FieldId.LocationName(row.Id.Location)}.{row.Id.Path}" : Fact.Id;

    /// <summary>Whether the change is of a scope as a whole.</summary>
    public bool IsOfScope => Fact.OldScope is not null || Fact.NewScope is not null;

    /// <summary>Whether a page defines the field now and none did before, or the other way round.</summary>
    public bool IsExistence => Fact.Aspect == Aspect.Field || (Fact.Aspect == Aspect.Status && Fact.OldField?.Status != Fact.NewField?.Status);

    /// <summary>What stays the same of the change as long as it is the same change: no line, no page, no order.</summary>
    public string Identity => IsExistence
        ? string.Join('\n', Rule.Id, Fact.Id, At is null ? null : ChangeWords.FactsOf(Fact.NewField!))
        : Rule.IsQuiet ? string.Join('\n', Rule.Id, Fact.Id)
        : string.Join('\n', Rule.Id, OldId, Fact.Id, Fact.Old, Fact.New);

    /// <summary>The fingerprint that an approval names, in lower-case hexadecimal.</summary>
    public string Fingerprint => FullFingerprint[..ShownDigits];

    private string FullFingerprint => FindingFingerprint.Of(new Rule(Rule.Id, Severity.Note, Rule.Why).At("", null, "") with { Fingerprint = Identity });
}
