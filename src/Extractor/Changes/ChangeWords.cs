using System.Globalization;
using Extractor.Changes.Judging;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>A change in a few words: what happened, and the values before and after where there are any.</summary>
/// <param name="Lead">What happened.</param>
/// <param name="Old">The value before; null where none is to be shown.</param>
/// <param name="New">The value after; null where none is to be shown.</param>
internal readonly record struct ChangeWords(string Lead, string? Old = null, string? New = null)
{
    private const int LongestValue = 100;
    private const int KeptBeforeDifference = 24;
    private const int LongestWithoutContext = 48;

    /// <summary>The words of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="longest">How long a value may be that is shown whole.</param>
    public static ChangeWords Of(ChangeEntry change, int longest = LongestValue)
    {
        var fact = change.Fact;
        if (change.IsExistence) return OfExistence(change);
        var (old, now) = fact.Aspect == Aspect.Condition
            ? Shown(Said(fact.OldLimit), Said(fact.NewLimit), longest)
            : Shown(fact.Old, fact.New, longest);
        return fact.Aspect switch
        {
            Aspect.Scope or Aspect.ScopePlace when fact.Kind == ChangeKind.Added => OfNewScope(change, fact.NewScope!),
            Aspect.Scope or Aspect.ScopePlace when fact.Kind == ChangeKind.Removed => new(
                $"{KindOf(fact.OldScope!)} no longer documented{Fields(change)}"),
            Aspect.Page when fact.HasSubstance => new(fact.Kind == ChangeKind.Added ? "new page:" : "page gone:", old, now),
            Aspect.Page => new(fact.Kind == ChangeKind.Added ? "new page" : "page gone"),
            Aspect.Place when (fact.NewField ?? fact.OldField) is null => new("another place:", null, now),
            Aspect.ScopePlace when change.Was?.Place == change.At?.Place => new("announced in other words at", null, change.At?.Place),
            Aspect.ScopePlace => new("place", change.Was?.Place, change.At?.Place),
            Aspect.PageReading => new("read differently:", null, now),
            Aspect.PageReader => new("read otherwise by this version of the tool:", null, now),
            Aspect.ScopeName => new($"{Renamed(fact)}{Percent(change)}{Fields(change)}, was", fact.Old),
            Aspect.Name => new($"renamed{Percent(change)}{Fields(change)}", fact.OldField!.Id.Path.Leaf, fact.NewField!.Id.Path.Leaf),
            Aspect.Holder when fact.Move == MoveKind.Location => new(
                "read elsewhere", FieldId.LocationName(fact.OldField!.Id.Location), FieldId.LocationName(fact.NewField!.Id.Location)),
            Aspect.Holder => new($"moved{Percent(change)}{Fields(change)}, was", Before(fact)),
            Aspect.Relation => new(
                fact.Kind == ChangeKind.Added ? "relation stated:" : "relation no longer stated, was",
                Said(fact.Relation!.Rule)),
            Aspect.Statements => new("stated now:", null, now),
            Aspect.Required when fact.OldField!.Required == Requirement.Unstated => new("now stated as", null, now),
            Aspect.Constraint when change.Rule == FieldRules.Suspect && fact is { OldLimit: { } before, NewLimit: { } after } =>
                new($"meaning? {SuspectWords.UnitBetween(before.Text, after.Text)}", old, now),
            Aspect.Constraint when fact.Old is null || fact.New is null || fact.OldLimit?.Value != fact.NewLimit?.Value => new(
                LeadOf(change.Rule, fact), Limit(fact.OldLimit), Limit(fact.NewLimit)),
            Aspect.Description when change.Rule == FieldRules.Suspect && fact.Suspicion is { } suspicion =>
                new($"meaning? {suspicion}", old, now),
            Aspect.Evidence => new(fact.Kind == ChangeKind.Added ? "evidence:" : "evidence no longer kept, was", old, now),
            _ => new(LeadOf(change.Rule, fact), old, now),
        };
    }

    /// <summary>The words on one line, without any markup.</summary>
    public override string ToString() => (Old, New) switch
    {
        (null, null) => Lead,
        ({ } old, null) => $"{Lead} {old}",
        (null, { } now) => $"{Lead} {now}",
        ({ } old, { } now) => $"{Lead}: {old} → {now}",
    };

    /// <summary>What a field is, in a few words: its type and whether it must be given.</summary>
    public static string FactsOf(Field row) =>
        $"{row.Type ?? "no type stated"}{(row.Required == Requirement.Unstated ? "" : $", {RegistryJson.Name(row.Required)}")}";

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Short(string text) => Cut(text, 0, LongestValue)!;

    private static ChangeWords OfExistence(ChangeEntry change)
    {
        var fact = change.Fact;
        if (fact.NewField is { Status: FieldStatus.Confirmed } added)
            return Told(fact.OldField is null ? "new" : "documented now", ":", added, change);
        if (fact.OldField is { Status: FieldStatus.Confirmed } gone)
            return Told(fact.IsOutOfSight ? "out of sight in a body that breaks off" : "gone", ", was", gone, change);
        if (fact.NewField is not { } named) return new("no longer named anywhere");
        var why = named.Reason is { } reason ? RegistryJson.Name(reason) : "unknown";
        return change.IsNamed && !change.Folded.IsEmpty
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{change.Folded.Length + 1} hypotheses, {why}:"), null,
                Cut(string.Join(", ", change.All.Select(static one => one.Fact.NewField!.Id.Path)), 0, LongestValue))
            : new($"hypothesis: {why}");
    }

    // A field of which nothing is stated has only its members to tell.
    private static ChangeWords Told(string lead, string joint, Field row, ChangeEntry change) =>
        row is { Type: null, Required: Requirement.Unstated } ? new($"{lead}{Members(change)}")
        : new($"{lead}{joint}", null, $"{FactsOf(row)}{Members(change)}");

    private static ChangeWords OfNewScope(ChangeEntry change, ScopeEntry scope)
    {
        var lead = $"new {KindOf(scope)}{Fields(change)}";
        return scope.Title == scope.Id ? new(lead) : new($"{lead}:", null, scope.Title);
    }

    private static string KindOf(ScopeEntry scope) => scope.Kind == ScopeKind.Operation ? "operation" : "structure";

    // What is certain need not be weighed.
    private static string Percent(ChangeEntry change) =>
        change.Likelihood is { } likelihood and < 1 ? string.Create(CultureInfo.InvariantCulture, $" ({likelihood * 100:0} % likely)") : "";

    private static string Fields(ChangeEntry change) => $"{Counted(change, "field")}{Named(change)}";

    private static string Named(ChangeEntry change) =>
        change.FieldCount == 0 && change.NamedCount is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $", of which {count} {(count == 1 ? "field is" : "fields are")} only named")
            : "";

    private static string Members(ChangeEntry change) => Counted(change, "member");

    private static string Counted(ChangeEntry change, string noun) =>
        !change.Scopes.IsEmpty || change.FieldCount is not (> 0 and var count)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {count} {noun}{(count == 1 ? "" : "s")}");

    // "type", "type no longer stated, was"; what the rule's id says is not said again.
    private static string LeadOf(ChangeRule rule, Difference fact) => (fact.Aspect, fact.Kind) switch
    {
        (Aspect.Required, _) => "requirement",
        (Aspect.EnumValue, ChangeKind.Added) when FieldDiff.Listed(fact.OldField!).IsEmpty => "values listed:",
        (Aspect.EnumValue, ChangeKind.Added) => "new value:",
        (Aspect.Deprecation, ChangeKind.Added) => "deprecated:",
        (Aspect.ValueDeprecation, ChangeKind.Added) => "value deprecated:",
        (Aspect.ValueDeprecation, ChangeKind.Removed) => "value deprecated no longer:",
        (Aspect.ValueMeaning, ChangeKind.Changed) when rule.Id == "values-swapped" => "values swapped",
        (Aspect.Nesting, _) => "nesting",
        (Aspect.EnumValue, _) => "value gone:",
        (Aspect.Constraint, ChangeKind.Changed) => rule.Id.Replace('-', ' '),
        (Aspect.Conflict, ChangeKind.Added) => "the pages disagree on",
        (Aspect.Conflict, ChangeKind.Removed) => "the pages agree again on",
        (Aspect.Place or Aspect.ScopePlace or Aspect.EvidencePlace, _) => "place",
        (Aspect.Condition, ChangeKind.Added) => $"{fact.NewLimit!.Kind} stated:",
        (Aspect.Condition, ChangeKind.Removed) => $"{fact.OldLimit!.Kind} no longer stated, was",
        (Aspect.Condition, _) => fact.NewLimit!.Kind,
        (_, ChangeKind.Added) => $"{Noun(fact.Aspect)} stated:",
        (_, ChangeKind.Removed) => $"{Noun(fact.Aspect)} no longer stated, was",
        _ => Noun(fact.Aspect),
    };

    private static string Said(Relation rule) => rule.Kind switch
    {
        RelationKind.Requires => $"{rule.Terms[0]} requires {string.Join(", ", rule.Terms.Skip(1))}{rule.Condition}",
        RelationKind.RequiresContent => $"{rule.Terms[0]} requires non-empty {string.Join(", ", rule.Terms.Skip(1))}{rule.Condition}",
        RelationKind.Or => $"at least one of {rule.Fields}",
        RelationKind.OnlyOne => $"exactly one of {rule.Fields}",
        RelationKind.ZeroOrOne => $"at most one of {rule.Fields}",
        RelationKind.AllOrNone => $"all or none of {rule.Fields}",
        _ => rule.Fields,
    };

    private static string Renamed(Difference fact) => fact.Likeness == ScopeLikeness.Version ? "moved to another version" : "renamed";

    // The same operation need not be named again.
    private static string Before(Difference fact) =>
        fact.OldField!.Id.Scope == fact.NewField!.Id.Scope
            ? $"{FieldId.LocationName(fact.OldField.Id.Location)}.{fact.OldField.Id.Path}"
            : fact.Old!;

    private static string? Said(Constraint? condition) =>
        condition is null
            ? null
            : $"{(condition.When is { } when ? $"when {when.Field} is {when.Value}: " : "")}{condition.Text}";

    private static string? Limit(Constraint? limit) =>
        limit is null
            ? null
            : $"{limit.Kind} {limit.Value}{(limit.When is { } when ? $" when {when.Field} is {when.Value}" : "")}";

    private static string Noun(Aspect aspect) => aspect switch
    {
        Aspect.Constraint => "limit",
        Aspect.PageTitle or Aspect.ScopeTitle => "title",
        Aspect.Finding => "evidence",
        _ => RegistryJson.Name(aspect).Replace('-', ' '),
    };

    // Of two long texts the place is shown where they begin to differ.
    private static (string? Old, string? New) Shown(string? old, string? now, int longest)
    {
        if (old is null || now is null) return (Cut(old, 0, LongestValue), Cut(now, 0, LongestValue));
        var same = old.AsSpan().CommonPrefixLength(now);
        var kept = longest < LongestWithoutContext ? 0 : KeptBeforeDifference;
        var from = Math.Max(old.Length, now.Length) <= longest ? 0 : Math.Max(0, same - kept);
        return (Cut(old, from, longest), Cut(now, from, longest));
    }

    private static string? Cut(string? text, int from, int longest)
    {
        if (text is null) return null;
        if (from > 0) from = text.LastIndexOf(' ', Math.Min(from, text.Length - 1)) + 1;
        var end = Math.Min(text.Length, from + longest);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from])) from++;
        return $"{(from > 0 ? "…" : "")}"
            + string.Join(' ', text[from..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            + (end < text.Length ? "…" : "");
    }
}
