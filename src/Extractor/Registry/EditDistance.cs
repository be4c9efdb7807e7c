namespace Extractor.Registry;

/// <summary>How far apart two names are.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The least number of letters to add, drop, change or swap with their neighbour to make one name of the other (the
    /// optimal string alignment distance).
    /// </summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    /// <param name="most">The distance past which names are simply far apart.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 where it is larger.</returns>
    public static int Between(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[b.Length], most + 1);
    }
}
