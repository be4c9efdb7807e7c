using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Extractor.Pages;
using Extractor.Reviewing;

namespace Extractor.Reporting;

/// <summary>
/// The registry as one self-contained page for a browser. It needs no network; its content security policy allows its own
/// script and style and nothing else, and what pages say is put in as text.
/// </summary>
/// <param name="files">The files of the output folder, by name.</param>
/// <param name="pages">The reference pages, of which the registry was made.</param>
internal sealed class ReportPage(IReadOnlyDictionary<string, byte[]> files, ImmutableArray<PageFile> pages)
{
    private static readonly string[] Outcomes = ["extracted", "ignored", "unparsed"];

    // Leaves other scripts readable, and still escapes what could end the element that holds the data.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Comparisons of versions to show.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    /// <summary>The folder that paths in comparisons begin with.</summary>
    public string Docs { get; init; } = "";

    /// <summary>Where links to pages lead, a URL that a page's path is put behind; null where there are none.</summary>
    public string? Links { get; init; }

    /// <summary>The page, as HTML.</summary>
    public string Html()
    {
        var (style, script) = (Part("report.css"), Part("report.js"));
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["style-hash"] = Hash(style),
            ["script-hash"] = Hash(script),
            ["style"] = style,
            ["script"] = script,
            ["data"] = Data().ToJsonString(Compact),
        };
        return Filled(Part("report.html"), parts);
    }

    // Each mark is filled once, so that nothing in the data is taken for a mark.
    private static string Filled(string template, Dictionary<string, string> parts)
    {
        var text = new StringBuilder();
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            text.Append(rest[..open]);
            var close = rest.IndexOf('}');
            text.Append(parts[rest[(open + 1)..close].ToString()]);
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private JsonObject Data()
    {
        var texts = new JsonObject();
        foreach (var page in pages)
            if (PageReader.Read(page).Page is { } read) texts[page.Path] = Encoding.UTF8.GetString(page.Bytes.Span).TrimStart('\uFEFF');
        return new JsonObject
        {
            ["links"] = Links,
            ["registry"] = JsonNode.Parse(files["registry.json"]),
            ["rows"] = Rows(),
            ["texts"] = texts,
            ["versions"] = Versions(),
            ["reviews"] = new JsonArray([.. Reviews.Select(review => (JsonNode)new JsonObject
            {
                ["old"] = review.Old.Name,
                ["new"] = review.New.Name,
                ["text"] = new ReviewText(review, Docs, TextStyle.Plain).Of(false),
            })]),
        };
    }

    private JsonObject Rows()
    {
        var rows = new JsonObject();
        foreach (var row in JsonNode.Parse(files["rows.json"])!["rows"]!.AsArray())
        {
            var page = (string)row!["page"]!;
            if (rows[page] is not JsonArray list) rows[page] = list = [];
            list.Add(new JsonArray((int)row["line"]!, Array.IndexOf(Outcomes, (string)row["outcome"]!), (string?)row["reason"]));
        }

        return rows;
    }

    // Oldest first. What it takes to build a version again is not for people.
    private JsonArray Versions()
    {
        var versions = files.Where(static file => file.Key.StartsWith("changes/", StringComparison.Ordinal))
            .Select(static file => JsonNode.Parse(file.Value)!.AsObject())
            .OrderBy(static set => Registry.RegistryVersion.Parse((string)set["version"]!));
        return new JsonArray([.. versions.Select(static set => (JsonNode)new JsonObject
        {
            ["version"] = (string)set["version"]!,
            ["changes"] = set["changes"]!.DeepClone(),
        })]);
    }

    private static string Part(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
