using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Checking;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Evidence;
using Extractor.Registry;

namespace Extractor.Cli.Commands.Checking;

/// <summary>Tells the results of a check, in the form that the user asks for.</summary>
/// <param name="registry">The registry.</param>
/// <param name="request">What the user asks.</param>
/// <param name="terminal">Where results and messages go.</param>
internal sealed class CheckReport(FieldRegistry registry, CheckRequest request, Terminal terminal)
{
    private const int WidestPath = 48;

    /// <summary>Prints the results. What could not be read is told on stderr in every form.</summary>
    public void Print(ImmutableArray<CheckedPayload> checks)
    {
        foreach (var problem in checks.Select(static one => one.Result.Problem).OfType<Diagnostic>()) terminal.Error.WriteLine(problem);
        switch (request.Format)
        {
            case "json":
                terminal.Output.Write(
                    Encoding.UTF8.GetString(JsonText.Bytes(CheckJson.Of(registry, checks.Select(static one => (one.Path, one.Result))))));
                break;
            case "github":
                terminal.Commands.Write(GithubAnnotations.Of(checks.SelectMany(Findings)));
                break;
            case "sarif":
                terminal.Output.Write(Encoding.UTF8.GetString(JsonText.Bytes(
                    SarifLog.Of([.. CheckRules.All, Rules.PayloadBroken, Rules.ScopeUnknown], checks.SelectMany(Findings)))));
                break;
            case "junit":
                terminal.Output.Write(JUnitReport.Of("sot check", [.. checks.Select(one => new JudgedCase(
                    one.Result.Scope.Length == 0 ? one.Name : $"{one.Name}: {one.Result.Scope}", [.. Findings(one)]))]));
                break;
            default:
                foreach (var check in checks.Where(static one => one.Result.Problem is null)) PrintText(check, checks.Length == 1);
                break;
        }
    }

    /// <summary>Writes the hypotheses of the payloads as a probe to be filled in.</summary>
    /// <returns>False where it could not be written; the reason is told.</returns>
    public bool Record(ImmutableArray<CheckedPayload> checks)
    {
        var probes = checks.SelectMany(static one => one.Result.Hypotheses.Select(
            finding => new Probe(finding.Field, finding.Sent, finding.Reason, one.Path))).ToArray();
        if (probes.Length == 0)
        {
            terminal.Error.WriteLine($"sot: {request.Record} was not written; the payloads rest on no hypothesis");
            return true;
        }

        try
        {
            using var file = new FileStream(request.Record!, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(ProbeFile.Of(probes)));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"sot: {request.Record} cannot be written: {broken.Message}");
            return false;
        }

        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"sot: wrote {request.Record} with {probes.Length} to fill in when the call has been made"));
        return true;
    }

    private IEnumerable<Diagnostic> Findings(CheckedPayload check) =>
        check.Result.Problem is { } problem ? [problem] : check.Result.Findings.Select(finding => finding.In(check.Path, request.Docs));

    private void PrintText(CheckedPayload check, bool isOnly)
    {
        var (name, result) = (check.Name, check.Result);
        if (isOnly || result.At is not null) PrintFields(name, result);
        foreach (var finding in result.Findings) terminal.Output.WriteLine(finding.In(check.Path));
        var call = result.At is null ? "" : $"{result.Scope}: ";
        terminal.Output.WriteLine($"{name}: {call}{VerdictOf(result)}: {string.Join(", ", Counts(result))}");
    }

    private static string VerdictOf(CheckResult result) => result.Verdict switch
    {
        CheckVerdict.Broken => "breaks documented rules",
        CheckVerdict.Hypothetical => "rests on a hypothesis",
        _ => result.Findings.Any(static finding => finding.Rule == CheckRules.FieldAllowed)
            ? "rests on an allowed hypothesis"
            : "documented",
    };

    // A field that nobody has written down is a hypothesis as well.
    private static IEnumerable<string> Counts(CheckResult result)
    {
        var count = result.Fields.ToLookup(static field => field.Status);
        var (known, unknown) = (count[PathStatus.Hypothesis].Count(), count[PathStatus.Unknown].Count());
        yield return Counted.Of(count[PathStatus.Confirmed].Count(), "confirmed", "confirmed");
        if (count[PathStatus.Implied].Count() is > 0 and var implied)
            yield return Counted.Of(implied, "implied by its members", "implied by their members");
        if (count[PathStatus.Open].Any()) yield return Counted.Of(count[PathStatus.Open].Count(), "free name", "free names");
        yield return Counted.Of(known + unknown, "hypothesis", "hypotheses") + (unknown > 0 ? $" ({unknown} unknown)" : "");
        yield return Counted.Of(result.Findings.Count(static finding => finding.Rule.Severity == Severity.Error), "broken rule");
    }

    private void PrintFields(string path, CheckResult result)
    {
        terminal.Output.WriteLine(terminal.Bold($"{path}: {result.Scope}, registry {registry.Version}"));
        var width = Math.Min(WidestPath, result.Fields.Select(static field => field.Id.Path.Value.Length).DefaultIfEmpty().Max());
        foreach (var field in result.Fields)
            terminal.Output.WriteLine(
                $"  {RegistryJson.Name(field.Status),-10}  {field.Id.Path.Value.PadRight(width)}  {Where(field)}".TrimEnd());
    }

    private string Where(CheckedField field)
    {
        if (field.Status is PathStatus.Confirmed) return field.Field!.BestAnchor?.Place ?? "";
        var reason = field.Status is PathStatus.Hypothesis ? RegistryJson.Name(field.Field!.Reason ?? Reason.Undocumented) : "";
        return reason + string.Concat(registry.Evidence.Where(finding => finding.Field == field.Id)
            .Select(static finding => $"; {finding.Api} {finding.Date}, {finding.Semantics}"));
    }
}
