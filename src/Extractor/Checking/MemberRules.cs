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

    /// <summary>The members that must be given in some cases.</summary>
    public ImmutableArray<RequiredWhen> Conditions { get; private init; } = [];

    /// <summary>Members that depend on each other.</summary>
    public ImmutableArray<FieldPair> Pairs { get; private init; } = [];

    /// <summary>Rules between members that the registry has as data.</summary>
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
        ImmutableArray<RelationRule> distinct = [.. relations.DistinctBy(static rule => rule.Key)];
        if (members.Length == 0) return relations.IsEmpty ? None : new MemberRules { Relations = distinct };
        var conditions = ImmutableArray.CreateBuilder<RequiredWhen>();
        var pairs = ImmutableArray.CreateBuilder<FieldPair>();
        var unread = ImmutableArray.CreateBuilder<UnreadSentence>();
        foreach (var (name, node) in members)
        {
            var reader = new RuleReader(node, name);
            foreach (var says in node.Field!.Constraints)
            {
                // A sentence that is a rule is judged as one, and not read again.
                if (says.Kind is not ("exclusive" or "required-when") || relations.Any(rule => rule.Covers(says.Text))) continue;
                if (says.Kind == "required-when" && reader.Condition(says) is { } condition) conditions.Add(condition);
                else if (reader.Pairs(says) is { IsEmpty: false } found) pairs.AddRange(found);
                else if (WhereItMatters(says) is { } whenGiven) unread.Add(new UnreadSentence(node, name, whenGiven, says.Text));
            }

            if (node.Field.Required == Requirement.Conditional && !node.Field.Constraints.Any(static says => says.Kind == "required-when"))
                unread.Add(new UnreadSentence(node, name, false, "conditional"));
        }

        return new MemberRules
        {
            Required = [.. members.Where(static member => member.Value.Field!.Required == Requirement.Required)
                .Select(static member => (member.Key, member.Value))],
            Conditions = [.. conditions.DistinctBy(static one => (one.Field, one.Says.Text.TrimEnd('.')))],
            Pairs = [.. pairs.DistinctBy(static pair => (pair.OneNeeded, First(pair), Second(pair)))],
            Relations = distinct,
            // Several pages say the same in their own words; one of them is enough to look at.
            Unread = [.. unread.DistinctBy(static one => (one.Field, one.WhenGiven))],
        };
    }

    // What must not be empty is judged where it is given, and "both empty" says nothing of a field that is given.
    private static bool? WhereItMatters(Constraint says)
    {
        var parts = RuleSentence.Read(says.Text);
        if (parts is [.., "nonempty"] && !parts.Any(static part => part is "when" or "requiredwhen" or "nonemptywhen")) return null;
        return says.Kind == "exclusive" && !parts.Contains("bothempty");
    }

    private static string First(FieldPair pair) =>
        string.CompareOrdinal(pair.Field.Path, pair.Other.Path) < 0 ? pair.Field.Path : pair.Other.Path;

    private static string Second(FieldPair pair) =>
        string.CompareOrdinal(pair.Field.Path, pair.Other.Path) < 0 ? pair.Other.Path : pair.Field.Path;
}
