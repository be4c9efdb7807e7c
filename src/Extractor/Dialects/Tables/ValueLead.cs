using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The line right above a table that leads on to the values of a field, "`mode` can be one of:". Where that field holds no other, the
/// rows name no fields, whatever the columns are called.
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
}
