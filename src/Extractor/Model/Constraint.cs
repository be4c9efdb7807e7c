namespace Extractor.Model;

/// <summary>That something is stated for one value of a field alone.</summary>
/// <param name="Field">The path of the field, inside the same scope and location.</param>
/// <param name="Value">The value for which it is stated.</param>
public sealed record FieldCondition(string Field, string Value);

/// <summary>A limit or condition on a field, with the words that it was read from.</summary>
/// <param name="Kind">In kebab case: <c>max-length</c>, <c>min-length</c>, <c>range</c>, <c>above</c>, <c>below</c>,
/// <c>max-count</c>, <c>max-size</c>, <c>formats</c>,
/// <c>non-empty</c>, <c>exclusive</c>, <c>required-when</c>, <c>invalid-when</c>, or <c>note</c> for words that were not
/// understood as a whole; where it holds under a condition also <c>default</c>, <c>enum</c> and <c>supported</c>.</param>
/// <param name="Value">The limit in a fixed form: a number, a range <c>0..1</c> or, open on one side,
/// <c>1..</c>, a size <c>10MB</c>, a list of formats; of <c>enum</c> the values with <c>|</c> between them, of <c>supported</c>
/// yes or no; null for conditions and notes.</param>
/// <param name="Text">The page's own words.</param>
public sealed record Constraint(string Kind, string? Value, string Text)
{
    /// <summary>The kind of words that were not understood as a whole: shown and cited, never enforced.</summary>
    public const string Note = "note";

    /// <summary>The kind of what must not be empty where it is given.</summary>
    public const string NonEmpty = "non-empty";

    /// <summary>Whether it bounds a number: the value itself, its length, or how many there are.</summary>
    internal bool IsBound =>
        Kind is "range" or "above" or "below" or "min-length" or "max-length" or "min-count" or "max-count";

    /// <summary>The value of another field for which the page states this; null where it holds always.</summary>
    public FieldCondition? When { get; init; }

    /// <summary>The unit of the limit in the page's own word; null where the page states none.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// Values outside the limit that the page allows all the same, with <c>|</c> between them: "0 means unlimited"; null where
    /// there are none.
    /// </summary>
    public string? Except { get; init; }
}
