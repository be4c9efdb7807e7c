using System.Globalization;
using System.Net;
using System.Text;

namespace Extractor.Citing;

/// <summary>
/// A text without all that changes when it is wrapped, set, formatted or copied: white space, invisible characters, the
/// marks of Markdown and the kind of dashes and quotation marks. Two texts that fold alike say the same words.
/// </summary>
internal sealed class NormalizedText
{
    private const int LongestEntity = 12;
    private const int LongestTag = 400;

    private readonly StringBuilder folded = new();
    private readonly List<int> offsets = [];
    private readonly List<bool> spaced = [];

    /// <summary>How many characters are left.</summary>
    public int Length => folded.Length;

    /// <summary>The folded text.</summary>
    public string Text => folded.ToString();

    /// <summary>The character at an index of the folded text.</summary>
    public char this[int index] => folded[index];

    /// <summary>A text, folded.</summary>
    public static string Of(string text)
    {
        var whole = new NormalizedText();
        for (var i = 0; i < text.Length; i++) whole.Add(text[i], text, i);
        return whole.Text;
    }

    /// <summary>A part of a text, folded, without what the form of the note puts between the words.</summary>
    public static NormalizedText Of(string text, int start, int end, NoteForm form)
    {
        var part = new NormalizedText();
        for (var at = PastMarks(text, start, end, form); at < end;) at = part.Take(text, at, end, form);
        return part;
    }

    /// <summary>Where in the source a character of the folded text stands.</summary>
    public int OffsetOf(int index) => offsets[index];

    /// <summary>Takes in what stands at an offset of a note: a character, an entity, or a line end or tag that is no word.</summary>
    /// <returns>The offset behind it.</returns>
    public int Take(string text, int at, int end, NoteForm form)
    {
        if (IsLineEnd(text, at)) return PastMarks(text, at + 1, end, form);
        if (form == NoteForm.Markup && text[at] == '<' && TagEnd(text, at, end) is { } past) return past;
        if (form == NoteForm.Markup && text[at] == '&' && text.IndexOf(';', at, Math.Min(LongestEntity, end - at)) is var last and > 0
            && WebUtility.HtmlDecode(text[at..(last + 1)]) is [var meant])
        {
            Add(meant, text, at);
            return last + 1;
        }

        Add(text[at], text, at);
        return at + 1;
    }

    /// <summary>A part of the folded text with a space wherever the source has white space, for people.</summary>
    public string Written(int from, int to)
    {
        var written = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            if (i > from && spaced[i]) written.Append(' ');
            written.Append(folded[i]);
        }

        return written.ToString();
    }

    /// <summary>The offset behind the marks of a line that continues another one.</summary>
    public static int PastMarks(string text, int at, int end, NoteForm form)
    {
        at = PastBlanks(text, at, end);
        if (form is NoteForm.Plain or NoteForm.Markup) return at;
        while (at < end && text[at] == '>') at = PastBlanks(text, at + 1, end);
        if (form == NoteForm.Quotation) return at;
        while (at < end && text[at] is '/' or '#' or ';' or '%') at++;
        if (at + 1 < end && text[at] == '-' && text[at + 1] == '-') at += 2;
        return PastBlanks(text, at, end);
    }

    /// <summary>Whether a line ends with the character at an offset.</summary>
    public static bool IsLineEnd(string text, int at) =>
        text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n'));

    private static int PastBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t') at++;
        return at;
    }

    private static int? TagEnd(string text, int at, int end)
    {
        if (at + 1 >= end || !(text[at + 1] == '/' || char.IsAsciiLetter(text[at + 1]))) return null;
        var close = text.AsSpan(at, Math.Min(LongestTag, end - at)).IndexOf('>');
        return close < 0 ? null : at + close + 1;
    }

    private void Add(char character, string source, int offset)
    {
        var plain = Plain(character);
        if (plain == '-' && folded.Length > 0 && folded[^1] == '-') return;
        if (plain == '…')
        {
            for (var dot = 0; dot < 3; dot++) Keep('.', source, offset);
        }
        else if (!IsLost(plain))
        {
            Keep(plain, source, offset);
        }
    }

    private void Keep(char character, string source, int offset)
    {
        folded.Append(character);
        offsets.Add(offset);
        spaced.Add(offset > 0 && char.IsWhiteSpace(source[offset - 1]));
    }

    // The marks of Markdown go, too: who copies from the rendered note gets the words without them.
    private static bool IsLost(char character) =>
        character is '`' or '*' or '\\' or '|' || char.IsWhiteSpace(character) || char.IsControl(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static char Plain(char character) => character switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '＂' => '"',
        '‘' or '’' or '‚' or '‛' or '＇' => '\'',
        >= '\u2010' and <= '\u2015' or '\u2212' or '－' => '-',
        _ => character,
    };
}
