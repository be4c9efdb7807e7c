using Extractor.Checking.Payloads;
using Extractor.Diagnostics;

namespace Extractor.Checking;

/// <summary>Holds one object of a payload against what the pages say of its members together.</summary>
/// <param name="judged">The payload.</param>
/// <param name="holder">The object.</param>
/// <param name="node">What the object stands for.</param>
internal sealed class MemberJudge(JudgedPayload judged, int holder, FieldNode node)
{
    private readonly Payload payload = judged.Payload;

    /// <summary>What is wrong with the members.</summary>
    public IEnumerable<CheckFinding> Findings() =>
        Missing().Concat(MissingByCondition()).Concat(AgainstEachOther()).Concat(Relations()).Concat(InWords());

    private IEnumerable<CheckFinding> Relations() =>
        node.Rules.Relations.Select(rule => new RelationJudge(judged, holder, rule).Finding()).OfType<CheckFinding>();

    private IEnumerable<CheckFinding> Missing() => node.Rules.Required
        .Where(member => payload.Member(holder, member.Name) is null)
        .Select(member => At(
            CheckRules.RequiredMissing, holder, member.Field, $"no '{member.Name}'", $"'{member.Field.Path}', which is required"));

    private IEnumerable<CheckFinding> MissingByCondition()
    {
        foreach (var condition in node.Rules.Conditions)
        {
            if (condition.Field.Field!.Required == Model.Requirement.Required) continue;
            var index = payload.Member(holder, condition.Name);
            if (index is { } there && (!condition.NonEmpty || payload.IsGiven(there))) continue;
            var holds = condition.In(judged, holder);
            if (holds == Holding.No) continue;
            var found = index is { } empty ? $"{payload.Excerpt(empty)} as '{condition.Name}'" : $"no '{condition.Name}'";
            yield return holds == Holding.Yes
                ? At(
                    CheckRules.RequiredByCondition, index ?? holder, condition.Field, found,
                    $"'{condition.Field.Path}': \"{condition.Says.Text}\"")
                : At(
                    CheckRules.ConditionUnjudged, index ?? holder, condition.Field, found,
                    $"'{condition.Field.Path}' where the documented defaults hold: \"{condition.Says.Text}\"");
        }
    }

    private IEnumerable<CheckFinding> AgainstEachOther()
    {
        foreach (var pair in node.Rules.Pairs)
        {
            var (one, other) = (Given(pair.Field, pair.Name), Given(pair.Other, pair.OtherName));
            if (pair.OneNeeded && one is null && other is null)
                yield return At(
                    CheckRules.RequiredByCondition, holder, pair.Field, $"neither '{pair.Name}' nor '{pair.OtherName}'",
                    $"one of them: \"{pair.Says.Text}\"");
            else if (!pair.OneNeeded && one is not null && other is { } second)
                yield return At(
                    CheckRules.FieldsExclusive, second, pair.Field, $"'{pair.Field.Path}' and '{pair.Other.Path}' together",
                    $"only one of them: \"{pair.Says.Text}\"");
        }
    }

    private int? Given(FieldNode field, string name) =>
        judged.ValueOf(field, name, holder) is { } index && payload.IsGiven(index) ? index : null;

    private IEnumerable<CheckFinding> InWords()
    {
        foreach (var unread in node.Rules.Unread)
        {
            var index = payload.Member(holder, unread.Name);
            if (unread.WhenGiven && index is { } there)
                yield return At(
                    CheckRules.ConditionUnjudged, there, unread.Field, $"'{unread.Field.Path}'", $"what the page says: \"{unread.Says}\"");
            else if (!unread.WhenGiven && index is null)
                yield return At(
                    CheckRules.ConditionUnjudged, holder, unread.Field, $"no '{unread.Name}'", $"what the page says: \"{unread.Says}\"");
        }
    }

    private CheckFinding At(Rule rule, int index, FieldNode about, string found, string expected) =>
        new(rule, about.Id, payload.Pointer(index), payload.Values[index].At, found, expected) { Says = about.Field!.BestAnchor };
}
