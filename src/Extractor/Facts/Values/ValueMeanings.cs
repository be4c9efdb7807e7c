using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>Finds what a description says of each of the values that it lists: <c>`fast`: quick; `slow` = careful</c>.</summary>
internal static class ValueMeanings
{
    private const int LongestMeaning = 300;
    private const string Signs = ":：=（(";
    private const string Quotes = "`\"'“”‘’「」*";

    /// <summary>The values with their meanings; nothing where fewer than two have one, or a value is named in two ways.</summary>
    /// <param name="description">What the page says of the field.</param>
    /// <param name="values">The values that it lists.</param>
    /// <param name="lines">The lines of the claim.</param>
    public static ImmutableArray<FieldValue> In(string description, ImmutableArray<string> values, Pages.LineRange lines)
    {
        const int mostValues = 100;
        if (values.Length is < 2 or > mostValues || description.Length == 0) return [];
        var places = values.Select(value => (Value: value, At: PlaceOf(description, value))).Where(static one => one.At >= 0).OrderBy(
            static one => one.At).ToArray();
        var found = ImmutableArray.CreateBuilder<FieldValue>();
        for (var i = 0; i < places.Length; i++)
        {
            var end = places[i].At + places[i].Value.Length;
            var next = i + 1 < places.Length ? places[i + 1].At : description.Length;
            // One value may be part of another: "wait" of "wait=n".
            if (next >= end && MeaningIn(description[end..next]) is { } meaning)
                found.Add(new FieldValue(places[i].Value, meaning, false, lines));
        }

        // One value with words behind it may be the last of a list and the next sentence.
        return found.Count >= Math.Max(2, values.Length - 1) ? found.ToImmutable() : [];
    }

    /// <summary>
    /// The value that its own meaning calls the default, in a clause or in brackets of its own: "`fast`: quick (default)",
    /// "fast: the default, quick". Null where no meaning does, or several do.
    /// </summary>
    /// <param name="values">The values.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static string? DefaultAmong(ImmutableArray<FieldValue> values, Vocabulary vocabulary) =>
        values.Where(value => value.Meaning is { } meaning && CallsDefault(meaning, vocabulary)).ToArray() is [var only]
            ? only.Value
            : null;

    private static bool CallsDefault(string meaning, Vocabulary vocabulary)
    {
        foreach (var clause in meaning.Split([',', '，', '、', ';', '；', '.', '。', '(', ')', '（', '）', '[', ']', '【', '】', '\n']))
        {
            var words = clause.Trim();
            var space = words.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && vocabulary.Has("articles", words.AsSpan(0, space))) words = words[(space + 1)..].TrimStart();
            if (words.Length > 0 && vocabulary.Column(words) == ColumnRole.Default) return true;
        }

        return false;
    }

    // The first place where a sign and words stand behind the value.
    private static int PlaceOf(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            var opens = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-') || text[at - 1] > '\u2E80';
            if (opens && SignBehind(text, at + value.Length) >= 0) return at;
        }

        return -1;
    }

    private static int SignBehind(string text, int at)
    {
        while (at < text.Length && Quotes.Contains(text[at])) at++;
        var spaced = at;
        while (spaced < text.Length && text[spaced] == ' ') spaced++;
        if (spaced >= text.Length) return -1;
        if (Signs.Contains(text[spaced])) return spaced;
        return spaced > at && text[spaced] is '-' or '–' or '—' && spaced + 1 < text.Length && text[spaced + 1] == ' ' ? spaced : -1;
    }

    private static string? MeaningIn(string behind)
    {
        var sign = SignBehind(behind, 0);
        if (sign < 0) return null;
        var end = behind[sign] is '(' or '（' ? Brackets.Closing(behind, sign, LongestMeaning) ?? -1 : EndOf(behind, sign + 1);
        if (end < 0) return null;
        var meaning = behind[(sign + 1)..end].Trim().TrimEnd(',', '，', '、', ';', '；', '.', '。', '/', '|', ' ', '-', '•').Trim(
            Quotes.ToCharArray()).Trim();
        return meaning.Length is > 0 and <= LongestMeaning && meaning.Any(char.IsLetter) ? meaning : null;
    }

    private static int EndOf(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (text[i] is '\n' or ';' or '；' or '。' || (text[i] == '.' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n'))) return i;
        return text.Length;
    }
}
