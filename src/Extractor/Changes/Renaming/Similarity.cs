using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Changes.Renaming;

/// <summary>How likely it is that a field which came is one that went. A name alone never makes it likely.</summary>
/// <param name="weights">How much each word of a description tells, by word; a word that stands everywhere tells little.</param>
/// <param name="scopes">The scopes that have another id now, old to new.</param>
internal sealed class Similarity(IReadOnlyDictionary<string, double> weights, IReadOnlyDictionary<string, string> scopes)
{
    /// <summary>The least likelihood that is told.</summary>
    public const double Least = 0.65;

    private const double Close = 0.75;
    private const double SomeWords = 0.5;

    // Without words on either side there is less to go by.
    private const double MostWithoutWords = 0.8;
    private const double Most = 0.99;

    /// <summary>The likelihood, from 0 to 1; 0 where too little speaks for it.</summary>
    public double Of(FieldTraits old, FieldTraits now)
    {
        var (name, type, words) = (Names(old, now), Types(old.Row.Type, now.Row.Type), Descriptions(old.Words, now.Words));
        return HolderOf(old.Row.Id) == (now.Row.Id.Scope, now.Row.Id.Location, now.Row.Id.Path.Parent)
            ? Renamed(name, type, words, Place(old, now))
            : Moved(old, now, name, type, words);
    }

    /// <summary>
    /// The likelihood of fields whose holders are known to be one and whose names are the same; 0 where type and words speak
    /// against it.
    /// </summary>
    public double OfSameName(FieldTraits old, FieldTraits now, double holders)
    {
        var (type, words) = (Types(old.Row.Type, now.Row.Type), Descriptions(old.Words, now.Words));
        return type < SomeWords && words is null or < SomeWords
            ? 0
            : Math.Min(Most, holders * (0.6 + (0.2 * type) + (0.2 * (words ?? SomeWords))));
    }

    /// <summary>How alike two descriptions are, from 0 to 1; null where neither says anything.</summary>
    /// <param name="old">The words of one, in ordinal order.</param>
    /// <param name="now">The words of the other, in ordinal order.</param>
    public double? Descriptions(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        if (old.IsEmpty && now.IsEmpty) return null;
        var (shared, all) = (0.0, 0.0);
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            var order = i == old.Length ? 1 : j == now.Length ? -1 : string.CompareOrdinal(old[i], now[j]);
            var weight = weights.GetValueOrDefault(order <= 0 ? old[i] : now[j], 1);
            if (order == 0) shared += weight;
            all += order == 0 ? 2 * weight : weight;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return 2 * shared / all;
    }

    // At least two of type, words and place must say so, whatever the names are.
    private static double Renamed(double name, double type, double? words, double place)
    {
        var speaking = (type >= Close ? 1 : 0) + (words >= SomeWords ? 1 : 0) + (place >= Close ? 1 : 0);
        if (speaking < 2) return 0;
        return words is { } said
            ? Math.Min(Most, (0.25 * name) + (0.2 * type) + (0.35 * said) + (0.2 * place))
            : Math.Min(MostWithoutWords, ((0.25 * name) + (0.2 * type) + (0.2 * place)) / 0.65);
    }

    private static double Moved(FieldTraits old, FieldTraits now, double name, double type, double? words)
    {
        const int fewestWords = 3;
        if (!old.IsAlone || !now.IsAlone || name < 1 || type < Close || words is null or < Close || old.Words.Length < fewestWords
            || now.Words.Length < fewestWords)
            return 0;
        return Math.Min(Most, 0.3 + (0.2 * type) + (0.4 * words.Value) + (old.Row.Id.Location == now.Row.Id.Location ? 0.05 : 0));
    }

    private (string, Model.Location, Model.FieldPath) HolderOf(FieldId old) =>
        (scopes.GetValueOrDefault(old.Scope, old.Scope), old.Location, old.Path.Parent);

    private double Place(FieldTraits old, FieldTraits now) =>
        0.4 + (Same(old.Before, now.Before) ? 0.3 : 0) + (Same(old.After, now.After) ? 0.3 : 0);

    private bool Same(FieldId? old, FieldId? now) =>
        (old is { } was ? was with { Scope = scopes.GetValueOrDefault(was.Scope, was.Scope) } : (FieldId?)null) == now;

    private static double Types(string? old, string? now)
    {
        if (old is null || now is null) return 0.5;
        return old == now ? 1 : TypeWords.Family(old) == TypeWords.Family(now) ? 0.8 : 0;
    }

    private static double Names(FieldTraits old, FieldTraits now)
    {
        var (before, after) = (old.Row.Id.Path.Leaf, now.Row.Id.Path.Leaf);
        if (before == after) return 1;
        var longest = Math.Max(before.Length, after.Length);
        var most = longest / 2;
        var edits = EditDistance.Between(before, after, most);
        var shared = 2.0 * old.NameParts.Count(part => now.NameParts.Contains(part)) / Math.Max(
            1, old.NameParts.Length + now.NameParts.Length);
        return Math.Min(0.95, Math.Max(shared, edits > most ? 0 : 1 - ((double)edits / longest)));
    }
}
