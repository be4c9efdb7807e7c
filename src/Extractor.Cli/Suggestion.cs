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
        // One letter in three may be wrong, and an unfinished word is taken for the one that it begins.
        var most = Math.Max(1, word.Trim('-').Length / 3);
        return known
            .Select(name => (Name: name, Edits: EditDistance.Between(word, name, most), IsBeginning: IsBeginning(word, name)))
            .Where(near => near.Edits <= most || near.IsBeginning)
            .OrderBy(static near => near.Edits).ThenBy(static near => near.Name, StringComparer.Ordinal)
            .Select(static near => near.Name)
            .FirstOrDefault();
    }

    private static bool IsBeginning(string word, string name) =>
        word.Trim('-').Length > 2 && name.StartsWith(word, StringComparison.Ordinal);
}
