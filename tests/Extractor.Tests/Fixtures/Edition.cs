using System.Collections.Immutable;
using System.Text;
using Extractor.Changes;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Fixtures;

/// <summary>Pages in memory and what the extraction made of them, on top of the edition before.</summary>
internal sealed class Edition
{
    private readonly ImmutableSortedDictionary<string, string> pages;

    private Edition(ImmutableSortedDictionary<string, string> pages, IReadOnlyDictionary<string, byte[]> output)
    {
        this.pages = pages;
        var files = pages.Select(static page => (IsEvidence: page.Key.StartsWith("evidence/", StringComparison.Ordinal), File: new PageFile(
            page.Key, Encoding.UTF8.GetBytes(page.Value)))).ToArray();
        Result = Extraction.Run(new ExtractionInput(
            [.. files.Where(static file => !file.IsEvidence).Select(static file => file.File)],
            [.. files.Where(static file => file.IsEvidence).Select(static file => file.File)],
            "extracted",
            output));
    }

    /// <summary>What the extraction gave.</summary>
    public ExtractionResult Result { get; }

    /// <summary>The registry of an extraction that succeeded.</summary>
    public FieldRegistry Registry => Result.Registry ?? throw new InvalidOperationException(string.Join('\n', Result.Problems));

    /// <summary>The changes against the edition before, or none.</summary>
    public ImmutableArray<Change> Changes => Result.Change?.Changes ?? [];

    /// <summary>The version as text.</summary>
    public string Version => Registry.Version.ToString();

    /// <summary>What was found wrong, a line each.</summary>
    public string[] Problems => [.. Result.Problems.Select(static problem => problem.ToString())];

    /// <summary>What was found wrong, notes left out: their rule, file and line.</summary>
    public Diagnostic[] Findings => [.. Result.Problems.Where(static problem => problem.Rule.Severity > Severity.Note)];

    /// <summary>The files of the output folder.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files => Result.Files;

    /// <summary>The field of an id.</summary>
    public Field this[string id] => Assert.Single(Registry.Fields, field => field.Id.ToString() == id);

    /// <summary>The first edition of these pages; those below <c>evidence/</c> are live findings.</summary>
    public static Edition Of(params (string Path, string Text)[] pages) =>
        new(
            pages.ToImmutableSortedDictionary(static page => page.Path, static page => page.Text, StringComparer.Ordinal),
            ImmutableSortedDictionary<string, byte[]>.Empty);

    /// <summary>The edition after this one, in which these pages are new or changed.</summary>
    public Edition Then(params (string Path, string Text)[] changed) => On(Files, changed);

    /// <summary>The edition after this one, in which a page is gone.</summary>
    public Edition Without(string path) => new(pages.Remove(path), Files);

    /// <summary>These pages, and changed ones, on top of an output folder that somebody else may have touched.</summary>
    public Edition On(IReadOnlyDictionary<string, byte[]> output, params (string Path, string Text)[] changed) =>
        new(pages.SetItems(changed.Select(static page => KeyValuePair.Create(page.Path, page.Text))), output);

    /// <summary>The text of a file of the output folder.</summary>
    public string Text(string file) => Encoding.UTF8.GetString(Files[file]);
}
