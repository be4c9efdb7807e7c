using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>
/// The rules between the fields of a scope, each once: whatever the order in which a page names fields of which one is as good as
/// another, and without those that a stricter rule of the same fields says too.
/// </summary>
internal sealed class RelationSet
{
    private readonly Dictionary<(RelationKind Kind, string Fields), ImmutableArray<StatedRelation>> rules;

    /// <summary>Takes the rules as the pages state them.</summary>
    public RelationSet(ImmutableArray<StatedRelation> stated) =>
        rules = stated.GroupBy(static one => (one.Rule.Kind, FieldsOf(one)))
            .ToDictionary(static same => same.Key, static same => same.ToImmutableArray());

    /// <summary>The rules that another set does not have, each with all its places.</summary>
    public IEnumerable<ImmutableArray<StatedRelation>> Without(RelationSet other) =>
        rules.Where(rule => !other.rules.ContainsKey(rule.Key) && !SaysMore(rule.Key)).Select(static rule => rule.Value);

    /// <summary>Every place of the rules that another set has too.</summary>
    public IEnumerable<StatedRelation> SharedWith(RelationSet other) =>
        rules.Where(rule => other.rules.ContainsKey(rule.Key)).SelectMany(static rule => rule.Value);

    // Exactly one is at least one and at most one.
    private bool SaysMore((RelationKind Kind, string Fields) rule) =>
        rule.Kind is RelationKind.Or or RelationKind.ZeroOrOne && rules.ContainsKey((RelationKind.OnlyOne, rule.Fields));

    private static string FieldsOf(StatedRelation stated) => $"{FieldId.LocationName(stated.Location)} {stated.Rule.Key}";
}
