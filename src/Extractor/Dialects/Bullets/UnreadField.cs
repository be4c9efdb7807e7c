using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>
/// Tells bullets that define a field whose name is written in a way that is not read, "rig Rig (object)": a few words, and behind them
/// a type in brackets. What stands below such a bullet is a member of that field and no field of what is around it.
/// </summary>
internal static class UnreadField
{
    private const int MostWords = 4;
    private const int LongestName = 60;

    /// <summary>Whether a bullet that is read as no field is one of these.</summary>
    /// <param name="bullet">The bullet.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool Is(Bullet bullet, Vocabulary vocabulary)
    {
        var line = bullet.Line;
        var open = line.Text.AsSpan().IndexOfAny("(（");
        if (open is <= 0 or > LongestName || !StatesType(line.Inline, open, vocabulary)) return false;
        var name = line.Text[..open].TrimEnd();
        var parts = name.Split(' ');
        if (parts.Length is < 2 or > MostWords || !Array.TrueForAll(parts, static part => part.Length > 0 && part.All(IsOfName)))
            return false;
        // "Request body (object)" says what the bullets below it are.
        if (vocabulary.Section(name) is not null || Array.Exists(parts, vocabulary.IsBodyWord) || TypeWords.IsType(name, vocabulary))
            return false;
        // "Each item (object)" below a list speaks of what the list holds.
        if (bullet.Field is not null && !IsNameAndTitle(parts)) return false;
        return bullet.Parent?.Evidence.Says ?? bullet.List.Evidence.Says;
    }

    private static bool StatesType(MarkedText line, int open, Vocabulary vocabulary) =>
        AttributeReader.Read(line, open, vocabulary) is { Says: true, Type: not null } facts && facts.End > open;

    private static bool IsOfName(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '-' or '/';

    // "rig Rig", "crew_list Crew"
    private static bool IsNameAndTitle(string[] parts) => char.IsAsciiLetterLower(parts[0][0]) && char.IsAsciiLetterUpper(parts[1][0]);
}
