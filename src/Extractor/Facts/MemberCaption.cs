using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// Reads captions above the members of fields: "Fields of the `crew` objects:", "data 字段", "Each element of `crew` has the
/// following fields:". Every word is the name of a field that may have members, a noun for fields or for what holds them, or a
/// small word between these. A line with any other word is not understood and names nothing.
/// </summary>
internal sealed class MemberCaption
{
    private const int LongestCaption = 120;

    private readonly MarkedText line;
    private readonly Func<string, bool> holds;
    private readonly Vocabulary vocabulary;
    private readonly List<string> names = [];
    private readonly List<string> doubtful = [];
    private int nouns;

    private MemberCaption(MarkedText line, Func<string, bool> holds, Vocabulary vocabulary) =>
        (this.line, this.holds, this.vocabulary) = (line, holds, vocabulary);

    /// <summary>The names of the fields whose members stand below a line; none where the line is no such caption.</summary>
    /// <param name="line">The line.</param>
    /// <param name="holds">Whether a name is that of a field that may have members.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<string> NamesIn(MarkedText line, Func<string, bool> holds, Vocabulary vocabulary)
    {
        if (line.Text.Length is 0 or > LongestCaption) return [];
        var read = new MemberCaption(line, holds, vocabulary);
        if (!read.TakeWords()) return [];
        // "list fields": a word that may be a noun is a name where no other word is one.
        if (read.names.Count == 0 && read.doubtful is [var only])
        {
            read.names.Add(only);
            if (read.IsNoun(only)) read.nouns--;
        }

        return read.nouns > 0 ? [.. read.names.Distinct()] : [];
    }

    /// <summary>Whether a text has only nouns and small words of such captions, one at least.</summary>
    public static bool AreWords(string text, Vocabulary vocabulary)
    {
        var read = new MemberCaption(MarkedText.Plain(text), static _ => false, vocabulary);
        return text.Length <= LongestCaption && text.AsSpan().ContainsAnyExcept(" :：") && read.TakeWords();
    }

    private bool TakeWords()
    {
        var at = line.Text.Length - LabelForms.WithoutNumber(line.Text).Length;
        while (at < line.Text.Length)
        {
            var code = line.CodeAt(at);
            var end = code?.End ?? WordEnd(at);
            if (end == at)
            {
                if (!char.IsWhiteSpace(line.Text[at]) && !":：()（）,，、/&*'\"“”.".Contains(line.Text[at])) return false;
                at++;
            }
            else
            {
                var word = line.Text[at..end].TrimEnd('.');
                if (word.Length == 0 ? code is not null : !Take(word, code is not null)) return false;
                at = end;
            }
        }

        return true;
    }

    private bool Take(string word, bool isCode)
    {
        if (NameOf(word) is { } name)
        {
            (isCode || !IsWord(word) ? names : doubtful).Add(name);
            if (!isCode && IsNoun(word)) nouns++;
            return true;
        }

        if (isCode) return false;
        if (ListOf(word) is { } list)
        {
            names.Add(list);
            nouns++;
            return true;
        }

        if (IsOneOfNamed(word))
        {
            nouns++;
            return true;
        }

        if (word[0] > '\u2E80') return Covers(word, 0, []);
        if (IsNoun(word)) nouns++;
        return IsWord(word);
    }

    // "Each node:", above the members of what is in "nodes".
    private string? ListOf(string word)
    {
        if (word[0] > '\u2E80' || IsWord(word) || !SaysEach()) return null;
        var one = word.ToLowerInvariant();
        return Array.Find([$"{one}s", $"{one}es", one[^1] == 'y' ? $"{one[..^1]}ies" : $"{one}s"], form => holds(form));
    }

    private bool SaysEach() =>
        line.Text.IndexOf(' ') is var space and > 0 && vocabulary.Has("each-words", line.Text.AsSpan(0, space));

    // "Each node in `nodes`": the name of a list in the singular.
    private bool IsOneOfNamed(string word)
    {
        foreach (var mark in line.Marks)
        {
            if (mark.Kind != MarkKind.Code || mark.End > line.Text.Length || mark.Length <= word.Length) continue;
            var name = line.Text.AsSpan(mark.Start, mark.Length);
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length..] is "s" or "es" or "[]" or "s[]")
                return true;
        }

        return false;
    }

    // Data, Res.data: a title opens with a capital, and may say first what part of the operation it is about.
    private string? NameOf(string word)
    {
        if (!FieldName.IsName(word)) return null;
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        string[] forms = dot > 0 && vocabulary.LocationOf(word[..dot]) is not null
            ? [word, word[(dot + 1)..]]
            : [word, char.ToLowerInvariant(word[0]) + word[1..]];
        return Array.Find(forms, form => FieldName.IsName(form) && holds(FieldPath.Parse(form).Value)) is { } found
            ? FieldPath.Parse(found).Value
            : null;
    }

    // Scripts without spaces write one word behind the other. What no words cover is not tried again by each way that leads there.
    private bool Covers(string run, int from, HashSet<int> uncovered)
    {
        if (from == run.Length) return true;
        if (uncovered.Contains(from)) return false;
        for (var length = run.Length - from; length > 0; length--)
        {
            var word = run.AsSpan(from, length);
            if (!IsWord(word)) continue;
            var isNoun = IsNoun(word);
            if (isNoun) nouns++;
            if (Covers(run, from + length, uncovered)) return true;
            if (isNoun) nouns--;
        }

        uncovered.Add(from);
        return false;
    }

    private bool IsNoun(ReadOnlySpan<char> word) => vocabulary.Has("caption-nouns", word) || vocabulary.Has("list-nouns", word)
        || vocabulary.Has("field-nouns", word) || vocabulary.Has("holder-nouns", word);

    private bool IsWord(ReadOnlySpan<char> word) => IsNoun(word) || vocabulary.Has("caption-fillers", word);

    // A word ends where one of another script begins.
    private int WordEnd(int start)
    {
        var end = start;
        while (end < line.Text.Length && IsPart(line.Text[end]) && (line.Text[end] > '\u2E80') == (line.Text[start] > '\u2E80')) end++;
        return end;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '[' or ']';
}
