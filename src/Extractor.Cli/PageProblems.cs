using Extractor.Diagnostics;

namespace Extractor.Cli;

/// <summary>Tells what is wrong with pages and with what stands beside them.</summary>
internal static class PageProblems
{
    /// <summary>Prints problems, a line each.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="docs">The documentation folder, as the user named it.</param>
    /// <param name="least">The least severity that is told.</param>
    /// <param name="terminal">Where they are told.</param>
    public static void Print(IEnumerable<Diagnostic> problems, string docs, Severity least, Terminal terminal)
    {
        foreach (var problem in problems.Where(problem => problem.Rule.Severity >= least))
            terminal.Error.WriteLine(IsPage(problem) ? DocsPath.Of(docs, problem) : problem);
    }

    private static bool IsPage(Diagnostic problem) => problem.Rule.Id.StartsWith("page-", StringComparison.Ordinal)
        || problem.Rule == Rules.FrontMatterBroken || problem.Rule == Rules.EvidenceBroken
        || problem.Rule.Id.StartsWith("settings-", StringComparison.Ordinal) || problem.Rule == Rules.NestingUnproven;
}
