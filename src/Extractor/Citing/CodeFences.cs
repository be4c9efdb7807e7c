using Extractor.Pages;

namespace Extractor.Citing;

/// <summary>The lines of a note that stand in fenced code (CommonMark, section 4.5), block quotations included.</summary>
internal sealed class CodeFences
{
    private readonly HashSet<int> lines = [];

    /// <summary>Finds the fenced code of a note. A fence that nobody closes lasts to the end.</summary>
    public CodeFences(SourceText note)
    {
        var (mark, length) = ('\0', 0);
        for (var line = 0; line < note.LineCount; line++)
        {
            var (found, run, isBare) = Fence(note.Line(line));
            if (length > 0) lines.Add(line);
            if (length == 0 && run > 0) (mark, length) = (found, run);
            else if (length > 0 && found == mark && run >= length && isBare) length = 0;
        }
    }

    /// <summary>Whether a line, from zero, stands inside fenced code.</summary>
    public bool Hold(int line) => lines.Contains(line);

    private static (char Mark, int Run, bool IsBare) Fence(string line)
    {
        var at = NormalizedText.PastMarks(line, 0, line.Length, NoteForm.Quotation);
        if (at >= line.Length || line[at] is not ('`' or '~')) return default;
        var end = at;
        while (end < line.Length && line[end] == line[at]) end++;
        if (end - at < 3) return default;
        var rest = line[end..];
        // What holds a backtick behind the fence is code within a line.
        return line[at] == '`' && rest.Contains('`', StringComparison.Ordinal)
            ? default
            : (line[at], end - at, string.IsNullOrWhiteSpace(rest));
    }
}
