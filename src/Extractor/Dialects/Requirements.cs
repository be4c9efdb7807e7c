using Extractor.Outline;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Reads whether a field must be given.</summary>
internal static class Requirements
{
    /// <summary>
    /// What a cell's own word says, or null where its words are no such word. A word with a remark behind it, as in
    /// "Yes (one of both)", counts; a sentence does not: "required when x is true" is a condition.
    /// </summary>
    public static Requirement? In(string text, Vocabulary words)
    {
        if (text.Length == 0) return null;
        if (words.RequirementOf(text) is { } whole) return whole;
        var end = text.AsSpan().IndexOfAny("(（,，;；\n");
        return end > 0 ? words.RequirementOf(text[..end]) : null;
    }
}
