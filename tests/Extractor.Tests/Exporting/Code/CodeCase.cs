using System.Text;
using Extractor.Checking;
using Extractor.Checking.Contracts;
using Extractor.Diagnostics;
using Extractor.Exporting.Code;
using Extractor.Model;
using Extractor.Tests.Checking;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Exporting.Code;

/// <summary>An operation that is exported as code, and payloads that the check and the exported validator must judge alike.</summary>
/// <param name="Contract">The operation.</param>
/// <param name="Payloads">The payloads.</param>
internal sealed record CodeCase(OperationContract Contract, IReadOnlyList<string> Payloads)
{
    private const string Omni = "POST /v1/videos/omni-video";
    private const int Generated = 400;

    /// <summary>A reference video in a field that nobody documents, a mode that no page lists, and the documented call.</summary>
    public static string[] Seeds { get; } =
    [
        """{"model_name": "kling-v3-omni", "prompt": "a kite", "video_url": "https://h.example/a.mp4", "mode": "pro"}""",
        """{"model_name": "kling-v3-omni", "prompt": "a kite", "mode": "standard"}""",
        """
        {"model_name": "kling-v3-omni", "prompt": "a kite", "mode": "pro",
         "video_list": [{"video_url": "https://h.example/a.mp4", "refer_type": "feature"}]}
        """,
    ];

    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> Names => ["omni", "conditions", "relations", "values", "structures", "hostile"];

    /// <summary>Every location of every operation and structure of the registry that the repository keeps.</summary>
    public static IEnumerable<CodeRequest> All
    {
        get
        {
            var contracts = new ContractSet(OwnRegistry.Stored);
            return OwnRegistry.Stored.Scopes.Select(scope => contracts.Of(scope.Id))
                .SelectMany(static contract => contract.Locations.Select(location => new CodeRequest(contract, location, [])));
        }
    }

    /// <summary>What is exported of the operation.</summary>
    public CodeRequest Request => new(Contract, Contract.Sent, []);

    /// <summary>A case by its name.</summary>
    public static CodeCase Of(string name) => name switch
    {
        "omni" => OfOmniVideo(),
        "conditions" => OfPage(CodePages.Conditions, CodePages.ConditionPayloads),
        "relations" => OfPage(CodePages.Relations, CodePages.RelationPayloads),
        "values" => OfPage(CodePages.Values, CodePages.ValuePayloads),
        "structures" => new CodeCase(
            Contracts(Edition.Of(("posts.md", CodePages.Structures))).Of("POST /v1/posts"), CodePages.StructurePayloads),
        _ => OfPage(CodePages.Hostile, CodePages.HostilePayloads),
    };

    /// <summary>What the check finds wrong, as rule and place; of what is not documented one place is as good as another.</summary>
    public string[] Expected(string payload)
    {
        var result = Contract.CheckerOf(Contract.Sent).Check(Encoding.UTF8.GetBytes(payload));
        Assert.Null(result.Problem);
        return Sorted(result.Findings
            .Where(static finding => finding.Rule.Severity == Severity.Error || CheckResult.IsHypothesis(finding))
            .Select(static finding => ("field-hypothesis" == finding.Rule.Id ? "field-undocumented" : finding.Rule.Id, finding.Pointer)));
    }

    /// <summary>Findings in a form that can be compared.</summary>
    public static string[] Sorted(IEnumerable<(string Rule, string Pointer)> findings) =>
        [.. findings.Select(static one => one.Rule == "field-undocumented"
                ? $"{one.Rule} {string.Join('/', one.Pointer.Split('/').Select(static part => part.All(char.IsAsciiDigit) ? "" : part))}"
                : $"{one.Rule} {one.Pointer}")
            .Distinct().Order(StringComparer.Ordinal)];

    private static ContractSet Contracts(Edition edition) => new(edition.Registry);

    private static CodeCase OfPage(string[] rows, string[] payloads) =>
        new(Contracts(Edition.Of(("a.md", TaskPage.Of(rows)))).Of("POST /v1/tasks"), payloads);

    private static CodeCase OfOmniVideo()
    {
        var random = new Random(7);
        var payloads = new GeneratedPayloads(
            [.. OwnRegistry.Stored.Fields.Where(static field => field.Id.Scope == Omni && field.Id.Location == Location.Body)], random);
        return new CodeCase(
            new ContractSet(OwnRegistry.Stored).Of(Omni),
            [.. Seeds, .. Enumerable.Range(0, Generated).Select(_ => SpoiltBody.Of(payloads, random).ToJsonString())]);
    }
}
