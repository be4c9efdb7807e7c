using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>
/// A part of a text that is replaced when the call is made, such as a variable, so that the file does not show what is sent.
/// </summary>
/// <param name="At">Where the part starts in the word's text.</param>
/// <param name="Length">How long the part is.</param>
/// <param name="Source">The part as it is written, such as <c>$BODY</c>.</param>
internal readonly record struct HiddenPart(int At, int Length, string Source);

/// <summary>
/// A word of a command line, or a line of a request file, as it is passed on; what would be replaced is left as it is written.
/// </summary>
/// <param name="Text">The word without its quotation marks and escapes.</param>
/// <param name="Hidden">The parts that would be replaced, in order.</param>
/// <param name="Origins">Where stretches of the text start in the file, in order: what was taken away lies between them.</param>
internal sealed record CallWord(string Text, ImmutableArray<HiddenPart> Hidden, ImmutableArray<(int At, int Offset)> Origins)
{
    /// <summary>Where a character of the text is in the file.</summary>
    public int OffsetOf(int at)
    {
        var (low, high) = (0, Origins.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Origins[middle].At <= at) low = middle;
            else high = middle - 1;
        }

        return Origins.IsEmpty ? 0 : Origins[low].Offset + at - Origins[low].At;
    }

    /// <summary>The first part of a stretch that would be replaced, or null.</summary>
    public HiddenPart? HiddenIn(int from, int to)
    {
        foreach (var part in Hidden)
            if (part.At < to && part.At + part.Length > from) return part;
        return null;
    }

    /// <summary>A stretch of the word.</summary>
    public CallWord Slice(int from, int to) => new(
        Text[from..to],
        [.. Hidden.Where(one => one.At < to && one.At + one.Length > from).Select(one => one with { At = Math.Max(0, one.At - from) })],
        [(0, OffsetOf(from)), .. Origins.Where(one => one.At > from && one.At < to).Select(one => (one.At - from, one.Offset))]);

    /// <summary>The stretch from an index to the end.</summary>
    public CallWord From(int from) => Slice(from, Text.Length);
}
