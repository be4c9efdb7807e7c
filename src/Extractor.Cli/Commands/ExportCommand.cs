using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Exporting;
using Extractor.Exporting.Code;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary><c>sot export</c>: the registry in the forms of other tools.</summary>
internal static class ExportCommand
{
    private static readonly ImmutableArray<string> Forms = ["json-schema", "openapi", "code", "csv", "ndjson", "parquet", "markdown"];

    private sealed record Request(
        string Form, string? Scope, string Location, string Table, string? Language, ImmutableArray<string> Hypotheses, string? To,
        string Output);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var form = new Argument<string>("FORM") { Description = string.Join(", ", Forms) + ".", HelpName = "FORM" };
        form.AcceptOnlyFromAmong([.. Forms]);
        var scope = new Option<string?>("--scope")
        {
            Description = "The operation or structure: its id, or any tail of it that only one has. openapi takes all operations where "
                + "none is named.",
            HelpName = "SCOPE",
        };
        var location = LocationOption();
        var table = TableOption();
        var language = LanguageOption();
        var hypotheses = new Option<string[]>("--allow-hypothesis")
        {
            Description = "Export this hypothesis as well, with the reason beside it. May be given again.",
            HelpName = "FIELD=REASON",
        };
        var to = new Option<string?>("--to") { Description = "Write to this file and not to the terminal.", HelpName = "FILE" };
        var output = CommonOptions.Out();
        var command = new Command("export", """
            Writes the registry in the forms of other tools.

            JSON Schema of what an operation takes, an OpenAPI document, types with a
            validator as source code, tables for data tools, and a page of Markdown that
            extract reads back.

            Every property carries the page and line that says so. Hypotheses are left
            out unless they are named.
            """)
        {
            form, scope, location, table, language, hypotheses, to, output,
        };
        command.SetAction(parsed => Run(
            new Request(
                parsed.GetValue(form)!, parsed.GetValue(scope), parsed.GetValue(location)!, parsed.GetValue(table)!,
                parsed.GetValue(language), [.. parsed.GetValue(hypotheses) ?? []], parsed.GetValue(to), parsed.GetValue(output)!),
            terminal));
        return command;
    }

    private static Option<string> LocationOption() => new("--location")
    {
        Description = "What json-schema and code describe: body, query, header, path, response, callback or object; where none is "
            + "named, what a caller sends.",
        HelpName = "LOCATION",
        DefaultValueFactory = static _ => "",
    };

    private static Option<string?> LanguageOption()
    {
        var language = new Option<string?>("--lang")
        {
            Description = $"The language of code: {string.Join(", ", CodeExport.Languages)}.",
            HelpName = "LANGUAGE",
        };
        language.AcceptOnlyFromAmong([.. CodeExport.Languages]);
        return language;
    }

    private static Option<string> TableOption()
    {
        var table = new Option<string>("--table")
        {
            Description = "What csv, ndjson and parquet list: fields, values or changes.",
            HelpName = "TABLE",
            DefaultValueFactory = static _ => "fields",
        };
        table.AcceptOnlyFromAmong([.. Tables.Names]);
        return table;
    }

    private static int Run(Request request, Terminal terminal)
    {
        if (StoredRegistry.OpenHistory(request.Output, terminal) is not { Current: var registry } history) return ExitCode.Failed;
        if (request is { Form: "code", Language: null })
        {
            terminal.Error.WriteLine($"sot: export code needs --lang, one of {string.Join(", ", CodeExport.Languages)}");
            return ExitCode.Failed;
        }

        if (request.Form is "csv" or "ndjson" or "parquet")
            return WriteTable(Tables.Of(request.Table, registry, history.Versions), request, terminal);
        if (NamedHypotheses(registry, request, terminal) is not { } hypotheses) return ExitCode.Failed;
        var contracts = new ContractSet(registry);
        if (request.Form == "openapi" && request.Scope is null)
            return Write(JsonText.Line(new OpenApiExport(contracts, hypotheses).Of(registry.Scopes)), request, terminal);
        if (ScopeOf(registry, request, terminal) is not { } scope) return ExitCode.Failed;
        var contract = contracts.Of(scope.Id);
        if (request.Form == "openapi") return Write(JsonText.Line(new OpenApiExport(contracts, hypotheses).Of([scope])), request, terminal);
        if (request.Form == "markdown") return Write(MarkdownPage.Of(contract), request, terminal);
        var location = request.Location.Length == 0 ? contract.Sent : FieldId.LocationOf(request.Location);
        if (location is { } known)
            return Write(
                request.Form == "code"
                    ? CodeExport.Of(request.Language!, new CodeRequest(contract, known, [.. hypotheses]))
                    : JsonText.Line(JsonSchemaExport.Of(contract, known, hypotheses)),
                request, terminal);
        terminal.Error.WriteLine(
            $"sot: --location is '{request.Location}', expected one of "
            + $"{string.Join(", ", Enum.GetValues<Location>().Select(FieldId.LocationName))}");
        return ExitCode.Failed;
    }

    private static int WriteTable(Table table, Request request, Terminal terminal)
    {
        if (request.Form != "parquet")
            return Write(request.Form == "csv" ? TableText.Csv(table) : TableText.Ndjson(table), request, terminal);
        if (request.To is null)
        {
            terminal.Error.WriteLine("sot: a Parquet file is no text for a terminal; name a file behind --to");
            return ExitCode.Failed;
        }

        File.WriteAllBytes(request.To, ParquetTable.BytesOf(table).GetAwaiter().GetResult());
        return ExitCode.Clean;
    }

    private static ScopeEntry? ScopeOf(FieldRegistry registry, Request request, Terminal terminal)
    {
        if (request.Scope is null)
        {
            terminal.Error.WriteLine(
                $"sot: export {request.Form} describes one operation; name it, as in --scope \"POST /v1/videos/omni-video\"");
            return null;
        }

        return NamedScope.Find(registry, request.Scope, terminal);
    }

    private static List<NamedHypothesis>? NamedHypotheses(FieldRegistry registry, Request request, Terminal terminal)
    {
        var named = new List<NamedHypothesis>();
        foreach (var text in request.Hypotheses)
        {
            if (Allowance.Parse(text) is not { } allowance)
            {
                terminal.Error.WriteLine($"sot: --allow-hypothesis is '{text}', expected FIELD=REASON");
                return null;
            }

            var scope = request.Scope is null ? null : ScopeSelector.Matching(registry, request.Scope) is [var only] ? only.Id : null;
            var meant = allowance.Meant(
                registry.Hypotheses.Where(field => scope is null || field.Id.Scope == scope).Select(static field => field.Id));
            if (meant is not [var id])
            {
                terminal.Error.WriteLine($"sot: --allow-hypothesis '{allowance.Field}' fits {meant.Length} hypotheses, expected one");
                foreach (var one in meant) terminal.Error.WriteLine($"  {one}");
                return null;
            }

            named.Add(new NamedHypothesis(id, allowance.Reason));
        }

        return named;
    }

    private static int Write(string text, Request request, Terminal terminal)
    {
        if (request.To is null) terminal.Output.Write(text);
        else File.WriteAllBytes(request.To, Encoding.UTF8.GetBytes(text));
        return ExitCode.Clean;
    }
}
