namespace Extractor.Facts.Values;

/// <summary>Values as a page sets them apart from the words around them.</summary>
internal static class Defaults
{
    private const string Quotes = "`\"'“”‘’「」";

    /// <summary>A value without the marks that set it apart and without the dot of its sentence.</summary>
    public static string Bare(string value)
    {
        var text = value.Trim();
        if (text.Length > 1 && text[^1] is '.' or '。' or ',' or '，') text = text[..^1];
        var bare = text.Trim().Trim(Quotes.ToCharArray());
        // An empty text between quotes is a value.
        return bare.Length == 0 ? text : bare;
    }
}
