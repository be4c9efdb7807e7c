using System.CommandLine;
using System.Text.Json.Nodes;
using Extractor.Checking.Contracts;
using Extractor.Evidence;
using Extractor.Exporting;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary><c>sot show</c>: one field with all that is known of it, or a whole operation as a tree.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME")
        {
            Description = $"{NamedField.Description}; or an operation: its id or a tail of it, such as omni-video",
        };
        var format = new Option<string>("--format")
        {
            Description = "text or json; of an operation also markdown, as a page that extract reads back.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var output = CommonOptions.Out();
        var command = new Command("show", """
            Shows one field, or an operation as a tree.

            Of a field: its attributes, every place that speaks of it, its conflicts and
            its evidence.

            Of an operation: all its fields with types, values, limits and conditions,
            and a minimal and a full body that a check passes; every line names the page
            and line that says so.
            """)
        {
            name, format, output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(format)!, parsed.GetValue(output)!, terminal));
        return command;
    }

    private static int Run(string name, string format, string output, Terminal terminal)
    {
        if (StoredRegistry.OpenHistory(output, terminal) is not { Current: var registry } history) return ExitCode.Failed;
        if (ScopeOf(registry, name) is { } scope)
        {
            var contract = new ContractSet(registry).Of(scope);
            terminal.Output.Write(format switch
            {
                "json" => JsonText.Line(ContractJson.Of(contract)),
                "markdown" => MarkdownPage.Of(contract),
                _ => ContractText.Of(contract),
            });
            return ExitCode.Clean;
        }

        if (NamedField.FindOrScope(registry, name, terminal) is not { } field) return ExitCode.Failed;
        var ledger = new EvidenceLedger(registry, StaleFindings.Of(field.Id, registry, history.Steps));
        if (format == "json") terminal.Output.Write(JsonText.Line(FieldJson(field, registry)));
        else FieldReport.Print(field, ledger, terminal);
        return ExitCode.Clean;
    }

    // A name that fits a field means the field.
    private static string? ScopeOf(FieldRegistry registry, string name) =>
        FieldSelector.Matching(registry, name).IsEmpty && !name.Contains('#', StringComparison.Ordinal)
        && ScopeSelector.Matching(registry, name) is [var only]
            ? only.Id
            : null;

    private static JsonObject FieldJson(Field field, FieldRegistry registry) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["registry"] = registry.Version.ToString(),
        ["field"] = RegistryJson.Of(field),
        ["evidence"] = RegistryJson.Rows(registry.Evidence.Where(finding => finding.Field == field.Id), RegistryJson.Of),
    };
}
