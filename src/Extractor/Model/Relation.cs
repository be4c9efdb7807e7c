using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Model;

/// <summary>How fields of one call depend on each other.</summary>
public enum RelationKind
{
    /// <summary>Where the first field is given, all others must be given.</summary>
    Requires,

    /// <summary>Where the first field is given, all others must be given and must not be empty.</summary>
    RequiresContent,

    /// <summary>At least one of the fields must be given.</summary>
    Or,

    /// <summary>Exactly one of the fields must be given.</summary>
    OnlyOne,

    /// <summary>All of the fields are given, or none of them.</summary>
    AllOrNone,

    /// <summary>At most one of the fields may be given.</summary>
    ZeroOrOne,

    /// <summary>Where both fields are given, the first compares to the second as the operator says.</summary>
    Order,
}

/// <summary>A field in a relation.</summary>
/// <param name="Path">The field's path inside the location of the relation.</param>
/// <param name="Value">The value with which the field counts as given; null where any value does.</param>
public sealed record RelationTerm(FieldPath Path, string? Value = null)
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? Path.Value : $"{Path.Value} = {Value}";
}

/// <summary>A rule between fields of one scope and location.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Terms">The fields, at least two of them; the order matters for <see cref="RelationKind.Requires"/>,
/// <see cref="RelationKind.RequiresContent"/> and <see cref="RelationKind.Order"/>.</param>
/// <param name="Words">The page's own words.</param>
/// <param name="Lines">The lines that state it, on the page of the claim.</param>
public sealed record Relation(RelationKind Kind, ImmutableArray<RelationTerm> Terms, string Words, LineRange Lines)
{
    /// <summary>
    /// Of <see cref="RelationKind.Order"/> one of <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>=</c> and <c>!=</c>;
    /// else null.
    /// </summary>
    public string? Operator { get; init; }

    /// <summary>Other fields that must be given, some with a value, for the rule to hold at all; most rules hold always.</summary>
    public ImmutableArray<RelationTerm> When { get; init; } = [];

    /// <summary>The fields for people: <c>a, b</c>, of an order <c>a &lt;= b</c>, under a condition <c>a, b when c = 1</c>.</summary>
    public string Fields => string.Join(Operator is null ? ", " : $" {Operator} ", Terms) + Condition;

    /// <summary>The condition for people, with the word that joins it: <c> when c = 1</c>; empty where the rule holds always.</summary>
    internal string Condition => When.IsEmpty ? "" : $" when {string.Join(" and ", When)}";

    /// <summary>Whether the other fields must be given where the first one is.</summary>
    internal bool DemandsOthers => Kind is RelationKind.Requires or RelationKind.RequiresContent;

    /// <summary>The fields that must be given for the rule to ask anything.</summary>
    internal ImmutableArray<RelationTerm> Premises => DemandsOthers ? When.Insert(0, Terms[0]) : When;

    /// <summary>What rules of one kind have in common that say the same, in whatever order they name the fields.</summary>
    internal string Key
    {
        get
        {
            var ruled = (DemandsOthers ? Terms.Skip(1) : Terms).Select(static term => term.ToString());
            if (Kind != RelationKind.Order) ruled = ruled.Order(StringComparer.Ordinal);
            return $"{Operator} {string.Join(", ", ruled)} when "
                + string.Join(", ", Premises.Select(static term => term.ToString()).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The headings above the lines; null where they are those of the claim.</summary>
    public Section? Section { get; init; }
}
