using Extractor.Model;

namespace Extractor.Facts.Relations;

/// <summary>Takes back what was read as true for all from sentences that state it under a condition.</summary>
internal static class UnconditionalFacts
{
    /// <summary>The claim without a default, values and limits that only conditional sentences state.</summary>
    /// <param name="claim">The claim, its conditional facts included.</param>
    /// <param name="conditional">The sentences.</param>
    public static Claim Without(Claim claim, IReadOnlyCollection<string> conditional)
    {
        var said = claim.Quote;
        bool OnlyConditional(string word) =>
            conditional.Sum(sentence => Count(sentence, word)) is var inside and > 0 && Count(said, word) <= inside;
        return claim with
        {
            Default = claim.Default is { } value && OnlyConditional(value) ? null : claim.Default,
            Enum = claim.Enum.Any(OnlyConditional) ? [] : claim.Enum,
            Values = claim.Values.Any(value => OnlyConditional(value.Value)) ? [] : claim.Values,
            Constraints = [.. claim.Constraints.Where(limit => limit.When is not null || (limit.Kind == Constraint.Note
                ? SaysMore(limit.Text, conditional)
                : !conditional.Any(sentence => sentence.Contains(limit.Text, StringComparison.Ordinal)
                    || limit.Text.Contains(sentence, StringComparison.Ordinal))))],
        };
    }

    // A note is about what was not understood; of its words those of conditional facts were.
    private static bool SaysMore(string note, IReadOnlyCollection<string> conditional)
    {
        if (conditional.Any(sentence => sentence.Contains(note, StringComparison.Ordinal))) return false;
        var rest = conditional.Aggregate(note, static (words, sentence) => words.Replace(sentence, "", StringComparison.Ordinal));
        return rest.Length == note.Length || rest.Any(static c => char.IsDigit(c) || c is '`' or '"');
    }

    private static int Count(string text, string word)
    {
        var found = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(
            word, at + word.Length, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var opens = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(word[0]);
            if (opens && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]) || !char.IsAsciiLetterOrDigit(word[^1]))) found++;
        }

        return found;
    }
}
