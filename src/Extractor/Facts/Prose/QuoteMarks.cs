namespace Extractor.Facts.Prose;

/// <summary>Quotation marks of all languages around values.</summary>
internal static class QuoteMarks
{
    private const string All = "`\"'“”‘’„‟‚‛「」『』«»‹›〝〞＂＇";

    /// <summary>The marks that close what a mark opens; null for a character that opens no quotation.</summary>
    public static string? Closing(char mark) => mark switch
    {
        '`' => "`",
        '"' or '＂' => "\"＂",
        '\'' or '＇' => "'＇",
        '“' or '„' or '‟' => "”“",
        '‘' or '‚' or '‛' => "’‘",
        '「' => "」",
        '『' => "』",
        '«' => "»",
        '»' => "«",
        '‹' => "›",
        '〝' => "〞",
        _ => null,
    };

    /// <summary>A value without the marks around it. An empty text between marks is a value.</summary>
    public static string Inside(string value)
    {
        var text = value.Trim();
        var bare = text.Trim(All.ToCharArray());
        return bare.Length == 0 ? text : bare;
    }
}
