using Extractor.Bodies;
using Extractor.Checking;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>Holds what examples and snippets show against what the pages say of the same fields.</summary>
internal sealed class ExampleRules
{
    private readonly Dictionary<(string Scope, Location Location), Dictionary<string, Field>> fields;

    private readonly Dictionary<FieldId, ValueRules> rules = [];

    /// <summary>Learns what the pages say.</summary>
    public ExampleRules(FieldRegistry registry) => fields = registry.Confirmed
        .GroupBy(static row => (row.Id.Scope, row.Id.Location))
        .ToDictionary(static group => group.Key, static group => group.GroupBy(static row => Bare(row.Id.Path))
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal));

    /// <summary>A finding for every rule that a body of the pages breaks; once where several bodies break it in one way.</summary>
    public IEnumerable<Diagnostic> BrokenIn(IEnumerable<ReadPage> pages) =>
        pages.SelectMany(static page => page.Reading.Bodies).SelectMany(BrokenBy).DistinctBy(static finding => finding.Fingerprint);

    private IEnumerable<Diagnostic> BrokenBy(BodySample body)
    {
        if (!fields.TryGetValue((body.Scope.Id, body.Location), out var known)) yield break;
        foreach (var shown in body.Keys)
            if (known.TryGetValue(Bare(shown.Path), out var row) && Broken(body, shown.Key, row) is { } broken) yield return broken;
        if (!body.IsCall || !body.Whole || body.Keys.IsEmpty) yield break;
        var present = body.Keys.Select(static shown => Bare(shown.Path)).ToHashSet(StringComparer.Ordinal);
        // An empty list has no items that could lack anything.
        var holders = body.Keys.Select(static shown => Bare(shown.Path.Parent)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in known.Values.Where(row => row.Required == Requirement.Required && !HasConflict(row, "required")
            && !present.Contains(Bare(row.Id.Path)) && holders.Contains(Bare(row.Id.Path.Parent))).OrderBy(static row => row.Id))
            yield return Missing(body, row);
    }

    private static Diagnostic Missing(BodySample body, Field row)
    {
        var lines = new LineRange(body.Keys[0].Key.Line, body.Keys[^1].Key.Line);
        return Finding(Rules.ConflictExampleRequired, body, lines, row, $"the example call leaves out {row.Id}, which is required");
    }

    private Diagnostic? Broken(BodySample body, JsonKey key, Field row)
    {
        if (SampleValue.Of(key) is not { } shown) return null;
        var lines = LineRange.Single(key.Line);
        var rule = RulesOf(row);
        if (!HasConflict(row, "type") && !rule.Type.Allows(shown.Kind, shown.Text))
            return Finding(
                Rules.ConflictExampleType, body, lines, row,
                $"the example gives {row.Id} {shown.Words}, and its type is {MultiAnchorFinding.Quoted(row.Type!)}");
        if (shown.Passed(rule) is { } limit)
            return Finding(
                Rules.ConflictExampleLimit, body, lines, row,
                $"the example gives {row.Id} {MultiAnchorFinding.Quoted(shown.Text)}, which is not {limit.Words}, as is said");
        if (HasConflict(row, "enum") || shown.IsListed(row, rule)) return null;
        return Finding(
            Rules.ConflictExampleEnum, body, lines, row,
            $"the example gives {row.Id} the value {MultiAnchorFinding.Quoted(shown.Text)}, and its values are "
            + $"{MultiAnchorFinding.Quoted(string.Join(", ", row.Enum))}");
    }

    private ValueRules RulesOf(Field row)
    {
        if (!rules.TryGetValue(row.Id, out var known)) rules[row.Id] = known = ValueRules.Of(row);
        return known;
    }

    private static bool HasConflict(Field row, string attribute) => row.Conflicts.Any(conflict => conflict.Attribute == attribute);

    private static Diagnostic Finding(Rule rule, BodySample body, LineRange lines, Field row, string message)
    {
        var defined = row.BestAnchor!;
        return MultiAnchorFinding.Finding(
            rule, $"{body.Source.Path}\n{message}", $"{message} at {defined.Place}", Anchor.At(body.Source, body.Section, lines, "example"),
            (defined, row.Id.Path.Value));
    }

    /// <summary>A path without the brackets of lists, with and without which pages write it.</summary>
    public static string Bare(FieldPath path) => path.Value.Replace("[]", "", StringComparison.Ordinal);
}
