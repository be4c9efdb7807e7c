using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>A limit as a clause states it.</summary>
/// <param name="Low">The least, or null.</param>
/// <param name="High">The most, or null.</param>
/// <param name="End">The token behind the clause.</param>
internal sealed record NumericLimit(decimal? Low, decimal? High, int End)
{
    /// <summary>Whether the least itself is outside.</summary>
    public bool LowIsOutside { get; init; }

    /// <summary>Whether the most itself is outside.</summary>
    public bool HighIsOutside { get; init; }

    /// <summary>What the unit says that the limit measures; <see cref="FactWord.Plain"/> where there is no unit.</summary>
    public FactWord Unit { get; init; }

    /// <summary>The unit in the page's own word, or null.</summary>
    public string? UnitText { get; init; }

    /// <summary>Whether a word or a sign says that the numbers are a limit; a pair of numbers alone may be anything.</summary>
    public bool HasLead { get; init; }
}
