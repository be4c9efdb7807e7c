using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The fields that the rows of a table stand below where a column names them: "Parent". Any row may describe the parent, one
/// above before one below; a parent that no row describes is a field at the top.
/// </summary>
internal sealed class RowParents
{
    private readonly record struct Entry(FieldPath Name, string Parent, bool IsList);

    private readonly ImmutableArray<TableRow> rows;
    private readonly Entry?[] entries;
    private readonly ILookup<string, int> byName;
    private readonly int column;
    private readonly Vocabulary vocabulary;

    /// <summary>Learns the names and the parents of rows.</summary>
    /// <param name="rows">The rows of a table.</param>
    /// <param name="columns">What its columns hold; one of them holds parents.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public RowParents(ImmutableArray<TableRow> rows, TableColumns columns, Vocabulary vocabulary)
    {
        (this.rows, column, this.vocabulary) = (rows, columns.Parent!.Value, vocabulary);
        entries = [.. rows.Select(row => TableNames.In(row, columns, vocabulary) is [var name]
            ? new Entry(FieldPath.Parse(name.Text), Stated(row), IsList(row, columns))
            : (Entry?)null)];
        byName = Enumerable.Range(0, entries.Length).Where(at => entries[at] is not null)
            .ToLookup(at => entries[at]!.Value.Name.Leaf, StringComparer.Ordinal);
    }

    /// <summary>What a row says of its parent, in the page's words.</summary>
    public string Stated(TableRow row) => row.Text(column).Trim();

    /// <summary>The field that holds the one of a row, and whether it is a list; null where nothing says which it is.</summary>
    public (FieldPath Path, bool IsList)? HolderOf(TableRow row) => Holder(Stated(row), rows.IndexOf(row), 0);

    private (FieldPath Path, bool IsList)? Holder(string parent, int row, int depth)
    {
        if (vocabulary.IsNoValue(parent)) return (FieldPath.Root, false);
        if (depth >= FieldPath.DeepestNesting || FieldName.Read(parent, 0) is not { Rest: "" } name) return null;
        var path = FieldPath.Parse(name.Text);
        if (path.Depth > 0 || At(path.Leaf, row) is not { } at) return (path, IsListed(path));
        var entry = entries[at]!.Value;
        return Holder(entry.Parent, at, depth + 1) is { } holder
            ? (holder.Path.Member(entry.Name.Value, holder.IsList), entry.IsList)
            : null;
    }

    // The row above that has the name and stands nearest; where none does, the first below.
    private int? At(string name, int row)
    {
        int? found = null;
        foreach (var at in byName[name])
            if (at < row || (found is null && at != row)) found = at;
        return found;
    }

    private bool IsListed(FieldPath path) => byName[path.Leaf].Any(at => entries[at]!.Value.IsList);

    private bool IsList(TableRow row, TableColumns columns) =>
        TypeWords.IsList(TypeWords.Of(columns.Cell(row, ColumnRole.Type)?.Text ?? "", vocabulary));
}
