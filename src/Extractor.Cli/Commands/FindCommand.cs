using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary><c>sot find</c>: from what somebody wants to do to the operation and its exact field names.</summary>
internal static class FindCommand
{
    private const int MostScopes = 8;
    private const int MostFields = 6;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What you want to do, in words.", Arity = ArgumentArity.OneOrMore };
        var all = new Option<bool>("--all") { Description = "Every match, not only the best." };
        var (format, output) = (CommonOptions.Format(), CommonOptions.Out());
        var command = new Command("find", """
            Finds operations and fields by what you want to do.

            Their names, descriptions and quotes are searched; the best come first, each
            with page and line. Exits 1 where nothing fits.
            """)
        {
            words, all, format, output,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(words)!, parsed.GetValue(all), parsed.GetValue(format) == "json", parsed.GetValue(output)!, terminal));
        return command;
    }

    private static int Run(string[] words, bool all, bool isJson, string output, Terminal terminal)
    {
        if (StoredRegistry.Open(output, terminal) is not { } registry) return ExitCode.Failed;
        var hits = new FieldSearch(registry).Find(words);
        if (hits.IsEmpty)
        {
            terminal.Error.WriteLine($"sot: nothing fits '{string.Join(' ', words)}'");
            return ExitCode.Findings;
        }

        if (isJson)
        {
            terminal.Output.Write(JsonText.Line(JsonOf(registry, hits, all)));
            return ExitCode.Clean;
        }

        foreach (var hit in hits.Take(all ? int.MaxValue : MostScopes)) Print(hit, all, terminal);
        if (!all && hits.Length > MostScopes) terminal.Output.WriteLine($"and {hits.Length - MostScopes} more; --all shows them");
        return ExitCode.Clean;
    }

    private static JsonObject JsonOf(FieldRegistry registry, ImmutableArray<SearchHit> hits, bool all) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["registry"] = registry.Version.ToString(),
        ["total"] = hits.Length,
        ["scopes"] = RegistryJson.Rows(hits.Take(all ? int.MaxValue : MostScopes), hit => new JsonObject
        {
            ["id"] = hit.Scope.Id,
            ["title"] = hit.Scope.Title,
            ["anchor"] = hit.Scope.Anchors.IsEmpty ? null : RegistryJson.Of(hit.Scope.Anchors[0]),
            ["total"] = hit.Fields.Length,
            ["fields"] = RegistryJson.Rows(hit.Fields.Take(all ? int.MaxValue : MostFields), RegistryJson.Of),
        }),
    };

    private static void Print(SearchHit hit, bool all, Terminal terminal)
    {
        var place = hit.Scope.Anchors.IsEmpty ? "" : $"  {hit.Scope.Anchors[0].Place}";
        var title = FieldSummaryLine.Fitting(hit.Scope.Title, hit.Scope.Id.Length + 2 + place.Length);
        terminal.Output.WriteLine($"{terminal.Bold(hit.Scope.Id)}  {title}{place}");
        foreach (var row in hit.Fields.Take(all ? int.MaxValue : MostFields))
        {
            var line = $"  {FieldId.LocationName(row.Id.Location)}.{row.Id.Path}  {FieldSummaryLine.Facts(row)}";
            terminal.Output.WriteLine($"{line}{terminal.Faint(FieldSummaryLine.Description(row, line.Length))}");
        }

        if (!all && hit.Fields.Length > MostFields) terminal.Output.WriteLine($"  and {hit.Fields.Length - MostFields} more fields");
    }
}
