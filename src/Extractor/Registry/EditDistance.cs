namespace Extractor.Registry;

/// <summary>How far apart two names are.</summary>
internal static class EditDistance
{
    private const int LongestOnStack = 64;

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
        if (a == b) return 0;
        var rows = b.Length < LongestOnStack ? stackalloc int[3 * (LongestOnStack + 1)] : new int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var last = rows.Slice(b.Length + 1, b.Length + 1);
        var row = rows.Slice(2 * (b.Length + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        var leastBefore = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            // Two rows that are all past it lead no way back.
            if (least > most && leastBefore > most) return most + 1;
            leastBefore = least;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[b.Length], most + 1);
    }
}
