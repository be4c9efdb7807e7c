using System.Collections.Immutable;
using System.Text;
using Extractor.Pages;

namespace Extractor.Words.Phrases;

/// <summary>
/// A whole clause with gaps, as the vocabulary writes it: <c>(a|b)</c> is one of several, <c>(a)?</c> and the sign in <c>a?</c>
/// may be missing, <c>&lt;name&gt;</c> stands for a list of phrases and <c>{name}</c> for the words to find; a sign behind
/// <c>\</c> is itself. A clause fits from its first word to its last, or not at all.
/// </summary>
internal sealed class PhraseTemplate
{
    // A longer clause is a paragraph, which no template describes.
    private const int LongestClause = 300;

    private readonly Lazy<PhrasePattern> pattern;

    private PhraseTemplate(string meaning, Func<PhrasePattern> read) => (Meaning, pattern) = (meaning, new Lazy<PhrasePattern>(read));

    /// <summary>What a clause of this form means, in the vocabulary's word.</summary>
    public string Meaning { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="meaning">What a clause of this form means.</param>
    /// <param name="template">The template.</param>
    /// <param name="phrases">The lists of phrases, by name.</param>
    public static PhraseTemplate Parse(string meaning, string template, IReadOnlyDictionary<string, List<string>> phrases) =>
        new(meaning, () => PhrasePattern.Parse(template, phrases));

    /// <summary>
    /// The words in the gaps by their names, or null where the clause is another one. A gap that may be missing has no entry.
    /// </summary>
    /// <param name="clause">The clause in the form of <see cref="Normal"/>.</param>
    public ImmutableDictionary<string, string>? Match(string clause) =>
        clause.Length is 0 or > LongestClause ? null : pattern.Value.Match(clause);

    /// <summary>
    /// A clause in one form: without quotation marks and the signs of code, one space between words and none beside
    /// characters that need none, and without what ends it.
    /// </summary>
    public static string Normal(string clause)
    {
        var text = new StringBuilder(clause.Length);
        foreach (var c in clause.Normalize(NormalizationForm.FormKC))
        {
            if (c is '`' or '"' or '“' or '”' or '「' or '」' or '『' or '』' or '*') continue;
            var sign = c switch { '’' => '\'', '、' => ',', '。' => '.', '\n' or '\t' => ' ', _ => c };
            var last = text.Length == 0 ? ' ' : text[^1];
            if (sign == ' ' && (last == ' ' || IsWide(last))) continue;
            if (IsWide(sign) && last == ' ' && text.Length > 0) text.Length--;
            text.Append(sign);
        }

        return text.ToString().TrimAny(" .;!,:-•·");
    }

    private static bool IsWide(char c) => c > '\u2E80';
}
