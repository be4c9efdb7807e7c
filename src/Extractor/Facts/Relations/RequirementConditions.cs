using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Relations;

/// <summary>
/// Reads when a field must be given from sentences that join several conditions: "required when a is x and b is y". All of the
/// sentence is understood, or nothing.
/// </summary>
/// <param name="fields">The fields of the scope and location.</param>
internal sealed class RequirementConditions(KnownFields fields)
{
    // Values and conditions multiply; a sentence with more than that is no rule that anybody wrote.
    private const int MostRules = 24;

    /// <summary>The rules, one for each case in which the field must be given; none where the sentence was not understood.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="own">The field that it is about.</param>
    public ImmutableArray<Relation> Read(string sentence, FieldPath own)
    {
        var parts = WithoutOwnName(RuleSentence.Read(sentence), own.Leaf);
        if (parts is [("requiredwhen" or "nonemptywhen") and var opens, .. var behind]) return Rules(behind, own, opens == "nonemptywhen");
        if (parts is not ["when", .. var between, ("required" or "nonempty") and var closes]) return [];
        while (between is [.. var less, var last] && (last is "," or "is" || last == own.Leaf)) between = less;
        return Rules(between, own, closes == "nonempty");
    }

    private ImmutableArray<Relation> Rules(ImmutableArray<string> parts, FieldPath own, bool nonEmpty)
    {
        if (Cases(parts, own) is not { } cases) return [];
        var rules = cases.Select(premises => Rule(premises, own, nonEmpty)).ToImmutableArray();
        return rules.Contains(null) ? [] : [.. rules.OfType<Relation>()];
    }

    // Where a field is left out another one must be given: at least one of them is.
    private static Relation? Rule(ImmutableArray<Premise> premises, FieldPath own, bool nonEmpty)
    {
        if (premises.DistinctBy(static premise => premise.Term.Path).Count() < premises.Length) return null;
        var given = premises.Where(static premise => !premise.LeftOut).Select(static premise => premise.Term).ToImmutableArray();
        if (given.Length < premises.Length)
            return new Relation(
                RelationKind.Or,
                [.. premises.Where(static premise => premise.LeftOut).Select(static premise => premise.Term), new RelationTerm(own)],
                "",
                default)
            {
                When = given,
            };
        var kind = nonEmpty ? RelationKind.RequiresContent : RelationKind.Requires;
        return new Relation(kind, [given[0], new RelationTerm(own)], "", default) { When = given[1..] };
    }

    private List<ImmutableArray<Premise>>? Cases(ImmutableArray<string> parts, FieldPath own)
    {
        List<ImmutableArray<Premise>> done = [], open = [[]];
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at] is "when") at++;
            if (PremisesAt(parts, ref at, own) is not { IsEmpty: false } premises) return null;
            open = [.. open.SelectMany(one => premises.Select(one.Add))];
            if (done.Count + open.Count > MostRules) return null;
            if (at == parts.Length) return [.. done, .. open];
            if (parts[at] == "," && at + 1 < parts.Length) at++;
            if (parts[at] is not ("or" or "and")) return null;
            if (parts[at] == "or") (done, open) = ([.. done, .. open], [[]]);
        }

        return null;
    }

    // What a clause asks of a field: one of these.
    private ImmutableArray<Premise> PremisesAt(ImmutableArray<string> parts, ref int at, FieldPath own)
    {
        if (at + 2 >= parts.Length || fields.Resolve(parts[at], own) is not { } field || field == own
            || parts[at + 1] is not ("is" or "isnot"))
            return [];
        var (isNot, word) = (parts[at + 1] == "isnot", parts[at + 2]);
        at += 3;
        if (fields.MeantValue(field, word) is not { } first) return Presence(field, word, isNot) is { } presence ? [presence] : [];
        var values = ImmutableArray.Create(first);
        while (at + 1 < parts.Length && parts[at] == "or" && fields.MeantValue(field, parts[at + 1]) is { } next
            && (at + 2 == parts.Length || parts[at + 2] is not ("is" or "isnot")))
        {
            values = values.Add(next);
            at += 2;
        }

        // Of a field whose values no page lists nobody knows what else it may be.
        var meant = isNot ? fields.ValuesOf(field).Except(values) : values;
        return [.. meant.Select(value => new Premise(new RelationTerm(field, value), false))];
    }

    private static Premise? Presence(FieldPath field, string word, bool isNot)
    {
        var term = new RelationTerm(field);
        if (Vocabulary.BuiltIn.Has("given-words", word)) return new Premise(term, isNot);
        return Vocabulary.BuiltIn.Has("absent-words", word) ? new Premise(term, !isNot) : null;
    }

    private static ImmutableArray<string> WithoutOwnName(ImmutableArray<string> parts, string name)
    {
        if (parts is [var first, .. var rest] && first == name) parts = rest;
        return parts is ["is", .. var behind] ? behind : parts;
    }

    private readonly record struct Premise(RelationTerm Term, bool LeftOut);
}
