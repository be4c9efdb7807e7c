using System.Collections.Immutable;

namespace Extractor.Checking;

/// <summary>
/// Takes sentences about fields apart into names, values and a few words of fixed meaning: <c>requiredwhen</c>,
/// <c>nonemptywhen</c>, <c>when</c>, <c>required</c>, <c>nonempty</c>, <c>exclusivewith</c>, <c>exclusive</c>,
/// <c>bothempty</c>, <c>oneof</c>, <c>given</c>, <c>is</c>, <c>isnot</c>, <c>and</c>, <c>or</c> and <c>,</c>. What a sentence
/// says beyond its usual form stays in it as other words, so that no reader takes it for the usual form.
/// </summary>
internal static class RuleSentence
{
    private static readonly ImmutableArray<(string[] Words, string Meaning)> Phrases =
    [
        (["mutually", "exclusive", "with"], "exclusivewith"),
        (["mutually", "exclusive"], "exclusive"),
        (["cannot", "be", "used", "together", "with"], "exclusivewith"),
        (["cannot", "be", "used", "together"], "exclusive"),
        (["cannot", "be", "used", "with"], "exclusivewith"),
        (["must", "not", "be", "used", "together", "with"], "exclusivewith"),
        (["must", "not", "be", "used", "with"], "exclusivewith"),
        (["cannot", "coexist", "with"], "exclusivewith"),
        (["cannot", "coexist"], "exclusive"),
        (["cannot", "both", "be", "set"], "exclusive"),
        (["cannot", "both", "be", "given"], "exclusive"),
        (["cannot", "both", "be", "used"], "exclusive"),
        (["cannot", "both", "be", "provided"], "exclusive"),
        (["cannot", "both", "be", "empty", "at", "the", "same", "time"], "bothempty"),
        (["cannot", "both", "be", "empty"], "bothempty"),
        (["cannot", "be", "empty", "at", "the", "same", "time"], "bothempty"),
        (["must", "not", "be", "empty", "when"], "nonemptywhen"),
        (["must", "not", "be", "empty", "if"], "nonemptywhen"),
        (["cannot", "be", "empty", "when"], "nonemptywhen"),
        (["cannot", "be", "empty", "if"], "nonemptywhen"),
        (["must", "not", "be", "empty"], "nonempty"),
        (["cannot", "be", "empty"], "nonempty"),
        (["required", "when"], "requiredwhen"),
        (["required", "if"], "requiredwhen"),
        (["mandatory", "when"], "requiredwhen"),
        (["mandatory", "if"], "requiredwhen"),
        (["must", "be", "provided", "when"], "requiredwhen"),
        (["must", "be", "provided", "if"], "requiredwhen"),
        (["at", "least", "one", "of"], "oneof"),
        (["one", "of"], "oneof"),
        (["must", "be", "provided"], "given"),
        (["must", "be", "given"], "given"),
        (["must", "be", "set"], "given"),
        (["is", "required", "when"], "requiredwhen"),
        (["is", "required", "if"], "requiredwhen"),
        (["is", "required"], "required"),
        (["when"], "when"),
        (["if"], "when"),
        (["is", "not", "set", "to"], "isnot"),
        (["is", "not", "equal", "to"], "isnot"),
        (["is", "not"], "isnot"),
        (["is", "set", "to"], "is"),
        (["is", "equal", "to"], "is"),
        (["set", "to"], "is"),
        (["equal", "to"], "is"),
        (["equals"], "is"),
        (["is"], "is"),
        (["are"], "is"),
        (["and"], "and"),
        (["or"], "or"),
        (["the"], ""),
        (["this"], ""),
        (["current"], ""),
        (["field"], ""),
        (["fields"], ""),
        (["parameter"], ""),
        (["parameters"], ""),
    ];

    private static readonly ImmutableArray<(string Text, string Meaning)> Signs =
    [
        ("不能同时为空", "bothempty"), ("不可同时为空", "bothempty"), ("不能同时使用", "exclusive"), ("不可同时使用", "exclusive"), ("不能同时存在", "exclusive"),
        ("互斥", "exclusive"),
        ("不能为空", "nonempty"), ("不可为空", "nonempty"), ("不得为空", "nonempty"), ("必填", "required"), ("必传", "required"), ("必须填写", "required"),
        ("如果", "when"), ("当前参数", ""), ("当前字段", ""), ("当", "when"), ("等于", "is"), ("设置为", "is"), ("设为", "is"), ("取值为", "is"), ("为", "is"),
        ("是", "is"),
        ("的时候", ","), ("时", ","), ("参数", ""), ("字段", ""), ("该", ""), ("此", ""), ("的值", ""),
        ("并且", "and"), ("且", "and"), ("和", "and"), ("与", "and"), ("及", "and"), ("或者", "or"), ("或", "or"),
        ("，", ","), ("、", ","), ("。", ""), (",", ","), (";", ","), ("；", ","), ("/", ","), ("==", "is"), ("=", "is"),
    ];

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
        foreach (var (phrase, meaning) in Phrases)
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
        var text = sentence.Replace("can not ", "cannot ", StringComparison.OrdinalIgnoreCase);
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
        foreach (var (sign, meaning) in Signs)
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) return (sign.Length, meaning);
        return (1, "?");
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '[' or ']' or ':';
}
