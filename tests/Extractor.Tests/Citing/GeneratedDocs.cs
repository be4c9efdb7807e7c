using System.Collections.Immutable;
using System.Text;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Citing;

/// <summary>A row of a generated page. Its key stays with it through every edit.</summary>
internal sealed record GeneratedRow(int Key, string Name, string Type, string Words)
{
    public string Text => $"| {Name} | {Type} | {Words} |";
}

/// <summary>An operation of a generated page, with its fields.</summary>
internal sealed record GeneratedOperation(
    string Call, string Heading, ImmutableArray<string> Prose, ImmutableArray<GeneratedRow> Body, ImmutableArray<GeneratedRow> Response)
{
    public ImmutableArray<GeneratedRow> Rows(bool response) => response ? Response : Body;

    public GeneratedOperation With(bool response, ImmutableArray<GeneratedRow> rows) =>
        response ? this with { Response = rows } : this with { Body = rows };
}

/// <summary>A generated page.</summary>
internal sealed record GeneratedPage(string Path, string Title, ImmutableArray<GeneratedOperation> Operations);

/// <summary>Where a row stands, and which field it defines.</summary>
internal sealed record GeneratedPlace(GeneratedRow Row, string Id, string Page, int Line, string Trail);

/// <summary>
/// Pages of an invented API, made so that most fields share their name, and many their very words, with a field of
/// another operation; and where each row of them truly stands.
/// </summary>
internal sealed record GeneratedDocs(ImmutableArray<GeneratedPage> Pages)
{
    private static readonly string[] Names = ["label", "weight", "hull", "mast", "keel_depth", "owner_ref", "sail_plan", "berth"];
    private static readonly string[] Types = ["string", "integer", "boolean"];
    private static readonly string[] Things = ["boats", "docks", "crews", "tows", "charts", "flags"];
    private static readonly string[] Subjects = ["The vessel", "The harbour", "A sailor", "The yard"];
    private static readonly string[] Verbs = ["keeps it", "shows it", "sends it back", "leaves it alone"];
    private static readonly string[] Ends = ["until evening", "for the log", "to the pilot", "at sea"];

    public static GeneratedDocs Of(Random random)
    {
        var key = 0;
        var operations = Things.Select(thing => new GeneratedOperation(
            $"POST /v1/{thing}", $"Make {thing}", [], Rows(random, ref key), Rows(random, ref key))).ToArray();
        return new GeneratedDocs(
            [.. operations.Chunk(2).Select(static (two, i) => new GeneratedPage($"part{i}.md", $"Part {i}", [.. two]))]);
    }

    public static string Words(Random random) => $"{Pick(random, Subjects)} {Pick(random, Verbs)} {Pick(random, Ends)}";

    public static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static string OtherType(string type) => Types[(Array.IndexOf(Types, type) + 1) % Types.Length];

    public Edition Extracted() => Edition.Of([.. Texts()]);

    /// <summary>Where every row stands.</summary>
    public IEnumerable<GeneratedPlace> Places() => Pages.SelectMany(static page => Render(page).Places);

    /// <summary>The text of every page.</summary>
    public IEnumerable<(string Path, string Text)> Texts() => Pages.Select(static page => (page.Path, Render(page).Text));

    private static ImmutableArray<GeneratedRow> Rows(Random random, ref int key)
    {
        var rows = ImmutableArray.CreateBuilder<GeneratedRow>();
        foreach (var name in Names.Where(_ => random.Next(3) > 0))
            rows.Add(new GeneratedRow(key++, name, Pick(random, Types), Words(random)));
        return rows.ToImmutable();
    }

    private static (string Text, List<GeneratedPlace> Places) Render(GeneratedPage page)
    {
        var text = new StringBuilder();
        var places = new List<GeneratedPlace>();
        var line = 0;
        Write($"# {page.Title}", "");
        foreach (var operation in page.Operations)
        {
            Write($"## {operation.Heading}", "", $"`{operation.Call}`", "");
            foreach (var prose in operation.Prose) Write(prose, "");
            foreach (var (heading, location, rows) in new[]
            {
                ("Request Body", "body", operation.Body),
                ("Response", "response", operation.Response),
            })
            {
                if (rows.IsEmpty) continue;
                Write($"### {heading}", "", "| Field | Type | Description |", "| --- | --- | --- |");
                foreach (var row in rows)
                {
                    Write(row.Text);
                    places.Add(new GeneratedPlace(
                        row, $"{operation.Call}#{location}.{row.Name}", page.Path, line,
                        $"{page.Title} › {operation.Heading} › {heading}"));
                }

                Write("");
            }
        }

        return (text.ToString(), places);

        void Write(params string[] lines)
        {
            foreach (var one in lines) text.Append(one).Append('\n');
            line += lines.Length;
        }
    }
}
