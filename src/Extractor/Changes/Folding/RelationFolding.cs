using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Changes.Folding;

/// <summary>Folds the conditions of fields that are read from the very words of a rule between them into the entry of that rule.</summary>
internal static class RelationFolding
{
    /// <summary>The entries, in which a sentence that states a rule between fields is one entry.</summary>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries)
    {
        var rules = entries.SelectMany(static entry => KeysOf(entry.Fact).Select(key => (Key: key, Rule: entry)))
            .ToLookup(static one => one.Key, static one => one.Rule);
        if (rules.Count == 0) return entries;
        var folded = entries.ToLookup(entry => ConditionKeyOf(entry.Fact) is { } key ? rules[key].FirstOrDefault() : null);
        return
        [
            .. folded[null].Select(entry => folded.Contains(entry) ? entry.With(folded[entry]) : entry),
        ];
    }

    private static IEnumerable<string> KeysOf(Difference fact) =>
        fact.Relations.SelectMany(stated => stated.Rule.Terms.Select(term =>
            KeyOf(fact.Kind, new FieldId(fact.Id, stated.Location, term.Path).ToString(), stated.Rule.Words)));

    private static string? ConditionKeyOf(Difference fact) =>
        fact is { Aspect: Aspect.Condition, Kind: not ChangeKind.Changed }
            ? KeyOf(fact.Kind, fact.Id, (fact.NewLimit ?? fact.OldLimit)!.Text)
            : null;

    private static string KeyOf(ChangeKind kind, string field, string words) => $"{kind}\n{field}\n{Identifier.LettersOf(words)}";
}
