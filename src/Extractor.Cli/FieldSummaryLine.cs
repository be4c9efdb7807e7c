using Extractor.Registry;

namespace Extractor.Cli;

/// <summary>A field on one line of the terminal.</summary>
internal static class FieldSummaryLine
{
    private const int Width = 80;
    private const int LeastWords = 24;
    private const string Indent = "    ";

    /// <summary>What a list says of a field: type, requirement or reason, and the place to look at.</summary>
    public static string Facts(Field row)
    {
        var says = row.Status == FieldStatus.Confirmed
            ? $"{row.Type ?? "-"}, {RegistryJson.Name(row.Required)}"
            : $"hypothesis: {(row.Reason is { } reason ? RegistryJson.Name(reason) : "")}";
        return row.BestAnchor is { } anchor ? $"{says}  {anchor.Place}" : says;
    }

    /// <summary>What a description adds to a line: all of it where there is room, else as much as fits a line of its own.</summary>
    /// <param name="row">The field.</param>
    /// <param name="taken">How many characters of the line something else takes.</param>
    public static string Description(Field row, int taken)
    {
        var words = row.Description.ReplaceLineEndings(" ").Trim();
        if (words.Length == 0) return "";
        return taken + 2 + words.Length <= Width ? $"  {words}" : $"\n{Indent}{Fitting(words, Indent.Length)}";
    }

    /// <summary>As many of the words as a line has room for, a few of them in any case.</summary>
    /// <param name="words">The words.</param>
    /// <param name="taken">How many characters of the line something else takes.</param>
    public static string Fitting(string words, int taken)
    {
        var (text, room) = (words.ReplaceLineEndings(" "), Math.Max(LeastWords, Width - taken));
        return text.Length <= room ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[room - 2]) ? room - 2 : room - 1)}…";
    }
}
