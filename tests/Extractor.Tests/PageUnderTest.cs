using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Dialects;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Tests;

/// <summary>A page written for a test, and everything that the stages up to the dialects read from it.</summary>
internal sealed class PageUnderTest
{
    private PageUnderTest(Page page, OutlinedPage outline, PageReading reading, ImmutableArray<Diagnostic> problems) =>
        (Page, Outline, Reading, Problems) = (page, outline, reading, problems);

    /// <summary>The page's blocks.</summary>
    public Page Page { get; }

    /// <summary>What the blocks belong to.</summary>
    public OutlinedPage Outline { get; }

    /// <summary>What the dialects read.</summary>
    public PageReading Reading { get; }

    /// <summary>What was found wrong with the page.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Reads a page of Markdown.</summary>
    public static PageUnderTest Markdown(string text) => Of("page.md", text);

    /// <summary>Reads a page of HTML.</summary>
    public static PageUnderTest Html(string text) => Of("page.html", text);

    /// <summary>Reads a page of plain text.</summary>
    public static PageUnderTest Plain(string text) => Of("page.txt", text);

    /// <summary>Reads a page from its bytes.</summary>
    public static PageUnderTest Of(PageFile file)
    {
        var (read, problems) = Extraction.ReadOne(file, Vocabulary.BuiltIn, Extractor.Settings.ProjectSettings.None);
        Assert.NotNull(read);
        return new PageUnderTest(read.Page.Page, read.Page, read.Reading, problems);
    }

    /// <summary>The paths of the fields that the page defines, each with its location, in page order: <c>body.items[].id</c>.</summary>
    public string[] Defined => [.. Reading.Claims.Where(static claim => claim.Defines).Select(Name)];

    /// <summary>The fields that only examples show.</summary>
    public string[] Shown => [.. Reading.Claims.Where(static claim => claim.Kind == ClaimKind.ExampleKey).Select(Name)];

    /// <summary>The names that only prose mentions.</summary>
    public string[] Mentioned =>
        [.. Reading.Claims.Where(static claim => claim is { Kind: ClaimKind.Mention, Doubtful: false }).Select(Name)];

    /// <summary>The ids of the operations and structures that hold a claim, without repeats.</summary>
    public string[] ScopesOfClaims => [.. Reading.Claims.Select(static claim => claim.Scope.Id).Distinct()];

    /// <summary>The operations that the page announces.</summary>
    public string[] Operations => [.. Outline.Scopes.Select(static sighting => sighting.Scope.Id)];

    /// <summary>The ids of the rules that the page breaks.</summary>
    public string[] ProblemIds => [.. Problems.Select(static problem => problem.Rule.Id)];

    /// <summary>The only claim that defines a path.</summary>
    public Claim this[string path] => Assert.Single(Reading.Claims, claim => claim.Defines && claim.Path.Value == path);

    /// <summary>The ledger's lines for a kind of row: <c>3 extracted</c> or <c>4 ignored: an empty row</c>.</summary>
    public string[] Ledger(string kind) => [.. Reading.Rows.Where(row => row.Kind == kind)
        .Select(static row => row.Reason is null ? $"{row.Line} {Word(row)}" : $"{row.Line} {Word(row)}: {row.Reason}")];

    /// <summary>Reads a page by the name of its file.</summary>
    public static PageUnderTest Of(string path, string text) => Of(new PageFile(path, Encoding.UTF8.GetBytes(text)));

    private static string Name(Claim claim) => $"{claim.Location.ToString().ToLowerInvariant()}.{claim.Path.Value}";

    private static string Word(LedgerRow row) => row.Outcome.ToString().ToLowerInvariant();
}
