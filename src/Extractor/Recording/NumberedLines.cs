using System.Collections.Immutable;

namespace Extractor.Recording;

/// <summary>The lines of one kind on one page, in whatever order they come.</summary>
/// <typeparam name="T">What a line says.</typeparam>
internal sealed class NumberedLines<T>
{
    private readonly List<(int Number, T Value, LinePlace Place)> lines = [];

    /// <summary>Takes a line.</summary>
    public void Add(int number, T value, LinePlace place) => lines.Add((number, value, place));

    /// <summary>What all lines say, in the order of their numbers.</summary>
    /// <param name="what">The kind of the lines and their page, for messages.</param>
    /// <param name="count">How many there must be.</param>
    /// <param name="place">Where that is said.</param>
    /// <exception cref="MisplacedLineException">One of them is missing, or is there twice.</exception>
    public ImmutableArray<T> All(string what, int count, LinePlace place)
    {
        var ordered = IsInOrder() ? lines : [.. lines.OrderBy(static line => line.Number)];
        for (var i = 0; i < ordered.Count; i++)
        {
            var line = ordered[i];
            if (i > 0 && line.Number == ordered[i - 1].Number)
                throw new MisplacedLineException(line.Place, $"{what}, number {line.Number}, stands at {ordered[i - 1].Place} already");
            if (line.Number < 0 || line.Number >= count)
                throw new MisplacedLineException(line.Place, $"{what}, number {line.Number}, is one more than {place} says");
            if (line.Number != i) throw new MisplacedLineException(place, $"{what}, number {i}, is missing");
        }

        if (ordered.Count < count) throw new MisplacedLineException(place, $"{what}, number {ordered.Count}, is missing");
        return [.. ordered.Select(static line => line.Value)];
    }

    private bool IsInOrder()
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Number != i) return false;
        return true;
    }
}
