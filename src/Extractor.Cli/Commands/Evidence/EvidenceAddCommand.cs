using System.CommandLine;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Evidence;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands.Evidence;

/// <summary><c>sot evidence add</c>: one finding behind the others of a file.</summary>
internal static class EvidenceAddCommand
{
    private const string DayFormat = "yyyy-MM-dd";
    private const int MostNear = 5;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var field = new Argument<string>("FIELD")
        {
            Description = "The field's id, or an unambiguous tail of it, such as omni-video#body.video_url. No page has to have it, "
                + "but its operation must stand on one.",
        };
        var api = ApiOption();
        var semantics = SemanticsOption();
        var date = new Option<string?>("--date") { Description = "The day of the call; today where it is left out.", HelpName = DayFormat };
        var sent = Words("--sent", "What was sent.");
        var note = Words("--note", "What was seen.");
        var source = Words("--source", "Where the call is recorded.");
        var file = new Option<string?>("--file")
        {
            Description =
                $"The file to append to, below {DocsFolder.EvidenceFolder}/ of the docs folder; one for the day where it is left out.",
            HelpName = "FILE",
        };
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        var command = new Command("add", """
            Appends one finding to a file of live findings.

            Comments and order in the file stay as they are.
            """)
        {
            field, api, semantics, date, sent, note, source, file, docs, output,
        };
        command.SetAction(parsed =>
        {
            var call = new Finding(
                default, parsed.GetValue(date) ?? Today(terminal), Trimmed(parsed.GetValue(sent)), parsed.GetValue(api)!,
                parsed.GetValue(semantics)!, Trimmed(parsed.GetValue(note)), Trimmed(parsed.GetValue(source)), "", 0);
            return Run(parsed.GetValue(field)!, call, parsed.GetValue(file), parsed.GetValue(docs)!, parsed.GetValue(output)!, terminal);
        });
        return command;
    }

    private static Option<string> ApiOption()
    {
        var api = new Option<string>("--api")
        {
            Description = "Whether the API took the field.",
            HelpName = "accepted|rejected",
            Required = true,
        };
        api.AcceptOnlyFromAmong("accepted", "rejected");
        return api;
    }

    private static Option<string> SemanticsOption()
    {
        var semantics = new Option<string>("--semantics")
        {
            Description = "Whether the field does what was thought.",
            HelpName = "proven|refuted|unproven",
            Required = true,
        };
        semantics.AcceptOnlyFromAmong("proven", "refuted", "unproven");
        return semantics;
    }

    private static Option<string?> Words(string name, string description) => new(name) { Description = description, HelpName = "WORDS" };

    private static string? Trimmed(string? words) => words?.Trim() is { Length: > 0 } some ? some : null;

    private static string Today(Terminal terminal) => terminal.Clock.GetLocalNow().ToString(DayFormat, CultureInfo.InvariantCulture);

    private static int Run(string name, Finding call, string? file, string docs, string output, Terminal terminal)
    {
        if (!DateOnly.TryParseExact(call.Date, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Fail($"--date is '{call.Date}', expected a day such as 2026-03-29", terminal);
        if (string.CompareOrdinal(call.Date, Today(terminal)) > 0)
            return Fail($"--date is {call.Date}, expected a day that is not in the future; today is {Today(terminal)}", terminal);
        if (StoredRegistry.Open(output, terminal) is not { } registry) return ExitCode.Failed;
        if (FieldOf(name, registry, terminal) is not { } field) return ExitCode.Failed;
        if (!Directory.Exists(docs)) return Fail($"there is no docs folder {docs}; name another one with --docs", terminal);
        var (path, wrong) = PathOf(file ?? $"{call.Date}.yaml", docs);
        if (path is null) return Fail(wrong, terminal);
        return Append(path, docs, call with { Field = field }, terminal);
    }

    private static int Append(string path, string docs, Finding finding, Terminal terminal)
    {
        var full = RealPath.Of(Path.Combine(docs, path));
        var found = File.Exists(full) ? InputFile.Read(full) : [];
        var (bytes, added, problems) = EvidenceFile.Append(new PageFile(path, found), finding);
        PageProblems.Print(problems, docs, Severity.Note, terminal);
        if (added is null)
        {
            terminal.Error.WriteLine("sot: nothing was written; the file is as it was");
            return ExitCode.Failed;
        }

        AtomicFile.Replace(full, found, bytes);
        terminal.Output.WriteLine(
            $"{DocsPath.Of(docs, added.File)}:{added.Line}: added {added.Field}  accepted: {added.Api}  proven: {added.Semantics}");
        terminal.Error.WriteLine("sot: run 'sot extract' to bring the lists up to date");
        return ExitCode.Clean;
    }

    private static FieldId? FieldOf(string name, FieldRegistry registry, Terminal terminal)
    {
        var ids = FieldSelector.Ids(registry, name, FindingScopes.Documented(registry));
        if (ids is [var only]) return only;
        terminal.Error.WriteLine(ids.IsEmpty
            ? $"sot: no field fits '{name}', and it names none of a documented operation; expected an id such as POST "
                + "/v1/tasks#body.prompt, or a tail of it"
            : $"sot: '{name}' fits {ids.Length} fields; name one of them:");
        foreach (var id in ids.IsEmpty ? FieldSelector.Near(registry, name).Select(static row => row.Id).Take(MostNear) : ids)
            terminal.Error.WriteLine($"  {id}");
        return null;
    }

    // Only what stands below the folder and has its ending is read again.
    private static (string? Path, string Wrong) PathOf(string file, string docs)
    {
        var folder = RealPath.Of(Path.Combine(docs, DocsFolder.EvidenceFolder));
        var full = RealPath.Of(Path.Exists(file) || Path.GetDirectoryName(file) is { Length: > 0 } ? file : Path.Combine(folder, file));
        if (Path.GetExtension(full) is not (".yaml" or ".yml")) return (null, $"--file is {file}, expected a name that ends in .yaml");
        if (Directory.Exists(full)) return (null, $"--file is {file}, which is a folder; expected a file");
        return RealPath.IsAtOrBelow(full, folder)
            ? ($"{DocsFolder.EvidenceFolder}/{Path.GetRelativePath(folder, full).Replace('\\', '/')}", "")
            : (null, $"--file is {file}, expected a file below {DocsPath.Of(docs, DocsFolder.EvidenceFolder)}; no other is read");
    }

    private static int Fail(string message, Terminal terminal)
    {
        terminal.Error.WriteLine($"sot: {message}");
        return ExitCode.Failed;
    }
}
