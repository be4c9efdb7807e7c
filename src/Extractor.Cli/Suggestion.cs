using Extractor.Registry;

namespace Extractor.Cli;

/// <summary>What somebody most likely meant by a word that is not known.</summary>
internal static class Suggestion
{
    /// <summary>The known word that is nearest to another one; null where none is near.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? For(string word, IEnumerable<string> known)
    {
        // One letter in three may be wrong, two where the words begin alike, and an unfinished word is taken for the one that it begins.
        return known
            .Select(name => (Name: name, Most: MostEdits(word, name)))
            .Select(one => (
                one.Name, one.Most, Edits: EditDistance.Between(word, one.Name, one.Most), IsBeginning: IsBeginning(word, one.Name)))
            .Where(static near => near.Edits <= near.Most || near.IsBeginning)
            .OrderBy(static near => near.Edits).ThenBy(static near => near.Name, StringComparer.Ordinal)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    private static int MostEdits(string word, string name)
    {
        var (letters, meant) = (word.Trim('-'), name.Trim('-'));
        var beginsAlike = letters.Length > 2 && meant.StartsWith(letters[..2], StringComparison.Ordinal);
        return Math.Max(beginsAlike ? 2 : 1, letters.Length / 3);
    }

    private static bool IsBeginning(string word, string name) =>
        word.Trim('-').Length > 2 && name.StartsWith(word, StringComparison.Ordinal);
}
