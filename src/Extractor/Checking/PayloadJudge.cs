using System.Collections.Immutable;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>One pass over a payload: which of its fields are documented, and which documented rules it breaks.</summary>
/// <param name="scope">What is known of the operation or structure.</param>
/// <param name="judged">The payload beside it.</param>
internal sealed class PayloadJudge(KnownScope scope, JudgedPayload judged)
{
    // Past so many unknown names nobody looks for the one that was meant.
    private const int MostSuggested = 100;

    private readonly Payload payload = judged.Payload;
    private readonly List<CheckFinding> findings = [];
    private readonly List<CheckedField> fields = new(judged.Payload.Values.Length);
    private readonly HashSet<FieldNode> reported = new(judged.Payload.Values.Length);
    private HashSet<FieldId>? told;
    private HashSet<FieldNode>? opened;
    private HashSet<int>? misshapen;
    private int suggested;

    /// <summary>Judges the payload.</summary>
    public CheckResult Run()
    {
        for (var index = 0; index < payload.Values.Length; index++)
        {
            if (payload.Values[index].Name is not null) JudgePath(index);
            JudgeValue(index);
            if (payload.Values[index].Kind == PayloadKind.Object && judged.NodeOf(index) is { } node
                && judged.StatusOf(index) is PathStatus.Confirmed or PathStatus.Implied)
                new MemberJudge(judged, index, node, findings).Judge();
        }

        return new CheckResult(scope.Id, [.. fields], InOrder(), null);
    }

    // Most findings stand in order already.
    private ImmutableArray<CheckFinding> InOrder()
    {
        for (var i = 1; i < findings.Count; i++)
            if (IsBefore(findings[i].Place, findings[i - 1].Place))
                return [.. findings.OrderBy(static one => one.Place.Line).ThenBy(static one => one.Place.Column)];
        return [.. findings];
    }

    private static bool IsBefore(TextPlace one, TextPlace other) =>
        one.Line < other.Line || (one.Line == other.Line && one.Column < other.Column);

    private void JudgePath(int index)
    {
        var (status, node) = (judged.StatusOf(index), judged.NodeOf(index));
        // Most names are documented, and their places are told apart faster than their ids.
        if (node is not null && !reported.Add(node)) return;
        var id = judged.IdOf(index);
        if (node is null && !(told ??= []).Add(id)) return;
        var pointer = payload.Pointer(index);
        fields.Add(new CheckedField(id, status, pointer, payload.Values[index].NamedAt, node?.Field));
        if (status == PathStatus.Hypothesis) findings.Add(Hypothesis(index, id, node!.Field!));
        else if (status == PathStatus.Open) AddOpen(index, id);
        else if (status == PathStatus.Unknown && IsFirstUnknown(index)) findings.Add(Unknown(index, id));
        else if (status == PathStatus.Confirmed) AddRemarks(index, pointer, node!);
    }

    private void AddRemarks(int index, string pointer, FieldNode node)
    {
        var remarks = node.Remarks;
        if (!remarks.Against.IsEmpty)
            Add(CheckRules.EvidenceAgainst, remarks.NameAgainst, "what the page says", remarks.Against);
        if (remarks.Deprecated is { } deprecated) Add(CheckRules.FieldDeprecated, deprecated.Name, deprecated.Expected, []);
        foreach (var note in remarks.Notes) Add(CheckRules.NoteUnjudged, remarks.Name, note, []);

        void Add(Rule rule, string found, string expected, ImmutableArray<Finding> evidence) =>
            findings.Add(new CheckFinding(rule, node.Id, pointer, payload.Values[index].NamedAt, found, expected)
            {
                Says = remarks.Says,
                Evidence = evidence,
            });
    }

    // What stands below an unknown field is as unknown; what stands in a value of the wrong shape is no mistake of its own.
    private bool IsFirstUnknown(int index)
    {
        for (var at = payload.Values[index].Parent; at >= 0; at = payload.Values[at].Parent)
        {
            if (misshapen?.Contains(at) == true) return false;
            if (payload.Values[at].Name is not null) return judged.StatusOf(at) is not (PathStatus.Unknown or PathStatus.Hypothesis);
        }

        return true;
    }

    private CheckFinding Hypothesis(int index, FieldId id, Field field)
    {
        var evidence = scope.EvidenceOf(id);
        var shown = evidence.IsEmpty
            ? "no evidence"
            : string.Join("; ", evidence.Select(static one => $"evidence: {one.Api} {one.Date}, {one.Semantics} ({one.File}:{one.Line})"));
        return Suggesting(
            index,
            id,
            CheckRules.FieldHypothesis,
            $"'{id.Path}', a hypothesis: {RegistryJson.Name(field.Reason ?? Reason.Undocumented)}, "
            + $"{shown}") with
        {
            Evidence = evidence,
        };
    }

    private CheckFinding Unknown(int index, FieldId id)
    {
        var owner = judged.OwnerOf(payload.Values[index].Parent);
        var isBare = owner.Field is not null && owner.Members.Count == 0 && owner.Items is null;
        return Suggesting(
            index,
            id,
            CheckRules.FieldUndocumented,
            isBare
                ? $"'{id.Path}', while no page names what is inside {owner.Path} ({owner.Field!.BestAnchor?.Place})"
                : $"'{id.Path}', which no page documents");
    }

    private CheckFinding Suggesting(int index, FieldId id, Rule rule, string found)
    {
        var near = suggested++ < MostSuggested ? scope.Near(id, field => IsGiven(index, field)) : [];
        var expected = near.IsEmpty
            ? $"a field that a page defines for {scope.Id}"
            : $"a documented field such as {string.Join(" or ", near.Select(field => $"{scope.Name(field)} ({field.BestAnchor?.Place})"))}";
        return Finding(rule, index, id, found, expected, payload.Values[index].NamedAt) with
        {
            Nearest = near,
            Sent = payload.Excerpt(index),
        };
    }

    private bool IsGiven(int index, Field field)
    {
        var holder = payload.Values[index].Parent;
        return judged.NodeOf(holder) is { } node && node.Members.TryGetValue(field.Id.Path.Leaf, out var member) && member.Field == field
            && payload.Member(holder, field.Id.Path.Leaf) is not null;
    }

    private void AddOpen(int index, FieldId id)
    {
        var owner = judged.OwnerOf(payload.Values[index].Parent);
        if (!(opened ??= []).Add(owner)) return;
        findings.Add(Finding(
            CheckRules.FieldOpen, index, id, $"'{id.Path}' inside {owner.Path}, a {owner.Field!.Type}", "any name; no page lists them",
            payload.Values[
                index].NamedAt) with
        {
            Says = owner.Field.BestAnchor,
        });
    }

    private void JudgeValue(int index)
    {
        var isMismatch = false;
        if (judged.NodeOf(index) is { IsConfirmed: true } own)
            isMismatch = own.Values.Conditional.IsEmpty
                ? new ValueJudge(judged, index, own).AddTo(findings)
                : new ConditionalRules(scope, judged, index, own).AddTo(findings);
        else if (payload.Values[index] is { Name: null, Parent: >= 0 and var holder }
            && judged.NodeOf(holder) is { IsConfirmed: true } list)
            isMismatch = new ValueJudge(judged, index, list).AddItemTo(findings);
        if (isMismatch && !payload.Values[index].IsScalar) (misshapen ??= []).Add(index);
    }

    private CheckFinding Finding(Rule rule, int index, FieldId id, string found, string expected, TextPlace place) =>
        new(rule, id, payload.Pointer(index), place, found, expected);
}
