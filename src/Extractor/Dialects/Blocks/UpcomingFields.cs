namespace Extractor.Dialects.Blocks;

/// <summary>
/// The fields of a run by name, for the question which field further down is the first that has its place below a given
/// parent. The run is asked from its top to its bottom, so each parent's answers only move on.
/// </summary>
internal sealed class UpcomingFields
{
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <summary>Takes the names of a run, each without <c>[]</c>, in page order.</summary>
    public UpcomingFields(IEnumerable<string> names)
    {
        var place = 0;
        foreach (var name in names)
        {
            if (!places.TryGetValue(name, out var known)) places[name] = known = [];
            known.Add(place++);
        }
    }

    /// <summary>The members of one parent that may still follow.</summary>
    /// <param name="parent">The parent's path without <c>[]</c>, empty for the top.</param>
    /// <param name="names">The names that a body shows below the parent.</param>
    /// <param name="after">The place behind which they may stand.</param>
    public Members Below(string parent, IEnumerable<string> names, int after) => new(this, parent, names, after);

    private int? Next(string name, int after)
    {
        if (!places.TryGetValue(name, out var known)) return null;
        var at = known.BinarySearch(after + 1);
        if (at < 0) at = ~at;
        return at < known.Count ? known[at] : null;
    }

    /// <summary>Where the members of one parent follow.</summary>
    public sealed class Members
    {
        private readonly PriorityQueue<string, int> waiting = new();
        private readonly UpcomingFields fields;
        private readonly string prefix;

        internal Members(UpcomingFields fields, string parent, IEnumerable<string> names, int after)
        {
            (this.fields, prefix) = (fields, parent.Length == 0 ? "" : parent + ".");
            foreach (var name in names) Wait(name, after);
        }

        /// <summary>
        /// The first place behind another at which a member stands whose path no field has taken yet; null where none does.
        /// </summary>
        public int? Next(int after, HashSet<string> taken)
        {
            while (waiting.TryPeek(out var name, out var place))
            {
                var free = !taken.Contains(prefix + name);
                if (free && place > after) return place;
                waiting.Dequeue();
                if (free) Wait(name, after);
            }

            return null;
        }

        private void Wait(string name, int after)
        {
            if (fields.Next(name, after) is { } place) waiting.Enqueue(name, place);
        }
    }
}
