using System.Collections.Immutable;
using System.CommandLine;
using Extractor.Checking;

namespace Extractor.Cli.Commands.Checking;

/// <summary><c>sot check</c>: request bodies held against the pages before anybody pays for the call.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var payloads = PayloadsArgument();
        var scope = new Option<string?>("--scope")
        {
            Description = "The operation: its id, or any tail of it that only one operation with a body has.",
            HelpName = "SCOPE",
        };
        var curl = new Option<string[]>("--curl")
        {
            Description = "A file with curl commands; each says its operation itself. May be given again.",
            HelpName = "FILE",
        };
        var allow = AllowOption();
        var record = RecordOption();
        var format = FormatOption();
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        var command = new Command("check", """
            Holds request bodies and calls against the registry.

            Says of every field whether a page documents it, and where; of every other
            one why it is a hypothesis and which documented field may be meant; and
            which documented rules the body breaks. Notes are for the reader to judge.

            Exit codes: 0 documented, 1 a documented rule is broken, 2 something could
            not be read in full, 3 no rule is broken but the payload rests on a
            hypothesis.
            """)
        {
            payloads, scope, curl, allow, record, format, docs, output,
        };
        command.SetAction(parsed => Run(
            WithProbeBeside(new CheckRequest(
                [.. parsed.GetValue(payloads) ?? []], parsed.GetValue(scope), [.. parsed.GetValue(curl) ?? []],
                [.. parsed.GetValue(allow) ?? []], parsed.GetValue(record), parsed.GetValue(format)!, parsed.GetValue(docs)!)),
            parsed.GetValue(output)!,
            terminal));
        return command;
    }

    private static Argument<string[]> PayloadsArgument() => new("PAYLOAD")
    {
        Description = "Files of request bodies, requests (.http, .har, .sh), patterns such as payloads/*.json, or - for stdin.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Option<string[]> AllowOption() => new("--allow-hypothesis")
    {
        Description = "Send this hypothesis on purpose; it is told and changes no exit code. May be given again.",
        HelpName = "FIELD=REASON",
    };

    private static Option<string?> RecordOption() => new("--record")
    {
        Description = "Write the hypotheses of the payloads as a probe, to be filled in when the call has been made. Never overwrites "
            + "a file. Where FILE is the only payload, the probe goes beside it.",
        HelpName = "FILE",
    };

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "text, json, github, sarif or junit.",
            HelpName = "FORMAT",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif", "junit");
        return format;
    }

    // "sot check --record payload.json": the payload is named behind the option.
    private static CheckRequest WithProbeBeside(CheckRequest request) =>
        request.Record is { } payload && request.Payloads.IsEmpty && request.Curl.IsEmpty && File.Exists(payload)
            ? request with { Payloads = [payload], Record = Path.ChangeExtension(payload, ".probe.yaml") }
            : request;

    private static int Run(CheckRequest request, string output, Terminal terminal)
    {
        if (Misuse(request) is { } misuse)
        {
            terminal.Error.WriteLine($"sot: {misuse}");
            return ExitCode.Failed;
        }

        if (StoredRegistry.Open(output, terminal) is not { } registry) return ExitCode.Failed;
        var scope = request.Scope is null ? null : NamedScope.Find(registry, request.Scope, terminal)?.Id;
        if (request.Scope is not null && scope is null) return ExitCode.Failed;
        var checks = new CheckRun(registry, scope, terminal).All(request);
        if (Allowed(checks, request, terminal) is not { } allowed) return ExitCode.Failed;
        var report = new CheckReport(registry, request, terminal);
        report.Print(allowed);
        return request.Record is null || report.Record(allowed) ? ExitCodeOf(allowed) : ExitCode.Failed;
    }

    private static string? Misuse(CheckRequest request)
    {
        if (request.Payloads.IsEmpty && request.Curl.IsEmpty)
            return "nothing to check; name files of request bodies, - for stdin, or a file of curl commands behind --curl";
        if (request.Payloads.Any(PayloadForms.NeedsScope) && request.Scope is null)
            return "a request body does not say which operation it is for; name it, as in --scope \"POST /v1/videos/omni-video\"";
        if (request.Allow.FirstOrDefault(static text => Allowance.Parse(text) is null) is { } wrong)
            return $"--allow-hypothesis is '{wrong}', expected FIELD=REASON";
        return request.Record is { } file && (File.Exists(file) || Directory.Exists(file))
            ? $"{file} exists already and is not overwritten; name a new file behind --record"
            : null;
    }

    // Null where a name is not enough to say which hypothesis is meant.
    private static ImmutableArray<CheckedPayload>? Allowed(ImmutableArray<CheckedPayload> checks, CheckRequest request, Terminal terminal)
    {
        foreach (var allowance in request.Allow.Select(static text => Allowance.Parse(text)!))
        {
            var meant = allowance.Meant(checks.SelectMany(static one => one.Result.Hypotheses).Select(static finding => finding.Field));
            if (meant.Length > 1)
            {
                terminal.Error.WriteLine($"sot: --allow-hypothesis '{allowance.Field}' fits {meant.Length} fields; name one of them:");
                foreach (var id in meant) terminal.Error.WriteLine($"  {id}");
                return null;
            }

            if (meant.IsEmpty)
                terminal.Error.WriteLine(
                    $"sot: --allow-hypothesis '{allowance.Field}' allows nothing; no payload rests on such a hypothesis");
            else checks = [.. checks.Select(one => one with { Result = allowance.In(one.Result, meant[0]) })];
        }

        return checks;
    }

    private static int ExitCodeOf(ImmutableArray<CheckedPayload> checks) => checks.Max(static one => one.Result.Verdict) switch
    {
        CheckVerdict.Unreadable => ExitCode.Failed,
        CheckVerdict.Broken => ExitCode.Findings,
        CheckVerdict.Hypothetical => ExitCode.Hypothesis,
        _ => ExitCode.Clean,
    };
}
