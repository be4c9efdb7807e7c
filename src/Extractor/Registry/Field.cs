using System.Collections.Immutable;
using Extractor.Dialects;
using Extractor.Outline;

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

/// <summary>The identity of a field: what it belongs to, where it is sent and its path.</summary>
/// <param name="Scope">The scope's id.</param>
/// <param name="Location">Where the field is sent.</param>
/// <param name="Path">The field's path.</param>
public readonly record struct FieldId(string Scope, Location Location, FieldPath Path) : IComparable<FieldId>
{
    /// <summary>The id as the registry prints it: <c>POST /v1/tasks#body.items[].type</c>.</summary>
    public override string ToString() => $"{Scope}#{LocationName(Location)}.{Path.Value}";

    /// <summary>The name of a location as the registry prints it.</summary>
    public static string LocationName(Location location) => location switch
    {
        Location.Header => "header",
        Location.Path => "path",
        Location.Query => "query",
        Location.Body => "body",
        Location.Response => "response",
        Location.Callback => "callback",
        _ => "object",
    };

    /// <summary>The location of a name, or null where no location has it.</summary>
    public static Location? LocationOf(string name) =>
        Enum.GetValues<Location>().Where(location => LocationName(location) == name).Select(static location => (Location?)location).FirstOrDefault();

    /// <summary>Reads an id as the registry prints it; null where the text is none.</summary>
    public static FieldId? Parse(string text)
    {
        // Scopes and paths may hold the sign themselves; the one before a location's name is meant.
        for (var hash = text.IndexOf('#', StringComparison.Ordinal); hash >= 0; hash = text.IndexOf('#', hash + 1))
        {
            var dot = text.IndexOf('.', hash);
            if (dot < 0) return null;
            if (hash == 0 || dot == text.Length - 1 || LocationOf(text[(hash + 1)..dot]) is not { } location) continue;
            return new FieldId(text[..hash], location, new FieldPath(text[(dot + 1)..]));
        }

        return null;
    }

    /// <summary>Orders ids by scope, then location, then path; by code units, whatever the culture.</summary>
    public int CompareTo(FieldId other)
    {
        var order = string.CompareOrdinal(Scope, other.Scope);
        if (order == 0) order = Location.CompareTo(other.Location);
        return order != 0 ? order : string.CompareOrdinal(Path.Value, other.Path.Value);
    }
}

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

    /// <summary>The values that the field may have; empty where no page lists them.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

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

    /// <summary>The place to cite, or null where the field stands on no page.</summary>
    public Anchor? BestAnchor => Anchors.IsEmpty ? null : Anchors[0];
}
