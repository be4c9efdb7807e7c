using Extractor.Words;

namespace Extractor.Facts.Prose.Limits;

/// <summary>Reads what a number must be a multiple of: "divisible by 8", "a multiple of 25", 100 的整数倍, 8の倍数.</summary>
/// <param name="clauses">The words.</param>
internal sealed class MultipleReader(Clauses clauses)
{
    private readonly NumberReader numbers = new(clauses);

    /// <summary>The multiple behind the words that call it so, at a token; null where no number above nothing stands there.</summary>
    public NumericLimit? Ahead(int at) => IsChanged(at) ? null : At(clauses.Skip(at + 1, FactWord.MultipleOf), behind: 0);

    /// <summary>The multiple at a token before the words that call it so.</summary>
    public NumericLimit? Behind(int at) => At(at, behind: 1);

    /// <summary>
    /// The multiple that the step between two ends before it comes to; null where the ends are no multiples of the step: 1 to 9 in
    /// steps of 2 are none of 2.
    /// </summary>
    public NumericLimit? BetweenEnds(int at)
    {
        const int farthest = 12;
        if (At(at + 1, behind: 0) is not { Multiple: { } step } limit) return null;
        var ends = new List<decimal>();
        for (var before = at - 1; before >= Math.Max(0, at - farthest) && ends.Count < 2; before--)
            if (clauses[before].Number is { } number) ends.Add(number);
        return ends is [var high, var low] && low < high && low % step == 0 && high % step == 0 ? limit : null;
    }

    private NumericLimit? At(int at, int behind)
    {
        if (numbers.At(at) is not var (value, end) || value <= 0) return null;
        var (_, next) = numbers.UnitAt(end);
        if (behind > 0 && !clauses[next].Is(FactWord.IsMultiple)) return null;
        return new NumericLimit(null, null, next + behind) { Multiple = value, HasLead = true };
    }

    // "rounded to a multiple of 8" says what becomes of any number.
    private bool IsChanged(int at)
    {
        var before = at - 1;
        while (before >= 0 && clauses[before].Is(FactWord.Filler)) before--;
        return before >= 0 && clauses[before].Is(FactWord.To);
    }
}
