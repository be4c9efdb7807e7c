using System.Collections.Immutable;
using System.Text;
using Extractor.Contradictions;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Contradictions;

/// <summary>The contradictions of pages written for a test.</summary>
internal static class ContradictionsOf
{
    /// <summary>The findings.</summary>
    public static ImmutableArray<Diagnostic> Pages(params (string Path, string Text)[] pages)
    {
        var (read, problems) = PageReadings.ReadAll(
            [.. pages.Select(static page => new PageFile(page.Path, Encoding.UTF8.GetBytes(page.Text)))], null);
        Assert.DoesNotContain(problems, static problem => problem.Rule.Severity > Severity.Note);
        return PageContradictions.In(read, RegistryBuilder.Build(read.Select(PageRecord.Of), [], FieldRegistry.Empty));
    }

    /// <summary>The findings as people see them.</summary>
    public static string[] Told(params (string Path, string Text)[] pages) =>
        [.. Pages(pages).Select(static finding => finding.ToString())];
}
