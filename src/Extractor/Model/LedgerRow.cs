namespace Extractor.Model;

/// <summary>What became of a row.</summary>
public enum Outcome
{
    /// <summary>The row made a claim.</summary>
    Extracted,

    /// <summary>The row is understood and is about no field.</summary>
    Ignored,

    /// <summary>The row may be about a field and was not understood.</summary>
    Unparsed,
}

/// <summary>One row that was looked at: a table row, a field block, a bullet or a key of a body.</summary>
/// <param name="Page">The page's path.</param>
/// <param name="Line">The row's first line, from one.</param>
/// <param name="Order">Where the row stands on its line, for rows that share one.</param>
/// <param name="Kind">What the row is, in kebab case.</param>
/// <param name="Text">What the page says there, cut at <see cref="LongestText"/> characters.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it was ignored or not understood; null where it was extracted.</param>
public sealed record LedgerRow(string Page, int Line, int Order, string Kind, string Text, Outcome Outcome, string? Reason)
{
    /// <summary>How many characters of a row's text are kept.</summary>
    public const int LongestText = 200;

    private const int LongestName = 40;

    /// <summary>A row of the ledger.</summary>
    public static LedgerRow Of(
        string page, int line, int order, string kind, ReadOnlySpan<char> text, Outcome outcome, string? reason = null) =>
        new(page, line, order, kind, Cut(text, LongestText).ToString(), outcome, reason);

    /// <summary>The start of a text that a reason names.</summary>
    public static string Short(string text) => text.Length <= LongestName ? text : $"{Cut(text, LongestName)}…";

    // A cut between the two halves of a surrogate pair would leave text that no encoder can write.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
