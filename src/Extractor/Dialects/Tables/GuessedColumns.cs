using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>What columns hold whose titles do not say it, where the columns beside them and the cells do.</summary>
internal static class GuessedColumns
{
    private const int FewestRows = 2;

    /// <summary>The roles with those that the rows show.</summary>
    public static ImmutableArray<ColumnRole> In(
        ImmutableArray<string> titles, ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        if (rows.IsDefault || rows.Length < FewestRows) return roles;
        if (NamesFirst(roles, rows) || IsTitledAsNames(titles[0], roles, rows, vocabulary)) roles = roles.SetItem(0, ColumnRole.Name);
        // "Type" above places, and the types below "Value".
        if (roles.Contains(ColumnRole.Location) && !roles.Contains(ColumnRole.Type) && roles.IndexOf(ColumnRole.Value) is var value and >= 0
            && HoldsTypes(rows, value, vocabulary))
            roles = roles.SetItem(value, ColumnRole.Type);
        return roles;
    }

    // Beside a type and a requirement for each row, a first column of nothing but different names names the fields, whatever is its title.
    private static bool NamesFirst(ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows)
    {
        if (roles.Contains(ColumnRole.Name) || roles.Contains(ColumnRole.WeakName)) return false;
        if (!roles.Contains(ColumnRole.Type) || !roles.Contains(ColumnRole.Required)) return false;
        // A title that another column has too is a slip of the pen.
        if (roles[0] != ColumnRole.Unknown && !(roles[0] == ColumnRole.Description && roles.LastIndexOf(ColumnRole.Description) > 0))
            return false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        return rows.All(row => row.Text(0).Trim('`') is var name && FieldName.IsName(name) && names.Add(name))
            && names.Any(Identifier.IsDistinct);
    }

    // "Object/key of the reply": one word of the title is that of a column of names, and beside each name in it stands a type.
    private static bool IsTitledAsNames(
        string title, ImmutableArray<ColumnRole> roles, ImmutableArray<TableRow> rows, Vocabulary vocabulary)
    {
        var types = roles.IndexOf(ColumnRole.Type);
        if (types <= 0 || roles[0] != ColumnRole.Unknown || roles.Contains(ColumnRole.Name) || roles.Contains(ColumnRole.WeakName))
            return false;
        return title.Split([' ', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries)
                .Any(word => vocabulary.Column(word) == ColumnRole.Name)
            && rows.All(row => FieldName.IsName(row.Text(0).Trim('`')) && TypeWords.IsType(row.Text(types).Trim('`'), vocabulary));
    }

    private static bool HoldsTypes(ImmutableArray<TableRow> rows, int column, Vocabulary vocabulary)
    {
        var words = rows.Select(row => row.Text(column).Trim('`')).Where(static text => text.Length > 0 && !text.Contains(' ')).ToArray();
        return words.Length > 0 && words.All(text => vocabulary.IsValueType(text) || TypeWords.IsType(text, vocabulary));
    }
}
