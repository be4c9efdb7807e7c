using System.Collections.Immutable;

namespace Extractor.Words;

/// <summary>
/// Words beside a label that say of how many calls its section is, and leave it what it is: 通用请求体, "Common request body",
/// "Corps de requête commun".
/// </summary>
internal sealed class LabelQualifiers
{
    private const int LongestLabel = 60;

    private readonly ImmutableArray<string> qualifiers;

    /// <summary>Takes the words from the vocabulary's file.</summary>
    public LabelQualifiers(VocabularyFile file) => qualifiers =
        [.. file.Words("label-qualifiers").Select(static word => Vocabulary.Key(word)).OrderByDescending(static word => word.Length)];

    /// <summary>The label without one such word on either side, each only where something is left of it.</summary>
    public ReadOnlySpan<char> Without(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel) return label;
        foreach (var word in qualifiers)
            if (label.EndsWith(word, StringComparison.Ordinal) && IsPart(word, label[..^word.Length], fromStart: false))
            {
                label = label[..^word.Length].TrimEnd(' ');
                break;
            }

        foreach (var word in qualifiers)
            if (label.StartsWith(word, StringComparison.Ordinal) && IsPart(word, label[word.Length..], fromStart: true))
                return label[word.Length..].TrimStart(' ');
        return label;
    }

    // Words with spaces between them end where the space is.
    private static bool IsPart(string word, ReadOnlySpan<char> rest, bool fromStart) =>
        !rest.IsWhiteSpace() && (word[0] > '\u2E80' || (fromStart ? rest[0] : rest[^1]) == ' ');
}
