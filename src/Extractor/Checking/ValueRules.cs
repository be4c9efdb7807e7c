using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Checking.Payloads;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>What the value of a field must be, as far as the registry holds it as data.</summary>
internal sealed class ValueRules
{
    private readonly FrozenSet<string> listed;
    private readonly ImmutableArray<decimal> numbers;

    private ValueRules(TypeRule type, ImmutableArray<string> values, ImmutableArray<Limit> limits)
    {
        (Type, Limits) = (type, limits);
        listed = values.ToFrozenSet(StringComparer.Ordinal);
        numbers = [.. values.Select(Numbers.Of).OfType<decimal>()];
    }

    /// <summary>The rules of a field of which nothing is known.</summary>
    public static ValueRules None { get; } = new(default, [], []);

    /// <summary>What the type allows.</summary>
    public TypeRule Type { get; }

    /// <summary>The limits.</summary>
    public ImmutableArray<Limit> Limits { get; }

    /// <summary>Types that other pages state for the field.</summary>
    public ImmutableArray<(TypeRule Type, ConflictValue Says)> OtherTypes { get; private init; } = [];

    /// <summary>Values that other pages list for the field.</summary>
    public ImmutableArray<(string Value, ConflictValue Says)> OtherValues { get; private init; } = [];

    /// <summary>What is stated for one value of another field alone.</summary>
    public ImmutableArray<Constraint> Conditional { get; private init; } = [];

    /// <summary>Values that should no longer be used.</summary>
    public ImmutableArray<DocumentedValue> Deprecated { get; private init; } = [];

    /// <summary>Whether the page lists the values of a scalar.</summary>
    public bool ListsValues => listed.Count > 0;

    /// <summary>Whether some page says that the value must not be empty, whatever else is sent.</summary>
    public bool NeverEmpty { get; private init; }

    /// <summary>Reads the rules of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isStructure">Whether its type names a structure.</param>
    /// <param name="listsStructures">Whether its type names the structure of the items of a list.</param>
    public static ValueRules Of(Field field, bool isStructure = false, bool listsStructures = false)
    {
        var type = TypeRule.Of(field.Type);
        if (isStructure) type = type with { Kinds = JsonKinds.Object | (type.Kinds & JsonKinds.Null) };
        if (listsStructures) type = type with { Items = JsonKinds.Object };
        var holdsNumbers = Numbers.Of(field.Default) is not null
            || (!field.Enum.IsEmpty && field.Enum.All(static value => Numbers.Of(value) is not null));
        if (field.Modifiers.Nullable == true && type.Kinds != JsonKinds.None) type = type with { Kinds = type.Kinds | JsonKinds.Null };
        // A default that the page forgets to list is documented all the same.
        var values = field.Enum.IsEmpty || field.Default is not { } byDefault ? field.Enum : field.Enum.Add(byDefault);
        return new ValueRules(type, values, [.. field.Constraints
            .Where(static constraint => constraint.When is null)
            .Select(constraint => Limit.Of(constraint, type, holdsNumbers))
            .OfType<Limit>()])
        {
            Conditional = [.. field.Constraints.Where(static constraint => constraint.When is not null)],
            Deprecated = [.. field.Values.Where(static value => value.Deprecated)],
            OtherTypes = [.. Others(field, "type").Select(static value => (TypeRule.Of(value.Value), value))
                .Where(static other => other.Item1.Kinds != JsonKinds.None)],
            OtherValues = [.. Others(field, "enum").SelectMany(static value => value.Value.Split(", ").Select(one => (one, value)))],
            NeverEmpty = field.Constraints.Any(static constraint => constraint is { When: null, Kind: Constraint.NonEmpty }),
        };
    }

    /// <summary>Whether the page lists a scalar, or lists no values at all.</summary>
    public bool Lists(PayloadKind kind, string text)
    {
        if (listed.Count == 0 || kind is PayloadKind.Null or PayloadKind.Opaque || listed.Contains(text)) return true;
        if (kind == PayloadKind.Boolean)
            return listed.Contains(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text)) || listed.Contains(text.ToUpperInvariant());
        return kind is PayloadKind.Number or PayloadKind.Form && Numbers.Of(text) is { } number && numbers.Contains(number);
    }

    private static IEnumerable<ConflictValue> Others(Field field, string attribute) =>
        field.Conflicts.Where(conflict => conflict.Attribute == attribute).SelectMany(static conflict => conflict.Values.Skip(1));
}
