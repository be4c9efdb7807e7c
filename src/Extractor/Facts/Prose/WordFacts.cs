using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>What the words about a field state of it.</summary>
/// <param name="Default">The default in the page's own words, or null.</param>
/// <param name="Values">The values that the field may have; empty where the words list none or leave the list open.</param>
/// <param name="Required">Whether the field must be given, or null.</param>
/// <param name="Constraints">Limits and conditions, and notes of words that were not understood.</param>
internal sealed record WordFacts(
    string? Default, ImmutableArray<string> Values, Requirement? Required, ImmutableArray<Constraint> Constraints)
{
    /// <summary>Nothing.</summary>
    public static WordFacts None { get; } = new(null, [], null, []);

    /// <summary>Whether the words state neither a default nor values, limits or conditions, and have nothing that looks like one.</summary>
    public bool StatesNothing => Default is null && Values.IsEmpty && Constraints.IsEmpty;

    /// <summary>The values that the words name, with what they mean, whether or not there are more.</summary>
    public ImmutableArray<ListedValue> Listed { get; init; } = [];

    /// <summary>Whether the words leave the list of values open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Reads the words about a field.</summary>
    /// <param name="lines">The words, line by line.</param>
    /// <param name="limits">Words about limits alone.</param>
    /// <param name="field">What is known of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static WordFacts In(IReadOnlyList<MarkedText> lines, IReadOnlyList<MarkedText> limits, FieldContext field, Vocabulary vocabulary)
    {
        var (about, limiting) = (MarkedText.Of(lines), MarkedText.Of(limits));
        var words = FactReader.Read(about, field, vocabulary);
        if (limits.Count > 0) words = words.And(FactReader.Read(limiting, field, vocabulary));
        // Few fields have a limit, and only of those it matters what becomes of more.
        if (!words.Constraints.Any(static one => one.IsBound)) return words;
        var overflows = vocabulary.Measures.Overflows;
        return overflows.AreHandledIn(about.Text) || overflows.AreHandledIn(limiting.Text)
            ? words with { Constraints = WithoutLimits(words.Constraints) }
            : words;
    }

    // What is above a limit and is cut or moved to it is no mistake of who sends it.
    private static ImmutableArray<Constraint> WithoutLimits(ImmutableArray<Constraint> constraints) =>
        [.. constraints.Select(static one => one.IsBound ? new Constraint(Constraint.Note, null, one.Text) : one).Distinct()];

    private WordFacts And(WordFacts further) =>
        this with
        {
            Default = Default ?? further.Default,
            Values = Values.IsEmpty ? further.Values : Values,
            Listed = Listed.IsEmpty ? further.Listed : Listed,
            IsOpen = IsOpen || further.IsOpen,
            Required = Required ?? further.Required,
            Constraints = [.. Constraints, .. further.Constraints],
        };
}
