using Extractor.Facts.Prose;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>
/// The type that words about a field open with, where it is known that they do: "string The name", and "stringThe name" of a
/// copy that lost the gap.
/// </summary>
/// <param name="Type">The type in the page's own words.</param>
/// <param name="End">The index behind it.</param>
internal readonly record struct LeadingType(string Type, int End)
{
    private const int Longest = 60;

    /// <summary>Reads the type at the start of a text; null where none stands there.</summary>
    public static LeadingType? Read(string text, Vocabulary vocabulary)
    {
        LeadingType? best = null;
        for (var at = 1; at <= Math.Min(text.Length, Longest); at++)
        {
            if (at < text.Length && !IsJoint(text, at)) continue;
            if (best is { } known && !GoesOn(text[known.End..at])) break;
            if (TypeWords.IsType(text[..at], vocabulary) && (best is not { } before || IsPartOf(text[before.End..at])))
                best = new LeadingType(text[..at], at);
        }

        return best;
    }

    /// <summary>What a line states before its sentences, where it is known to open with a type.</summary>
    public static FieldAttributes FactsOf(MarkedText line, Vocabulary vocabulary)
    {
        var facts = AttributeReader.Read(line, 0, vocabulary);
        if ((facts.Type is not null && !facts.NamedType) || Read(line.Text, vocabulary) is not { } lead) return facts;
        var end = lead.End;
        while (end < line.Text.Length && line.Text[end] is ' ' or ':' or '：' or ';') end++;
        return facts with { Type = lead.Type, NamedType = false, End = end };
    }

    /// <summary>Whether a title says that what stands below it opens with types: "Type and description", "类型/说明".</summary>
    public static bool IsTitled(string title, Vocabulary vocabulary)
    {
        const int longest = 40;
        if (title.Length > longest || vocabulary.Column(title) != ColumnRole.Unknown) return false;
        var joint = FactTokens.Read(MarkedText.Plain(title), vocabulary)
            .FirstOrDefault(static token => token.Is(FactWord.And) || token.Kind is TokenKind.Slash or TokenKind.Comma);
        return joint.End > 0 && vocabulary.Column(title[..joint.Start].Trim()) == ColumnRole.Type
            && vocabulary.Column(title[joint.End..].Trim()) == ColumnRole.Description;
    }

    /// <summary>Whether words open with a type that a semicolon parts from what follows: "String; the name of it".</summary>
    public static bool IsSetOff(string text, Vocabulary vocabulary) =>
        text.IndexOf(';', StringComparison.Ordinal) is > 0 and <= Longest and var sign && TypeWords.IsType(text[..sign], vocabulary);

    // Between words, before a capital behind a small letter or a bracket, and between scripts.
    private static bool IsJoint(string text, int at) =>
        char.IsWhiteSpace(text[at]) || text[at] is ':' or '：' or ';' or ',' or '，' or '.' or '。'
        || (text[at] > '\u2E80') != (text[at - 1] > '\u2E80')
        || (char.IsUpper(text[at]) && (char.IsLower(text[at - 1]) || text[at - 1] is ')' or '>' or ']'));

    // "Array" goes on with " of strings", "integer" with " <int32>"; what follows without a gap belongs to the sentence.
    private static bool GoesOn(string behind)
    {
        const int mostWords = 2;
        return behind[0] == ' ' && behind.AsSpan(1).Count(' ') < mostWords;
    }

    // One word behind a type is a word of the sentence, even where it is a type too: "string ID of the task".
    private static bool IsPartOf(string behind) => behind.AsSpan(1).Contains(' ') || behind is [' ', '<' or '(', ..];
}
