using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>How much a change matters to a reader of the registry, least first.</summary>
public enum ChangeLevel
{
    /// <summary>Only words or places changed.</summary>
    Patch,

    /// <summary>Something was added.</summary>
    Minor,

    /// <summary>A reader can break.</summary>
    Major,
}

/// <summary>What happened to a row or to one of its attributes.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It differs.</summary>
    Changed,
}

/// <summary>One entry of the list of changes between two registries.</summary>
/// <param name="Subject">What kind of row: <c>page</c>, <c>scope</c>, <c>field</c> or <c>evidence</c>.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Attribute">The attribute, or null where the row itself came or went.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Old">The old value for people, cut where it is long; null where there was none.</param>
/// <param name="New">The new value for people, cut where it is long; null where there is none.</param>
/// <param name="Level">How much it matters.</param>
public sealed record Change(string Subject, string Id, string? Attribute, ChangeKind Kind, string? Old, string? New, ChangeLevel Level)
{
    private const int LongestValue = 120;

    // Cut here and not where files are written: whoever renders a change renders what is kept of it.

    /// <summary>The old value for people, cut where it is long; null where there was none.</summary>
    public string? Old { get; init; } = Cut(Old);

    /// <summary>The new value for people, cut where it is long; null where there is none.</summary>
    public string? New { get; init; } = Cut(New);

    /// <summary>The id of the rule that judges it; null where a version of the tool that kept none wrote it down.</summary>
    public string? Rule { get; init; }

    /// <summary>The id before, where the row had another one; null otherwise.</summary>
    public string? OldId { get; init; }

    /// <summary>The change in a few words; null where a version of the tool that kept none wrote it down.</summary>
    public string? Words { get; init; }

    /// <summary>How many other changes are folded into it.</summary>
    public int Folded { get; init; }

    /// <summary>The scopes in which the same change happened; empty where it happened in one alone.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>What an approval names it by; null where a version of the tool that kept none wrote it down.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether it is a change of places and order alone.</summary>
    internal bool IsQuiet =>
        Rule is null ? Attribute is "anchors" or "sha256" : ChangeRules.All.FirstOrDefault(rule => rule.Id == Rule)?.IsQuiet == true;

    /// <summary>Whether people are told of it one by one: a page that came or went is, even where it says nothing new.</summary>
    internal bool IsTold => !IsQuiet || this is { Subject: "page", Attribute: null };

    // What was cut once stays as it is.
    private static string? Cut(string? text) =>
        text is null || text.Length <= LongestValue
            ? text
            : $"{text.AsSpan(0, char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)}…";
}

/// <summary>What one version changed against the one before.</summary>
/// <param name="Version">The version that the changes lead to.</param>
/// <param name="Previous">The version before; null for the first.</param>
/// <param name="Changes">The changes, by subject and id.</param>
public sealed record ChangeSet(RegistryVersion Version, RegistryVersion? Previous, ImmutableArray<Change> Changes)
{
    /// <summary>How much the weightiest change matters; null where there are none.</summary>
    public ChangeLevel? Level => Changes.IsEmpty ? null : Changes.Max(static change => change.Level);

    /// <summary>The version behind another one for changes of a level.</summary>
    public static RegistryVersion Next(RegistryVersion version, ChangeLevel level) => level switch
    {
        ChangeLevel.Major => new(version.Major + 1, 0, 0),
        ChangeLevel.Minor => new(version.Major, version.Minor + 1, 0),
        _ => new(version.Major, version.Minor, version.Patch + 1),
    };
}
