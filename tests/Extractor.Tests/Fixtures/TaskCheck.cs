using System.Text;
using Extractor.Checking;
using Extractor.Registry;

namespace Extractor.Tests.Fixtures;

/// <summary>Payloads held against a page of one operation, <see cref="TaskPage"/>.</summary>
internal sealed class TaskCheck
{
    private readonly PayloadChecker checker;

    private TaskCheck(FieldRegistry registry) => checker = PayloadChecker.For(registry, "POST /v1/tasks");

    /// <summary>The page with these rows: field, type, required, default, enum, description.</summary>
    public static TaskCheck Of(params string[] rows) => new(Edition.Of(("a.md", TaskPage.Of(rows))).Registry);

    /// <summary>An extraction that holds the page.</summary>
    public static TaskCheck Of(Edition edition) => new(edition.Registry);

    /// <summary>What the check says of a payload.</summary>
    public CheckResult Check(string json) => checker.Check(Encoding.UTF8.GetBytes(json), "p.json");

    /// <summary>What is found about a payload: rule and pointer.</summary>
    public string[] Found(string json)
    {
        var result = Check(json);
        Assert.Null(result.Problem);
        return [.. result.Findings.Select(static finding => $"{finding.Rule.Id} {finding.Pointer}".TrimEnd())];
    }

    /// <summary>What is known of the key paths of a payload.</summary>
    public string[] Paths(string json) =>
        [.. Check(json).Fields.Select(static field => $"{RegistryJson.Name(field.Status)} {field.Id.Path}")];
}
