using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extractor.Words;

/// <summary>Brings labels that mean the same to one form.</summary>
internal static class LabelForms
{
    /// <inheritdoc cref="WithoutNumber(ReadOnlySpan{char})"/>
    public static string WithoutNumber(string heading) =>
        WithoutNumber(heading.AsSpan()) is var words && words.Length == heading.Length ? heading : words.ToString();

    /// <summary>A heading without its number or the picture before it: "2. Request", "2.1 Request", "二、请求", "📥 Response".</summary>
    public static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> heading)
    {
        heading = WithoutPicture(heading);
        var at = 0;
        while (at < heading.Length && char.IsAsciiDigit(heading[at]) || (at > 0 && at < heading.Length && heading[at] == '.')) at++;
        var counted = at > 0 && at < heading.Length && (heading[at] is ' ' or '、' || heading[at - 1] == '.');
        if (at == 0)
        {
            while (at < heading.Length && CharUnicodeInfo.GetNumericValue(heading[at]) > 0) at++;
            counted = at > 0 && at < heading.Length && heading[at] is '、' or '.' or '．';
        }

        return counted && heading[at..].TrimStart("、.． ") is { IsEmpty: false } words ? words : heading;
    }

    private static ReadOnlySpan<char> WithoutPicture(ReadOnlySpan<char> heading)
    {
        if (heading.IsEmpty || heading[0] < '\u2000') return heading;
        var at = 0;
        while (Rune.DecodeFromUtf16(heading[at..], out var sign, out var length) == OperationStatus.Done
            && Rune.GetUnicodeCategory(sign) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            at += length;
        return heading[at..].TrimStart() is { IsEmpty: false } words ? words : heading;
    }

    /// <summary>A label without the remark in parentheses behind it.</summary>
    public static string WithoutParenthesis(string key) =>
        WithoutParenthesis(key.AsSpan()) is var label && label.Length == key.Length ? key : label.ToString();

    /// <summary>A label without the remark in parentheses behind it.</summary>
    public static ReadOnlySpan<char> WithoutParenthesis(ReadOnlySpan<char> key)
    {
        var open = key.IndexOfAny('(', '（', '[');
        return open > 0 ? key[..open].Trim() : key;
    }

    /// <summary>A word without the remark in parentheses that ends it. What goes on behind them is no word with a remark.</summary>
    public static ReadOnlySpan<char> WithoutRemark(ReadOnlySpan<char> word)
    {
        var text = word.TrimEnd(" .。*_`");
        return text is [.., ')' or '）' or ']'] ? WithoutParenthesis(text) : word;
    }

    /// <summary>A label without spaces and signs, as code writes it: DefaultValue, default_value.</summary>
    public static string Tight(string words) => string.Concat(Vocabulary.Key(words).Where(static c => c is not (' ' or '_' or '-')));
}
