using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words.Phrases;

namespace Extractor.Facts.Relations;

/// <summary>
/// Reads the sentences of a description that speak of more than one field. What is understood as a whole becomes a rule or
/// a conditional fact; what only smells of one is kept as a note.
/// </summary>
/// <param name="fields">The fields of the scope and location.</param>
/// <param name="phrases">The templates.</param>
internal sealed class SentenceReader(KnownFields fields, PhraseBook phrases)
{
    private const int LongestSentence = 400;

    private readonly RelationReader relations = new(fields, phrases);
    private readonly ConditionReader conditions = new(fields, phrases);

    /// <summary>The claim with its rules, conditional facts and notes.</summary>
    public Claim In(Claim claim)
    {
        var rules = ImmutableArray.CreateBuilder<Relation>();
        var added = ImmutableArray.CreateBuilder<Constraint>();
        var conditional = new List<string>();
        var ruled = new List<string>();
        claim = WithoutNames(claim);
        // What a page says of the fields of an answer rules no call.
        var mayRule = claim.Location is not (Location.Response or Location.Callback);
        var before = ImmutableArray<FieldPath>.Empty;
        foreach (var sentence in Sentences.In(claim.Description))
        {
            if (sentence.Length > LongestSentence) continue;
            var facts = conditions.Read(sentence, claim);
            if (!facts.IsEmpty)
            {
                conditional.Add(sentence);
                added.AddRange(facts);
            }
            else if (mayRule && relations.MayState(sentence, claim.Path)
                && relations.Read(sentence, claim.Path, before, claim.Lines) is { IsEmpty: false } read)
            {
                rules.AddRange(read);
                ruled.Add(sentence);
            }
            else if ((conditions.Smells(sentence, claim) || relations.Smells(sentence, claim))
                && !claim.Constraints.Any(known => known.Value is null && SameWords(known.Text, sentence)))
                added.Add(new Constraint(Constraint.Note, null, sentence));
            before = [.. before.Concat(fields.NamedIn(sentence, claim.Path)).Where(path => path != claim.Path).Distinct()];
        }

        if (added.Count == 0 && rules.Count == 0) return claim;
        // What became a rule needs no note that it may be one.
        var known = claim.Constraints.Where(one => one.Kind != Constraint.Note || !ruled.Exists(sentence => SameWords(one.Text, sentence)));
        claim = claim with { Relations = [.. claim.Relations, .. rules], Constraints = [.. known, .. added.Distinct()] };
        return conditional.Count == 0 ? claim : UnconditionalFacts.Without(claim, conditional);
    }

    // "Provide either `a` or `b`": names of fields that a sentence about a choice lists are no values of this one.
    private Claim WithoutNames(Claim claim)
    {
        if (claim.Enum.Length < 2) return claim;
        var named = claim.Enum.Select(value => fields.Resolve(value, claim.Path)).ToArray();
        if (!named.All(static path => path is not null) || named.All(path => path == claim.Path)) return claim;
        var chooses = Sentences.In(claim.Description).Any(sentence =>
            claim.Enum.All(value => sentence.Contains(value, StringComparison.Ordinal))
            && phrases.Has("give", sentence));
        // "`a`: see above; `b`: see below"
        return chooses || claim.Values.Length == claim.Enum.Length ? claim with { Enum = [], Values = [] } : claim;
    }

    private static bool SameWords(string one, string other) => one.AsSpan().TrimEnd(".。;；").SequenceEqual(other.AsSpan().TrimEnd(".。;；"));
}
