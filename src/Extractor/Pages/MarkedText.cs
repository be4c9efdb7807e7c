using System.Collections.Immutable;

namespace Extractor.Pages;

/// <summary>Words, and which of them are set apart.</summary>
/// <param name="Text">The words without markup.</param>
/// <param name="Marks">The words that are set apart, by where they start; of two that start at one place the longer first.</param>
public readonly record struct MarkedText(string Text, ImmutableArray<TextMark> Marks)
{
    /// <summary>Words that nothing sets apart.</summary>
    public static MarkedText Plain(string text) => new(text, []);

    /// <summary>The longest mark that starts at an index, or null where none does.</summary>
    public TextMark? MarkAt(int at) => First(at) is var i && i < Marks.Length && Marks[i].Start == at && Marks[i].End <= Text.Length ? Marks[i] : null;

    /// <summary>The words set as code that start at an index, or null where none do.</summary>
    public TextMark? CodeAt(int at)
    {
        for (var i = First(at); i < Marks.Length && Marks[i].Start == at; i++)
            if (Marks[i].Kind == MarkKind.Code && Marks[i].End <= Text.Length) return Marks[i];
        return null;
    }

    // A line may hold as many marks as words, and is asked at each of them.
    private int First(int at)
    {
        var (low, high) = (0, Marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
