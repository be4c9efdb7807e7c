using System.CommandLine;
using Extractor.Changes.Judging;
using Extractor.Checking;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Cli.Commands;

/// <summary><c>sot rule</c>: what a rule says, and an example.</summary>
internal static class RuleCommand
{
    private static readonly Rule[] Findings = [.. Rules.All, .. CheckRules.All];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The rule's id, as 'sot diff --verbose' and every finding print it." };
        var command = new Command("rule", """
            Explains a rule by its id.

            Of the changes that 'sot diff' judges, or of the findings of any command.
            """)
        {
            id,
        };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, terminal));
        return command;
    }

    private static int Run(string id, Terminal terminal)
    {
        if (ChangeRules.All.FirstOrDefault(rule => rule.Id == id) is { } change)
        {
            terminal.Output.WriteLine(
                $"{terminal.Bold(change.Id)}  {RegistryJson.Name(change.Weight)}{(change.IsQuiet ? ", listed with --all only" : "")}");
            terminal.Output.WriteLine(change.Why);
            terminal.Output.WriteLine($"Example: {change.Example}");
            terminal.Output.WriteLine($"To weigh it otherwise, write into sot.yaml:  severity: {{ {change.Id}: wording }}");
            return ExitCode.Clean;
        }

        if (Findings.FirstOrDefault(rule => rule.Id == id) is { } finding)
        {
            terminal.Output.WriteLine($"{terminal.Bold(finding.Id)}  {RegistryJson.Name(finding.Severity)}");
            terminal.Output.WriteLine(finding.Title);
            return ExitCode.Clean;
        }

        var nearest = ChangeRules.All.Select(static rule => rule.Id).Concat(Findings.Select(static rule => rule.Id))
            .MinBy(other => EditDistance.Between(id, other, id.Length + other.Length));
        terminal.Error.WriteLine(
            $"sot: there is no rule '{id}'; the nearest is '{nearest}', and 'sot diff --rules' lists those of changes");
        return ExitCode.Failed;
    }
}
