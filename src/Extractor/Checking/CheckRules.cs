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
    public static Rule ConditionUnjudged { get; } = new(
        "condition-unjudged", Severity.Note, "The page states a condition in words; judge it yourself.");

    /// <summary>A live call has shown something against a documented field.</summary>
    public static Rule EvidenceAgainst { get; } = new(
        "evidence-against", Severity.Note, "A live call showed something else than the page says of this field.");

    /// <summary>A hypothesis that the caller names and gives a reason for.</summary>
    public static Rule FieldAllowed { get; } = new("field-allowed", Severity.Note, "A hypothesis is sent on purpose, as a probe.");

    /// <summary>A documented field that should no longer be used. The call is right all the same.</summary>
    public static Rule FieldDeprecated { get; } = new("field-deprecated", Severity.Warning, "The page says that this field is deprecated.");

    /// <summary>A field that somebody used or named and no page defines.</summary>
    public static Rule FieldHypothesis { get; } = new(
        "field-hypothesis", Severity.Warning, "The payload rests on a field that no page defines.");

    /// <summary>A key below a documented field whose members are the caller's to choose.</summary>
    public static Rule FieldOpen { get; } = new("field-open", Severity.Note, "The keys below this field are free; no page names them.");

    /// <summary>A field that neither pages nor evidence know.</summary>
    public static Rule FieldUndocumented { get; } = new(
        "field-undocumented", Severity.Warning, "The payload rests on a field that nobody has written down.");

    /// <summary>A field that is given with a value of another field with which the page does not support it.</summary>
    public static Rule FieldUnsupported { get; } = new(
        "field-unsupported", Severity.Error, "A field is given that the page does not support in this case.");

    /// <summary>Two fields of which a page allows one.</summary>
    public static Rule FieldsExclusive { get; } = new(
        "fields-exclusive", Severity.Error, "Two fields are given of which a page allows only one.");

    /// <summary>Two values do not compare as the page says.</summary>
    public static Rule FieldsOrder { get; } = new("fields-order", Severity.Error, "Two values do not compare as the page says.");

    /// <summary>A limit that holds in some cases is passed, or one of two that contradict each other.</summary>
    public static Rule LimitUnjudged { get; } = new(
        "limit-unjudged", Severity.Note, "A limit that holds in some cases is passed; judge yourself whether it holds here.");

    /// <summary>What a page says of a field that is given was kept as words.</summary>
    public static Rule NoteUnjudged { get; } = new(
        "note-unjudged", Severity.Note, "The page says something of this field that was kept as words; judge it yourself.");

    /// <summary>A condition of a page requires the field.</summary>
    public static Rule RequiredByCondition { get; } = new(
        "required-by-condition", Severity.Error, "A field is missing that a page requires in this case.");

    /// <summary>A page requires the field.</summary>
    public static Rule RequiredMissing { get; } = new("required-missing", Severity.Error, "A required field is missing.");

    /// <summary>The value has another type than the page says.</summary>
    public static Rule TypeMismatch { get; } = new("type-mismatch", Severity.Error, "A value has another type than the page says.");

    /// <summary>A list has too few or too many items.</summary>
    public static Rule ValueCount { get; } = new("value-count", Severity.Error, "A list has fewer or more items than the page allows.");

    /// <summary>A documented value that should no longer be used. The call is right all the same.</summary>
    public static Rule ValueDeprecated { get; } = new("value-deprecated", Severity.Warning, "The page says that this value is deprecated.");

    /// <summary>The value is empty where a page says that it must not be.</summary>
    public static Rule ValueEmpty { get; } = new("value-empty", Severity.Error, "A value is empty that must not be.");

    /// <summary>A text is too short or too long.</summary>
    public static Rule ValueLength { get; } = new("value-length", Severity.Error, "A text is shorter or longer than the page allows.");

    /// <summary>A number is too small or too large.</summary>
    public static Rule ValueOutOfRange { get; } = new(
        "value-out-of-range", Severity.Error, "A number is outside the range that the page gives.");

    /// <summary>A text does not have the documented form.</summary>
    public static Rule ValuePattern { get; } = new(
        "value-pattern", Severity.Error, "A text does not match the pattern that the page gives.");

    /// <summary>A documented field has a value that no page lists.</summary>
    public static Rule ValueUndocumented { get; } = new(
        "value-undocumented", Severity.Error, "A documented field has a value that the page does not list.");

    /// <summary>Every rule, sorted by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        ConditionUnjudged,
        EvidenceAgainst,
        FieldAllowed,
        FieldDeprecated,
        FieldHypothesis,
        FieldOpen,
        FieldUndocumented,
        FieldUnsupported,
        FieldsExclusive,
        FieldsOrder,
        LimitUnjudged,
        NoteUnjudged,
        RequiredByCondition,
        RequiredMissing,
        TypeMismatch,
        ValueCount,
        ValueDeprecated,
        ValueEmpty,
        ValueLength,
        ValueOutOfRange,
        ValuePattern,
        ValueUndocumented,
    ];
}
