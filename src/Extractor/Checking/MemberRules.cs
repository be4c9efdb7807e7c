using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>What the members of one structure must be to each other.</summary>
internal sealed class MemberRules
{
    private MemberRules()
    {
    }

    /// <summary>The rules of a structure of which nothing is known.</summary>
    public static MemberRules None { get; } = new();

    /// <summary>The members that must be given.</summary>
    public ImmutableArray<(string Name, FieldNode Field)> Required { get; private init; } = [];

    /// <summary>Rules between members.</summary>
    public ImmutableArray<RelationRule> Relations { get; private init; } = [];

    /// <summary>What is said of members in words that no usual form fits.</summary>
    public ImmutableArray<UnreadSentence> Unread { get; private init; } = [];

    /// <summary>Reads the rules of a structure.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="relations">The rules between its members that the registry has as data.</param>
    public static MemberRules Of(FieldNode structure, ImmutableArray<RelationRule> relations)
    {
        var members = structure.Members
            .Where(static member => member.Value.IsConfirmed)
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .ToArray();
        // Several fields may each state the rule that holds for all of them.
        ImmutableArray<RelationRule> distinct =
            [.. relations.Where(static rule => !IsSaidAnyway(rule)).DistinctBy(static rule => rule.Key)];
        if (members.Length == 0) return distinct.IsEmpty ? None : new MemberRules { Relations = distinct };
        return new MemberRules
        {
            Required = [.. members.Where(static member => member.Value.Field!.Required == Requirement.Required)
                .Select(static member => (member.Key, member.Value))],
            Relations = distinct,
            // Several pages say the same in their own words; one of them is enough to look at.
            Unread = [.. members.SelectMany(member => UnreadOf(member.Key, member.Value, relations))
                .DistinctBy(static one => (one.Field, one.WhenGiven))],
        };
    }

    // What is required always is required in each case.
    private static bool IsSaidAnyway(RelationRule rule) => rule.Stated.Rule.Kind == RelationKind.Requires
        && rule.Members.Skip(1).All(static member => member.Node.Field!.Required == Requirement.Required);

    private static IEnumerable<UnreadSentence> UnreadOf(string name, FieldNode node, ImmutableArray<RelationRule> relations)
    {
        foreach (var says in node.Field!.Constraints)
            if (says.Kind is "exclusive" or "required-when" && !relations.Any(rule => rule.Covers(says.Text)))
                yield return new UnreadSentence(node, name, says.Kind == "exclusive", says.Text);
        if (node.Field.Required == Requirement.Conditional && !node.Field.Constraints.Any(static says => says.Kind == "required-when"))
            yield return new UnreadSentence(node, name, false, "conditional");
    }
}

/// <summary>A sentence about a field that was not understood as a rule.</summary>
/// <param name="Field">The field.</param>
/// <param name="Name">Its name.</param>
/// <param name="WhenGiven">Whether it matters where the field is given; else where the field is left out.</param>
/// <param name="Says">The page's words.</param>
internal sealed record UnreadSentence(FieldNode Field, string Name, bool WhenGiven, string Says);
