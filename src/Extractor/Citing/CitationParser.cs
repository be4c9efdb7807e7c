using Extractor.Pages;

namespace Extractor.Citing;

/// <summary>A place of a note where the tail of a citation begins.</summary>
/// <param name="Tail">The tail; null where it is broken.</param>
/// <param name="Span">Where it stands, brackets included.</param>
/// <param name="Problem">What is wrong with it; null where nothing is.</param>
internal sealed record ReadTail(CitationAnchor? Tail, TextSpan Span, string? Problem);

/// <summary>
/// Reads the tails of citations as they come back from people: wrapped, quoted, commented, escaped, with other dashes and
/// lost spaces. What is not whole any more is told and never guessed at.
/// </summary>
internal static class CitationParser
{
    private const int Longest = 4000;
    private const string Form = "[sot: POST /v1/tasks#body.prompt @ tasks.md:12 v1.0.0 q=… m=… s=… c=…]";

    private static readonly NoteForm[] Forms = Enum.GetValues<NoteForm>();

    /// <summary>Reads the tail that begins at a bracket.</summary>
    /// <param name="text">The note.</param>
    /// <param name="at">The offset of the bracket.</param>
    /// <returns>Null where no tail begins there.</returns>
    public static ReadTail? Read(string text, int at)
    {
        if (BodyStart(text, at, out var keyword) is not { } start || IsLeftOut(text, start)) return null;
        ReadTail? closed = null;
        foreach (var form in Forms)
        {
            var body = new NormalizedText();
            if (Close(text, start, form, body) is not { } end) continue;
            var read = Check(body, keyword, new TextSpan(at, end));
            if (read.Tail is not null) return read;
            closed ??= read;
        }

        return closed
            ?? new ReadTail(null, new TextSpan(at, start), $"the citation is not whole; expected one such as {Form} in one paragraph");
    }

    private static ReadTail Check(NormalizedText body, string keyword, TextSpan span)
    {
        var text = body.Text;
        var (guarded, found) = (text[..^(Checksum.Digits + 2)], text[^Checksum.Digits..]);
        if (CitationAnchor.Guard(keyword, guarded) != found)
            return new ReadTail(
                null,
                span,
                $"the citation was changed by hand: c={found} does not vouch for what it says; cite the field again with 'sot cite'");
        return CitationAnchor.Read(body, keyword == CitationAnchor.AbsenceKeyword) is { } tail
            ? new ReadTail(tail, span, null)
            : new ReadTail(null, span, $"the citation has an unknown form, expected one such as {Form}");
    }

    /// <summary>The offset behind the keyword and its colon; null where there is none.</summary>
    private static int? BodyStart(string text, int at, out string keyword)
    {
        keyword = "";
        if (at >= text.Length || text[at] != '[') return null;
        var folded = new NormalizedText();
        for (var i = at + 1; i < text.Length && IsBegun(keyword);)
        {
            i = folded.Take(text, i, text.Length, NoteForm.Comment);
            keyword = folded.Text.ToLowerInvariant();
            if (i < text.Length && text[i] == ':' && keyword is CitationAnchor.Keyword or CitationAnchor.AbsenceKeyword) return i + 1;
        }

        return null;
    }

    private static bool IsBegun(string keyword) => CitationAnchor.AbsenceKeyword.StartsWith(keyword, StringComparison.Ordinal);

    // Who writes about citations writes "[sot: …]".
    private static bool IsLeftOut(string text, int start)
    {
        var at = PastBlanks(text, start);
        return at < text.Length && (text[at] == '…' || string.CompareOrdinal(text, at, "...", 0, 3) == 0);
    }

    /// <summary>Folds what stands behind the keyword up to the bracket behind the last checksum.</summary>
    /// <returns>The offset behind that bracket; null where the paragraph, or what a tail may be long, ends before.</returns>
    private static int? Close(string text, int start, NoteForm form, NormalizedText body)
    {
        for (var at = start; at < text.Length && body.Length < Longest;)
        {
            if (text[at] == ']' && EndsWithChecksum(body)) return at + 1;
            if (text[at] == '[' && BodyStart(text, at, out _) is not null) return null;
            var endsLine = NormalizedText.IsLineEnd(text, at);
            at = body.Take(text, at, text.Length, form);
            // A blank line ends the paragraph.
            if (endsLine && at < text.Length && text[at] is '\n' or '\r') return null;
        }

        return null;
    }

    private static bool EndsWithChecksum(NormalizedText body)
    {
        var at = body.Length - Checksum.Digits;
        if (at < 3 || body[at - 1] != '=' || body[at - 2] != 'c') return false;
        for (; at < body.Length; at++)
            if (!char.IsAsciiHexDigitLower(body[at])) return false;
        return true;
    }

    private static int PastBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\u00A0') at++;
        return at;
    }
}
