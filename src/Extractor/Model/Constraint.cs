using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Model;

/// <summary>That something is stated for one value of a field alone.</summary>
/// <param name="Field">The path of the field, inside the same scope and location.</param>
/// <param name="Value">The value for which it is stated.</param>
public sealed record FieldCondition(string Field, string Value);

/// <summary>A limit or condition on a field, with the words that it was read from.</summary>
/// <param name="Kind">In kebab case: <c>max-length</c>, <c>range</c>, <c>max-count</c>, <c>max-size</c>, <c>formats</c>,
/// <c>exclusive</c>, <c>required-when</c>, <c>invalid-when</c>, or <c>note</c> for words that were not understood as a whole;
/// where it holds under a condition also <c>default</c>, <c>enum</c> and <c>supported</c>.</param>
/// <param name="Value">The limit in a fixed form: a number, a range <c>0..1</c> or, open on one side,
/// <c>1..</c>, a size <c>10MB</c>, a list of formats; of <c>enum</c> the values with <c>|</c> between them, of <c>supported</c> yes or no; null for
/// conditions and notes.</param>
/// <param name="Text">The page's own words.</param>
public sealed record Constraint(string Kind, string? Value, string Text)
{
    /// <summary>The kind of words that were not understood as a whole: shown and cited, never enforced.</summary>
    public const string Note = "note";

    /// <summary>The value of another field for which the page states this; null where it holds always.</summary>
    public FieldCondition? When { get; init; }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Number = @"-?\d[\d,]*(?:\.\d+)?";

    // Each rule reads one usual form. None of them may backtrack, whatever a page holds.
    private static readonly ImmutableArray<(string Kind, Regex Form)> Forms =
    [
        ("length", new($@"(?:between|from)?\s*({Number})\s*(?:-|–|—|~|～|to|and|至|到)\s*({Number})\s*(?:个)?(?:characters|chars|letters|字符|字|文字|자)", Options)),
        ("max-length", new($@"(?:exceed|exceeds|most|maximum(?: length)?(?: of| is|:)?|max(?: length)?(?: of| is|:)?|up to|limit(?:ed)? (?:of|to)|within|longer than|less than or equal to|≤|<=)\s*({Number})\s*(?:characters|chars|字符)", Options)),
        ("max-length", new($@"max(?:imum)? length[^\d.]{{0,40}}?({Number})", Options)),
        ("max-length", new($@"(?:不能?超过|不超过|不得超过|最多|最长|最大长度为?|长度不超过)\s*({Number})\s*个?(?:字符|字)", Options)),
        ("max-length", new($@"({Number})\s*(?:文字以内|文字まで|자 이내|자까지)", Options)),
        ("min-length", new($@"(?:at least|minimum(?: length)?(?: of| is|:)?|min(?: length)?(?: of| is|:)?|≥|>=)\s*({Number})\s*(?:characters|chars|字符)", Options)),
        ("min-length", new($@"(?:至少|最少|不少于)\s*({Number})\s*个?(?:字符|字)", Options)),
        ("range", new($@"(?:range|between|取值范围|值范围|范围|範囲|범위)[^\[\d-]{{0,24}}\[\s*({Number})\s*[,，~]\s*({Number})\s*\]", Options)),
        ("range", new($@"[\[]\s*({Number})\s*(?:[,，~]|\.\.\.?)\s*({Number})\s*\]", Options)),
        ("range", new($@"(?:range|between|from|取值范围|范围)\D{{0,12}}?({Number})\s*(?:-|–|—|~|～|to|and|至|到)\s*({Number})", Options)),
        ("max-count", new($@"(?:up to|at most|maximum of|max(?:imum)?|no more than|not exceed)\s*({Number})\s*(?:images|image|videos|video|items|elements|element|entries|points|voices|voice|storyboards|shots|tags|files|values)", Options)),
        ("max-count", new($@"(?:最多|不超过|至多|≤)\s*({Number})\s*(?:张|个|条|项|段|组|枚)", Options)),
        ("max-size", new($@"(?:≤|<=|exceed|exceeding|up to|at most|maximum(?: of)?|max|within|smaller than|less than|不能?超过|不得超过|不大于|小于|最大为?)\s*({Number}\s*(?:KB|MB|GB))", Options)),
        ("formats", new(@"(?:formats?|格式)[^.\n]{0,24}?((?:\.[a-z0-9]{2,5}(?:\s*[/,、|]\s*|\s+and\s+|\s+or\s+)?){2,})", Options)),
        ("formats", new(@"((?:\.[a-z0-9]{2,5}(?:\s*[/,、|]\s*|\s+and\s+|\s+or\s+)?){2,})\s*(?:格式|formats?\b|files?\b)", Options)),
        ("exclusive", new(@"(?:mutually exclusive|cannot be used together|can ?not (?:both|coexist)|not be used (?:together )?with|互斥|不能同时|不可同时|不[能可]与.{1,40}同时|同時に(?:使用|指定)でき(?:ない|ません)|동시에 (?:사용|지정)할 수 없)", Options)),
        ("required-when", new(@"(?:required (?:when|if|for|unless)|is required[.。]?$|must not be empty|must be provided|mandatory (?:when|if)|时必填|时必须|时，?不能为空|当.{1,60}必填)", Options)),
        ("invalid-when", new(@"(?:\b(?:invalid|ignored|not supported|has no effect) (?:when|if|for|unless)|invalid when|not required (?:when|if|for)|时无效|不支持.{0,20}时)", Options)),
    ];

    /// <summary>The limits and conditions in a description, in page order; a sentence may state several.</summary>
    public static ImmutableArray<Constraint> In(string description)
    {
        var found = ImmutableArray.CreateBuilder<Constraint>();
        var known = new HashSet<(string Kind, string Text)>();
        foreach (var sentence in Sentences(description))
        {
            foreach (var (kind, form) in Forms)
            {
                var match = form.Match(sentence);
                if (!match.Success || (kind == "required-when" && !IsCondition(sentence)) || !known.Add((kind, sentence))) continue;
                // Characters are counted as lengths, and a pair of lengths is no range of values.
                if (kind is "range" or "max-count" && found.Any(one => one.Text == sentence && one.Kind is "min-length" or "max-length" && ValueOf(match)!.Split("..").Contains(one.Value))) continue;
                if (kind != "length") found.Add(new Constraint(kind, ValueOf(match), sentence));
                else if (known.Add(("min-length", sentence)) && known.Add(("max-length", sentence)))
                {
                    found.Add(new Constraint("min-length", Plain(match.Groups[1].Value), sentence));
                    found.Add(new Constraint("max-length", Plain(match.Groups[2].Value), sentence));
                }
            }
        }

        return found.ToImmutable();
    }

    // "is required" alone is the word of a requirement column; with a condition beside it, it is one.
    private static bool IsCondition(string sentence) =>
        Regex.IsMatch(sentence, @"\b(?:when|if|for|unless|either|one of|not using|must not be empty)\b|时|当", Options);

    private static string? ValueOf(Match match)
    {
        if (match.Groups.Count == 1 || !match.Groups[1].Success) return null;
        // A list of formats has one sign between them, whatever the page puts there.
        if (match.Groups[1].Value.StartsWith('.')) return string.Join('/', match.Groups[1].Value.Split([' ', '/', ',', '、', '|'], StringSplitOptions.RemoveEmptyEntries).Where(static format => format[0] == '.'));
        var first = Plain(match.Groups[1].Value);
        return match.Groups.Count > 2 ? $"{first}..{Plain(match.Groups[2].Value)}" : first;
    }

    private static string Plain(string number)
    {
        var text = number.Trim();
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : text.Replace(" ", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var ends = i == text.Length || text[i] is '\n' or '。' or '；' or ';'
                || (text[i] is '.' or '!' && i + 1 < text.Length && text[i + 1] is ' ' or '\n');
            if (!ends) continue;
            var stop = i < text.Length && text[i] is '.' or '!' or '。' ? i + 1 : i;
            var sentence = text[start..Math.Min(stop, text.Length)].Trim();
            if (sentence.Length is > 3 and < 400) yield return sentence;
            start = i + 1;
        }
    }
}
