using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>Holds one object of a payload against one rule between its members.</summary>
/// <param name="judged">The payload.</param>
/// <param name="holder">The object.</param>
/// <param name="rule">The rule.</param>
internal readonly struct RelationJudge(JudgedPayload judged, int holder, RelationRule rule)
{
    /// <summary>What breaks the rule, or null where nothing does.</summary>
    public CheckFinding? Finding()
    {
        var (kind, members) = (rule.Stated.Rule.Kind, rule.Members);
        if (kind == RelationKind.Requires) return Required();
        if (kind == RelationKind.Order) return Order();
        var given = 0;
        foreach (var member in members)
            if (IsGiven(member)) given++;
        return kind switch
        {
            RelationKind.Or or RelationKind.OnlyOne when given == 0 => Missing($"none of {Names(members)}"),
            RelationKind.OnlyOne or RelationKind.ZeroOrOne when given > 1 => TooMany([.. members.Where(IsGiven)]),
            RelationKind.AllOrNone when given > 0 && given < members.Length => Incomplete([.. members.Where(IsGiven)]),
            _ => null,
        };
    }

    private bool IsGiven(RelationMember member) =>
        PlaceOf(member) is { } index && judged.Payload.IsGiven(index)
        && (member.Value is null || (judged.Payload.Values[index].IsScalar && judged.Payload.TextOf(index) == member.Value));

    private int? PlaceOf(RelationMember member) => judged.ValueOf(member.Node, member.Name, holder);

    private CheckFinding Missing(string found) => At(CheckRules.RequiredByCondition, holder, found);

    private CheckFinding TooMany(RelationMember[] given) =>
        At(CheckRules.FieldsExclusive, PlaceOf(given[^1])!.Value, $"{Names(given)} together");

    private CheckFinding Incomplete(RelationMember[] given) => Incomplete(given, rule.Members.Except(given));

    // The object that lacks a member is where the member belongs.
    private CheckFinding Incomplete(RelationMember[] given, IEnumerable<RelationMember> missing) =>
        At(CheckRules.RequiredByCondition, holder, $"{Names(given)} without {Names(missing)}") with { Field = missing.First().Node.Id };

    // A required member may be empty, as one that is required without a condition may be.
    private CheckFinding? Required()
    {
        var premise = rule.Members[0];
        if (HasAllBehindFirst()) return null;
        RelationMember[] missing = [.. rule.Members.Skip(1).Where(IsLeftOut)];
        if (IsGiven(premise)) return Incomplete([premise], missing);
        var byDefault = PlaceOf(premise) is null && premise.Value is { } value
            && string.Equals(premise.Node.Field!.Default, value, StringComparison.OrdinalIgnoreCase);
        return byDefault
            ? At(CheckRules.ConditionUnjudged, holder, $"no {Names(missing)} where the documented default of '{premise.Name}' holds") with
            {
                Field = missing[0].Node.Id,
            }
            : null;
    }

    private bool HasAllBehindFirst()
    {
        for (var i = 1; i < rule.Members.Length; i++)
            if (IsLeftOut(rule.Members[i])) return false;
        return true;
    }

    private bool IsLeftOut(RelationMember member) => PlaceOf(member) is null;

    // What is no number is compared only where both texts are written alike, as days are.
    private CheckFinding? Order()
    {
        if (PlaceOf(rule.Members[0]) is not { } first || PlaceOf(rule.Members[1]) is not { } second || !IsScalar(first)
            || !IsScalar(second))
            return null;
        var (one, other) = (judged.Payload.TextOf(first), judged.Payload.TextOf(second));
        var compared = Numbers.Of(one) is { } low && Numbers.Of(other) is { } high ? low.CompareTo(high)
            : AreDays(one, other) ? string.CompareOrdinal(one, other)
            : rule.Stated.Rule.Operator is "=" or "!=" ? string.CompareOrdinal(one, other)
            : (int?)null;
        if (compared is not { } sign || Fits(sign)) return null;
        return At(
            CheckRules.FieldsOrder,
            first,
            $"'{rule.Members[0].Name}' {judged.Payload.Excerpt(first)} and '{rule.Members[1].Name}' {judged.Payload.Excerpt(second)}");
    }

    private bool IsScalar(int index) => judged.Payload.Values[index].IsScalar && judged.Payload.IsGiven(index);

    private static bool AreDays(string one, string other) =>
        one.Length == other.Length
        && DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private bool Fits(int sign) => rule.Stated.Rule.Operator switch
    {
        "<" => sign < 0,
        "<=" => sign <= 0,
        ">" => sign > 0,
        ">=" => sign >= 0,
        "!=" => sign != 0,
        _ => sign == 0,
    };

    private static string Names(IEnumerable<RelationMember> members) =>
        string.Join(
            ", ", members.Select(static member => member.Value is { } value ? $"'{member.Name}' as \"{value}\"" : $"'{member.Name}'"));

    private CheckFinding At(Rule kind, int index, string found) =>
        new(
            kind, rule.Members[0].Node.Id, judged.Payload.Pointer(index), judged.Payload.Values[index].At, found,
            $"what the page says: \"{rule.Stated.Rule.Words}"
            + "\"")
        {
            Says = rule.Stated.Anchor,
        };
}
