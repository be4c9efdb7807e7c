using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The fields that the rows of a table stand below where a column or the page's own body names them. Any row may describe the parent, one
/// above before one below; a parent that no row describes is a field at the top.
/// </summary>
internal sealed class RowParents
{
    private readonly record struct Entry(FieldPath Name, string Parent, bool IsList);

    private readonly Dictionary<TableRow, int> rows = new(ReferenceEqualityComparer.Instance);
    private readonly Entry?[] entries;
    private readonly Dictionary<string, List<int>> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> stated;
    private readonly Vocabulary vocabulary;

    /// <summary>Learns the names and the parents of rows.</summary>
    /// <param name="rows">The rows of a table.</param>
    /// <param name="stated">What is said of the parent of each of them, in the page's words.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public RowParents(ImmutableArray<TableRow> rows, ImmutableArray<string> stated, TableColumns columns, Vocabulary vocabulary)
    {
        (this.stated, this.vocabulary) = (stated, vocabulary);
        entries = [.. rows.Select((row, at) => TableNames.In(row, columns, vocabulary) is [var name]
            ? new Entry(FieldPath.Parse(name.Text), stated[at], TypeWords.IsList(columns.TypeOf(row, vocabulary)))
            : (Entry?)null)];
        for (var at = 0; at < entries.Length; at++)
        {
            this.rows[rows[at]] = at;
            if (entries[at] is not { } entry) continue;
            if (!byName.TryGetValue(entry.Name.Leaf, out var same)) byName[entry.Name.Leaf] = same = [];
            same.Add(at);
            if (entry.IsList) lists.Add(entry.Name.Leaf);
        }
    }

    /// <summary>What a row says of its parent, in the page's words.</summary>
    public string Stated(TableRow row) => stated[rows[row]];

    /// <summary>The field that holds the one of a row, and whether it is a list; null where nothing says which it is.</summary>
    public (FieldPath Path, bool IsList)? HolderOf(TableRow row) => Holder(Stated(row), rows[row], 0);

    private (FieldPath Path, bool IsList)? Holder(string parent, int row, int depth)
    {
        if (vocabulary.IsNoValue(parent)) return (FieldPath.Root, false);
        if (depth >= FieldPath.DeepestNesting || FieldName.Read(parent, 0) is not { Rest: "" } name) return null;
        var path = FieldPath.Parse(name.Text);
        if (path.Depth > 0 || At(path.Leaf, row) is not { } at) return (path, lists.Contains(path.Leaf));
        var entry = entries[at]!.Value;
        return Holder(entry.Parent, at, depth + 1) is { } holder
            ? (holder.Path.Member(entry.Name.Value, holder.IsList), entry.IsList)
            : null;
    }

    // The row above that has the name and stands nearest; where none does, the first below.
    private int? At(string name, int row)
    {
        if (!byName.TryGetValue(name, out var same)) return null;
        var next = same.BinarySearch(row);
        if (next < 0) next = ~next;
        if (next > 0) return same[next - 1];
        if (same[0] == row) next++;
        return next < same.Count ? same[next] : null;
    }
}
