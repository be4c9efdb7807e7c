using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Reads the default of a field.</summary>
internal static class Defaults
{
    /// <summary>The default that a line of a description states and states alone: "Default: 10". Null where none does.</summary>
    public static string? In(string description, Vocabulary words)
    {
        foreach (var line in description.Split('\n'))
            if (words.AfterDefaultPrefix(line) is { Length: > 0 } value && !value.Any(char.IsWhiteSpace)) return words.DefaultOf(value.TrimEnd('.', '。'));
        return null;
    }
}
