using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Checking;

/// <summary>
/// Every kind of finding about a payload, sorted by id. An error breaks a documented rule, a warning rests on a
/// hypothesis, a note is for the reader to judge and changes no exit code.
/// </summary>
public static class CheckRules
{
    /// <summary>Which of several rules applies, or whether one does, stands in words that no program can judge.</summary>
    public static Rule ConditionUnjudged { get; } = new("condition-unjudged", Severity.Note, "The page states a condition in words; judge it yourself.");

    /// <summary>A live call has shown something against a documented field.</summary>
    public static Rule EvidenceAgainst { get; } = new("evidence-against", Severity.Note, "A live call showed something else than the page says of this field.");

    /// <summary>A hypothesis that the caller names and gives a reason for.</summary>
    public static Rule FieldAllowed { get; } = new("field-allowed", Severity.Note, "A hypothesis is sent on purpose, as a probe.");

    /// <summary>A field that somebody used or named and no page defines.</summary>
    public static Rule FieldHypothesis { get; } = new("field-hypothesis", Severity.Warning, "The payload rests on a field that no page defines.");

    /// <summary>A key below a documented field whose members are the caller's to choose.</summary>
    public static Rule FieldOpen { get; } = new("field-open", Severity.Note, "The keys below this field are free; no page names them.");

    /// <summary>A field that neither pages nor evidence know.</summary>
    public static Rule FieldUndocumented { get; } = new("field-undocumented", Severity.Warning, "The payload rests on a field that nobody has written down.");

    /// <summary>Two fields of which a page allows one.</summary>
    public static Rule FieldsExclusive { get; } = new("fields-exclusive", Severity.Error, "Two fields are given of which a page allows only one.");

    /// <summary>A limit that holds in some cases is passed, or one of two that contradict each other.</summary>
    public static Rule LimitUnjudged { get; } = new("limit-unjudged", Severity.Note, "A limit that holds in some cases is passed; judge yourself whether it holds here.");

    /// <summary>A condition of a page requires the field.</summary>
    public static Rule RequiredByCondition { get; } = new("required-by-condition", Severity.Error, "A field is missing that a page requires in this case.");

    /// <summary>A page requires the field.</summary>
    public static Rule RequiredMissing { get; } = new("required-missing", Severity.Error, "A required field is missing.");

    /// <summary>The value has another type than the page says.</summary>
    public static Rule TypeMismatch { get; } = new("type-mismatch", Severity.Error, "A value has another type than the page says.");

    /// <summary>A list has too few or too many items.</summary>
    public static Rule ValueCount { get; } = new("value-count", Severity.Error, "A list has fewer or more items than the page allows.");

    /// <summary>The value is empty where a page says that it must not be.</summary>
    public static Rule ValueEmpty { get; } = new("value-empty", Severity.Error, "A value is empty that must not be.");

    /// <summary>A text is too short or too long.</summary>
    public static Rule ValueLength { get; } = new("value-length", Severity.Error, "A text is shorter or longer than the page allows.");

    /// <summary>A number is too small or too large.</summary>
    public static Rule ValueOutOfRange { get; } = new("value-out-of-range", Severity.Error, "A number is outside the range that the page gives.");

    /// <summary>A text does not have the documented form.</summary>
    public static Rule ValuePattern { get; } = new("value-pattern", Severity.Error, "A text does not match the pattern that the page gives.");

    /// <summary>A documented field has a value that no page lists.</summary>
    public static Rule ValueUndocumented { get; } = new("value-undocumented", Severity.Error, "A documented field has a value that the page does not list.");

    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        ConditionUnjudged,
        EvidenceAgainst,
        FieldAllowed,
        FieldHypothesis,
        FieldOpen,
        FieldUndocumented,
        FieldsExclusive,
        LimitUnjudged,
        RequiredByCondition,
        RequiredMissing,
        TypeMismatch,
        ValueCount,
        ValueEmpty,
        ValueLength,
        ValueOutOfRange,
        ValuePattern,
        ValueUndocumented,
    ];
}
