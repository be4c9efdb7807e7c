using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// The operations that a page lists in a table, each with its title, before it gives each a section of that title: the table
/// names the operation of a section that does not name it itself.
/// </summary>
internal sealed class OperationIndex
{
    private const int FewestRows = 2;

    private readonly Page page;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, OperationName?> titled = new(StringComparer.Ordinal);

    /// <summary>Reads the tables of a page.</summary>
    public OperationIndex(Page page, Vocabulary vocabulary)
    {
        (this.page, this.vocabulary) = (page, vocabulary);
        foreach (var table in page.Blocks.OfType<TableBlock>().Where(static table => table.Rows.Length >= FewestRows))
            foreach (var row in table.Rows)
                if ((OperationHeading.InRow(row) ?? OperationHeading.InCell(row)) is { } name) Add(row, name);
    }

    /// <summary>
    /// The operation of the section that a heading opens, and how many blocks name it; null where the section names one itself,
    /// or the page lists none of its title.
    /// </summary>
    public (OperationName Name, int Blocks)? At(int index) =>
        titled.Count > 0 && page.Blocks[index] is HeadingBlock heading && titled.GetValueOrDefault(KeyOf(heading.Text)) is { } name
        && !NamesItself(index, heading.Level)
            ? (name, 1)
            : null;

    // The name of a function is no title: what it takes is not what is sent.
    private void Add(TableRow row, OperationName name)
    {
        foreach (var text in row.Cells.Select(static cell => cell.Text.Trim()))
        {
            if (text.Length == 0 || text[0] == '/' || OperationName.IsMethod(text) || Identifier.IsDistinct(text)) continue;
            var key = KeyOf(text);
            titled[key] = titled.TryGetValue(key, out var known) && known != name ? null : name;
        }
    }

    private bool NamesItself(int index, int level)
    {
        for (var at = index + 1; at < page.Blocks.Length && !(page.Blocks[at] is HeadingBlock next && next.Level <= level); at++)
            if (OperationHeading.At(page.Blocks, at, vocabulary) is not null
                || (page.Blocks[at] is CodeBlock code && OperationHeading.InCode(page.Source, code) is not null))
                return true;
        return false;
    }

    private static string KeyOf(string title) => Vocabulary.Key(LabelForms.WithoutNumber(title));
}
