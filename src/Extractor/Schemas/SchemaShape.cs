using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Schemas;

/// <summary>A member of a schema.</summary>
/// <param name="Places">The keys that name it, each with its schema; more than one where parts of the schema name it each for
/// itself.</param>
/// <param name="Required">Whether it must be given; unstated where no list of required members stands beside it.</param>
internal sealed record SchemaMember(ImmutableArray<SchemaEntry> Places, Requirement Required)
{
    /// <summary>What the places say of it.</summary>
    public IEnumerable<SchemaMap> Schemas => Places.Select(static place => place.Value).OfType<SchemaMap>().Distinct();

    /// <summary>The member's name.</summary>
    public string Name => Places[0].Name;
}

/// <summary>What a schema says once its references are followed and its parts are taken together.</summary>
internal sealed record SchemaShape
{
    /// <summary>A schema that says nothing.</summary>
    public static SchemaShape Nothing { get; } = new();

    /// <summary>The words for its types, without the one for no value.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The values that it may have.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>The default, or null.</summary>
    public string? Default { get; init; }

    /// <summary>The words about it, or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its limits.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>Its members, in page order within each part.</summary>
    public ImmutableArray<SchemaMember> Members { get; init; } = [];

    /// <summary>What the items of a list are.</summary>
    public ImmutableArray<SchemaMap> Items { get; init; } = [];

    /// <summary>Whether it is deprecated, read-only or write-only, and whether it may be null.</summary>
    public FieldModifiers Modifiers { get; init; } = FieldModifiers.None;

    /// <summary>The type in the schema's own words, or null.</summary>
    public string? Type => Types.Length > 0 ? string.Join(" or ", Types) : !Members.IsEmpty ? "object" : !Items.IsEmpty ? "array" : null;

    /// <summary>The schema of values that fit every one of several: a member must be given where one of them says so.</summary>
    public static SchemaShape AllOf(IReadOnlyList<SchemaShape> shapes) =>
        shapes is [var only] ? only : Joined(shapes, static saying => saying.Contains(Requirement.Required));

    /// <summary>The schema of values that fit one of several: a member must be given where all of them say so.</summary>
    public static SchemaShape AnyOf(IReadOnlyList<SchemaShape> shapes) => shapes is [var only]
        ? only
        : Joined(shapes, saying => saying.Length == shapes.Count && saying.All(static word => word == Requirement.Required));

    /// <summary>
    /// This schema with these members required, whatever part of it names them; what the list leaves out may be left out.
    /// </summary>
    public SchemaShape Requiring(IEnumerable<string> names)
    {
        var required = names.ToHashSet(StringComparer.Ordinal);
        Requirement Of(SchemaMember member) => required.Contains(member.Name) ? Requirement.Required
            : member.Required == Requirement.Unstated ? Requirement.Optional
            : member.Required;
        return this with { Members = [.. Members.Select(member => member with { Required = Of(member) })] };
    }

    private static SchemaShape Joined(IReadOnlyList<SchemaShape> shapes, Func<Requirement[], bool> isRequired) => new()
    {
        Types = [.. shapes.SelectMany(static shape => shape.Types).Distinct()],
        Enum = [.. shapes.SelectMany(static shape => shape.Enum).Distinct()],
        Default = shapes.Select(static shape => shape.Default).FirstOrDefault(static value => value is not null),
        Description = shapes.Select(static shape => shape.Description).FirstOrDefault(static words => words.Length > 0, ""),
        Constraints = [.. shapes.SelectMany(static shape => shape.Constraints).Distinct()],
        Members = [.. from member in shapes.SelectMany(static shape => shape.Members)
                      group member by member.Name into same
                      select OfAll([.. same], isRequired)],
        Items = [.. shapes.SelectMany(static shape => shape.Items).Distinct()],
        Modifiers = shapes.Aggregate(FieldModifiers.None, static (known, shape) => known.Or(shape.Modifiers)),
    };

    private static SchemaMember OfAll(IReadOnlyList<SchemaMember> same, Func<Requirement[], bool> isRequired)
    {
        Requirement[] saying = [.. same.Select(static member => member.Required)];
        var required = isRequired(saying) ? Requirement.Required
            : saying.All(static word => word == Requirement.Unstated) ? Requirement.Unstated
            : Requirement.Optional;
        return new SchemaMember([.. same.SelectMany(static member => member.Places).Distinct()], required);
    }
}
