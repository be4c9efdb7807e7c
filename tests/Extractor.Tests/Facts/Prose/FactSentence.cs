using Extractor.Facts.Prose;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests.Facts.Prose;

/// <summary>What the words about a field state, as one line.</summary>
internal static class FactSentence
{
    /// <summary>The facts that are read from words about a field.</summary>
    public static WordFacts Read(string? type, string text, string name = "wind") =>
        FactReader.Read(MarkedText.Plain(text), new FieldContext(type, name, false), Vocabulary.BuiltIn);

    /// <summary>The limits and notes: "range:1..5 note:".</summary>
    public static string Limits(string? type, string text, string name = "wind") =>
        string.Join(' ', Read(type, text, name).Constraints.Select(static one => $"{one.Kind}:{one.Value}"));

    /// <summary>The closed list of values, with spaces between them.</summary>
    public static string Values(string? type, string text, string name = "wind") => string.Join(' ', Read(type, text, name).Values);
}
