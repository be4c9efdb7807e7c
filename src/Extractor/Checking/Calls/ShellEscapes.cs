namespace Extractor.Checking.Calls;

/// <summary>What a letter stands for behind a backslash, inside quotation marks with a dollar sign.</summary>
internal static class ShellEscapes
{
    /// <summary>The character that is meant; the letter itself where it stands for no other.</summary>
    public static char Of(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\a',
        'b' => '\b',
        'e' or 'E' => '\u001b',
        'f' => '\f',
        'v' => '\v',
        _ => letter,
    };
}
