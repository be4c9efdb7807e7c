using System.Collections.Immutable;
using System.Text;

namespace Extractor.Pages.Shown;

/// <summary>
/// Reads the inline markup of reStructuredText: <c>``code``</c>, <c>**bold**</c>, <c>*italics*</c>, roles and links. A mark opens before a
/// word and closes behind one; any other star or backtick is a sign of the text.
/// </summary>
internal sealed class RestructuredWords
{
    private static readonly string[] CodeRoles = ["code", "literal", "samp", "kbd", "file", "mimetype", "envvar"];

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextMark>.Builder marks = ImmutableArray.CreateBuilder<TextMark>();
    private readonly ImmutableArray<string>.Builder codes = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> unclosed = new(StringComparer.Ordinal);
    private readonly string line;

    private RestructuredWords(string line) => this.line = line;

    /// <summary>Reads one line or heading.</summary>
    public static InlineText Read(string line)
    {
        line = line.Trim();
        if (line.AsSpan().IndexOfAny('`', '*', '\\') < 0) return InlineText.Unmarked(line);
        var words = new RestructuredWords(line);
        for (var at = 0; at < line.Length;) at = words.Take(at);
        return words.ToText();
    }

    private InlineText ToText()
    {
        var words = text.ToString();
        var isBold = marks is [{ Kind: MarkKind.Strong, Start: 0 } only] && only.End >= words.Length - 1;
        return new InlineText(words, codes.ToImmutable(), isBold, marks.ToImmutable());
    }

    // Takes what stands at an index, and tells where the rest starts.
    private int Take(int at)
    {
        if (line[at] == '\\' && at + 1 < line.Length)
        {
            if (line[at + 1] != ' ') text.Append(line[at + 1]);
            return at + 2;
        }

        if (line[at] is '`' or '*' or ':' && OpensAt(at))
        {
            if (Role(at) is var (role, opening) && Close(opening, "`") is var closing and > 0)
                return Add(Target(line[(opening + 1)..closing]), CodeRoles.Contains(role) ? MarkKind.Code : null, closing + 1);
            foreach (var sign in (ReadOnlySpan<string>)["``", "**", "*", "`"])
                if (string.CompareOrdinal(line, at, sign, 0, sign.Length) == 0 && Close(at, sign) is var end and > 0)
                    return Marked(at + sign.Length, end, sign);
        }

        text.Append(line[at]);
        return at + 1;
    }

    private int Marked(int start, int end, string sign)
    {
        var (words, next) = (line[start..end], end + sign.Length);
        if (sign is not "`")
            return Add(words, sign switch { "``" => MarkKind.Code, "**" => MarkKind.Strong, _ => MarkKind.Emphasis }, next);
        // An underscore behind it makes it a link; two make it one without a name.
        var isLink = next < line.Length && line[next] == '_';
        while (next < line.Length && line[next] == '_') next++;
        return isLink ? Add(Target(words), null, next) : Add(words, MarkKind.Code, next);
    }

    private int Add(string words, MarkKind? kind, int next)
    {
        if (kind is { } own) marks.Add(new TextMark(text.Length, words.Length, own));
        if (kind == MarkKind.Code) codes.Add(words);
        text.Append(words);
        return next;
    }

    // "the kites <kites.html>" shows the words before its target.
    private static string Target(string words) =>
        words.EndsWith('>') && words.IndexOf(" <", StringComparison.Ordinal) is var open and > 0 ? words[..open].TrimEnd() : words;

    private bool OpensAt(int at) => at == 0 || !char.IsLetterOrDigit(line[at - 1]);

    // :ref:`the kites`
    private (string Role, int Opening)? Role(int at)
    {
        const int longest = 30;
        if (line[at] != ':') return null;
        var end = at + 1;
        while (end < line.Length && end - at < longest && (char.IsAsciiLetter(line[end]) || line[end] is '-' or '+' or '.' or ':')) end++;
        return end - at > 2 && line[end - 1] == ':' && end < line.Length && line[end] == '`' ? (line[(at + 1)..(end - 1)], end) : null;
    }

    // Where a mark that opens at an index closes: behind a word, and before none. What closes nowhere is not looked for again.
    private int Close(int at, string sign)
    {
        var first = at + sign.Length;
        if (unclosed.Contains(sign) || first >= line.Length || char.IsWhiteSpace(line[first])) return -1;
        for (var end = line.IndexOf(sign, first, StringComparison.Ordinal); end > 0;
            end = end + 1 < line.Length ? line.IndexOf(sign, end + 1, StringComparison.Ordinal) : -1)
            if (end > first && ClosesAt(end, sign)) return end;
        unclosed.Add(sign);
        return -1;
    }

    private bool ClosesAt(int end, string sign)
    {
        var next = end + sign.Length;
        return !char.IsWhiteSpace(line[end - 1]) && (next >= line.Length || !char.IsLetterOrDigit(line[next]))
            && (next >= line.Length || line[next] != sign[0]);
    }
}
