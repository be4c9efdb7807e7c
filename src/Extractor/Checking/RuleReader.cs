using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Checking;

/// <summary>Reads what the pages say of one field in relation to others, where the sentence has a usual form and nothing more.</summary>
/// <param name="member">The field that the sentence is about.</param>
/// <param name="name">Its name.</param>
internal sealed class RuleReader(FieldNode member, string name)
{
    private static Vocabulary Words => Vocabulary.BuiltIn;

    /// <summary>The field that the sentences are about.</summary>
    public FieldNode Field => member;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The condition that a sentence states, or null where it has no usual form.</summary>
    public RequiredWhen? Condition(Constraint says)
    {
        var parts = WithoutOwnName(RuleSentence.Read(says.Text));
        if (parts is [("requiredwhen" or "nonemptywhen") and var opens, .. var behind])
            return Condition(says, opens == "nonemptywhen", behind);
        if (parts is not ["when", .. var between, ("required" or "nonempty") and var closes]) return null;
        while (between is [.. var less, var last] && (last is "," or "is" || last == name)) between = less;
        return Condition(says, closes == "nonempty", between);
    }

    /// <summary>The pairs of fields that a sentence sets against each other; none where it has no usual form.</summary>
    public ImmutableArray<FieldPair> Pairs(Constraint says)
    {
        var parts = RuleSentence.Read(says.Text);
        // Of three it could be any two.
        if (parts is ["oneof", .. var choice, ("given" or "required")])
            return Named(choice) is [var first, var second]
                ? [new FieldPair(first.Node, first.Name, second.Node, second.Name, true, says)]
                : [];
        if (WithoutOwnName(parts) is ["exclusivewith", .. var others])
            return Named(others) is { Length: > 0 } named
                ? [.. named.Where(other => other.Node != member)
                    .Select(other => new FieldPair(member, name, other.Node, other.Name, false, says))]
                : [];
        if (parts is not [.. var before, ("exclusive" or "bothempty") and var kind]) return [];
        if (before is [.. var bare, "is"]) before = bare;
        var all = Named(before);
        // "互斥" with one other name in front of it: the other one is meant together with the field itself.
        if (all is [var only] && only.Node != member) all = [(member, name), only];
        return [.. all.SelectMany((one, at) => all[(at + 1)..].Select(
            other => new FieldPair(one.Node, one.Name, other.Node, other.Name, kind == "bothempty", says)))];
    }

    private RequiredWhen? Condition(Constraint says, bool nonEmpty, ImmutableArray<string> parts) =>
        Clauses(parts) is { } any ? new RequiredWhen(member, name, nonEmpty, any, says) : null;

    private ImmutableArray<ImmutableArray<Clause>>? Clauses(ImmutableArray<string> parts)
    {
        var groups = new List<List<Clause>> { new() };
        for (var at = 0; at < parts.Length;)
        {
            if (parts[at] is "when") at++;
            if (ClauseAt(parts, ref at) is not { } clause) return null;
            groups[^1].Add(clause);
            if (at == parts.Length) return [.. groups.Select(static group => group.ToImmutableArray())];
            if (parts[at] == "," && at + 1 < parts.Length) at++;
            if (parts[at] == "or") groups.Add([]);
            else if (parts[at] != "and") return null;
            at++;
        }

        return null;
    }

    private Clause? ClauseAt(ImmutableArray<string> parts, ref int at)
    {
        if (at + 2 >= parts.Length || Resolve(parts[at]) is not { } operand || parts[at + 1] is not ("is" or "isnot")) return null;
        var (isNot, value) = (parts[at + 1] == "isnot", parts[at + 2]);
        at += 3;
        var (node, own) = operand;
        if (!IsValueOf(node, value))
        {
            if (Words.Has("given-words", value)) return new Clause(node, own, isNot ? ClauseTest.NotGiven : ClauseTest.Given, []);
            return Words.Has("absent-words", value) ? new Clause(node, own, isNot ? ClauseTest.Given : ClauseTest.NotGiven, []) : null;
        }

        var values = ImmutableArray.Create(value);
        while (at + 1 < parts.Length && parts[at] == "or" && IsValueOf(node, parts[at + 1])
            && (at + 2 == parts.Length || parts[at + 2] is not ("is" or "isnot")))
        {
            values = values.Add(parts[at + 1]);
            at += 2;
        }

        return new Clause(node, own, isNot ? ClauseTest.IsNot : ClauseTest.Is, values);
    }

    // A word that the operand is not documented to have may be any word of the sentence.
    private static bool IsValueOf(FieldNode operand, string value) =>
        operand.Field!.Enum.Contains(value, StringComparer.Ordinal)
        || (value is "true" or "false" && operand.Values.Type.Kinds.HasFlag(JsonKinds.Boolean))
        || (operand.Field.Enum.IsEmpty && (Numbers.Of(value) is not null || value.Contains('_', StringComparison.Ordinal)));

    private ImmutableArray<(FieldNode Node, string Name)> Named(ImmutableArray<string> parts)
    {
        var named = ImmutableArray.CreateBuilder<(FieldNode, string)>();
        foreach (var part in parts)
        {
            if (part is "," or "and" or "or" or "joint") continue;
            if (Resolve(part) is not { } found) return [];
            named.Add(found);
        }

        return named.ToImmutable();
    }

    // A name means the field beside this one, else one beside those that hold it; a path is read from the top.
    private (FieldNode Node, string Name)? Resolve(string text)
    {
        var root = member;
        for (var holder = member.Parent; holder is not null; holder = holder.Parent)
        {
            root = holder;
            if (holder.Members.TryGetValue(text, out var beside) && beside.IsConfirmed) return (beside, text);
        }

        if (root.Find(text) is not { IsConfirmed: true } found) return null;
        for (var holder = member.Parent; holder is not null; holder = holder.Parent)
            if (holder == found.Parent) return (found, text[(text.LastIndexOf('.') + 1)..]);
        return null;
    }

    private ImmutableArray<string> WithoutOwnName(ImmutableArray<string> parts)
    {
        if (parts is [var first, .. var rest] && first == name) parts = rest;
        return parts is ["is", .. var behind] ? behind : parts;
    }
}
