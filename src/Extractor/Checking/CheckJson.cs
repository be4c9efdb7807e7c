using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>
/// The results of a check as JSON for other tools; a value that is not known is null, so that every row has the same keys.
/// </summary>
internal static class CheckJson
{
    private const int SchemaVersion = 1;

    /// <summary>The results, a payload a row.</summary>
    public static JsonObject Of(FieldRegistry registry, IEnumerable<(string Path, CheckResult Result)> results) => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["registry"] = registry.Version.ToString(),
        ["payloads"] = RegistryJson.Rows(results, static one => Of(one.Path, one.Result)),
    };

    private static JsonObject Of(string path, CheckResult result) => new()
    {
        ["payload"] = path,
        ["line"] = result.At?.Line,
        ["scope"] = result.Scope.Length == 0 ? null : result.Scope,
        ["verdict"] = RegistryJson.Name(result.Verdict),
        ["problem"] = result.Problem is { } problem
            ? new JsonObject { ["line"] = problem.Line, ["column"] = problem.Column, ["message"] = problem.Message }
            : null,
        ["fields"] = RegistryJson.Rows(result.Fields, Of),
        ["findings"] = RegistryJson.Rows(result.Findings, Of),
    };

    private static JsonObject Of(CheckedField field) => new()
    {
        ["id"] = field.Id.ToString(),
        ["path"] = field.Id.Path.Value,
        ["status"] = RegistryJson.Name(field.Status),
        ["reason"] = field.Field?.Reason is { } reason ? RegistryJson.Name(reason)
            : field.Status == PathStatus.Unknown ? RegistryJson.Name(Reason.Undocumented)
            : null,
        ["pointer"] = field.Pointer,
        ["line"] = field.Place.Line,
        ["column"] = field.Place.Column,
        ["anchor"] = Of(field.Field?.BestAnchor),
    };

    private static JsonObject Of(CheckFinding finding) => new()
    {
        ["rule"] = finding.Rule.Id,
        ["severity"] = finding.Rule.SeverityName,
        ["field"] = finding.Field.ToString(),
        ["pointer"] = finding.Pointer,
        ["line"] = finding.Place.Line,
        ["column"] = finding.Place.Column,
        ["found"] = finding.Found,
        ["expected"] = finding.Expected,
        ["message"] = finding.Message,
        ["reason"] = finding.Reason,
        ["anchor"] = Of(finding.Says),
        ["nearest"] = RegistryJson.Rows(finding.Nearest, static field =>
            new JsonObject { ["id"] = field.Id.ToString(), ["path"] = field.Id.Path.Value, ["anchor"] = Of(field.BestAnchor) }),
        ["evidence"] = RegistryJson.Rows(finding.Evidence, RegistryJson.Of),
    };

    private static JsonObject? Of(Anchor? anchor) => anchor is null
        ? null
        : new JsonObject { ["page"] = anchor.Page, ["line"] = anchor.Line, ["endLine"] = anchor.EndLine, ["quote"] = anchor.Quote };
}
