using System.Globalization;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>Holds one value against what the pages say of its field.</summary>
/// <param name="judged">The payload.</param>
/// <param name="index">The value.</param>
/// <param name="node">The field; for an item of a list that has no field of its own, the list's.</param>
/// <param name="stated">The field as it is stated in the case at hand; as it is for all cases where it is left out.</param>
/// <param name="statedRules">The rules of that.</param>
internal readonly struct ValueJudge(
    JudgedPayload judged, int index, FieldNode node, Field? stated = null, ValueRules? statedRules = null)
{
    // No documented value is longer; what is longer is not worth a copy.
    private const int LongestText = 4096;
    private const int MostValuesShown = 20;

    private readonly Payload payload = judged.Payload;
    private readonly Field field = stated ?? node.Field!;
    private readonly ValueRules rules = statedRules ?? node.Values;

    private PayloadKind Kind => payload.Values[index].Kind;

    private bool IsScalar => payload.Values[index].IsScalar;

    private string Value => IsScalar && Kind != PayloadKind.Null
        ? $"{PayloadKindWords.Of(Kind)} ({payload.Excerpt(index)})"
        : payload.Excerpt(index);

    private string Text => IsScalar && payload.Values[index].Length <= LongestText ? payload.TextOf(index) : "";

    // Of most kinds the text does not matter.
    private string TextThatMatters => Kind is PayloadKind.Number or PayloadKind.Form ? Text : "";

    /// <summary>Adds what is wrong with the value of the field itself.</summary>
    /// <returns>Whether the value has another type than the page says.</returns>
    public bool AddTo(List<CheckFinding> findings)
    {
        if (!rules.Type.Allows(Kind, TextThatMatters))
        {
            var (kind, text) = (Kind, TextThatMatters);
            findings.Add(Against(
                CheckRules.TypeMismatch,
                Value,
                $"the type {field.Type}",
                rules.OtherTypes.Where(other => other.Type.Allows(kind, text)).Select(static other => other.Says)));
            return true;
        }

        if (IsScalar && (rules.Type.Kinds & (JsonKinds.Array | JsonKinds.Object)) == 0 && UnlistedValue() is { } unlisted)
            findings.Add(unlisted);
        if (rules.NeverEmpty && !payload.IsGiven(index))
            findings.Add(Against(CheckRules.ValueEmpty, payload.Excerpt(index), "a value that is not empty", []));
        if (PassesAny()) findings.AddRange(PassedLimits());
        if (DeprecatedValue() is { } deprecated) findings.Add(deprecated);
        return false;
    }

    private CheckFinding? DeprecatedValue()
    {
        if (rules.Deprecated.IsEmpty || !IsScalar) return null;
        var text = Text;
        if (rules.Deprecated.FirstOrDefault(one => one.Value == text) is not { } old) return null;
        return Against(CheckRules.ValueDeprecated, $"the deprecated value {payload.Excerpt(index)}", "another value", []) with
        {
            Says = old.Anchor,
        };
    }

    /// <summary>Adds what is wrong with an item of the field's list.</summary>
    /// <returns>Whether the item has another type than the page says.</returns>
    public bool AddItemTo(List<CheckFinding> findings)
    {
        if (!rules.Type.AllowsItem(Kind, TextThatMatters))
            findings.Add(Against(CheckRules.TypeMismatch, Value, $"an item of the type {field.Type}", []));
        else if (IsScalar && node.Items is { Members: { Count: > 0 } members })
            findings.Add(Against(
                CheckRules.TypeMismatch,
                Value,
                $"an object with {string.Join(", ", members.Keys.Order(StringComparer.Ordinal).Take(MostValuesShown))}",
                []));
        else
        {
            if (IsScalar && UnlistedValue() is { } unlisted) findings.Add(unlisted);
            return false;
        }

        return true;
    }

    private CheckFinding? UnlistedValue()
    {
        if (!rules.ListsValues || rules.Lists(Kind, Text)) return null;
        var text = Text;
        var shown = field.Enum.Take(MostValuesShown).Select(static one => $"\"{one}\"");
        var more = field.Enum.Length > MostValuesShown
            ? string.Create(CultureInfo.InvariantCulture, $" or one of {field.Enum.Length - MostValuesShown} more")
            : "";
        var expected = field.Enum.Length == 1 ? $"\"{field.Enum[0]}\"" : $"one of {string.Join(", ", shown)}{more}";
        return Against(
            CheckRules.ValueUndocumented,
            $"the undocumented value {payload.Excerpt(index)} of a documented field",
            expected,
            rules.OtherValues.Where(other => other.Value == text).Select(static other => other.Says));
    }

    // What passes no limit, as most values do, needs no closer look.
    private bool PassesAny()
    {
        foreach (var limit in rules.Limits)
            if (Passes(limit) == true) return true;
        return false;
    }

    private IEnumerable<CheckFinding> PassedLimits()
    {
        foreach (var kind in rules.Limits.GroupBy(static limit => limit.Kind))
        {
            var measured = new List<(Limit Limit, bool? Passed)>();
            foreach (var limit in kind)
                if (Passes(limit) is { } passed) measured.Add((limit, passed));
            var certain = measured.Where(static one => one.Limit.Certain).ToArray();
            // Where one page allows what another does not, no rule is broken for certain.
            var breaks = certain
                .Where(one => one.Passed == true && !certain.Any(other => other.Passed == false && SaysTheSame(other.Limit, one.Limit)))
                .ToArray();
            if (breaks is [var first, ..])
            {
                yield return Against(RuleOf(first.Limit), Measure(first.Limit), first.Limit.Words, []);
                continue;
            }

            foreach (var (limit, _) in measured.Where(static one => one.Passed == true).DistinctBy(static one => one.Limit.Says.Text))
                yield return Against(CheckRules.LimitUnjudged, Measure(limit), $"what the page says: \"{limit.Says.Text}\"", []);
        }
    }

    // A least and a most are two rules; two of the same end are two pages that contradict each other.
    private static bool SaysTheSame(Limit one, Limit other) =>
        one.Says.Kind == other.Says.Kind && (one.Low is null) == (other.Low is null) && (one.High is null) == (other.High is null);

    // Null where the limit does not apply to such a value.
    private bool? Passes(Limit limit) => limit.Kind switch
    {
        LimitKind.Length => Kind is PayloadKind.String or PayloadKind.Form ? !limit.Holds(payload.LengthOf(index)) : null,
        LimitKind.Count => Kind == PayloadKind.Array ? !limit.Holds(payload.Values[index].Count) : null,
        LimitKind.Pattern => Kind is PayloadKind.String or PayloadKind.Form ? !limit.Form!.IsMatch(payload.TextOf(index)) : null,
        _ => IsScalar && Kind is not (PayloadKind.Boolean or PayloadKind.Null or PayloadKind.Opaque)
            && Numbers.Of(Text) is { } number
            ? !limit.Holds(number)
            : null,
    };

    private string Measure(Limit limit) => limit.Kind switch
    {
        LimitKind.Length => Limit.Counted(payload.LengthOf(index), "character"),
        LimitKind.Count => Limit.Counted(payload.Values[index].Count, "item"),
        _ => payload.Excerpt(index),
    };

    private static Rule RuleOf(Limit limit) => limit.Kind switch
    {
        LimitKind.Length => CheckRules.ValueLength,
        LimitKind.Count => CheckRules.ValueCount,
        LimitKind.Pattern => CheckRules.ValuePattern,
        _ => CheckRules.ValueOutOfRange,
    };

    private CheckFinding Against(Rule rule, string found, string expected, IEnumerable<ConflictValue> elsewhere)
    {
        var finding = new CheckFinding(rule, field.Id, payload.Pointer(index), payload.Values[index].At, found, expected)
        {
            Says = field.BestAnchor,
        };
        // The most recently captured page counts; that another one says otherwise is told all the same.
        return elsewhere.FirstOrDefault() is { Anchors: [var other, ..] } says
            ? finding with { Expected = $"{expected}, though {other.Place} says {says.Value}" }
            : finding;
    }
}
