using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Model;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Facts.Relations;

/// <summary>
/// Reads what a sentence states for one value of another field: a default, values, a limit. All of the sentence is understood,
/// or nothing.
/// </summary>
/// <param name="fields">The fields of the scope and location.</param>
/// <param name="phrases">The templates.</param>
internal sealed class ConditionReader(KnownFields fields, PhraseBook phrases)
{
    private const int LongestLabel = 80;
    private static readonly SearchValues<char> Constants = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>What a sentence states, or nothing.</summary>
    /// <param name="sentence">The sentence as the page writes it.</param>
    /// <param name="claim">What is said of the field that it is about.</param>
    public ImmutableArray<Constraint> Read(string sentence, Claim claim)
    {
        var clause = PhraseTemplate.Normal(sentence);
        if (Labelled(clause, sentence, claim) is { IsEmpty: false } labelled) return labelled;
        foreach (var template in phrases.Conditions)
        {
            if (template.Match(clause) is not { } gaps || !gaps.TryGetValue("label", out var label)) continue;
            if (ConditionOf(label, gaps.GetValueOrDefault("name"), claim.Path) is not { } condition) continue;
            if (template.Meaning == "only") return Conditional([new Constraint("supported", "only", sentence)], condition);
            if (gaps.TryGetValue("facts", out var facts) && Facts(facts, sentence, claim) is { IsEmpty: false } found)
                return Conditional(found, condition);
        }

        return [];
    }

    /// <summary>Whether a sentence may state something for one value of another field, which was not understood.</summary>
    public bool Smells(string sentence, Claim claim)
    {
        var clause = PhraseTemplate.Normal(sentence);
        return (LabelOf(clause) is var (label, facts) && ConditionOf(label, null, claim.Path) is not null
            && phrases.Has("condition-smells", facts)) || (phrases.Has("restrictions", sentence) && NamesValue(sentence, claim));
    }

    // d-3-mini and CHAT_INPUT are values of something, and neither words nor names of fields.
    private bool NamesValue(string sentence, Claim claim)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var end = at;
            while (end < sentence.Length && (char.IsAsciiLetterOrDigit(sentence[end]) || sentence[end] is '-' or '_')) end++;
            var word = sentence.AsSpan(at, end - at);
            var isConstant = word.Contains('_') && !word.ContainsAnyExcept(Constants);
            // What a list of values already has is no news.
            if ((isConstant || IsVersion(word)) && !claim.Enum.Contains(word.ToString())
                && fields.Resolve(word.ToString(), claim.Path) is null)
                return true;
            at = Math.Max(end, at + 1);
        }

        return false;
    }

    // d-3, d-v3 and d-3-mini, and not Base64-encoded
    private static bool IsVersion(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || !char.IsAsciiLetter(word[0])) return false;
        for (var at = 1; at + 1 < word.Length; at++)
            if (word[at] == '-' && (char.IsAsciiDigit(word[at + 1]) || (word[at + 1] == 'v' && word[at..].ContainsAnyInRange('0', '9'))))
                return true;
        return false;
    }

    // "k2: default 5, options: 1-10"
    private ImmutableArray<Constraint> Labelled(string clause, string sentence, Claim claim) =>
        LabelOf(clause) is var (label, facts) && ConditionOf(label, null, claim.Path) is { } condition
            ? Conditional(Facts(facts, sentence, claim), condition)
            : [];

    private static (string Label, string Facts)? LabelOf(string clause)
    {
        var colon = clause.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < LongestLabel && colon + 1 < clause.Length ? (clause[..colon].Trim(), clause[(colon + 1)..].Trim()) : null;
    }

    private (FieldPath Field, ImmutableArray<string> Values)? ConditionOf(string label, string? name, FieldPath own)
    {
        if (name is null) return fields.WithValues(WithoutModels(label), own);
        if (fields.Resolve(name, own) is not { } field || field == own) return null;
        var values = fields
            .Pieces(label)
            .Select(value => fields.ValueOf(field, value) ?? (IsWord(value) || fields.HasValues(field) ? null : value))
            .ToArray();
        return values.Length == 0 || values.Contains(null) ? null : (field, [.. values.OfType<string>()]);
    }

    private string WithoutModels(string label)
    {
        foreach (var noun in phrases.Words("models"))
            if (label.Length > noun.Length + 1 && label.EndsWith(noun, StringComparison.OrdinalIgnoreCase)
                && (label[^(noun.Length + 1)] == ' ' || noun[0] > '\u2E80'))
                return label[..^noun.Length].Trim();
        return label;
    }

    private static ImmutableArray<Constraint> Conditional(
        ImmutableArray<Constraint> facts, (FieldPath Field, ImmutableArray<string> Values) condition) =>
        [.. condition.Values.SelectMany(
            value => facts.Select(fact => fact with { When = new FieldCondition(condition.Field.Value, value) }))];

    // Facts between commas; a comma may part values too, so the longest run that is one fact is tried first.
    private ImmutableArray<Constraint> Facts(string words, string sentence, Claim claim)
    {
        const int mostPieces = 24;
        var pieces = words.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length is 0 or > mostPieces) return [];
        var found = ImmutableArray.CreateBuilder<Constraint>();
        for (var at = 0; at < pieces.Length;)
        {
            var end = pieces.Length;
            ImmutableArray<Constraint> facts = [];
            for (; end > at && facts.IsEmpty; end--) facts = FactsIn(string.Join(", ", pieces[at..end]), sentence, claim);
            if (facts.IsEmpty) return [];
            found.AddRange(facts);
            at = end + 1;
        }

        return found.ToImmutable();
    }

    private ImmutableArray<Constraint> FactsIn(string words, string sentence, Claim claim)
    {
        foreach (var template in phrases.ConditionalFacts)
            if (template.Match(words) is { } gaps && FactsOf(template.Meaning, gaps, words, claim) is { IsEmpty: false } facts)
                return [.. facts.Select(fact => new Constraint(fact.Kind, fact.Value, sentence))];
        return [];
    }

    private ImmutableArray<(string Kind, string Value)> FactsOf(
        string meaning, ImmutableDictionary<string, string> gaps, string words, Claim claim) => meaning switch
        {
            "default" => Single(gaps["value"]) is { } value ? [("default", value)] : [],
            "enum" => ValuesOf(gaps["values"], claim) is { } values && (words.Contains(':') || !IsBare(gaps["values"], claim))
                ? [("enum", values)]
                : [],
            "range" =>
                Number(gaps["number1"]) is { } low && Number(gaps["number2"]) is { } high && low <= high
                    ? Limits(low, high, words, claim)
                    : [],
            "max" => Number(gaps["number"]) is { } most ? Limits(null, most, words, claim) : [],
            "min" => Number(gaps["number"]) is { } least ? Limits(least, null, words, claim) : [],
            "supported" => [("supported", "yes")],
            "unsupported" => [("supported", "no")],
            _ => [],
        };

    // "if x is set" says that x is given, and no value of it.
    private static bool IsWord(string value) =>
        value.Any(char.IsWhiteSpace) || Vocabulary.BuiltIn.Has("given-words", value) || Vocabulary.BuiltIn.Has("absent-words", value);

    // "only valid when": words without marks may be any, unless the field is documented to have them.
    private bool IsBare(string list, Claim claim) =>
        fields.Pieces(list).Any(piece => piece.All(static c => char.IsAsciiLetter(c) || c == ' ') && !claim.Enum.Contains(piece));

    // Of a list a limit counts its items, and with such a unit the characters of a text.
    private ImmutableArray<(string Kind, string Value)> Limits(decimal? low, decimal? high, string words, Claim claim)
    {
        var counted = claim.HoldsList == true ? "count"
            : phrases.Words("character-units").Any(unit => words.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) ? "length"
            : null;
        // Seconds and pixels of what an address leads to say nothing of the address.
        if (counted is null && IsText(claim)
            && phrases.Words("units").Any(unit => words.EndsWith(unit, StringComparison.OrdinalIgnoreCase)))
            return [];
        if (counted is null) return [("range", $"{Text(low)}..{Text(high)}")];
        ImmutableArray<(string Kind, string Value)> both = [($"min-{counted}", Text(low)), ($"max-{counted}", Text(high))];
        return [.. both.Where(static limit => limit.Value.Length > 0)];
    }

    private static bool IsText(Claim claim) =>
        claim.Type is { } type && TypeWords.Family(type) == "string" && Number(claim.Default ?? "") is null
        && !claim.Enum.Any(static value => Number(value) is not null);

    // A value is one word; several are a sentence.
    private static string? Single(string words)
    {
        var value = words.Trim().Trim('\'', '[', ']', ' ');
        return value.Length is > 0 and <= 40 && !value.Any(char.IsWhiteSpace) && value.All(static c => c < '\u2E80') ? value : null;
    }

    // "only n=1 is supported" says with the field's name whose value it is.
    private string? ValuesOf(string list, Claim claim)
    {
        var own = $"{claim.Path.Leaf}=";
        var values = fields.Pieces(list)
            .Select(Single)
            .Select(value => value?.StartsWith(own, StringComparison.Ordinal) == true ? value[own.Length..] : value)
            .ToArray();
        return values.Length > 0 && !values.Any(static value => value is null || value.Contains('=')) ? string.Join('|', values) : null;
    }

    private static decimal? Number(string words) =>
        decimal.TryParse(
            words,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    private static string Text(decimal? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture) ?? "";
}
