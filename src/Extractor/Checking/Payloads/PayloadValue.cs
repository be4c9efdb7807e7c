namespace Extractor.Checking.Payloads;

/// <summary>What kind of value stands in a payload.</summary>
internal enum PayloadKind
{
    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A text.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Null.</summary>
    Null,

    /// <summary>The text of a form or query parameter, which may stand for a value of any type.</summary>
    Form,

    /// <summary>A value that is given and not seen, such as the bytes of an uploaded file; nothing is said of it.</summary>
    Opaque,
}

/// <summary>The kinds of values as messages name them.</summary>
internal static class PayloadKindWords
{
    /// <summary>The kind with its article.</summary>
    public static string Of(PayloadKind kind) => kind switch
    {
        PayloadKind.Object => "an object",
        PayloadKind.Array => "a list",
        PayloadKind.Number => "a number",
        PayloadKind.Boolean => "a boolean",
        PayloadKind.Null => "null",
        PayloadKind.Opaque => "a value that is not in the call",
        _ => "a string",
    };
}

/// <summary>One value of a payload. The values stand in one list in document order, so that no reader has to call itself.</summary>
/// <param name="Parent">The index of the object or list that holds the value; -1 for the root.</param>
/// <param name="End">The index behind the last value inside this one.</param>
/// <param name="Number">How many values of the same object or list stand before it.</param>
/// <param name="Count">How many values an object or list holds.</param>
/// <param name="Name">The name in an object; null for the root and for items of a list.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Start">The offset of its first byte, the quotation mark of a text included.</param>
/// <param name="Length">The number of its bytes; of an object or list, only the opening bracket.</param>
/// <param name="Escaped">Whether a text has escapes.</param>
/// <param name="NamedAt">Where its name stands, or the value itself where it has none.</param>
/// <param name="At">Where the value stands.</param>
internal readonly record struct PayloadValue(
    int Parent, int End, int Number, int Count, string? Name, PayloadKind Kind, int Start, int Length, bool Escaped, TextPlace NamedAt,
    TextPlace At)
{
    /// <summary>Whether the value holds no others.</summary>
    public bool IsScalar => Kind is not (PayloadKind.Object or PayloadKind.Array);
}
