using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Extractor.Diagnostics.Rendering;

/// <summary>Findings as a SARIF log (OASIS, Static Analysis Results Interchange Format 2.1.0).</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The log of one run.</summary>
    /// <param name="rules">Every rule that the run knows, in the order in which the log lists them.</param>
    /// <param name="findings">The findings. One whose rule is not listed is a mistake of the caller.</param>
    /// <exception cref="KeyNotFoundException">A finding's rule is not among the rules.</exception>
    public static JsonObject Of(ImmutableArray<Rule> rules, IEnumerable<Diagnostic> findings)
    {
        var index = rules.Select(static (rule, at) => (rule.Id, at))
            .ToDictionary(static rule => rule.Id, static rule => rule.at, StringComparer.Ordinal);
        return new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = "sot", ["rules"] = new JsonArray([.. rules.Select(Descriptor)]) },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, index[finding.Rule.Id]))]),
            }),
        };
    }

    private static JsonNode Descriptor(Rule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.SeverityName },
    };

    private static JsonObject Result(Diagnostic finding, int rule) => new JsonObject
    {
        ["ruleId"] = finding.Rule.Id,
        ["ruleIndex"] = rule,
        ["level"] = finding.Rule.SeverityName,
        ["message"] = new JsonObject { ["text"] = finding.Message },
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Physical(finding.Path, Region(finding)) }),
        ["relatedLocations"] = new JsonArray([.. finding.Related.Select(Related)]),
        ["partialFingerprints"] = new JsonObject { ["finding/v1"] = FindingFingerprint.Of(finding) },
    };

    private static JsonNode Related(RelatedPlace place, int number) => new JsonObject
    {
        ["id"] = number + 1,
        ["physicalLocation"] = Physical(place.Path, new JsonObject { ["startLine"] = place.Line, ["endLine"] = place.EndLine }),
        ["message"] = new JsonObject { ["text"] = place.Message },
    };

    private static JsonObject? Region(Diagnostic finding)
    {
        if (finding.Line is not { } line) return null;
        var region = new JsonObject { ["startLine"] = line };
        if (finding.Column is { } column) region["startColumn"] = column;
        if (finding.EndLine is { } end) region["endLine"] = end;
        return region;
    }

    // SARIF wants a URI reference, in which each part of a path is escaped.
    private static JsonObject Physical(string path, JsonObject? region)
    {
        var place = new JsonObject
        {
            ["artifactLocation"] = new JsonObject
            {
                ["uri"] = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)),
            },
        };
        if (region is not null) place["region"] = region;
        return place;
    }
}
