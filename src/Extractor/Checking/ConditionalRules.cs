using System.Collections.Immutable;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>Judges a value by what a page states for one value of another field alone.</summary>
/// <param name="scope">What is known of the operation or structure.</param>
/// <param name="judged">The payload.</param>
/// <param name="index">The value.</param>
/// <param name="node">The field.</param>
internal sealed class ConditionalRules(KnownScope scope, JudgedPayload judged, int index, FieldNode node)
{
    private const string Supported = "supported";
    private const string Only = "only";

    private readonly Field field = node.Field!;
    private readonly Payload payload = judged.Payload;

    /// <summary>Adds what is wrong with the value, the unconditional rules included.</summary>
    /// <returns>Whether the value has another type than the page says.</returns>
    public bool AddTo(List<CheckFinding> findings)
    {
        var conditional = node.Values.Conditional;
        var given = conditional.Select(static limit => limit.When!.Field).Distinct()
            .ToDictionary(static path => path, ValueOf, StringComparer.Ordinal);
        var isMismatch =
            Under([.. conditional.Where(limit => given[limit.When!.Field] == limit.When.Value)]).AddTo(findings);
        if (Unsupported(conditional, given) is { } unsupported) findings.Add(unsupported);
        AddUnjudged(conditional.Where(limit => given[limit.When!.Field] is null), findings);
        return isMismatch;
    }

    private ValueJudge Under(ImmutableArray<Constraint> holding)
    {
        if (holding.IsEmpty) return new ValueJudge(judged, index, node);
        var stated = StatedUnder(holding);
        return new ValueJudge(judged, index, node, stated, ValueRules.Of(stated));
    }

    // What is stated for the case at hand goes before what is stated for all.
    private Field StatedUnder(ImmutableArray<Constraint> holding)
    {
        var values = holding
            .Where(static limit => limit is { Kind: "enum", Value: not null })
            .SelectMany(static limit => limit.Value!.Split('|'))
            .ToImmutableArray();
        var kinds = holding.Select(static limit => limit.Kind).ToHashSet(StringComparer.Ordinal);
        var limits = holding.Where(static limit => limit.Kind is not ("enum" or "default" or Supported))
            .Select(static limit => limit with { When = null, Text = limit.Kind });
        var byDefault = holding.FirstOrDefault(static limit => limit.Kind == "default")?.Value;
        return field with
        {
            Enum = values.IsEmpty ? kinds.Contains("range") ? [] : field.Enum : values,
            Default = byDefault ?? (values.IsEmpty ? field.Default : null),
            Constraints = [
                .. field.Constraints.Where(limit => limit.When is null && !kinds.Contains(limit.Kind) && limit.Text.Length > 0), .. limits,
            ],
        };
    }

    private CheckFinding? Unsupported(ImmutableArray<Constraint> conditional, Dictionary<string, string?> given)
    {
        if (!payload.IsGiven(index)) return null;
        foreach (var limit in conditional.Where(static limit => limit.Kind == Supported))
        {
            var (when, value) = (limit.When!, given[limit.When!.Field]);
            if (value is null) continue;
            var only = conditional
                .Where(other => other is { Kind: Supported, Value: Only } && other.When!.Field == when.Field)
                .Select(static other => other.When!.Value)
                .ToArray();
            var breaks = limit.Value == "no" ? value == when.Value : only.Length > 0 && !only.Contains(value);
            if (breaks)
                return Finding(CheckRules.FieldUnsupported, $"'{field.Id.Path}' with '{when.Field}' as \"{value}\"", limit.Text);
        }

        return null;
    }

    // Without the other field nothing is broken for certain.
    private void AddUnjudged(IEnumerable<Constraint> open, List<CheckFinding> findings)
    {
        foreach (var same in open.GroupBy(static limit => limit.When))
        {
            var broken = new List<CheckFinding>();
            Under([.. same]).AddTo(broken);
            if (broken.Count == 0) continue;
            findings.Add(
                Finding(CheckRules.LimitUnjudged, $"{payload.Excerpt(index)} without '{same.Key!.Field}'", same.First().Text));
        }
    }

    private CheckFinding Finding(Rule rule, string found, string words) =>
        new(rule, field.Id, payload.Pointer(index), payload.Values[index].At, found, $"what the page says: \"{words}\"")
        {
            Says = field.BestAnchor,
        };

    private string? ValueOf(string path)
    {
        if (scope.Root.Find(path) is not { } condition
            || judged.ValueOf(condition, new FieldPath(path).Leaf, payload.Values[index].Parent) is not { } at)
            return null;
        return payload.Values[at].IsScalar ? payload.TextOf(at) : null;
    }
}
