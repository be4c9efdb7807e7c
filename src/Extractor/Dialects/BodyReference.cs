using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>A body of which the page says only its type, which may name a structure of the page.</summary>
/// <param name="Operation">The operation that sends the body or answers with it.</param>
/// <param name="Location">Which of its bodies it is.</param>
/// <param name="Type">The type.</param>
internal sealed record BodyReference(Scope Operation, Location Location, string Type)
{
    /// <summary>The answer in a table of statuses, each with the type of its body: that of the first one that tells of success.</summary>
    public static ImmutableArray<BodyReference> InAnswers(PlacedBlock placed, TableBlock table, Vocabulary vocabulary)
    {
        if (placed.Scope is not { Kind: ScopeKind.Operation } operation) return [];
        var column = table.Header.Cells.TakeWhile(cell => vocabulary.Column(cell.Text) != ColumnRole.Type).Count();
        if (column == table.Header.Cells.Length) return [];
        var success = table.Rows.FirstOrDefault(row => column < row.Cells.Length
            && row.Cells.Any(static cell => StatusLabels.In(cell.Text) is >= 200 and < 300));
        return success is null ? [] : [new BodyReference(operation, Location.Response, success.Text(column).Trim())];
    }
}
