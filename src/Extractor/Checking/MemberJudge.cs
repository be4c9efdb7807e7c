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
        foreach (var rule in rules.Relations)
            if (new RelationJudge(judged, holder, rule).Finding() is { } broken) findings.Add(broken);
        foreach (var unread in rules.Unread) AddUnread(unread);
    }

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
