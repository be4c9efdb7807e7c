using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Announced;

/// <summary>
/// The operations that a page lists in a table or line by line, each with its title, before it gives each a section of that title:
/// the list names the operation of a section that does not name it itself.
/// </summary>
internal sealed class OperationIndex
{
    private const int FewestRows = 2;

    private readonly Page page;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, OperationName?> titled = new(StringComparer.Ordinal);
    private readonly HashSet<int> ends = [];

    /// <summary>Reads the lists of a page.</summary>
    public OperationIndex(Page page, Vocabulary vocabulary)
    {
        (this.page, this.vocabulary) = (page, vocabulary);
        foreach (var table in page.Blocks.OfType<TableBlock>().Where(static table => table.Rows.Length >= FewestRows))
            foreach (var row in table.Rows)
                if (OperationTable.CellsOf(row) is var cells && OperationTable.OfCells(cells) is { } name) Add(cells, name);
        AddLines();
    }

    /// <summary>Whether a block is the last of a list, line below line: what follows belongs to none of its operations.</summary>
    public bool EndsList(int index) => ends.Contains(index);

    /// <summary>
    /// The operation of the section that a heading opens, or a title that a pasted page has on a line of its own, and how many
    /// blocks name it; null where the section names one itself, or the page lists none of its title.
    /// </summary>
    public (OperationName Name, int Blocks)? At(int index) =>
        titled.Count > 0 && TitledBy(index) is { } name && !NamesItself(index) ? (name, 1) : null;

    // Titles one below the other are a menu.
    private OperationName? TitledBy(int index) => page.Blocks[index] switch
    {
        HeadingBlock heading => titled.GetValueOrDefault(KeyOf(heading.Text)),
        TextLine { Bullet: false, Container: null } line when titled.GetValueOrDefault(KeyOf(line.Text)) is { } name
            && !IsTitle(index - 1) && !IsTitle(index + 1) => name,
        _ => null,
    };

    private bool IsTitle(int index) =>
        index >= 0 && index < page.Blocks.Length && page.Blocks[index] is TextLine { Bullet: false } line
        && titled.ContainsKey(KeyOf(line.Text));

    // A line alone is no list; those that follow each other are.
    private void AddLines()
    {
        List<(string[] Cells, OperationName Name)> run = [];
        for (var i = 0; i <= page.Blocks.Length; i++)
        {
            if (i < page.Blocks.Length && page.Blocks[i] is TextLine line && CellsOf(line.Text) is { } cells
                && OperationTable.OfCells(cells) is { } name)
            {
                run.Add((cells, name));
                continue;
            }

            if (run.Count >= FewestRows) AddList(run, i - 1);
            run.Clear();
        }
    }

    private void AddList(List<(string[] Cells, OperationName Name)> run, int last)
    {
        foreach (var (cells, name) in run) Add(cells, name);
        if (page.Blocks[last].Lines.First - page.Blocks[last - 1].Lines.Last == 1) ends.Add(last);
    }

    // GET⇥/v1/tasks⇥List tasks; "GET /v1/tasks - List tasks"; "List tasks: GET /v1/tasks"
    private static string[]? CellsOf(string line)
    {
        const int longest = 160;
        if (line.Length > longest || !line.Contains('/')) return null;
        if (line.Contains('\t')) return Array.ConvertAll(line.Split('\t'), static cell => cell.Trim());
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3) return null;
        return IsMethod(words[0])
            ? [Joined(words[..2]), Joined(words[2..])]
            : IsMethod(words[^2]) ? [Joined(words[^2..]), Joined(words[..^2])] : null;
    }

    private static bool IsMethod(string word) => OperationName.IsMethod(word.TrimAny("`*[(（"));

    private static string Joined(string[] words) => string.Join(' ', words).TrimAny(" -—–|:：()（）`*");

    // The name of a function is no title: what it takes is not what is sent.
    private void Add(string[] cells, OperationName name)
    {
        foreach (var text in cells)
        {
            if (text.Length == 0 || text[0] == '/' || OperationName.IsMethod(text) || Identifier.IsDistinct(text)) continue;
            var key = KeyOf(text);
            titled[key] = titled.TryGetValue(key, out var known) && known != name ? null : name;
        }
    }

    // A section goes on to the next title of its rank.
    private bool NamesItself(int index)
    {
        for (var at = index + 1; at < page.Blocks.Length && !EndsSection(index, at); at++)
            if (OperationHeading.At(page.Blocks, at, vocabulary) is not null
                || (page.Blocks[at] is CodeBlock code && OperationHeading.InCode(page.Source, code, vocabulary) is not null))
                return true;
        return false;
    }

    private bool EndsSection(int title, int at) => page.Blocks[title] is HeadingBlock own
        ? page.Blocks[at] is HeadingBlock next && next.Level <= own.Level
        : page.Blocks[at] is HeadingBlock || IsTitle(at);

    private static string KeyOf(string title) => Vocabulary.Key(LabelForms.WithoutNumber(title));
}
