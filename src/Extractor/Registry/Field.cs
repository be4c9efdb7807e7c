using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>Whether a page defines a field.</summary>
public enum FieldStatus
{
    /// <summary>At least one page defines it.</summary>
    Confirmed,

    /// <summary>Somebody used or named it, and no page defines it.</summary>
    Hypothesis,
}

/// <summary>Why a field is a hypothesis.</summary>
public enum Reason
{
    /// <summary>It is seen in an example call or body, and nowhere else.</summary>
    ExampleOnly,

    /// <summary>It is named in prose, and nowhere else.</summary>
    MentionedOnly,

    /// <summary>A page defined it once, and none does any more.</summary>
    Removed,

    /// <summary>Only the evidence ledger knows it.</summary>
    Undocumented,
}

/// <summary>One of the values that a conflict is about.</summary>
/// <param name="Value">The value in the page's own words.</param>
/// <param name="Anchors">Where it stands.</param>
public sealed record ConflictValue(string Value, ImmutableArray<Anchor> Anchors);

/// <summary>Claims about one attribute that cannot all be right.</summary>
/// <param name="Attribute"><c>type</c>, <c>required</c>, <c>default</c>, <c>enum</c> or <c>spelling</c>.</param>
/// <param name="Values">The values, the one that the field takes first.</param>
public sealed record Conflict(string Attribute, ImmutableArray<ConflictValue> Values);

/// <summary>A value that the pages list for a field.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What the page says of it; null where it says nothing.</param>
/// <param name="Deprecated">Whether the page says that the value should no longer be used.</param>
/// <param name="Anchor">Where the page lists it.</param>
public sealed record DocumentedValue(string Value, string? Meaning, bool Deprecated, Anchor Anchor);

/// <summary>The merge of all that the pages say of one field.</summary>
public sealed record Field
{
    /// <summary>The field's identity.</summary>
    public required FieldId Id { get; init; }

    /// <summary>The type in the page's own word, in lower case; null where no page states it.</summary>
    public string? Type { get; init; }

    /// <summary>What the page's own column or word says of whether the field must be given.</summary>
    public Requirement Required { get; init; }

    /// <summary>The default; null where no page states one.</summary>
    public string? Default { get; init; }

    /// <summary>The values that the field may have; empty where no page lists them, or where a page says that there are others.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>
    /// Every value that a page lists, with its meaning and place: those of <see cref="Enum"/>, and those of a list that is
    /// open.
    /// </summary>
    public ImmutableArray<DocumentedValue> Values { get; init; } = [];

    /// <summary>Whether the field is deprecated, read-only, nullable and the like.</summary>
    public FieldModifiers Modifiers { get; init; } = FieldModifiers.None;

    /// <summary>Limits and conditions.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>The page's words about the field; empty where there are none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether a page defines the field.</summary>
    public FieldStatus Status { get; init; }

    /// <summary>Why the field is a hypothesis; null where it is confirmed.</summary>
    public Reason? Reason { get; init; }

    /// <summary>What the pages say against each other.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Every place that speaks of the field: those that define it first, and of them the most recently captured page's.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>
    /// The type as JSON knows it: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>object</c> or <c>array</c>;
    /// null where the page's word says none of them.
    /// </summary>
    public string? JsonType => JsonTyped.TypeOf(Type);

    /// <summary>The place to cite, or null where the field stands on no page.</summary>
    public Anchor? BestAnchor => Anchors.IsEmpty ? null : Anchors[0];
}
