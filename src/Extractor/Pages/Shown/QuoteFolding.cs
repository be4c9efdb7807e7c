namespace Extractor.Pages.Shown;

/// <summary>Takes the characters of a line one by one to the form that stands for all of their forms.</summary>
internal struct QuoteFolding
{
    private bool quoted;
    private bool opened;

    /// <summary>
    /// The form of the next character. Inside straight quotes, other quotation marks are part of what is quoted; and » that
    /// closes nothing is a sign before a name.
    /// </summary>
    public char Next(char c)
    {
        if (c == '"') quoted = !quoted;
        if (quoted && CharacterForms.IsDoubleQuote(c)) return c;
        if (c == '»' && !opened) return c;
        if (c is '«' or '»') opened = c == '«';
        return CharacterForms.Fold(c);
    }
}
