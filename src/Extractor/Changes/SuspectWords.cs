using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Words;

namespace Extractor.Changes;

/// <summary>
/// Finds what can change the meaning of words that are otherwise equal: a number, a unit, a negation. A sentence
/// that came or went as a whole says something of its own, and is none of this.
/// </summary>
internal static class SuspectWords
{
    private const string Scheme = "://";
    private const double LeastAlike = 0.5;

    // What only came or only went changes the meaning of nothing but the same words.
    private const double LeastAlikeOfOneSided = 0.75;

    /// <summary>What changed, as <c>12 → 13</c>; null where nothing did that is suspect.</summary>
    public static string? Between(string old, string now)
    {
        if (old == now) return null;
        var (before, after) = (Sentences(WithoutAddresses(old)), Sentences(WithoutAddresses(now)));
        var gone = before.Where(sentence => after.All(other => other.Text != sentence.Text)).ToList();
        foreach (var sentence in after.Where(sentence => before.All(other => other.Text != sentence.Text)))
        {
            if (gone.Where(other => Likeness(other, sentence) >= LeastAlike).MaxBy(other => Likeness(other, sentence)) is not { } nearest)
                continue;
            gone.Remove(nearest);
            var takesOneSided = Likeness(nearest, sentence) >= LeastAlikeOfOneSided || IsOneWord(nearest, sentence);
            if (DifferingNumbers(nearest, sentence, takesOneSided) is { } number) return number;
            if (Differing(nearest.Units, sentence.Units, takesOneSided: false) is { } unit) return unit;
            if (Differing(nearest.Negations, sentence.Negations, takesOneSided) is { } negation) return negation;
        }

        return null;
    }

    /// <summary>
    /// The units that differ between two statements of one number, as <c>second → minute</c>; null where they are the same, or one
    /// statement has none: "how long" and "how many seconds".
    /// </summary>
    public static string? UnitBetween(string old, string now) =>
        Differing(Sentence.Of(old).Units, Sentence.Of(now).Units, takesOneSided: false);

    // The numbers of an address measure nothing.
    private static string WithoutAddresses(string text)
    {
        var (words, end) = (new StringBuilder(text.Length), 0);
        for (var at = text.IndexOf(Scheme, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Scheme, end, StringComparison.Ordinal))
        {
            var start = at;
            while (start > end && char.IsAsciiLetter(text[start - 1])) start--;
            words.Append(text, end, start - end).Append(' ');
            end = at + Scheme.Length;
            while (end < text.Length && text[end] is > ' ' and < '\u2E80' and not ('(' or ')' or '"' or '<' or '>')) end++;
        }

        return words.Append(text, end, text.Length - end).ToString();
    }

    private static string? Differing(ImmutableArray<string> old, ImmutableArray<string> now, bool takesOneSided)
    {
        var (gone, came) = (Without(old, now), Without(now, old));
        if (gone.Count == 0 && came.Count == 0) return null;
        return takesOneSided || (gone.Count > 0 && came.Count > 0) ? $"{Shown(gone)} → {Shown(came)}" : null;
    }

    // "two lamps" and "2 lamps" say the same, and a word that came or went alone may count nothing: "the one that is lit".
    private static string? DifferingNumbers(Sentence old, Sentence now, bool takesOneSided)
    {
        var (gone, came) = (Without(old.Numbers, now.Numbers), Without(now.Numbers, old.Numbers));
        var isSuspect = (gone.Count > 0 && came.Count > 0) || (takesOneSided && gone.Concat(came).Any(static number => number.IsInDigits));
        return isSuspect ? $"{Shown(gone)} → {Shown(came)}" : null;
    }

    private static List<T> Without<T>(ImmutableArray<T> all, ImmutableArray<T> others)
    {
        var left = all.ToList();
        foreach (var other in others) left.Remove(other);
        return left;
    }

    private static string Shown<T>(List<T> words) => words.Count == 0 ? "nothing" : string.Join(", ", words);

    // "is always kept" and "is never kept" are short, and differ in the one word that counts.
    private static bool IsOneWord(Sentence one, Sentence other) =>
        one.Words.Length == other.Words.Length && one.Words.Intersect(other.Words).Count() == one.Words.Length - 1;

    private static double Likeness(Sentence one, Sentence other)
    {
        var shared = one.Words.Intersect(other.Words).Count();
        return 2.0 * shared / Math.Max(1, one.Words.Length + other.Words.Length);
    }

    private static Sentence[] Sentences(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || text[i] is '\n' or '。' or '；' or ';' or '!' or '！'
                || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends) continue;
            if (Sentence.Of(text[start..i]) is { Words.IsEmpty: false } sentence) sentences.Add(sentence);
            start = i + 1;
        }

        return [.. sentences];
    }

    /// <summary>A number of a sentence, with its unit: in digits, or as a word.</summary>
    private readonly record struct Number(string Value, string? Unit, string Word)
    {
        public bool IsInDigits => char.IsAsciiDigit(Word[0]);

        public bool Equals(Number other) => Value == other.Value && Unit == other.Unit;

        public override int GetHashCode() => HashCode.Combine(Value, Unit);

        public override string ToString() => Unit is null ? Word : $"{Word} {Unit}";
    }

    /// <summary>A sentence: its words, the numbers with their units, the units, and the negations in it.</summary>
    private sealed record Sentence(
        string Text,
        ImmutableArray<string> Words,
        ImmutableArray<Number> Numbers,
        ImmutableArray<string> Units,
        ImmutableArray<string> Negations)
    {
        public static Sentence Of(string text)
        {
            var tokens = Tokens(text);
            var words = Vocabulary.BuiltIn.Measures;
            var numbers = ImmutableArray.CreateBuilder<Number>();
            var units = ImmutableArray.CreateBuilder<string>();
            for (var i = 0; i < tokens.Count; i++)
            {
                var value = char.IsAsciiDigit(tokens[i][0]) ? tokens[i] : words.NumberOf(tokens[i])?.ToString(CultureInfo.InvariantCulture);
                if (value is null) continue;
                var unit = i + 1 < tokens.Count ? words.UnitOf(tokens[i + 1]) : null;
                numbers.Add(new Number(value, unit, tokens[i]));
                if (unit is not null) units.Add(unit);
            }

            // The noun beside a number that changes often changes with it: "two lamps", "one lamp".
            var alike = tokens.Select(token => words.NumberOf(token) is null ? token : "#").Distinct();
            return new Sentence(
                string.Join(' ', tokens), [.. alike], numbers.ToImmutable(), [.. units.Concat(words.UnitsIn(text)).Distinct()],
                words.NegationsIn(text));
        }

        // Words in lower case, numbers, and each sign of scripts without spaces.
        private static List<string> Tokens(string text)
        {
            var tokens = new List<string>();
            var word = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                var isPoint = c is '.' or ',' && word.Length > 0 && char.IsAsciiDigit(word[^1]) && i + 1 < text.Length
                    && char.IsAsciiDigit(text[i + 1]);
                var isOfWord = (char.IsLetterOrDigit(c) && c < '\u2E80') || isPoint || c == '%';
                var splits = word.Length > 0
                    && (!isOfWord || (char.IsAsciiDigit(word[0]) && !char.IsAsciiDigit(c) && !isPoint && !IsLoneCapital(text, i)));
                if (splits)
                {
                    tokens.Add(word.ToString());
                    word.Clear();
                }

                if (isOfWord && c != ',') word.Append(char.ToLowerInvariant(c));
                if (!isOfWord && c >= '\u2E80' && char.IsLetterOrDigit(c)) tokens.Add(c.ToString());
            }

            if (word.Length > 0) tokens.Add(word.ToString());
            return tokens;
        }

        // "2D" and "4K" are words; a unit of one letter is a small one.
        private static bool IsLoneCapital(string text, int at) =>
            char.IsAsciiLetterUpper(text[at]) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
    }
}
