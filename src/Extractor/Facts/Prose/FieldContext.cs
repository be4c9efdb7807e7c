using Extractor.Words;

namespace Extractor.Facts.Prose;

/// <summary>What is known of a field before the words about it are read.</summary>
/// <param name="Type">The type, or null.</param>
/// <param name="Name">The field's own name, or an empty string.</param>
/// <param name="HoldsNumbers">Whether its documented values are numbers, though its type may be text.</param>
internal readonly record struct FieldContext(string? Type, string Name, bool HoldsNumbers)
{
    // Readers of words ask for nearly every one of them what the field is.
    private readonly TypeKinds kinds = KindsOf(Type);

    [Flags]
    private enum TypeKinds
    {
        None = 0,
        List = 1,
        Object = 2,
        Text = 4,
        Integer = 8,
        Number = 16,
        Boolean = 32,
        Choice = 64,
    }

    /// <summary>Whether the field is a list.</summary>
    public bool IsList => kinds.HasFlag(TypeKinds.List);

    /// <summary>Whether the field is a list of objects.</summary>
    public bool HoldsObjects => IsList && TypeWords.IsObject(TypeWords.ItemsOf(Type!));

    /// <summary>Whether the field is a list of texts.</summary>
    public bool HoldsTexts => IsList && TypeWords.ItemsOf(Type!) is { } items && TypeWords.Family(items) == "string";

    /// <summary>Whether the field is an object.</summary>
    public bool IsObject => kinds.HasFlag(TypeKinds.Object);

    /// <summary>Whether the field is a text, alone or beside others.</summary>
    public bool IsText => kinds.HasFlag(TypeKinds.Text);

    /// <summary>Whether the type says that the value is one of a few: enum.</summary>
    public bool IsChoice => kinds.HasFlag(TypeKinds.Choice);

    /// <summary>Whether the field is a number.</summary>
    public bool IsNumber => (kinds & (TypeKinds.Integer | TypeKinds.Number)) != 0;

    /// <summary>Whether the field is a number that need not be whole, and nothing says that it is.</summary>
    public bool IsFraction => IsNumber && !kinds.HasFlag(TypeKinds.Integer);

    /// <summary>Whether the field is a truth value.</summary>
    public bool IsBoolean => kinds.HasFlag(TypeKinds.Boolean);

    /// <summary>Whether nothing is known of the type, or nothing that says what a limit measures.</summary>
    public bool IsUnknown => kinds == TypeKinds.None;

    private static TypeKinds KindsOf(string? type)
    {
        if (type is null) return TypeKinds.None;
        var kinds = (TypeWords.IsList(type) ? TypeKinds.List : TypeKinds.None)
            | (TypeWords.IsObject(type) ? TypeKinds.Object : TypeKinds.None);
        if (kinds != TypeKinds.None) return kinds;
        kinds = KindOf(type);
        // integer(int64), "integer or null"
        foreach (var part in type.Split([' ', '(', ')', '|', '/', ',', '<', '>', '?'], StringSplitOptions.RemoveEmptyEntries))
            kinds |= KindOf(part);
        return kinds;
    }

    private static TypeKinds KindOf(string type) => TypeWords.Family(type) switch
    {
        "string" => TypeKinds.Text,
        "integer" => TypeKinds.Integer,
        "number" => TypeKinds.Number,
        "boolean" => TypeKinds.Boolean,
        // Most are texts.
        "enum" => TypeKinds.Choice | TypeKinds.Text,
        _ => TypeKinds.None,
    };
}
