using Extractor.Facts.Prose;
using Extractor.Model;
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

    /// <summary>All that is claimed, in the order of the alphabet and without notes: "d=fast e=fast/slow max-length:9 req".</summary>
    public static string Claims(string? type, string text, string name = "wind")
    {
        var facts = Read(type, text, name);
        IEnumerable<string> claims = facts.Constraints.Where(static one => one.Kind != Constraint.Note)
            .Select(static one => one.Value is null ? one.Kind : $"{one.Kind}:{one.Value}");
        if (facts.Required is { } required) claims = claims.Append(required.ToString()[..3].ToLowerInvariant());
        if (facts.Default is { } byDefault) claims = claims.Append($"d={byDefault}");
        if (!facts.Values.IsEmpty) claims = claims.Append("e=" + string.Join('/', facts.Values));
        return string.Join(' ', claims.Order(StringComparer.Ordinal));
    }
}
