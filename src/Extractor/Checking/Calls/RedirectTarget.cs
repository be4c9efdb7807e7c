namespace Extractor.Checking.Calls;

/// <summary>What the word behind a redirection is.</summary>
internal enum RedirectTarget
{
    /// <summary>No redirection: a word of the command.</summary>
    None,

    /// <summary>A place for output, which is of no matter.</summary>
    Ignored,

    /// <summary>The file that the input comes from.</summary>
    Input,

    /// <summary>The input itself.</summary>
    HereString,

    /// <summary>The delimiter of a document in the lines below.</summary>
    Document,

    /// <summary>The same, where tabs before the lines do not count.</summary>
    TabbedDocument,
}

/// <summary>Reads the signs of redirections.</summary>
internal static class RedirectTargets
{
    /// <summary>What follows a sign that stands there a number of times.</summary>
    public static RedirectTarget Of(char sign, int times) => (sign, times) switch
    {
        ('<', 1) => RedirectTarget.Input,
        ('<', 2) => RedirectTarget.Document,
        ('<', 3) => RedirectTarget.HereString,
        _ => RedirectTarget.Ignored,
    };
}
