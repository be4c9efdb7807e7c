using System.Globalization;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>Holds one object of a payload against one rule between its members.</summary>
/// <param name="judged">The payload.</param>
/// <param name="holder">The object.</param>
/// <param name="rule">The rule.</param>
internal readonly struct RelationJudge(JudgedPayload judged, int holder, RelationRule rule)
{
    // No value that a page names is longer.
    private const int LongestValue = 4096;

    private bool DemandsOthers => rule.Stated.Rule.DemandsOthers;

    /// <summary>What breaks the rule, or null where nothing does.</summary>
    public CheckFinding? Finding()
    {
        var premises = DemandsOthers ? rule.Conditions.Insert(0, rule.Members[0]) : rule.Conditions;
        foreach (var premise in premises)
            if (!IsGiven(premise) && !HoldsByDefault(premise)) return null;
        if (Broken() is not { } broken) return null;
        RelationMember[] assumed = [.. premises.Where(HoldsByDefault)];
        // A default that the call does not rely on by itself breaks nothing for certain.
        return assumed.Length == 0 ? broken : broken with
        {
            Rule = CheckRules.ConditionUnjudged,
            Found = $"{broken.Found} where the documented default of {Names(assumed)} holds",
        };
    }

    private CheckFinding? Broken()
    {
        var (kind, members) = (rule.Stated.Rule.Kind, rule.Members);
        if (DemandsOthers) return Demanded();
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
        PlaceOf(member) is { } index && judged.Payload.IsGiven(index) && (member.Value is not { } value || Matches(index, value));

    private bool Matches(int index, string value)
    {
        var found = judged.Payload.Values[index];
        if (!found.IsScalar || found.Length > LongestValue) return false;
        var text = judged.Payload.TextOf(index);
        return text == value || (found.Kind == PayloadKind.Number && Numbers.Of(text) is { } number && number == Numbers.Of(value));
    }

    private bool HoldsByDefault(RelationMember member) =>
        member.Value is { } value && PlaceOf(member) is null
        && string.Equals(member.Node.Field!.Default, value, StringComparison.OrdinalIgnoreCase);

    private int? PlaceOf(RelationMember member) => judged.ValueOf(member.Node, member.Name, holder);

    private CheckFinding Missing(string found) => At(CheckRules.RequiredByCondition, holder, found);

    private CheckFinding TooMany(RelationMember[] given) =>
        At(CheckRules.FieldsExclusive, PlaceOf(given[^1])!.Value, $"{Names(given)} together");

    private CheckFinding Incomplete(RelationMember[] given) => Incomplete(given, rule.Members.Except(given));

    // The object that lacks a member is where the member belongs.
    private CheckFinding Incomplete(RelationMember[] given, IEnumerable<RelationMember> missing) =>
        At(CheckRules.RequiredByCondition, holder, $"{Names(given)} without {Names(missing)}") with { Field = missing.First().Node.Id };

    // A required member may be empty, as one that is required without a condition may be.
    private CheckFinding? Demanded()
    {
        RelationMember[] missing = [.. rule.Members.Skip(1).Where(IsLeftOut)];
        if (missing.Length == 0) return null;
        RelationMember[] given = [rule.Members[0], .. rule.Conditions];
        var broken = Incomplete(given, missing);
        return PlaceOf(missing[0]) is { } empty
            ? broken with { Pointer = judged.Payload.Pointer(empty), Place = judged.Payload.Values[empty].At }
            : broken;
    }

    private bool IsLeftOut(RelationMember member) =>
        PlaceOf(member) is not { } index || (rule.Stated.Rule.Kind == RelationKind.RequiresContent && !judged.Payload.IsGiven(index));

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
            $"what the page says: \"{rule.Stated.Rule.Words}\"")
        {
            Says = rule.Stated.Anchor,
        };
}
