using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Facts;

/// <summary>
/// Reads whether a field is deprecated, read-only, write-only or nullable, in whatever part of its definition the page says so.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class ModifierReader(Vocabulary vocabulary)
{
    private const int LongestSince = 40;
    private const int MostWordsSince = 4;
    private const int LongestQuote = 4000;
    private const int MostLines = 40;

    private readonly PhraseBook phrases = vocabulary.Phrases;

    /// <summary>What a word states; nothing where it states no modifier.</summary>
    public FieldModifiers OfWord(string word) => vocabulary.ModifierOf(word) switch
    {
        "deprecated" => new FieldModifiers { Deprecated = new Deprecation(null, null, word.Trim()) },
        "read-only" => new FieldModifiers { Access = Access.ReadOnly },
        "write-only" => new FieldModifiers { Access = Access.WriteOnly },
        "nullable" => new FieldModifiers { Nullable = true },
        "not-nullable" => new FieldModifiers { Nullable = false },
        _ => FieldModifiers.None,
    };

    /// <summary>What an answer below or behind the word of a modifier states: "Deprecated: yes", a column "Nullable" with "No".</summary>
    public FieldModifiers Answered(string label, string answer)
    {
        var stated = OfWord(label);
        if (stated == FieldModifiers.None) return InSentence(answer, "");
        if (vocabulary.RequirementOf(answer) is { } yesOrNo && vocabulary.IsAnswer(answer))
            return yesOrNo == Requirement.Required ? stated
                : stated.Nullable is { } nullable ? new FieldModifiers { Nullable = !nullable }
                : FieldModifiers.None;
        return InSentence(answer, "");
    }

    /// <summary>The claim with what its type and its description state. What a dialect has read before stays.</summary>
    public Claim In(Claim claim)
    {
        if (!claim.Defines) return claim;
        // Of lines that name many fields, the words around the name are of no use.
        var quote = claim.At is null && claim.Lines.Count < MostLines && claim.Quote is { Length: <= LongestQuote } text ? text : "";
        var (type, ofType) = InType(claim.Type, quote);
        var modifiers = claim.Modifiers
            .Or(ofType)
            .Or(InDescription(claim.Description, claim.Path.Leaf))
            .Or(StruckThrough(quote, claim.Path.Leaf))
            .Or(SetApart(quote, claim.Path.Leaf));
        return modifiers == claim.Modifiers && type == claim.Type
            ? claim
            : claim with { Modifiers = WithDetails(modifiers, claim), Type = type };
    }

    /// <summary>What the sentences of a description state.</summary>
    /// <param name="description">The description.</param>
    /// <param name="name">The name of the field that it is about.</param>
    public FieldModifiers InDescription(string description, string name)
    {
        var found = FieldModifiers.None;
        if (!phrases.Holds("modifier-smells", description)) return found;
        foreach (var sentence in Sentences.In(description))
            if (phrases.Holds("modifier-smells", sentence)) found = found.Or(InSentence(sentence, name));
        return found;
    }

    private FieldModifiers InSentence(string sentence, string name)
    {
        if (OfWord(sentence) is var whole && whole != FieldModifiers.None) return whole;
        if (MayBeNullIn(sentence)) return new FieldModifiers { Nullable = true };
        // "Nullable: no"
        if (sentence.IndexOfAny([':', '：', '=']) is var colon and > 0 && vocabulary.IsAnswer(sentence[(colon + 1)..])
            && OfWord(sentence[..colon]) != FieldModifiers.None)
            return Answered(sentence[..colon], sentence[(colon + 1)..]);
        if (DeprecationIn(sentence, name) is { } deprecated) return new FieldModifiers { Deprecated = deprecated };
        var found = FieldModifiers.None;
        foreach (var clause in Clauses(sentence)) found = found.Or(OfWord(clause));
        // "The old width (deprecated since v3)"
        if (sentence.Trim().TrimEnd('.', '。', '!') is [.., ')' or '）'] text && text.LastIndexOfAny(['(', '（']) is var open and >= 0
            && DeprecationIn(text[(open + 1)..^1], name) is { } remark)
            found = found.Or(new FieldModifiers { Deprecated = remark });
        return found.Deprecated is { } known ? found with { Deprecated = known with { Words = sentence } } : found;
    }

    // "Pass `null` to clear", "The sail (calm / null可)"
    private bool MayBeNullIn(string sentence) => phrases.TakesNull(sentence)
        || Array.Exists(Brackets.PiecesAtEnd(sentence), piece => piece.Length > "null".Length && OfWord(piece).Nullable == true);

    // The words in brackets at either end, what stands before the first comma, dash or colon, and the whole without its subject.
    private IEnumerable<string> Clauses(string sentence)
    {
        var text = sentence.Trim().TrimEnd('.', '。', '!');
        if (text.Length == 0) yield break;
        if (Brackets.IsOpening(text[0]) || text[0] is '【' or '<')
            yield return text[1..Math.Max(1, text.IndexOfAny([')', '）', ']', '】', '>', '］']))];
        if (text[^1] is ')' or '）' or ']' or '】' && text.LastIndexOfAny(['(', '（', '[', '【']) is var open and >= 0)
            yield return text[(open + 1)..^1];
        if (text.IndexOfAny([',', '，', ':', '：', '—', '–']) is var end and > 0) yield return text[..end];
        if (text.IndexOf(" - ", StringComparison.Ordinal) is var dash and > 0) yield return text[..dash];
        foreach (var own in phrases.Words("own"))
            if (text.StartsWith(own, StringComparison.OrdinalIgnoreCase) && text.Length > own.Length)
                yield return WithoutCopula(text[own.Length..]);
    }

    private string WithoutCopula(string text)
    {
        foreach (var copula in phrases.Words("copulas"))
            if (text.TrimStart().StartsWith(copula, StringComparison.OrdinalIgnoreCase)) return text.TrimStart()[copula.Length..].Trim();
        return text.Trim();
    }

    private Deprecation? DeprecationIn(string sentence, string name)
    {
        if (!phrases.Holds("deprecation-smells", sentence)) return null;
        // "Deprecated (use `b` instead)"
        var clause = PhraseTemplate.Normal(
            sentence.Replace(" (", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal));
        foreach (var template in phrases.Deprecations)
        {
            if (template.Meaning != "deprecated" || template.Match(clause) is not { } gaps) continue;
            if (gaps.TryGetValue("subject", out var subject) && !IsSubject(subject, name)) continue;
            var since = gaps.GetValueOrDefault("since");
            if (since is not null && !IsVersionOrDay(since)) continue;
            if (!gaps.TryGetValue("name", out var words)) return new Deprecation(since, null, sentence);
            if (Named(words) is { } replacement) return new Deprecation(since, replacement, sentence);
        }

        return null;
    }

    // "Deprecated. Use `b` instead.": what replaces the field stands in the next sentence as often as not.
    private FieldModifiers WithDetails(FieldModifiers modifiers, Claim claim)
    {
        if (modifiers.Deprecated is not { ReplacedBy: null } deprecated) return modifiers;
        foreach (var sentence in Sentences.In(claim.Description))
        {
            if (DeprecationIn(sentence, claim.Path.Leaf) is { } more && (more.ReplacedBy ?? more.Since) is not null
                && deprecated.Since is null)
                deprecated = more with { ReplacedBy = more.ReplacedBy };
            if (deprecated.ReplacedBy is null && Instead(sentence) is { } name) deprecated = deprecated with { ReplacedBy = name };
        }

        return modifiers with { Deprecated = deprecated };
    }

    private string? Instead(string sentence)
    {
        if (!phrases.Holds("deprecation-smells", sentence)) return null;
        var clause = PhraseTemplate.Normal(sentence);
        foreach (var template in phrases.Deprecations)
            if (template.Meaning == "instead" && template.Match(clause) is { } gaps && Named(gaps["name"]) is { } name) return name;
        return null;
    }

    private bool IsSubject(string words, string name)
    {
        var bare = WithoutNouns(words);
        return bare == name || bare.EndsWith($".{name}", StringComparison.Ordinal);
    }

    private string? Named(string words)
    {
        var bare = WithoutNouns(words);
        return Identifier.IsName(bare) ? bare : null;
    }

    private string WithoutNouns(string words)
    {
        var text = words.Trim(' ', '\'', ':');
        foreach (var word in phrases.Words("articles"))
            if (text.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase)) text = text[(word.Length + 1)..];
        foreach (var noun in phrases.Words("nouns"))
            if (text.EndsWith(noun[0] > '\u2E80' ? noun : $" {noun}", StringComparison.OrdinalIgnoreCase))
                text = text[..^noun.Length].Trim();
        return text;
    }

    // "since v3 and will be removed in v5" goes on behind the version.
    private static bool IsVersionOrDay(string words) => words.Length <= LongestSince && words.Any(char.IsAsciiDigit)
        && words.Count(static sign => sign == ' ') < MostWordsSince;

    // "string (deprecated)", "string, read-only", "string or null", "?string"
    private (string? Type, FieldModifiers Modifiers) InType(string? stated, string quote)
    {
        if (stated is not { } type) return (null, FieldModifiers.None);
        var found = FieldModifiers.None;
        var kept = type;
        foreach (var piece in TypePieces(type))
        {
            if (OfWord(piece) is var modifier && modifier == FieldModifiers.None) continue;
            found = found.Or(modifier);
            kept = Without(kept, piece);
        }

        if (found.Nullable is null && (MayBeNull(type) || IsMarkedNullable(type, quote))) found = found with { Nullable = true };
        return (kept.Length == 0 ? null : kept, found);
    }

    private static string[] TypePieces(string type)
    {
        var parts = type.Split(
            ['(', ')', '（', '）', ',', '，', ';', '[', ']', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1) return parts;
        // "deprecated string", "string nullable"
        var words = type.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? [words[0], words[^1]] : [];
    }

    private static string Without(string type, string piece)
    {
        var at = type.IndexOf(piece, StringComparison.Ordinal);
        if (at < 0) return type;
        var before = type[..at].TrimEnd(' ', '(', '（', ',', '，', ';', '[', '·');
        var behind = type[(at + piece.Length)..].TrimStart(' ', ')', '）', ']');
        if (before.Length > 0 && behind.StartsWith(',')) return $"{before}{behind}";
        return before.Length == 0 ? behind.TrimStart(',', '，', ' ') : behind.Length == 0 ? before : $"{before} {behind}";
    }

    private bool MayBeNull(string type)
    {
        var parts = vocabulary.Small.WithCommas(type)
            .Split(['|', '/', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.Contains("null");
    }

    // "?string": the mark before the type is no part of its word.
    private static bool IsMarkedNullable(string type, string quote)
    {
        // In "?[team](#teams) object" the address stands between the words.
        var first = type.AsSpan(0, type.AsSpan().IndexOf(' ') is var space and > 0 ? space : type.Length);
        for (var at = quote.IndexOf('?', StringComparison.Ordinal); at > 0; at = quote.IndexOf('?', at + 1))
        {
            if (quote[at - 1] is not (' ' or '|' or '\t' or '`' or '>')) continue;
            var rest = quote.AsSpan(at + 1).TrimStart("[`");
            if (rest.StartsWith(first, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == first.Length || !char.IsAsciiLetterOrDigit(rest[first.Length])))
                return true;
        }

        return false;
    }

    // ~~name~~: the marks stand around the name in the page's own text.
    private static FieldModifiers StruckThrough(string quote, string leaf)
    {
        foreach (var (opens, closes) in (ReadOnlySpan<(string, string)>)[
            ("~~", "~~"), ("<del", "</del>"), ("<s>", "</s>"), ("<strike", "</strike>"),
        ])
        {
            var start = quote.IndexOf(opens, StringComparison.OrdinalIgnoreCase);
            var end = start < 0 ? -1 : quote.IndexOf(closes, start + opens.Length, StringComparison.OrdinalIgnoreCase);
            if (end < 0) continue;
            var name = NameIn(quote[(start + opens.Length)..end]);
            if (name == leaf || name.EndsWith($".{leaf}", StringComparison.Ordinal))
                return new FieldModifiers { Deprecated = new Deprecation(null, null, quote[start..(end + closes.Length)]) };
        }

        return FieldModifiers.None;
    }
    private static string NameIn(string struck)
    {
        const string code = "</code>";
        var text = struck.EndsWith(code, StringComparison.OrdinalIgnoreCase) ? struck[..^code.Length] : struck;
        return text[(text.LastIndexOf('>') + 1)..].Trim('`', '*', '"', ' ');
    }

    // <code>b</code> deprecated: what stands behind a tag that closes goes on with the words in it, unless these are the name.
    private static bool GoesOn(string quote, int at, string leaf)
    {
        if (quote[at] != '>') return false;
        var open = quote.LastIndexOf('<', at);
        return open >= 0 && quote[open + 1] == '/' && !quote.AsSpan(0, open).EndsWith(leaf, StringComparison.Ordinal);
    }

    // **Deprecated** The words about it: set apart, the word needs no sign behind it.
    private FieldModifiers SetApart(string quote, string leaf)
    {
        const int longestWord = 24;
        var found = FieldModifiers.None;
        foreach (var (opens, closes) in (ReadOnlySpan<(string, string)>)[("**", "**"), ("__", "__"), (">", "<")])
        {
            for (var at = quote.IndexOf(opens, StringComparison.Ordinal); at >= 0 && at + opens.Length < quote.Length; at = quote.IndexOf(
                opens, at + opens.Length, StringComparison.Ordinal))
            {
                var start = at + opens.Length;
                var length = quote.AsSpan(start, Math.Min(longestWord + closes.Length, quote.Length - start)).IndexOf(closes);
                if (length > 0 && quote[start..(start + length)] is var word && word != leaf && !GoesOn(quote, at, leaf))
                    found = found.Or(OfWord(word));
            }
        }

        return found;
    }
}
