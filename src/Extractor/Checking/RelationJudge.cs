using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>Holds one object of a payload against one rule between its members.</summary>
/// <param name="judged">The payload.</param>
/// <param name="holder">The object.</param>
/// <param name="rule">The rule.</param>
internal sealed class RelationJudge(JudgedPayload judged, int holder, RelationRule rule)
{
    /// <summary>What breaks the rule, or null where nothing does.</summary>
    public CheckFinding? Finding()
    {
        var given = rule.Members.Where(IsGiven).ToArray();
        return rule.Stated.Rule.Kind switch
        {
            RelationKind.Or => given.Length == 0 ? Missing($"none of {Names(rule.Members)}") : null,
            RelationKind.OnlyOne =>
                given.Length == 0 ? Missing($"none of {Names(rule.Members)}") : given.Length > 1 ? TooMany(given) : null,
            RelationKind.ZeroOrOne => given.Length > 1 ? TooMany(given) : null,
            RelationKind.AllOrNone =>
                given.Length > 0 && given.Length < rule.Members.Length ? Incomplete(given, rule.Members.Except(given)) : null,
            RelationKind.Requires => Required(),
            _ => Order(),
        };
    }

    private bool IsGiven(RelationMember member) =>
        PlaceOf(member) is { } index && judged.Payload.IsGiven(index)
        && (member.Value is null || (judged.Payload.Values[index].IsScalar && judged.Payload.TextOf(index) == member.Value));

    private int? PlaceOf(RelationMember member) => judged.ValueOf(member.Node, member.Name, holder);

    private CheckFinding Missing(string found) => At(CheckRules.RequiredByCondition, holder, found);

    private CheckFinding TooMany(RelationMember[] given) =>
        At(CheckRules.FieldsExclusive, PlaceOf(given[^1])!.Value, $"{Names(given)} together");

    // The object that lacks a member is where the member belongs.
    private CheckFinding Incomplete(RelationMember[] given, IEnumerable<RelationMember> missing) =>
        At(CheckRules.RequiredByCondition, holder, $"{Names(given)} without {Names(missing)}") with { Field = missing.First().Node.Id };

    // A required member may be empty, as one that is required without a condition may be.
    private CheckFinding? Required()
    {
        var premise = rule.Members[0];
        RelationMember[] missing = [.. rule.Members.Skip(1).Where(member => PlaceOf(member) is null)];
        if (missing.Length == 0) return null;
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
