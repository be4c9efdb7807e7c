using System.Text;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Tests.Dialects;

/// <summary>What is read from a page written for a test, in lines that can stand beside the page.</summary>
internal sealed class ReadText
{
    private readonly ReadPage page;

    private ReadText(ReadPage page) => this.page = page;

    /// <summary>Reads a page of Markdown.</summary>
    public static ReadText Markdown(string text) => Of("page.md", text);

    /// <summary>Reads a page of HTML.</summary>
    public static ReadText Html(string text) => Of("page.html", text);

    /// <summary>Reads a page of plain text.</summary>
    public static ReadText Plain(string text) => Of("page.txt", text);

    /// <summary>The ids of the fields that the page defines, in page order and without repeats.</summary>
    public string[] Fields => [.. Defining.Select(Id).Distinct()];

    /// <summary>The ids of the fields that only examples show.</summary>
    public string[] Shown => [.. page.Reading.Claims.Where(static claim => claim.Kind == ClaimKind.ExampleKey).Select(Id).Distinct()];

    /// <summary>The scopes that the page announces, with their titles.</summary>
    public string[] Scopes =>
        [.. page.Page.Scopes.Concat(page.Reading.Scopes).Select(static sighting => $"{sighting.Scope.Id}: {sighting.Title}").Distinct()];

    /// <summary>The ledger: line, kind, outcome and reason.</summary>
    public string[] Ledger => [.. page.Reading.Rows.OrderBy(static row => row.Line).ThenBy(static row => row.Order).Select(Line)];

    /// <summary>The claims that define fields.</summary>
    public Claim[] Defining => [.. page.Reading.Claims.Where(static claim => claim.Defines)];

    /// <summary>The one claim that defines a field.</summary>
    public Claim this[string id] => Assert.Single(Defining, claim => Id(claim) == id);

    private static ReadText Of(string path, string text)
    {
        var (read, _) = Extraction.ReadOne(
            new PageFile(path, Encoding.UTF8.GetBytes(text)), Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None);
        Assert.NotNull(read);
        return new ReadText(read);
    }

    private static string Id(Claim claim) => new FieldId(claim.Scope.Id, claim.Location, claim.Path).ToString();

    private static string Line(LedgerRow row) =>
        $"{row.Line} {row.Kind} {row.Outcome.ToString().ToLowerInvariant()}{(row.Reason is null ? "" : $": {row.Reason}")}";
}
