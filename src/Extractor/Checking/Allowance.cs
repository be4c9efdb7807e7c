using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Searching;

namespace Extractor.Checking;

/// <summary>A hypothesis that somebody sends on purpose, and why.</summary>
/// <param name="Field">The field's id, its path, or a tail of its id.</param>
/// <param name="Reason">Why it is sent.</param>
internal sealed record Allowance(string Field, string Reason)
{
    /// <summary>Reads <c>FIELD=REASON</c>; null where the text has another form.</summary>
    public static Allowance? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && text[(equals + 1)..].Trim() is { Length: > 0 } reason ? new Allowance(text[..equals].Trim(), reason) : null;
    }

    /// <summary>The fields that are meant, of those that payloads rest on; more than one where the name is not enough.</summary>
    public ImmutableArray<FieldId> Meant(IEnumerable<FieldId> hypotheses)
    {
        var all = hypotheses.Distinct().ToArray();
        ImmutableArray<FieldId> exact = [.. all.Where(id => id.ToString() == Field || id.Path.Value == Field)];
        return exact.IsEmpty ? [.. all.Where(id => FieldSelector.IsTail(id.ToString(), Field))] : exact;
    }

    /// <summary>The result with the findings of a field turned into a recorded probe.</summary>
    public CheckResult In(CheckResult result, FieldId field) =>
        result with { Findings = [.. result.Findings.Select(finding => Allows(finding, field) ? Recorded(finding) : finding)] };

    private static bool Allows(CheckFinding finding, FieldId field) => CheckResult.IsHypothesis(finding) && finding.Field == field;

    private CheckFinding Recorded(CheckFinding finding) =>
        finding with { Rule = CheckRules.FieldAllowed, Expected = $"it, as a probe: {Reason}", Reason = Reason };
}
