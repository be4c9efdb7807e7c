using Extractor.Model;

namespace Extractor.Reviewing;

/// <summary>Finds fields in the text of notes: by their ids, or by any tail of one that only one field has.</summary>
internal sealed class CitedNames
{
    private readonly Dictionary<string, FieldId[]> byLeaf;

    /// <summary>Learns the fields that a note may mean.</summary>
    public CitedNames(IEnumerable<FieldId> ids) =>
        byLeaf = ids.Distinct().GroupBy(static id => id.Path.Leaf, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.ToArray(), StringComparer.Ordinal);

    /// <summary>The fields that a line names, each once.</summary>
    public IReadOnlyCollection<FieldId> In(string line)
    {
        var found = new List<FieldId>();
        for (var start = 0; start < line.Length;)
        {
            if (!IsOfName(line[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < line.Length && IsOfName(line[end])) end++;
            if (NamedAt(line, start, end) is { } id && !found.Contains(id)) found.Add(id);
            start = end;
        }

        return found;
    }

    private FieldId? NamedAt(string line, int start, int end)
    {
        if (!byLeaf.TryGetValue(line[start..end], out var candidates) || GoesOn(line, end)) return null;
        // The longest part of an id that ends here; a note may leave out where the id begins, but not where a part of it does.
        var tails =
            candidates.Select(id => (Id: id, Length: Tail(id.ToString(), line, end))).Where(tail => tail.Length >= end - start).ToArray();
        if (tails.Length == 0) return null;
        var longest = tails.Max(static tail => tail.Length);
        if (tails.Count(tail => tail.Length == longest) > 1) return null;
        var isBare = longest == end - start;
        return isBare && !ReadsAsName(line, start, end) ? null : tails.First(tail => tail.Length == longest).Id;
    }

    // "config" is not cited where "config.zoom" is.
    private static bool GoesOn(string line, int end)
    {
        var rest = line.AsSpan(end);
        if (rest.StartsWith("[]")) rest = rest[2..];
        return rest.Length > 1 && rest[0] == '.' && IsOfName(rest[1]);
    }

    private static int Tail(string id, string line, int end)
    {
        var length = 0;
        while (length < id.Length && length < end && id[^(length + 1)] == line[end - length - 1]) length++;
        while (length > 0 && !(StartsPart(id, id.Length - length) && StartsName(line, end - length))) length--;
        return length;
    }

    private static bool StartsPart(string id, int at) => at == 0 || id[at] is '#' or '/' || (IsOfName(id[at]) && !IsOfName(id[at - 1]));

    private static bool StartsName(string line, int at) =>
        at == 0 || !(IsOfName(line[at - 1]) || line[at - 1] is '.' or ']' or '#' or '/' or '}');

    // A word of plain prose is no citation, even where a field bears it.
    private static bool ReadsAsName(string line, int start, int end) =>
        line.AsSpan(start, end - start).ContainsAny('_', '-')
        || (start > 0 && end < line.Length && line[start - 1] is '`' or '"' && line[end] == line[start - 1]);

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
