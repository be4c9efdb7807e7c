using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The line right above a table that leads on to the values of a field, "`mode` can be one of:", or the header of the table itself, where
/// it has the names of the members of one object. The rows name no fields, whatever the columns are called.
/// </summary>
internal static class ValueLead
{
    /// <summary>Whether the line above a table leads on to values of a field that is known by then.</summary>
    /// <param name="above">The block right above the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="known">The fields that the page has defined so far.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool IsAbove(PlacedBlock? above, PlacedBlock table, TypeReferences known, Vocabulary vocabulary)
    {
        if (above is not { Role: OutlineRole.Content, Block: TextLine { Bullet: false, Text: [.., ':' or '：'] } line }) return false;
        var clause = PhraseTemplate.Normal(line.Text);
        if (!vocabulary.Phrases.Holds("value-words", clause)) return false;
        foreach (var template in vocabulary.Phrases.ValueTables)
            if (table.Scope is { } scope && template.Match(clause) is { } gaps && known.Last(scope, gaps["name"]) is { Type: { } type })
                return TypeWords.IsScalar(type);
        return false;
    }

    /// <summary>
    /// Whether the columns of a table are called as the members of one object: each row lists what one item of the page's own data has.
    /// Words that head the columns of field tables everywhere, "name", "type", "required", show nothing of that by themselves.
    /// </summary>
    /// <param name="placed">The table.</param>
    /// <param name="known">The fields that the page has defined so far.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static bool IsHeader(PlacedBlock placed, TypeReferences known, Vocabulary vocabulary)
    {
        const int fewest = 3;
        if (placed is not { Scope: { } scope, Block: TableBlock table } || table.Header.Cells.Length < fewest) return false;
        string[] names = [.. table.Header.Cells.Select(static cell => cell.Text.Trim('`', ' '))];
        if (!names.Any(name => vocabulary.Column(name) is ColumnRole.Unknown or ColumnRole.Enum && known.All(scope, name).Count > 0))
            return false;
        return names.SelectMany(name => known.All(scope, name)
                .Where(static claim => claim.Path.Depth > 0).Select(static claim => (claim.Location, claim.Path.Parent)).Distinct())
            .CountBy(static holder => holder)
            .Any(found => found.Value >= Math.Max(fewest, names.Length - 1));
    }
}
