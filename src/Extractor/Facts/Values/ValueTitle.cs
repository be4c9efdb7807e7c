using Extractor.Words;

namespace Extractor.Facts.Values;

/// <summary>Titles of parts that list values and no fields: "Error codes", "Task status values", 任务状态说明.</summary>
internal static class ValueTitle
{
    private const int LongestTitle = 60;
    private const int LongestWord = 8;
    private const char FirstUnspaced = '\u2E80';

    /// <summary>Whether a title is such a one.</summary>
    public static bool Names(string title, Vocabulary vocabulary)
    {
        if (title.Length is 0 or > LongestTitle) return false;
        var key = LabelForms.WithoutNumber(LabelForms.WithoutParenthesis(Vocabulary.Key(title)));
        if (vocabulary.Has("value-titles", key)) return true;
        for (var space = key.IndexOf(' '); space >= 0; space = key.IndexOf(' '))
        {
            key = key[(space + 1)..];
            if (vocabulary.Has("value-titles", key)) return true;
        }

        // In scripts without spaces the words stand at the end of the title.
        for (var length = Math.Min(LongestWord, key.Length - 1); length > 0 && key[^1] >= FirstUnspaced; length--)
            if (vocabulary.Has("value-titles", key.AsSpan(key.Length - length))) return true;
        return false;
    }
}
