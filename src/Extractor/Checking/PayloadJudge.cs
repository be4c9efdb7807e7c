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
    private readonly List<CheckedField> fields = [];
    private readonly HashSet<FieldId> told = [];
    private readonly HashSet<FieldNode> reported = [];
    private readonly HashSet<FieldNode> opened = [];
    private readonly HashSet<int> misshapen = [];
    private int suggested;

    /// <summary>Judges the payload.</summary>
    public CheckResult Run()
    {
        for (var index = 0; index < payload.Values.Count; index++)
        {
            if (payload.Values[index].Name is not null) JudgePath(index);
            JudgeValue(index);
            if (payload.Values[index].Kind == PayloadKind.Object && judged.NodeOf(index) is { } node
                && judged.StatusOf(index) is PathStatus.Confirmed or PathStatus.Implied)
                findings.AddRange(new MemberJudge(judged, index, node).Findings());
        }

        return new CheckResult(
            scope.Id, [.. fields], [.. findings.OrderBy(static one => one.Place.Line).ThenBy(static one => one.Place.Column)], null);
    }

    private void JudgePath(int index)
    {
        var (status, node) = (judged.StatusOf(index), judged.NodeOf(index));
        // Most names are documented, and their places are told apart faster than their ids.
        if (node is not null && !reported.Add(node)) return;
        var id = judged.IdOf(index);
        if (node is null && !told.Add(id)) return;
        fields.Add(new CheckedField(id, status, payload.Pointer(index), payload.Values[index].NamedAt, node?.Field));
        if (status == PathStatus.Hypothesis) findings.Add(Hypothesis(index, id, node!.Field!));
        else if (status == PathStatus.Open) AddOpen(index, id);
        else if (status == PathStatus.Unknown && IsFirstUnknown(index)) findings.Add(Unknown(index, id));
        else if (status == PathStatus.Confirmed) AddRemarks(index, id, node!.Field!);
    }

    private void AddRemarks(int index, FieldId id, Field field)
    {
        AddEvidenceAgainst(index, id, field);
        if (field.Modifiers.Deprecated is { } deprecated) findings.Add(Deprecated(index, id, field, deprecated));
        foreach (var note in field.Constraints.Where(static constraint => constraint.Kind == Constraint.Note)
            .DistinctBy(static note => note.Text))
            findings.Add(Finding(
                CheckRules.NoteUnjudged, index, id, $"'{id.Path}'", $"what the page says: \"{note.Text}\"",
                payload.Values[
                    index].NamedAt) with
            {
                Says = field.BestAnchor,
            });
    }

    private CheckFinding Deprecated(int index, FieldId id, Field field, Deprecation deprecated)
    {
        var since = deprecated.Since is { } start ? $" since {start}" : "";
        var expected = deprecated.ReplacedBy is { } name ? $"'{name}' in its place" : $"what the page says: \"{deprecated.Words}\"";
        return Finding(
            CheckRules.FieldDeprecated, index, id, $"'{id.Path}', which is deprecated{since}", expected,
            payload.Values[
                index].NamedAt) with
        {
            Says = field.BestAnchor,
        };
    }

    // What stands below an unknown field is as unknown; what stands in a value of the wrong shape is no mistake of its own.
    private bool IsFirstUnknown(int index)
    {
        for (var at = payload.Values[index].Parent; at >= 0; at = payload.Values[at].Parent)
        {
            if (misshapen.Contains(at)) return false;
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
        if (!opened.Add(owner)) return;
        findings.Add(Finding(
            CheckRules.FieldOpen, index, id, $"'{id.Path}' inside {owner.Path}, a {owner.Field!.Type}", "any name; no page lists them",
            payload.Values[
                index].NamedAt) with
        {
            Says = owner.Field.BestAnchor,
        });
    }

    private void AddEvidenceAgainst(int index, FieldId id, Field field)
    {
        var against = scope.EvidenceOf(id).Where(static one => one.Api == "rejected" || one.Semantics == "refuted").ToImmutableArray();
        if (against.IsEmpty) return;
        var shown = string.Join("; ", against.Select(static one => $"{one.Api} {one.Date}, {one.Semantics} ({one.File}:{one.Line})"));
        findings.Add(Finding(
            CheckRules.EvidenceAgainst, index, id, $"'{id.Path}', of which a live call showed: {shown}", "what the page says",
            payload.Values[
                index].NamedAt) with
        {
            Says = field.BestAnchor,
            Evidence = against,
        });
    }

    private void JudgeValue(int index)
    {
        var found = FindingsOf(index).ToArray();
        if (!payload.Values[index].IsScalar && found.Any(static one => one.Rule == CheckRules.TypeMismatch)) misshapen.Add(index);
        findings.AddRange(found);
    }

    private IEnumerable<CheckFinding> FindingsOf(int index)
    {
        if (judged.NodeOf(index) is { IsConfirmed: true } own) return new ConditionalRules(scope, judged, index, own).Findings();
        var isItem = payload.Values[index] is { Name: null, Parent: >= 0 };
        return isItem && judged.NodeOf(payload.Values[index].Parent) is { IsConfirmed: true } list
            ? new ValueJudge(judged, index, list).OfItem()
            : [];
    }

    private CheckFinding Finding(Rule rule, int index, FieldId id, string found, string expected, TextPlace place) =>
        new(rule, id, payload.Pointer(index), place, found, expected);
}
