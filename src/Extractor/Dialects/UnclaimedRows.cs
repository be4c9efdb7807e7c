using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Dialects.Tables;
using Extractor.Facts.Unread;
using Extractor.Model;
using Extractor.Outline.Pasted;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Every bullet and row that no other dialect took, so that nothing on a page is dropped without a line in the ledger.</summary>
internal sealed class UnclaimedRows : IDialect
{
    private const string NoTable = "has the shape of a row of a field table, and stands in no table that is one";
    private const string NoShape = "stands between the rows of a table, and has not the shape of one";
    private const string NoName = "says where something is sent, and not by which name in a form that is read";

    private const string InProgram = "a name and a type, in code of a language that is not read";

    private const string Drawn = " \t+-=|:─═━┄┈┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝│║┃";

    /// <inheritdoc/>
    public string Name => "left-over";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var known = before.Rows.Select(static row => row.Line).ToHashSet();
        var inside = new LineSet(before.Definitions.Select(static definition => definition.Extent));
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var stacked = new StackedNames(input, before);
        for (var at = 0; at < input.Page.Blocks.Length; at++)
        {
            var placed = input.Page.Blocks[at];
            if (placed.Block is CodeBlock code) rows.AddRange(InCode(placed, code, input).Where(row => !known.Contains(row.Line)));
            if (placed.Block is not TextLine line || known.Contains(line.Line + 1)) continue;
            if (line.Bullet) rows.Add(OfBullet(placed, line, inside.Contains(line.Line), input));
            else if (placed is { Role: OutlineRole.Content, Example: false } && TextCells.IsRow(line.Text, input.Words))
                rows.Add(Row(line.Line, "text-row", Outcome.Unparsed, NoTable, input));
            else if (stacked.IsUnread(at)) rows.Add(Row(line.Line, "field-block", Outcome.Unparsed, StackedNames.Reason, input));
        }

        return PageReading.Nothing with { Rows = rows.ToImmutable() };
    }

    // Code without a language may be a table that is set in columns.
    private static IEnumerable<LedgerRow> InCode(PlacedBlock placed, CodeBlock code, DialectInput input)
    {
        if (placed is { Example: false, Location: not (null or Location.Object) } && TypedCode.IsTyped(code.Language))
            return TypedCode.LinesOf(code, input.Source, input.Words)
                .Select(line => Row(line, "text-row", Outcome.Unparsed, InProgram, input));
        if (placed.Example || code.Language is not ("" or "text" or "txt" or "plain" or "plaintext" or "table")) return [];
        var lines = Enumerable.Range(code.Content.First, code.Content.Count)
            .Where(line => TextCells.IsRow(input.Source.Line(line), input.Words) || IsFieldBullet(input.Source, line, input.Words))
            .ToArray();
        if (lines.Length < 2) return [];
        var shaped = lines.ToHashSet();
        return Enumerable.Range(lines[0], lines[^1] - lines[0] + 1)
            .Where(line => shaped.Contains(line) || HasCells(input.Source.Line(line)))
            .Select(line => Row(line, "text-row", Outcome.Unparsed, shaped.Contains(line) ? NoTable : NoShape, input));
    }

    // Words between the rows are none of the table.
    private static bool HasCells(string line) => line.AsSpan().ContainsAnyExcept(Drawn)
        && (line.AsSpan().Trim().IndexOfAny("\t|│┃║") >= 0 || line.AsSpan().Trim().Contains("  ", StringComparison.Ordinal));

    // - kite (string): what it is called
    private static bool IsFieldBullet(SourceText source, int line, Vocabulary vocabulary) =>
        !source.IsBlank(line) && FencedText.IsTyped(TextLines.Markdown(source, line), vocabulary);

    private static LedgerRow OfBullet(PlacedBlock placed, TextLine line, bool inside, DialectInput input)
    {
        if (placed.Role == OutlineRole.Announcement) return Row(line.Line, "bullet", Outcome.Ignored, "announces the operation", input);
        if (inside) return Row(line.Line, "bullet", Outcome.Ignored, "part of a field's description", input);
        if (NamesPlace(line.Text, input.Words)) return Row(line.Line, "bullet", Outcome.Unparsed, NoName, input);
        if (placed is { Role: OutlineRole.Content, Example: false } && new GluedFields(input.Words).MayBe(line.Text))
            return Row(line.Line, "bullet", Outcome.Unparsed, "a name, a type and words that run together", input);
        if (placed.Role == OutlineRole.Content && (!placed.Example || placed.Location == Location.Response)
            && TypedMention.Opens(line, input.Source, input.Words))
            return Row(line.Line, "bullet", Outcome.Unparsed, "a name beside a type, in a form or a place that is not read", input);
        return Row(
            line.Line, "bullet", Outcome.Ignored, placed.Role == OutlineRole.Label ? "names the section below it" : "a bullet of prose",
            input);
    }

    // { headers }: the session's token
    private static bool NamesPlace(string text, Vocabulary vocabulary) =>
        FencedText.InBraces(text) is (var name, { Length: > 0 }) && vocabulary.Section(name)?.Location is not null;

    private static LedgerRow Row(int line, string kind, Outcome outcome, string reason, DialectInput input) =>
        LedgerRow.Of(input.Source.Path, line + 1, 0, kind, input.Source.Line(line), outcome, reason);
}
