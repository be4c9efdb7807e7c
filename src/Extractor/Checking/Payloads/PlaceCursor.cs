using System.Text;

namespace Extractor.Checking.Payloads;

/// <summary>Tells lines and columns of offsets that are asked for in rising order; each byte is looked at once.</summary>
/// <param name="bytes">The text.</param>
/// <param name="start">Where the text starts in its file.</param>
/// <param name="isEscaped">Whether the file has the text in escapes, so that only its start is a place in the file.</param>
internal sealed class PlaceCursor(ReadOnlyMemory<byte> bytes, TextPlace start, bool isEscaped = false)
{
    private int offset;
    private TextPlace place = TextPlace.Start;

    /// <summary>The place of an offset that is no smaller than the one before.</summary>
    public TextPlace At(int next)
    {
        if (isEscaped) return start;
        var between = bytes.Span[offset..next];
        offset = next;
        for (var end = between.IndexOf((byte)'\n'); end >= 0; end = between.IndexOf((byte)'\n'))
        {
            place = new TextPlace(place.Line + 1, 1);
            between = between[(end + 1)..];
        }

        place = place with { Column = place.Column + Encoding.UTF8.GetCharCount(between) };
        return place.From(start);
    }
}
