using System.Collections.Immutable;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>A line of a note that names a changed field.</summary>
/// <param name="File">The note, as the user knows it.</param>
/// <param name="Line">The line, from one.</param>
internal readonly record struct NoteLine(string File, int Line);

/// <summary>One entry of the list of changes as a reviewer sees it: accepted or not, and whom it touches.</summary>
/// <param name="Entry">The entry.</param>
internal sealed record ReviewedChange(ChangeEntry Entry)
{
    /// <summary>What differs.</summary>
    public Difference Fact => Entry.Fact;

    /// <summary>The rule that judges it.</summary>
    public ChangeRule Rule => Entry.Rule;

    /// <summary>The scope that the change belongs to; empty where it is a page's.</summary>
    public string Scope => Entry.Scope;

    /// <summary>The id before, where the field or scope had another one; null otherwise.</summary>
    public string? OldId => Entry.OldId;

    /// <summary>How likely the field or scope is the one that had the old id; null where its id is the same.</summary>
    public double? Likelihood => Entry.Likelihood;

    /// <summary>The other way to read a likely rename or move: one gone and one new.</summary>
    public ImmutableArray<AlternativeReading> OtherReading => Entry.OtherReading;

    /// <summary>Where the pages say it now; null where they no longer do.</summary>
    public Anchor? At => Entry.At;

    /// <summary>Where the pages said it before; null where they did not.</summary>
    public Anchor? Was => Entry.Was;

    /// <summary>The field's name within its scope; the whole id of anything else.</summary>
    public string Name => Entry.Name;

    /// <summary>Whether not the API changed but how its pages are read.</summary>
    public bool IsReading => Fact.Aspect is Aspect.PageReading or Aspect.PageReader;

    /// <summary>Whether the change is of a scope as a whole.</summary>
    public bool IsOfScope => Entry.IsOfScope;

    /// <summary>Whether a page defines the field now and none did before, or the other way round.</summary>
    public bool IsExistence => Entry.IsExistence;

    /// <summary>What stays the same of the change as long as it is the same change.</summary>
    public string Identity => Entry.Identity;

    /// <summary>The fingerprint that an approval names, in lower-case hexadecimal.</summary>
    public string Fingerprint => Entry.Fingerprint;

    /// <summary>The acceptance of this very change; null where nobody accepted it.</summary>
    public Approval? Approval { get; init; }

    /// <summary>The notes that name the field.</summary>
    public ImmutableArray<NoteLine> Notes { get; init; } = [];

    /// <summary>The payload files that use the field.</summary>
    public ImmutableArray<string> Payloads { get; init; } = [];
}
