using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Settings;

namespace Extractor.Cli.Files;

/// <summary>Reads what a project's settings say of the rules that judge changes.</summary>
internal static class ProjectRules
{
    /// <summary>The rules' settings, and what is wrong with them.</summary>
    /// <param name="docs">The documentation folder.</param>
    public static (RuleSettings Rules, ImmutableArray<Diagnostic> Problems) Read(string docs)
    {
        var path = $"{docs.TrimEnd('/', '\\')}/{ProjectSettings.FileName}";
        if (!File.Exists(path)) return (RuleSettings.None, []);
        var file = new PageFile(path, File.ReadAllBytes(path));
        var (settings, problems) = SettingsReader.Read(file, []);
        var (rules, ruleProblems) = RuleSettings.Of(settings, path);
        return (rules, [.. problems.Concat(ruleProblems).Where(static problem => problem.Rule.Severity == Severity.Error)]);
    }
}
