using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts;

/// <summary>What the words about a field state of it.</summary>
/// <param name="Default">The default in the page's own words, or null.</param>
/// <param name="Values">The values that the field may have; empty where the words list none.</param>
/// <param name="Required">Whether the field must be given, or null.</param>
/// <param name="Constraints">Limits and conditions.</param>
internal sealed record WordFacts(string? Default, ImmutableArray<string> Values, Requirement? Required, ImmutableArray<Constraint> Constraints)
{
    /// <summary>Reads the words about a field.</summary>
    /// <param name="lines">The words, line by line.</param>
    /// <param name="limits">Words about limits alone.</param>
    /// <param name="type">The field's type, or null. Of what holds other fields a sentence may state the default of one of them.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static WordFacts In(IReadOnlyList<MarkedText> lines, IReadOnlyList<MarkedText> limits, string? type, Vocabulary vocabulary)
    {
        string? byDefault = null;
        Requirement? required = null;
        ImmutableArray<string> values = [];
        var holds = TypeWords.IsList(type) || TypeWords.IsObject(type);
        var text = string.Join('\n', lines.Select(static line => line.Text));
        if (!TypeWords.IsObject(type)) values = EnumValues.InDescription(text, vocabulary);
        foreach (var line in lines)
        {
            required ??= Requirements.InSentences(line.Text, vocabulary);
            if (!holds) byDefault ??= Defaults.In(line, 0, vocabulary);
            if (values.IsEmpty && !TypeWords.IsObject(type)) values = EnumValues.In(line, 0, vocabulary);
        }

        byDefault ??= Defaults.In(text, type, vocabulary);
        return new WordFacts(byDefault, values, required, Constraint.In(string.Join('\n', [text, .. limits.Select(static line => line.Text)])));
    }
}
