using Extractor.Pages;

namespace Extractor.Citing;

/// <summary>The part of a citation that people read: the quoted words and the attribution, before the tail.</summary>
/// <param name="Words">The words between the quotation marks; null where they are not those that the tail vouches for.</param>
/// <param name="Attribution">The attribution, from its dash to its last character.</param>
internal sealed record Quotation(TextSpan? Words, TextSpan Attribution)
{
    /// <summary>
    /// Finds the quotation before a tail. It is one only where trail and place are those that the tail vouches for;
    /// whatever else stands there are the note's own words.
    /// </summary>
    /// <param name="text">The note.</param>
    /// <param name="floor">Where the text before the tail begins at the earliest.</param>
    /// <param name="end">Where the tail begins.</param>
    /// <param name="place">What the tail vouches for.</param>
    public static Quotation? Before(string text, int floor, int end, CitedPlace place)
    {
        var start = ParagraphStart(text, floor, end);
        Quotation? edited = null;
        foreach (var form in Enum.GetValues<NoteForm>())
        {
            var found = In(NormalizedText.Of(text, start, end, form), place);
            if (found?.Words is not null) return found;
            edited ??= found;
        }

        return edited;
    }

    private static Quotation? In(NormalizedText folded, CitedPlace place)
    {
        var text = folded.Text;
        var at = text.LastIndexOf(NormalizedText.Of(place.ToString()), StringComparison.Ordinal);
        if (at < 0 || DashBefore(text, at, place.Section) is not { } dash) return null;
        var attribution = new TextSpan(folded.OffsetOf(dash), folded.OffsetOf(text.Length - 1) + 1);
        if (OpeningMark(text, dash - 1, place.Quote) is not { } opening) return new Quotation(null, attribution);
        return new Quotation(new TextSpan(folded.OffsetOf(opening) + 1, folded.OffsetOf(dash - 1)), attribution);
    }

    /// <summary>The dash between a closing quotation mark and the cited section trail, leftwards from the place.</summary>
    private static int? DashBefore(string text, int place, string section)
    {
        var sum = Checksum.Empty;
        for (var start = place > 0 && text[place - 1] == ',' ? place - 1 : place; start >= 2; start--)
        {
            if (text[start - 1] == '-' && text[start - 2] == '"' && sum.Is(section)) return start - 1;
            sum = sum.Before(text[start - 1]);
        }

        return null;
    }

    /// <summary>The quotation mark that opens the cited words, leftwards from the one that closes them.</summary>
    private static int? OpeningMark(string text, int closing, string quote)
    {
        var sum = Checksum.Empty;
        for (var i = closing - 1; i >= 0; i--)
        {
            if (text[i] == '"' && sum.Is(quote)) return i;
            sum = sum.Before(text[i]);
        }

        return null;
    }

    /// <summary>Where the paragraph begins that a tail stands in.</summary>
    private static int ParagraphStart(string text, int floor, int end)
    {
        var isBlank = true;
        for (var i = end - 1; i >= floor; i--)
        {
            if (text[i] == '\n')
            {
                if (isBlank && i + 1 < end && text.IndexOf('\n', i + 1, end - i - 1) >= 0) return i + 1;
                isBlank = true;
            }
            else if (text[i] is not (' ' or '\t' or '\r' or '>'))
            {
                isBlank = false;
            }
        }

        return floor;
    }
}
