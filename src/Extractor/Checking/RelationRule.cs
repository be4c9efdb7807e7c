using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>A field in a rule between fields.</summary>
/// <param name="Node">The field.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value with which it counts as given; null where any does.</param>
internal readonly record struct RelationMember(FieldNode Node, string Name, string? Value);

/// <summary>A rule between fields, beside the structure that has them.</summary>
/// <param name="Stated">The rule as the registry has it.</param>
/// <param name="Members">The fields, in the order of the rule.</param>
/// <param name="Conditions">The fields that must be given for the rule to hold at all.</param>
/// <param name="Holder">The structure for each object of which the rule is judged.</param>
internal sealed record RelationRule(
    StatedRelation Stated, ImmutableArray<RelationMember> Members, ImmutableArray<RelationMember> Conditions, FieldNode Holder)
{
    /// <summary>A rule of which every field is documented, and all stand in one structure or in those that hold it; else null.</summary>
    public static RelationRule? Of(StatedRelation stated, FieldNode root)
    {
        var members = ImmutableArray.CreateBuilder<RelationMember>();
        FieldNode? holder = null;
        foreach (var term in stated.Rule.Terms.Concat(stated.Rule.When))
        {
            if (root.Find(term.Path.Value) is not { IsConfirmed: true, Parent: { } parent } node) return null;
            members.Add(new RelationMember(node, term.Path.Leaf, term.Value));
            if (holder is null || IsWithin(parent, holder)) holder = parent;
            else if (!IsWithin(holder, parent)) return null;
        }

        var count = stated.Rule.Terms.Length;
        return holder is null ? null : new RelationRule(stated, [.. members.Take(count)], [.. members.Skip(count)], holder);
    }

    /// <summary>What two rules have in common that say the same, in whatever order they name the fields.</summary>
    public string Key => $"{Stated.Rule.Kind} {Stated.Rule.Key}";

    /// <summary>Whether a sentence is the one that states the rule.</summary>
    public bool Covers(string sentence) => Bare(sentence) == Bare(Stated.Rule.Words);

    private static bool IsWithin(FieldNode inner, FieldNode outer)
    {
        for (FieldNode? node = inner; node is not null; node = node.Parent)
            if (node == outer) return true;
        return false;
    }

    private static string Bare(string sentence) => sentence.Trim().TrimEnd('.', '。', ';', '；').TrimStart('-', '•', ' ');
}
