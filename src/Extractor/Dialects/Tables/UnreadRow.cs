namespace Extractor.Dialects.Tables;

/// <summary>The last row whose field is not known: what is set in below it belongs to no other field.</summary>
internal sealed class UnreadRow
{
    /// <summary>Why what is set in below such a row is not read.</summary>
    public const string Reason = "stands below a row that names no field or several";

    private const int None = int.MaxValue;
    private int setIn = None;

    /// <summary>Takes a row whose field is not known.</summary>
    /// <param name="at">How far it is set in.</param>
    public void Open(int at) => setIn = at;

    /// <summary>Whether a row stands below that row. One that does not ends what stands below it.</summary>
    /// <param name="at">How far the row is set in.</param>
    public bool Holds(int at)
    {
        if (at > setIn) return true;
        setIn = None;
        return false;
    }
}
