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

    /// <summary>
    /// The body of which a line says behind a label in bold no more than the structure: <c>**Response 200**: Kite</c>. Null where it says
    /// anything else.
    /// </summary>
    public static BodyReference? BehindLabel(PlacedBlock placed, Vocabulary vocabulary)
    {
        if (placed is not { Block: TextLine { Bullet: false, Emphasized: false } line, Scope: { Kind: ScopeKind.Operation } operation }
            || line.Inline.MarkAt(0) is not { Kind: MarkKind.Strong } bold)
            return null;
        var (label, type) = (line.Text[..bold.End].Trim(' ', ':', '：'), line.Text.AsSpan(bold.End).Trim(" :：`").ToString());
        if (label.Length + type.Length + 1 >= line.Text.Length || type is not [>= 'A' and <= 'Z', ..] || !Identifier.IsName(type))
            return null;
        // "Response 200", "200 Response"
        var words = label.Trim("0123456789".ToCharArray()).Trim();
        var status = label.Split(' ').Select(StatusLabels.In).FirstOrDefault(static status => status is not null);
        return !StatusLabels.TellsOfError(status) && vocabulary.Section(words) is { Location: Location.Response or Location.Body } said
            ? new BodyReference(operation, said.Location.Value, type)
            : null;
    }
}
