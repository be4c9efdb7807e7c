using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Facts;

/// <summary>What a line says of a field before it goes on in sentences.</summary>
internal sealed record FieldAttributes
{
    /// <summary>Nothing said.</summary>
    public static FieldAttributes None { get; } = new();

    /// <summary>The type in the page's own word, or null.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the type is the name of a structure, and no word that says by itself that it is a type.</summary>
    public bool NamedType { get; init; }

    /// <summary>Whether the field must be given, or null.</summary>
    public Requirement? Required { get; init; }

    /// <summary>The default in the page's own words, or null.</summary>
    public string? Default { get; init; }

    /// <summary>Where the field is sent, or null.</summary>
    public Location? Location { get; init; }

    /// <summary>The values that the field may have; empty where none are listed.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>A range in brackets, or an empty string.</summary>
    public string Limit { get; init; } = "";

    /// <summary>Whether the field is deprecated, read-only, nullable and the like.</summary>
    public FieldModifiers Modifiers { get; init; } = FieldModifiers.None;

    /// <summary>The type, the requirement and the location alone, without what sentences state too.</summary>
    public FieldAttributes Apart => this with { Default = null, Enum = [], Limit = "" };

    /// <summary>Where the sentences begin.</summary>
    public int End { get; init; }

    /// <summary>A remark between the name and the facts, or an empty string.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Whether the facts alone show that the line is about a field: a type word or a requirement.</summary>
    public bool Says => Required is not null || (Type is not null && !NamedType);

    /// <summary>Whether anything is said.</summary>
    public bool Any => Says || Type is not null || Default is not null || Location is not null || Enum.Length > 0;
}
