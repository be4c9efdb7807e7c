using System.Text;
using Extractor.Pages;

namespace Extractor.Tests.Robustness;

/// <summary>Pages that grow in one direction, each of them hard on a careless reader.</summary>
internal static class WorstInputs
{
    private const string Operation = "# Tasks\n\n## POST /v1/tasks\n\n";
    private const string PastedOperation = "Create\nPOST\n/v1/tasks\n\nRequest Body\n\n";
    private const string Rows = Operation + "| Field | Type |\n|-|-|\n";
    private const string OpenCell = Operation + "| Field | Description |\n|-|-|\n| a | ";
    private const string OpenFence = Operation + "```json\n";
    private const string OpenCall = Operation + "```bash\ncurl https://api.example.com/v1/tasks ";
    private const string CloseFence = "\n```\n";

    private static readonly (string Name, int Size, Func<int, string> Page)[] Tables =
    [
        ("columns", 1_000, n => Operation + Row("Field", "Type", "c", n) + Row("-", "-", "-", n) + Row("`a`", "string", "x", n)),
        ("columns above short rows", 300, n => Operation + Row("Field", "c", "c", n) + Row("-", "-", "-", n) + Repeat("| `a` | x |\n", n)),
        ("components never closed", 1_000, n => Operation + Repeat("<Param name=\"a\" type=\"object\">\n", n)),
        ("other components never closed", 2_000, n => Operation + Repeat("<Card>\n", n)
            + Repeat("<Param name=\"a\" type=\"object\">\n", n)),
        ("quotes of components never closed", 2_000, n => Operation + Repeat("<A b=\"", n)),
        ("braces of components never closed", 2_000, n => Operation + Repeat("<A b={", n)),
        ("lines of a cell", 1_000, n => OpenCell + Repeat("`a`<br>", n) + " |\n"),
        ("defaults behind values in a cell", 1_000, n => OpenCell + Repeat("`a` b, default is fast. ", n) + " |\n"),
        ("explained constants in a cell", 1_000, n => OpenCell + Repeat("A(b), ", n) + " |\n"),
        ("values before a word in a cell", 1_000, n => OpenCell + Repeat("`a` b ", n) + " |\n"),
        ("facts without signs", 1_000, n => Operation + "- `a` " + Repeat("string required ", n) + "\n"),
        ("types that run together", 1_000, n => Operation + "- " + Repeat("tailstring", n) + "\n- tailstringRequiredThe tail\n"),
        ("rows that stand for bodies", 300, n => Operation + "| Field | In | Type |\n|-|-|-|\n" + Repeat("| body | body | Thing |\n", n)
            + "\n" + Repeat("```json\n{\"a\": 1}\n```\n", n)),
        ("tables below lines that name a field", 200, n => Operation + "| Field | Type |\n|-|-|\n| tail | object |\n\n"
            + Repeat("**tail**\n\n| Field | Type |\n|-|-|\n| tail | object |\n\n", n)),
        ("notes below a table", 300, n => Rows + Numbered(n, i => $"|a{i}|string|\n") + "\n"
            + Numbered(n, i => $"- a{i} / b{i} / a0: up to 3 characters\n")),
        ("calls with values", 300, n => Numbered(n, i => $"## GET /v1/tasks{i}/{{id}}\n")
            + Numbered(n, i => $"```bash\ncurl https://api.example.com/v1/tasks{i}/7\n```\n")),
        ("short rows", 10_000, n => Rows + Repeat("|a|b|\n", n)),
        ("set-in rows", 100, n => Rows + Numbered(n, i => $"|{new string(' ', i)}└ a|object|\n")),
        ("tables", 300, n => Operation + Repeat("| Field | Type |\n|-|-|\n|a|string|\n\n", n)),
        ("tables of no fields", 300, n => Operation + Repeat("| Colour | Shade |\n|-|-|\n|a|string|\n\n", n)),
        ("pipes", 5_000, n => Operation + Repeat("|", n) + "\n" + Repeat("|-", n) + "\n" + Repeat("|", n)),
        ("colons in a cell", 3_000, n => OpenCell + Repeat("a:", n) + " |\n"),
        ("lists of values in a cell", 1_000, n => OpenCell + Repeat("options:a,", n) + " b c |\n"),
        ("empty lists of values in a cell", 1_000, n => OpenCell + Repeat("options: -. ", n) + " b c |\n"),
        ("labels in a cell", 1_000, n => OpenCell + Repeat("options: ", n) + " b c |\n"),
        ("limits in a cell", 200, n => OpenCell + Numbered(n, i => $"Up to {i} characters. ") + " |\n"),
        ("values of an enum cell", 2_000, n => Operation + "| Field | Type | Enum |\n|-|-|-|\n| a | string | " + Numbered(n, i => $"{i},")
            + " |\n"),
        ("values of an enum cell as code", 2_000, n => Operation + "| Field | Type | Enum |\n|-|-|-|\n| a | string | "
            + Numbered(n, i => $"`v{i}`,") + " |\n"),
        ("names in a cell", 2_000, n => Rows + "| " + Numbered(n, i => $"`v{i}`,") + " | string |\n"),
    ];

    private static readonly (string Name, int Size, Func<int, string> Page)[] Markup =
    [
        ("lists in lists", 1_000, n => Operation + Repeat("- ", n) + "a\n"),
        ("lists set in", 100, n => Operation + Numbered(n, i => $"{new string(' ', 2 * i)}- a\n")),
        ("quotes in quotes", 5_000, n => Operation + Repeat(">", n) + " a\n"),
        ("opening brackets", 5_000, n => Operation + Repeat("[", n)),
        ("opening braces", 5_000, n => Operation + Repeat("{", n)),
        ("images never closed", 5_000, n => Operation + Repeat("![", n)),
        ("links never closed", 5_000, n => Operation + Repeat("[a](", n)),
        ("links never closed, a few on each line", 100, n => Operation + Repeat(Repeat("[a](", 100) + "\n", n)),
        ("stars", 10_000, n => Operation + Repeat("*", n)),
        ("stars before letters", 5_000, n => Operation + Repeat("*a ", n)),
        ("stars and underscores", 5_000, n => Operation + Repeat("**a*_", n)),
        ("back-ticks in runs of every length", 100, n => Operation + Numbered(n, i => new string('`', i + 1) + " ")),
        ("tags never closed", 5_000, n => Operation + Repeat("<a ", n)),
        ("comments never closed", 5_000, n => Operation + Repeat("<!--", n)),
        ("declarations never closed", 5_000, n => Operation + Repeat("<!A ", n)),
        ("character data never closed", 2_000, n => Operation + Repeat("<![CDATA[", n)),
        ("instructions never closed", 5_000, n => Operation + Repeat("<?", n)),
        ("ampersands", 5_000, n => Operation + Repeat("&", n)),
        ("backslashes", 5_000, n => Operation + Repeat("\\", n)),
        ("link definitions", 500, n => Operation + Numbered(n, i => $"[a{i}]: /b\n")),
        ("link titles never closed", 500, n => Operation + Repeat("[a]: b \"\n", n)),
        ("link labels never closed", 500, n => Operation + Repeat("[a\n", n)),
        ("fences", 2_000, n => Operation + Repeat("```\n", n)),
        ("a heading", 5_000, n => "# " + Repeat("request ", n)),
        ("a word", 20_000, n => Operation + Repeat("a", n)),
        ("white space inside a line", 20_000, n => Operation + "a" + Repeat(" ", n) + "b\n"),
        ("empty lines", 10_000, n => Operation + Repeat("\n", n)),
        ("lone carriage returns", 2_000, n => Operation + Repeat("a\r", n)),
        ("bullets", 1_000, n => Operation + Repeat("- `a` (string): words\n", n)),
        ("names of fields on one line", 1_000, n => Operation + Repeat("the a_b parameter ", n)),
        ("identifiers on one line", 5_000, n => Operation + Repeat("a_b", n)),
        ("nouns on one line", 5_000, n => Operation + Repeat("fieldaB-x ", n)),
        ("operations", 500, n => Numbered(n, i => $"## POST /v1/tasks/{i}\n")),
    ];

    private static readonly (string Name, int Size, Func<int, string> Page)[] Code =
    [
        ("opening braces in code", 5_000, n => OpenFence + Repeat("{", n) + CloseFence),
        ("opening brackets in code", 5_000, n => OpenFence + Repeat("[", n) + CloseFence),
        ("objects in objects", 5_000, n => OpenFence + Repeat("{\"a\":", n) + CloseFence),
        ("closing braces", 5_000, n => OpenFence + "{\"a\": [" + Repeat("} ", n) + CloseFence),
        ("keys on one line", 1_000, n => OpenFence + "{" + Numbered(n, i => $"\"a{i}\": 1, ") + "}" + CloseFence),
        ("keys before much white space", 1_000, n => OpenFence + "{" + Numbered(n, i => $"\"a{i}\": 1, ") + Repeat(" ", 10 * n) + "}"
            + CloseFence),
        ("bare words on one line", 1_000, n => OpenFence + "{\"a\": 1, " + Repeat("b c d, ", n) + "}" + CloseFence),
        ("comments above a key", 2_000, n => OpenFence + "{\n" + Repeat("// words about it\n", n) + "\"a\": 1}" + CloseFence),
        ("comments never closed in code", 2_000, n => OpenFence + "{" + Repeat("/* ", n) + CloseFence),
        ("strings never closed", 2_000, n => OpenFence + "{\n" + Repeat("\"a\n", n) + "}" + CloseFence),
        ("strings never closed on one line", 2_000, n => OpenFence + "{" + Repeat("\"a\" \"", n) + "}" + CloseFence),
        ("bodies in one piece of code", 1_000, n => OpenFence + Repeat("{\"a\": 1}\n", n) + CloseFence),
        ("bodies on one line", 1_000, n => OpenFence + Repeat("{\"a\": 1} ", n) + CloseFence),
        ("bodies beside a table", 200, n => Rows + Numbered(n, i => $"|a{i}|string|\n") + "\n" + Repeat("```json\n{\"a\": 1}\n```\n", n)),
        ("calls", 300, n => Operation + Repeat("```bash\ncurl https://api.example.com/v1/tasks -H 'A: b'\n```\n", n)),
        ("calls in one piece of code", 300, n => OpenCall + "\n" + Repeat("curl https://api.example.com/v1/tasks -H 'A: b'\n", n)
            + CloseFence),
        ("data flags without data", 2_000, n => OpenCall + Repeat("-d 'a' ", n) + CloseFence),
        ("header flags without a header", 2_000, n => OpenCall + Repeat("-H 'a' ", n) + CloseFence),
        ("flags before much white space", 2_000, n => OpenCall + Repeat("-d -H -F ", n) + Repeat(" ", 10 * n) + CloseFence),
        ("empty lines in a call", 5_000, n => OpenCall + Repeat("\n", n) + "-d '{}'" + CloseFence),
        ("query parameters", 2_000, n => OpenCall.TrimEnd() + "?" + Repeat("a=b&", n) + CloseFence),
    ];

    private static readonly (string Name, int Size, Func<int, string> Page)[] Pasted =
    [
        ("pasted operations", 300, n => Numbered(n, i => $"Create\nPOST\n/v1/tasks/{i}\n")),
        ("field blocks", 200, n => PastedOperation + Numbered(n, i => $"b{i}\nstring\nRequired\nWords.\n")),
        ("field blocks in an open child block", 200, n => PastedOperation + "a\nobject\nRequired\n▾\n"
            + Numbered(n, i => $"b{i}\nstring\nRequired\n")),
        ("field blocks of one name in an open child block", 200, n => PastedOperation + "a\nobject\nRequired\n▾\n"
            + Repeat("b\nstring\nRequired\n", n) + "\n{\"b\": 1, \"a\": {\"b\": 1}}\n"),
        ("child blocks in child blocks", 300, n => PastedOperation + Repeat("a\nobject\nRequired\n▾\n", n)),
        ("child blocks beside child blocks", 200, n => PastedOperation
            + Numbered(n, i => $"a{i}\nobject\nRequired\n▾\nb\nstring\nRequired\nc\nstring\nRequired\n") + "\n{"
            + Numbered(n, i => $"\"a{i}\": {{\"b\": 1}}, ") + "}\n"),
        ("field blocks with snippets", 200, n => PastedOperation
            + Numbered(n, i => $"b{i}\nobject\nRequired\n▾\nc\nstring\nRequired\n\n{{\n\"x\": 1\n}}\n\n")),
        ("values in lists", 1_000, n => PastedOperation + "a\nstring\nRequired\nEnum values:\n" + Numbered(n, i => $"v{i}\n")),
        ("braces never closed between prose", 500, n => PastedOperation + Repeat("{\nWords of prose.\n", n)),
        ("bodies never closed", 1_000, n => PastedOperation + Repeat("{\n", n)),
        ("empty bodies", 1_000, n => PastedOperation + Repeat("{}\n", n)),
        ("pasted calls", 500, n => PastedOperation + Repeat("curl https://api.example.com/v1/tasks\n", n)),
        ("status lines", 500, n => PastedOperation + Repeat("200\ncopy\n", n)),
        ("tab rows", 500, n => PastedOperation + Repeat("a\tb\tc\n", n)),
    ];

    private static readonly (string Name, int Size, Func<int, string> Page)[] FrontMatter =
    [
        ("keys of front matter", 300, n => "---\n" + Numbered(n, i => $"k{i}: a\n") + "---\n"),
        ("front matter never closed", 300, n => "---\n" + Repeat("title: a\n", n)),
        ("brackets in front matter", 1_000, n => "---\ntitle: " + Repeat("[", n) + "\n---\n"),
        ("lists in front matter", 1_000, n => "---\ntitle: " + Repeat("[", n) + Repeat("]", n) + "\n---\n"),
    ];

    private const string HtmlOperation = "<h1>Tasks</h1><h2>POST /v1/tasks</h2><h3>Request Body</h3>";
    private const string HtmlRows = HtmlOperation + "<table><tr><th>Field</th><th>Type</th><th>Description</th></tr>";

    private static readonly (string Name, int Size, Func<int, string> Page)[] Html =
    [
        ("rows of a table", 1_000, n => HtmlRows + Numbered(n, i => $"<tr><td>f{i}</td><td>string</td><td>Words.</td></tr>")),
        ("rows on lines of a table", 1_000, n => HtmlRows
            + Numbered(n, i => $"<tr>\n<td>f{i}</td>\n<td>string</td>\n<td>Words.</td>\n</tr>\n")),
        ("rows that nothing closes", 1_000, n => HtmlRows + Numbered(n, i => $"<tr><td>f{i}<td>string<td>Words.")),
        ("cells that span rows", 1_000, n => HtmlRows + Numbered(n, i => $"<tr><td rowspan=1000000000>f{i}</td><td>string</td></tr>")),
        ("cells that span columns", 1_000, n => HtmlRows + Numbered(n, i => $"<tr><td colspan=1000000000>f{i}</td></tr>")),
        ("tables of HTML", 300, n => HtmlOperation + Numbered(n, i => $"<table><tr><th>Field<th>Type<tr><td>f{i}<td>string</table>")),
        ("tables that nothing closes", 300, n => HtmlOperation + Numbered(n, i => $"<table><tr><th>Field<th>Type<tr><td>f{i}<td>string")),
        ("tables in cells side by side", 300, n => HtmlRows
            + Numbered(n, i => $"<tr><td>f{i}</td><td>object</td><td>x<table><tr><th>Field<th>Type<tr><td>g<td>string</table></td></tr>")),
        ("tables without a header", 300, n => HtmlOperation + Numbered(n, i => $"<table><tr><td>f{i}</td><td>string</td></tr></table>")),
        ("headers without rows", 300, n => HtmlOperation + Repeat("<table><tr><th>Field<th>Type</table>", n)),
        ("terms and definitions", 500, n => HtmlOperation + "<dl>" + Numbered(n, i => $"<dt>f{i}<dd>Type: string<dd>Words.") + "</dl>"),
        ("items of a list", 500, n => HtmlOperation + "<ul>" + Numbered(n, i => $"<li><b>f{i}</b> <i>string</i> words") + "</ul>"),
        ("cards", 500, n => HtmlOperation + Numbered(n, i =>
            $"<div class=card><span class=n>f{i}</span><span class=t>string</span><span class=r>required</span><p>Words.</p></div>")),
        ("cards in details", 500, n => HtmlOperation + Numbered(n, i => $"<details><summary><b>f{i}</b> <span>object</span> "
            + "<span>required</span></summary><div class=card><span class=n>g</span><span class=t>string</span></div></details>")),
        ("operations below their fields", 300, n => Numbered(n, i => $"<section><h2>Task {i}</h2><h3>Body</h3><div class=card><span "
            + $"class=n>f{i}</span><span class=t>string</span></div><div>POST</div><div>/v1/tasks/{i}</div></section>")),
        ("pieces of one word", 5_000, n => HtmlOperation + "<p>" + Repeat("<span>a</span>", n)),
        ("labels side by side", 2_000, n => HtmlOperation + "<div>" + Repeat("<span class=a>a</span> ", n)),
        ("pieces of an address", 2_000, n => HtmlOperation + "<div>" + Repeat("<div>/</div><div>a</div>", n)),
        ("entities", 5_000, n => HtmlOperation + "<p>" + Repeat("&amp;&lt;&notanentity;&#0;", n)),
        ("start tags without an end", 5_000, n => HtmlOperation + Repeat("<a ", n)),
        ("end tags without a start", 5_000, n => HtmlOperation + Repeat("</td></b>", n)),
        ("attributes", 5_000, n => HtmlOperation + "<p " + Numbered(n, i => $"a{i}=b ") + ">words"),
        ("classes", 2_000, n => HtmlOperation + Numbered(n, i => $"<div class=\"{i}\">words</div>")),
        ("bold never closed", 5_000, n => HtmlOperation + Repeat("<b>", 100) + Repeat("<p>words", n)),
        ("scripts", 1_000, n => HtmlOperation + Repeat("<script>if (a < b) { c() }</script>", n)),
        ("comments of HTML never closed", 5_000, n => HtmlOperation + Repeat("<!-- a ", n)),
        ("code of one line", 1_000, n => HtmlOperation + "<h3>Response</h3><pre>{" + Numbered(n, i => $"\"a{i}\": 1, ") + "}</pre>"),
        ("code of many lines", 2_000, n => HtmlOperation + "<pre>" + Repeat("<span>a</span>\n", n) + "</pre>"),
        ("headings of HTML", 500, n => Numbered(n, i => $"<h3>POST /v1/tasks/{i}</h3>")),
        ("headings never closed", 500, n => Numbered(n, i => $"<h2>Task {i}")),
    ];

    private static readonly (string Name, int Size, Func<int, string> Page)[] HtmlInMarkdown =
    [
        ("tables of HTML in Markdown", 300, n => Operation
            + Numbered(n, i => $"<table>\n<tr><th>Field</th><th>Type</th></tr>\n\n<tr><td>f{i}</td><td>string</td></tr>\n</table>\n\n")),
        ("tables of HTML in Markdown that nothing closes", 300, n => Operation
            + Numbered(n, i => $"<table>\n<tr><td>f{i}</td><td>string</td></tr>\n\n")),
        ("details in Markdown", 300, n => Operation
            + Numbered(n, i => $"<details><summary>f{i}</summary>\n\n- `a` (string): words\n\n</details>\n\n")),
        ("details in Markdown that nothing closes", 300, n => Operation + Repeat("<details>\n\nwords\n\n", n)),
        ("fences in cells", 300, n => Operation + "<table>\n<tr><td>" + Repeat("\n```\na\n```\n", n) + "</td></tr>\n</table>\n"),
        ("fences in cells that nothing closes", 300, n => Operation + "<table>\n<tr><td>" + Repeat("\n``` a\n<b>x</b>\n", n)
            + "</td></tr>\n</table>\n"),
    ];

    /// <summary>What each input has much of.</summary>
    public static IEnumerable<string> Names => All.Keys;

    private static Dictionary<string, (int Size, string Path, Func<int, string> Page)> All { get; } =
        InFile("page.md", Tables)
            .Concat(InFile("page.md", Markup))
            .Concat(InFile("page.md", Code))
            .Concat(InFile("page.txt", Pasted))
            .Concat(InFile("page.md", FrontMatter))
            .Concat(InFile("page.html", Html))
            .Concat(InFile("page.md", HtmlInMarkdown))
            .ToDictionary();

    /// <summary>An input of a number of times its usual size.</summary>
    public static PageFile Of(string name, int times)
    {
        var (size, path, page) = All[name];
        return new PageFile(path, Encoding.UTF8.GetBytes(page(size * times)));
    }

    private static IEnumerable<KeyValuePair<string, (int Size, string Path, Func<int, string> Page)>> InFile(
        string path, (string Name, int Size, Func<int, string> Page)[] inputs) =>
        inputs.Select(input => KeyValuePair.Create(input.Name, (input.Size, path, input.Page)));

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Numbered(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Row(string first, string second, string other, int columns) =>
        $"| {first} | {second} |{Repeat($" {other} |", columns - 2)}\n";
}
