using Extractor.Checking.Payloads;
using Extractor.Diagnostics;

namespace Extractor.Checking;

/// <summary>Holds one object of a payload against what the pages say of its members together.</summary>
/// <param name="judged">The payload.</param>
/// <param name="holder">The object.</param>
/// <param name="node">What the object stands for.</param>
/// <param name="findings">Where to put what is wrong.</param>
internal readonly struct MemberJudge(JudgedPayload judged, int holder, FieldNode node, List<CheckFinding> findings)
{
    private readonly Payload payload = judged.Payload;

    /// <summary>Judges the members.</summary>
    public void Judge()
    {
        var rules = node.Rules;
        foreach (var (name, field) in rules.Required)
            if (payload.Member(holder, name) is null)
                Add(CheckRules.RequiredMissing, holder, field, $"no '{name}'", $"'{field.Path}', which is required");
        foreach (var condition in rules.Conditions) JudgeCondition(condition);
        foreach (var pair in rules.Pairs) JudgePair(pair);
        foreach (var rule in rules.Relations)
            if (new RelationJudge(judged, holder, rule).Finding() is { } broken) findings.Add(broken);
        foreach (var unread in rules.Unread) AddUnread(unread);
    }

    private void JudgeCondition(RequiredWhen condition)
    {
        if (condition.Field.Field!.Required == Model.Requirement.Required) return;
        var index = payload.Member(holder, condition.Name);
        if (index is { } there && (!condition.NonEmpty || payload.IsGiven(there))) return;
        var holds = condition.In(judged, holder);
        if (holds == Holding.No) return;
        var found = index is { } empty ? $"{payload.Excerpt(empty)} as '{condition.Name}'" : $"no '{condition.Name}'";
        var where = holds == Holding.Yes ? "" : " where the documented defaults hold";
        Add(
            holds == Holding.Yes ? CheckRules.RequiredByCondition : CheckRules.ConditionUnjudged, index ?? holder, condition.Field, found,
            $"'{condition.Field.Path}'{where}: \"{condition.Says.Text}\"");
    }

    private void JudgePair(FieldPair pair)
    {
        var (one, other) = (Given(pair.Field, pair.Name), Given(pair.Other, pair.OtherName));
        if (pair.OneNeeded && one is null && other is null)
            Add(
                CheckRules.RequiredByCondition, holder, pair.Field, $"neither '{pair.Name}' nor '{pair.OtherName}'",
                $"one of them: \"{pair.Says.Text}\"");
        else if (!pair.OneNeeded && one is not null && other is { } second)
            Add(
                CheckRules.FieldsExclusive, second, pair.Field, $"'{pair.Field.Path}' and '{pair.Other.Path}' together",
                $"only one of them: \"{pair.Says.Text}\"");
    }

    private int? Given(FieldNode field, string name) =>
        judged.ValueOf(field, name, holder) is { } index && payload.IsGiven(index) ? index : null;

    private void AddUnread(UnreadSentence unread)
    {
        var index = payload.Member(holder, unread.Name);
        if (unread.WhenGiven != index is not null) return;
        Add(
            CheckRules.ConditionUnjudged, index ?? holder, unread.Field,
            unread.WhenGiven ? $"'{unread.Field.Path}'" : $"no '{unread.Name}'", $"what the page says: \"{unread.Says}\"");
    }

    private void Add(Rule rule, int index, FieldNode about, string found, string expected) => findings.Add(
        new CheckFinding(rule, about.Id, payload.Pointer(index), payload.Values[index].At, found, expected)
        {
            Says = about.Field!.BestAnchor,
        });
}
