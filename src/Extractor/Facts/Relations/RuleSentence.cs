using System.Collections.Immutable;
using Extractor.Words;

namespace Extractor.Facts.Relations;

/// <summary>
/// Takes sentences about when a field must be given apart into names, values and a few words of fixed meaning:
/// <c>requiredwhen</c>, <c>nonemptywhen</c>, <c>when</c>, <c>required</c>, <c>nonempty</c>, <c>is</c>, <c>isnot</c>,
/// <c>and</c>, <c>or</c> and <c>,</c>. What a sentence says beyond its usual form stays in it as other words, so that no reader
/// takes it for the usual form.
/// </summary>
internal static class RuleSentence
{
    /// <summary>The parts of a sentence, in their order. Names and values keep their case.</summary>
    public static ImmutableArray<string> Read(string sentence)
    {
        var words = Words(sentence);
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < words.Count;)
        {
            var (length, meaning) = PhraseAt(words, at);
            if (length == 0) parts.Add(words[at++].Text);
            else if (meaning.Length > 0) parts.Add(meaning);
            at += length;
        }

        while (parts.Count > 0 && parts[^1] == ",") parts.RemoveAt(parts.Count - 1);
        return parts.ToImmutable();
    }

    private static (int Length, string Meaning) PhraseAt(List<(string Text, bool Quoted)> words, int at)
    {
        if (words[at].Quoted) return (0, "");
        foreach (var (phrase, meaning) in Vocabulary.BuiltIn.RuleWords.Phrases)
        {
            var fits = at + phrase.Length <= words.Count;
            for (var i = 0; fits && i < phrase.Length; i++)
                fits = !words[at + i].Quoted && words[at + i].Text.Equals(phrase[i], StringComparison.OrdinalIgnoreCase);
            if (fits) return (phrase.Length, meaning);
        }

        return (0, "");
    }

    private static List<(string Text, bool Quoted)> Words(string sentence)
    {
        var text = sentence;
        var words = new List<(string, bool)>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] is '`' or '"' or '\'' && text.IndexOf(text[at], at + 1) is var close and > 0)
            {
                words.Add((text[(at + 1)..close], true));
                at = close + 1;
            }
            else if (IsOfWord(text[at]))
            {
                var end = at;
                while (end < text.Length && IsOfWord(text[end])) end++;
                if (text[at..end].TrimEnd('.', ':') is { Length: > 0 } word) words.Add((word, false));
                at = end;
            }
            else
            {
                var (sign, meaning) = SignAt(text, at);
                if (meaning.Length > 0) words.Add((meaning, meaning is not ("and" or "or")));
                at += sign;
            }
        }

        return words;
    }

    private static (int Length, string Meaning) SignAt(string text, int at)
    {
        foreach (var (sign, meaning) in Vocabulary.BuiltIn.RuleWords.Signs)
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) return (sign.Length, meaning);
        return (1, "?");
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '[' or ']' or ':';
}
