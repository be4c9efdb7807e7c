using System.Text.Json.Nodes;

namespace Extractor.Diagnostics.Rendering;

/// <summary>Findings as JSON for other tools; a value that is not known is null, so that every finding has the same keys.</summary>
internal static class FindingsJson
{
    /// <summary>The findings, in their order.</summary>
    public static JsonArray Of(IEnumerable<Diagnostic> findings) => new([.. findings.Select(Row)]);

    private static JsonNode Row(Diagnostic finding) => new JsonObject
    {
        ["rule"] = finding.Rule.Id,
        ["severity"] = finding.Rule.SeverityName,
        ["path"] = finding.Path,
        ["line"] = finding.Line,
        ["endLine"] = finding.EndLine ?? finding.Line,
        ["column"] = finding.Column,
        ["message"] = finding.Message,
        ["fingerprint"] = FindingFingerprint.Of(finding),
        ["related"] = new JsonArray([.. finding.Related.Select(static place => new JsonObject
        {
            ["path"] = place.Path,
            ["line"] = place.Line,
            ["endLine"] = place.EndLine,
            ["message"] = place.Message,
        })]),
    };
}
