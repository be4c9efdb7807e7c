using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>How a table of values is known to be one.</summary>
internal enum ValueColumn
{
    /// <summary>By a column of values.</summary>
    Headed,

    /// <summary>By the words above it: whatever its first column is called holds the values.</summary>
    First,
}

/// <summary>Reads the rows of a table of values.</summary>
internal static class ValueTable
{
    private const int LongestMeaning = 600;

    /// <summary>The values in page order; nothing where the table is none of values, or a row of it was not understood.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">The headings above it.</param>
    /// <param name="column">Where the values stand.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<FieldValue> Read(TableBlock table, Section section, ValueColumn column, Vocabulary vocabulary)
    {
        ColumnRole[] roles = [.. table.Header.Cells.Select(cell => vocabulary.Column(cell.Text))];
        var at = Array.FindIndex(roles, static role => role is ColumnRole.Value or ColumnRole.Enum);
        if (at < 0) at = NumberedTypes(table, roles);
        if (at < 0 && column == ValueColumn.First) at = Numbered(table, roles);
        if (at < 0 && column == ValueColumn.First) at = 0;
        if (at < 0 || roles.Length < 2 || (column == ValueColumn.Headed && !roles.Contains(ColumnRole.Description) && roles.Length < 3))
            return [];
        var modifiers = new ModifierReader(vocabulary);
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        foreach (var row in table.Rows)
        {
            if (row.IsTitle || row.Cells.All(static cell => cell.Text.Length == 0)) continue;
            var value = Defaults.Bare(WithoutModifier(row.Text(at), modifiers, out var deprecated));
            if (value.Length == 0 || value.Contains('\n')
                || (!EnumValues.IsValue(value) && !value.Contains("<<", StringComparison.Ordinal)))
                return [];
            var meaning = MeaningOf(row, at);
            deprecated |= modifiers.InDescription(meaning ?? "", value).Deprecated is not null
                || row.Cells.Any(cell => WithoutModifier(cell.Text, modifiers, out var marked) is not null && marked);
            values.Add(new FieldValue(value, meaning, deprecated, row.Lines) { Section = section });
        }

        return values.Select(static value => value.Value).Distinct().Count() == values.Count ? values.ToImmutable() : [];
    }

    /// <summary>The column of types, where it holds nothing but numbers and so the values themselves; -1 where there is none.</summary>
    public static int NumberedTypes(TableBlock table, ColumnRole[] roles)
    {
        var at = Array.IndexOf(roles, ColumnRole.Type);
        return at >= 0 && table.Rows.Length > 0
            && table.Rows.All(row => IsNumber(row.Text(at)))
            ? at
            : -1;
    }

    // Beside names a column of numbers holds what is sent.
    private static int Numbered(TableBlock table, ColumnRole[] roles)
    {
        for (var at = 0; at < roles.Length && table.Rows.Length > 0; at++)
            if (roles[at] != ColumnRole.Description && table.Rows.All(row => IsNumber(row.Text(at)))) return at;
        return -1;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // "old (deprecated)"
    private static string WithoutModifier(string cell, ModifierReader modifiers, out bool deprecated)
    {
        deprecated = false;
        var text = cell.Trim();
        var open = text.LastIndexOfAny(['(', '（', '[']);
        if (open <= 0 || text[^1] is not (')' or '）' or ']') || modifiers.OfWord(text[(open + 1)..^1]).Deprecated is null) return text;
        deprecated = true;
        return text[..open].Trim();
    }

    private static string? MeaningOf(TableRow row, int value)
    {
        var words = string.Join(
            ": ",
            row.Cells.Where((cell, column) => column != value && cell.Text.Length > 0)
                .Select(static cell => cell.Text.ReplaceLineEndings(" ")));
        return words.Length == 0 ? null
            : words.Length <= LongestMeaning ? words
            : words[..(char.IsHighSurrogate(words[LongestMeaning - 1]) ? LongestMeaning - 1 : LongestMeaning)];
    }
}
