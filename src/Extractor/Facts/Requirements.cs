using Extractor.Facts.Prose;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>Reads whether a field must be given.</summary>
internal static class Requirements
{
    /// <summary>
    /// What a cell's own word says, or null where its words are no such word. A word with a remark behind it, as in
    /// "Yes (one of both)", counts; a sentence does not: "required when x is true" is a condition.
    /// </summary>
    public static Requirement? In(string text, Vocabulary vocabulary)
    {
        // <optional>
        text = text.Trim('<', '>', '\n');
        if (text.Length == 0) return null;
        if (vocabulary.RequirementOf(text) is { } whole && text.AsSpan().IndexOfAny("(（") < 0) return whole;
        var end = text.AsSpan().IndexOfAny("(（,，;；\n");
        return end > 0 && vocabulary.RequirementOf(text[..end]) is { } stated
            ? HoldsSometimes(stated, text[end..], vocabulary) ? Requirement.Conditional : stated
            : BehindSign(text, vocabulary);
    }

    // "✅ Yes": a sign, and behind it the word that says the same.
    private static Requirement? BehindSign(string text, Vocabulary vocabulary)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && !text.AsSpan(0, space).ContainsAnyInRange('\0', '\u007F') && !char.IsLetter(text[0])
            && vocabulary.RequirementOf(text[..space]) is { } sign && vocabulary.RequirementOf(text[(space + 1)..]) == sign
                ? sign
                : null;
    }

    /// <summary>Whether words open with one that takes cases out of what stands before them: "except", "if", 除非.</summary>
    public static bool OpensException(ReadOnlySpan<char> words, Vocabulary vocabulary)
    {
        var text = words.TrimStart();
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]) && text[end] < '\u2E80') end++;
        if (end > 0) return vocabulary.Has("exception-words", text[..end]);
        for (var length = 1; length <= Math.Min(3, text.Length); length++)
            if (vocabulary.Has("exception-words", text[..length])) return true;
        return false;
    }

    /// <summary>Whether a remark behind a word makes what it says hold in some cases alone: "Yes (if mode is pro)", 必填（a 为空时）.</summary>
    public static bool HoldsSometimes(Requirement stated, string remark, Vocabulary vocabulary) =>
        FactTokens.Read(Pages.MarkedText.Plain(remark), vocabulary)
            .Any(token => token.Is(FactWord.Condition) || token.Is(FactWord.RequiredWhen)
                || (stated == Requirement.Required && token.Is(FactWord.IfOmitted)));

    /// <summary>What a cell or value says below or behind a label: "No" below "Optional" means that the field is required.</summary>
    public static Requirement? Under(string label, string text, Vocabulary vocabulary)
    {
        var stated = In(text, vocabulary) ?? InSomeCases(text, vocabulary);
        if (stated is null || !AsksForOptional(label, vocabulary)) return stated;
        // "Mandatory" below "Optional" answers no question and says what it says.
        if (stated == Requirement.Conditional || !OpensWithAnswer(text, vocabulary)) return stated;
        return stated == Requirement.Required ? Requirement.Optional : Requirement.Required;
    }

    /// <summary>
    /// What a sentence of its own says, or a bracket at the end: "Optional. The name to show", "The name to show (optional)".
    /// </summary>
    public static Requirement? InSentences(string text, Vocabulary vocabulary)
    {
        if (text.Length == 0) return null;
        if (text[^1] is ')' or '）' && text.LastIndexOfAny(['(', '（']) is var open and >= 0
            && Stated(text[(open + 1)..^1], vocabulary) is { } inBracket)
            return inBracket;
        foreach (var sentence in text.Split(["。", ". ", "\n"], StringSplitOptions.RemoveEmptyEntries))
            if ((Stated(sentence, vocabulary) ?? Labelled(sentence, vocabulary)) is { } alone) return alone;
        return null;
    }

    // "Required: Yes"
    private static Requirement? Labelled(string sentence, Vocabulary vocabulary)
    {
        var colon = sentence.AsSpan().IndexOfAny(":：");
        if (colon <= 0 || vocabulary.Column(sentence[..colon]) != ColumnRole.Required) return null;
        var value = sentence[(colon + 1)..].Trim();
        // "Required: The name to show."
        return Under(sentence[..colon], value, vocabulary)
            ?? (value.Length > 0 && value.Contains(' ') && (char.IsAsciiLetterUpper(value[0]) || value[0] > '\u2E80')
                ? Stated(sentence[..colon], vocabulary)
                : null);
    }

    /// <summary>Whether a label is a requirement of its own before words about the field: "optional: `a` | `b`".</summary>
    public static bool OpensWords(string label, string line, Vocabulary vocabulary) =>
        (!vocabulary.IsAnswer(label) && vocabulary.RequirementOf(label) is not null) || InSentences(line, vocabulary) is not null;

    // "Required in drawing mode", "当 x 时必填"
    private static Requirement? InSomeCases(string text, Vocabulary vocabulary)
    {
        const int longest = 160;
        var words = text.Length > longest ? [] : text.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2 && !vocabulary.IsAnswer(words[0]) && vocabulary.RequirementOf(words[0]) == Requirement.Required
            && vocabulary.IsRequirementCase(words[1]))
            return Requirement.Conditional;
        if (text.Length > longest || text.Length == 0 || text[^1] < '\u2E80') return null;
        var tokens = FactTokens.Read(Pages.MarkedText.Plain(text), vocabulary);
        string TextOf(int at) => at < tokens.Length ? text[tokens[at].Start..tokens[at].End] : "";
        return Enumerable.Range(0, tokens.Length)
                .Any(at => tokens[at].Is(FactWord.RequiredWhen) && !AsksForMore(TextOf(at), TextOf(at + 1), vocabulary))
            || (tokens.Any(static token => token.Is(FactWord.Condition) || token.Is(FactWord.IfOmitted)) && EndsRequired(text, vocabulary))
            ? Requirement.Conditional
            : null;
    }

    /// <summary>Whether what must be so stands behind words that else say that the field must be given: 当 a 为 1 时必须大于 5.</summary>
    /// <param name="words">The words.</param>
    /// <param name="next">The word behind them in their clause, or an empty text.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    internal static bool AsksForMore(string words, string next, Vocabulary vocabulary)
    {
        const int longest = 4;
        if (words.Length < 2 || next.Length == 0 || !char.IsLetter(next[0]) || !vocabulary.Clauses.Demands(words[^2..])) return false;
        for (var length = 1; length <= Math.Min(longest, next.Length); length++)
            if (vocabulary.Has("presence-words", next.AsSpan(0, length))) return false;
        return true;
    }

    private static bool EndsRequired(string text, Vocabulary vocabulary)
    {
        for (var length = 2; length <= Math.Min(4, text.Length); length++)
            if (vocabulary.RequirementOf(text[^length..]) == Requirement.Required) return true;
        return false;
    }

    private static Requirement? Stated(string word, Vocabulary vocabulary)
    {
        if (word.Length is 0 or > 60 || vocabulary.IsAnswer(LabelForms.WithoutParenthesis(word))) return null;
        var open = word.AsSpan().IndexOfAny("(（");
        if (open > 0 && vocabulary.RequirementOf(word[..open]) is not null) return In(word, vocabulary);
        return word.Length < 24 ? vocabulary.RequirementOf(word) : null;
    }

    private static bool OpensWithAnswer(string text, Vocabulary vocabulary)
    {
        var end = text.AsSpan().IndexOfAny("(（,，;；\n");
        return vocabulary.IsAnswer((end > 0 ? text[..end] : text).Trim());
    }

    private static bool AsksForOptional(string label, Vocabulary vocabulary) =>
        vocabulary.RequirementOf(label.TrimEnd('?', '？', ' ')) == Requirement.Optional;
}
