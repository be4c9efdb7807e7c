using System.CommandLine;
using Extractor.Diagnostics;
using Extractor.Recording;

namespace Extractor.Cli.Commands;

/// <summary><c>sot extract</c>: pages in, registry and lists out.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        var check = CommonOptions.Check();
        var strict = new Option<bool>("--strict")
        {
            Description = "Exit 1 where anything was found, warnings included; what was read is written all the same.",
        };
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "Read every page, and keep nothing of what was read for the next run.",
        };
        var claims = Claims();
        var command = new Command("extract", """
            Reads the pages and writes the registry and its lists.

            Each run is compared with the one before: the version rises by what changed.
            On unchanged pages not a byte is written. A page that cannot be read is
            reported, and then nothing is written at all.
            """)
        {
            docs, output, check, strict, noCache, claims,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(claims) is not null && (parsed.GetValue(check) || parsed.GetValue(strict)))
                parsed.AddError("--claims looks at pages one by one, and takes neither --check nor --strict");
        });
        command.SetAction(parsed => parsed.GetValue(claims) is { Length: > 0 } files
            ? PageClaims.Print(parsed.GetValue(docs)!, parsed.GetValue(output)!, files, terminal)
            : Run(
                parsed.GetValue(docs)!,
                new Wishes(parsed.GetValue(output)!, parsed.GetValue(check), parsed.GetValue(strict), parsed.GetValue(noCache)),
                terminal));
        return command;
    }

    private static Option<string[]> Claims() => new("--claims")
    {
        Description = "Write nothing, and print what these pages say as lines of JSON for 'sot merge'.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static int Run(string docs, Wishes wishes, Terminal terminal)
    {
        var target = new OutputFolder(wishes.Output);
        target.RefuseToHold(docs);
        var told = new ExtractionTold(docs, target, terminal);
        var cache = wishes.NoCache ? null : target.Cache;
        if (Recalled(docs, target, cache) is { } last)
        {
            told.Pages(last);
            return Code(told.UpToDate(last, wishes.Check), last, wishes);
        }

        var folder = DocsFolder.Read(docs, wishes.Output);
        var found = target.Read();
        if (folder.Pages.IsEmpty && folder.Problems.Length > 0)
        {
            PageProblems.Print(folder.Problems, docs, Severity.Note, terminal);
            return ExitCode.Failed;
        }

        var input = new ExtractionInput(folder.Pages, folder.Evidence, target.Name, found, folder.Settings);
        var result = Extracted(input, cache, wishes.Check, terminal);
        var failed = folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error);
        if (failed || LastRun.SummaryOf(result) is not { } read) return told.Failed([.. folder.Problems, .. result.Problems]);
        var summary = read with { Problems = [.. folder.Problems, .. read.Problems] };
        told.Pages(summary);
        var code = wishes.Check ? told.Check(result, found) : told.Write(result, found);
        if (!wishes.Check) Keep(cache, input, result);
        return Code(code, summary, wishes);
    }

    // Where nothing has changed since the last run, no file need be held, let alone understood.
    private static RunSummary? Recalled(string docs, OutputFolder target, CacheFolder? cache)
    {
        if (cache?.Read(CacheFolder.LastRun) is not { Length: > 0 } kept || target.IsInterrupted) return null;
        var folder = DocsFolder.Sums(docs, target.Name);
        return folder.Problems.IsEmpty
            ? LastRun.Recall(
                kept,
                new ExtractionInput(folder.Pages, folder.Evidence, target.Name, new Dictionary<string, byte[]>(), folder.Settings),
                target.Sums)
            : null;
    }

    private static ExtractionResult Extracted(ExtractionInput input, CacheFolder? cache, bool check, Terminal terminal)
    {
        using var progress = new Progress(terminal, input.Pages.Length);
        return Extraction.Run(
            input with { Readings = cache?.Read(CacheFolder.Readings) ?? [] },
            new ExtractionOptions(OnPageRead: progress.Report, KeepReadings: cache is not null && !check));
    }

    private static void Keep(CacheFolder? cache, ExtractionInput input, ExtractionResult result)
    {
        cache?.Write(CacheFolder.Readings, result.Readings);
        cache?.Write(CacheFolder.LastRun, LastRun.Bytes(input, result));
    }

    private static int Code(int code, RunSummary summary, Wishes wishes)
    {
        var warned = summary.Problems.Any(static problem => problem.Rule.Severity >= Severity.Warning);
        return code == ExitCode.Clean && wishes.Strict && warned ? ExitCode.Findings : code;
    }

    private sealed record Wishes(string Output, bool Check, bool Strict, bool NoCache);
}
