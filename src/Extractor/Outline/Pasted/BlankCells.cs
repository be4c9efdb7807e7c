using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Tables of pasted text whose cells a copy parted by no more than a blank: "Field Type Description", and below it "wind integer How hard
/// it blows". They get the tabs that a browser puts between cells. Where a line may as well be a row as words that go on with the row
/// above, the table stays as it is.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class BlankCells(Vocabulary vocabulary)
{
    private const int LongestHeader = 60;
    private const int MostRows = 500;
    private const int LongestColumn = 3;

    private readonly record struct Cells(string Name, string Type, string? Required, string Told)
    {
        public string Tabbed(bool hasRequired) => string.Join('\t', hasRequired ? [Name, Type, Required ?? "", Told] : [Name, Type, Told]);
    }

    /// <summary>The blocks with tabs between the cells of every such table.</summary>
    public ImmutableArray<Block> Parted(ImmutableArray<Block> blocks)
    {
        var parted = blocks.ToBuilder();
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (!IsPlain(blocks[i]) || HeaderOf(((TextLine)blocks[i]).Text) is not { } header) continue;
            if (RowsBelow(blocks, i + 1, header) is not { Count: > 0 } rows) continue;
            // A badge is the name of the column that a table of badges has not.
            var hasRequired = rows.Exists(static row => row.Cells.Required is not null);
            header = header with { Required = header.Required ?? rows.Select(static row => row.Cells.Required).FirstOrDefault(IsNotNull) };
            if (hasRequired && vocabulary.Column(header.Required!) != ColumnRole.Required) continue;
            parted[i] = (TextLine)blocks[i] with { Text = header.Tabbed(hasRequired) };
            foreach (var (at, cells) in rows) parted[at] = (TextLine)blocks[at] with { Text = cells.Tabbed(hasRequired) };
        }

        return parted.ToImmutable();
    }

    private static bool IsNotNull(string? word) => word is not null;

    // "Field Type Description", "Parameter Type Required Description"
    private Cells? HeaderOf(string text)
    {
        if (text.Length > LongestHeader) return null;
        var words = text.Split(' ');
        var at = 0;
        if (Next(words, ref at, ColumnRole.Name, ColumnRole.WeakName) is not { } name
            || Next(words, ref at, ColumnRole.Type, ColumnRole.Type) is not { } type)
            return null;
        var required = Next(words, ref at, ColumnRole.Required, ColumnRole.Required);
        return Next(words, ref at, ColumnRole.Description, ColumnRole.Description) is { } told && at == words.Length
            ? new Cells(name, type, required, told)
            : null;
    }

    // The most words that are the name of a column with one of two roles.
    private string? Next(string[] words, ref int at, ColumnRole role, ColumnRole other)
    {
        for (var count = Math.Min(LongestColumn, words.Length - at); count > 0; count--)
        {
            var title = string.Join(' ', words[at..(at + count)]);
            if (vocabulary.Column(title) is var found && (found == role || found == other))
            {
                at += count;
                return title;
            }
        }

        return null;
    }

    // Each line is a row, or goes on with the one above; null where that is not plain.
    private List<(int At, Cells Cells)>? RowsBelow(ImmutableArray<Block> blocks, int first, Cells header)
    {
        var rows = new List<(int, Cells)>();
        for (var i = first; i < blocks.Length && rows.Count < MostRows && IsPlain(blocks[i])
            && blocks[i].Lines.First == blocks[i - 1].Lines.Last + 1; i++)
        {
            var text = ((TextLine)blocks[i]).Text;
            if (vocabulary.Section(text) is not null || OperationName.Parse(text) is not null) break;
            if (RowOf(text, header.Required is not null) is { } row) rows.Add((i, row));
            else if (rows.Count == 0 || char.IsAsciiLetterLower(text[0]) || MayBeRow(text)) return null;
        }

        return rows;
    }

    // What says whether the field must be given is a badge at its name, or has a column of its own.
    private Cells? RowOf(string text, bool hasColumn)
    {
        var words = text.Split(' ');
        var name = words[0];
        if (!FieldName.IsName(name) || !(char.IsAsciiLetterLower(name[0]) || Identifier.IsDistinct(name))) return null;
        var badge = !hasColumn && words.Length > 1 && IsRequirement(words[1]) ? words[1] : null;
        var at = badge is null ? 1 : 2;
        if (at + 1 >= words.Length || !IsTypeOf(words[at], name)) return null;
        var (type, told) = (words[at], at + 1);
        if (!hasColumn) return new Cells(name, type, badge, string.Join(' ', words[told..]));
        return told + 1 < words.Length && vocabulary.RequirementOf(words[told]) is not null
            ? new Cells(name, type, words[told], string.Join(' ', words[(told + 1)..]))
            : null;
    }

    private bool IsRequirement(string word) => !vocabulary.IsAnswer(word) && vocabulary.RequirementOf(word) is not null;

    // Many words name a type and other things too; behind what can be nothing but a name they name a type.
    private bool IsTypeOf(string word, string name) =>
        vocabulary.IsValueType(word) || (Identifier.IsDistinct(name) && TypeWords.IsType(word, vocabulary));

    private bool MayBeRow(string text) =>
        text.Split(' ') is [var name, var type, ..] && FieldName.IsName(name) && vocabulary.IsValueType(type);

    private static bool IsPlain(Block block) =>
        block is TextLine { Bullet: false, Marks.IsEmpty: true, Container: null, Look: "", Emphasized: false, Text: { Length: > 0 } text }
        && !text.AsSpan().ContainsAny('\t', '|');
}
