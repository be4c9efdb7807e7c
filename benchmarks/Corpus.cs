using System.Globalization;
using System.Text;

namespace Extractor.Benchmarks;

/// <summary>
/// Reference pages of an invented API, as many as one likes: every form in which fields are documented, pages that share
/// operations and pages that do not. One size gives one corpus.
/// </summary>
internal static class Corpus
{
    private const int Seed = 20_260_327;
    private const int OperationsOnPage = 3;

    private static readonly string[] Nouns =
    [
        "kite", "line", "tail", "sail", "frame", "wind", "reel", "spar", "knot", "flight", "camera", "shape", "colour", "weight", "height",
        "scale", "anchor", "bridle",
    ];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    /// <summary>Writes pages until they have a size.</summary>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="megabytes">The size of all pages together.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string folder, int megabytes)
    {
        var random = new Random(Seed);
        long written = 0;
        for (var page = 0; written < megabytes * 1_000_000L; page++)
        {
            var isHtml = page % 5 == 4;
            var text = Page(page, random, isHtml);
            var file = Path.Combine(
                folder,
                (page / 100).ToString("D3", CultureInfo.InvariantCulture),
                $"page-{page.ToString("D5", CultureInfo.InvariantCulture)}{(isHtml ? ".html" : ".md")}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            written += Encoding.UTF8.GetByteCount(text);
        }

        return 0;
    }

    private static string Page(int page, Random random, bool isHtml)
    {
        // Every second page documents operations that another page documents as well.
        var owner = page % 2 == 0 ? page : page / 8 * 8;
        var text = new StringBuilder();
        if (!isHtml)
            text.Append(
                CultureInfo.InvariantCulture,
                $"---\ntitle: Area {owner}\nurl: https://docs.example.com/{page}\ncaptured: 2026-0{(page % 9) + 1}-10\n---\n\n");
        text.Append(isHtml ? $"<h1>Area {owner}</h1>\n" : $"# Area {owner}\n\n");
        for (var number = 0; number < OperationsOnPage; number++)
        {
            var operation = $"POST /v1/area{owner}/{Nouns[(owner + number) % Nouns.Length]}s";
            if (isHtml) Html(text, operation, random);
            else Markdown(text, operation, (page + number) % 4, random);
        }

        return text.ToString();
    }

    private static void Markdown(StringBuilder text, string operation, int form, Random random)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {operation}\n\n{Sentence(random)}\n\n### Request Body\n\n");
        var names = Names(random);
        if (form is 0 or 1) text.Append("| Field | Type | Required | Default | Description |\n| --- | --- | --- | --- | --- |\n");
        foreach (var name in names)
        {
            var (type, required) = (Types[random.Next(Types.Length)], random.Next(2) == 0);
            if (form is 0 or 1)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{name}` | {type} | {(required ? "Required" : "Optional")} | - | {Sentence(random)} |\n");
            else if (form == 2)
                text.Append(
                    CultureInfo.InvariantCulture, $"- `{name}` ({type}, {(required ? "required" : "optional")}): {Sentence(random)}\n");
            else
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"#### {name}\n\n{type} · {(required ? "required" : "optional")}\n\n{Sentence(random)}\n\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\nThe `{names[0]}` parameter is read first. {Sentence(random)}\n\n### Example\n\n```bash\n"
            + $"curl -X POST https://api.example.com{operation[5..]} \\\n  -d '{Body(names, random)}'\n```\n\n### Response\n\n```json\n"
            + $"{Body(names, random)}\n```\n\n");
    }

    private static void Html(StringBuilder text, string operation, Random random)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"<h2>{operation}</h2>\n<p>{Sentence(random)}</p>\n<h3>Request Body</h3>\n"
            + $"<table><thead><tr><th>Field</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody>\n");
        foreach (var name in Names(random))
            text.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td><code>{name}</code></td><td>{Types[random.Next(Types.Length)]}</td><td>Yes</td><td>{Sentence(
                    random)}</td></tr>\n");
        text.Append("</tbody></table>\n");
    }

    private static string[] Names(Random random) => [.. Enumerable.Range(0, random.Next(6, 16))
        .Select(_ => $"{Nouns[random.Next(Nouns.Length)]}_{Nouns[random.Next(Nouns.Length)]}")
        .Distinct()];

    private static string Body(string[] names, Random random) =>
        $"{{ {string.Join(", ", names.Select(name => $"\"{name}\": {random.Next(100)}"))} }}";

    private static string Sentence(Random random)
    {
        var nouns = Enumerable.Range(0, random.Next(4, 10)).Select(_ => Nouns[random.Next(Nouns.Length)]).ToArray();
        return $"Sets how the {string.Join(" and the ", nouns[..2])} turn when the {string.Join(", ", nouns[2..])} moves. At most "
            + $"{random.Next(1, 60)} characters.";
    }
}
