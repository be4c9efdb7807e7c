using System.Text;

namespace Extractor.Checking.Payloads;

/// <summary>Reads what stands in quotation marks on a command line as a shell would pass it on.</summary>
internal static class ShellText
{
    /// <summary>The text from an offset on to the end of the word that it stands in.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="start">Where the text starts, right behind the mark that opens it, if one does.</param>
    /// <returns>The text, or null where the mark that opens it is never closed.</returns>
    public static string? Read(string line, int start)
    {
        var mark = start > 0 && line[start - 1] is '\'' or '"' ? line[start - 1] : '\0';
        var isAnsi = mark == '\'' && start > 1 && line[start - 2] == '$';
        var text = new StringBuilder();
        for (var at = start; at < line.Length; at++)
        {
            var c = line[at];
            if (mark == '\0' ? char.IsWhiteSpace(c) : c == mark && !GoesOnBehind(line, ref at, mark, text))
                return text.ToString();
            if (mark != '\0' && c == mark) continue;
            if (c == '\\' && at + 1 < line.Length && (mark != '\'' || isAnsi)) at = Escaped(line, at + 1, mark, isAnsi, text);
            else text.Append(c);
        }

        return mark == '\0' ? text.ToString() : null;
    }

    // 'it'\''s': the word goes on right behind the mark.
    private static bool GoesOnBehind(string line, ref int at, char mark, StringBuilder text)
    {
        foreach (var (between, means) in new[] { ("'\\''", "'"), ("'\"'\"'", "'"), ("\"'\"'\"", "'") })
        {
            if (between[0] != mark || string.CompareOrdinal(line, at, between, 0, between.Length) != 0) continue;
            text.Append(means);
            at += between.Length - 1;
            return true;
        }

        return false;
    }

    // Between double marks the shell takes the backslash away before few signs only; JSON's own escapes stay.
    private static int Escaped(string line, int at, char mark, bool isAnsi, StringBuilder text)
    {
        var c = line[at];
        if (isAnsi) text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => c });
        else if (mark == '"' && c is not ('"' or '\\' or '$' or '`' or '\n')) text.Append('\\').Append(c);
        else if (c != '\n') text.Append(c);
        return at;
    }
}
