using System.Globalization;
using Extractor.Checking.Payloads;
using Extractor.Words;

namespace Extractor.Checking;

/// <summary>The kinds of JSON values that a type allows.</summary>
[Flags]
internal enum JsonKinds
{
    /// <summary>The type says nothing that can be judged.</summary>
    None = 0,

    /// <summary>Texts.</summary>
    String = 1,

    /// <summary>Whole numbers.</summary>
    Integer = 2,

    /// <summary>All numbers.</summary>
    Number = 4,

    /// <summary>True and false.</summary>
    Boolean = 8,

    /// <summary>Lists.</summary>
    Array = 16,

    /// <summary>Objects.</summary>
    Object = 32,

    /// <summary>Null.</summary>
    Null = 64,
}

/// <summary>What a page's word for a type allows. A word that is not known allows everything.</summary>
/// <param name="Kinds">The kinds of values; none where anything goes.</param>
/// <param name="Items">Of lists, the kinds of their items; none where anything goes.</param>
/// <param name="IsFree">Whether the names inside are the caller's to choose, as in a map.</param>
internal readonly record struct TypeRule(JsonKinds Kinds, JsonKinds Items, bool IsFree)
{
    /// <summary>Reads a type as the registry holds it.</summary>
    public static TypeRule Of(string? type)
    {
        if (type is null) return default;
        var words = Vocabulary.BuiltIn;
        var rule = default(TypeRule);
        var text = type.Trim();
        if (text.StartsWith('?')) rule = rule with { Kinds = JsonKinds.Null };
        foreach (var word in TypeWords.Alternatives(text.TrimStart('?')))
        {
            if (!words.TypeFamilies.IsMark(word) && (words.IsFieldFlag(word) || words.RequirementOf(word) is not null)) continue;
            var one = OfWord(word);
            if (one.Kinds == JsonKinds.None) return new TypeRule(JsonKinds.None, JsonKinds.None, one.IsFree);
            rule = new TypeRule(rule.Kinds | one.Kinds, rule.Items | one.Items, rule.IsFree || one.IsFree);
        }

        // "nullable" alone is no type.
        return rule.Kinds == JsonKinds.Null ? default : rule;
    }

    /// <summary>Whether a value may stand here.</summary>
    public bool Allows(PayloadKind kind, string text) => Allows(Kinds, kind, text);

    /// <summary>Whether a value may be an item of the list that stands here.</summary>
    public bool AllowsItem(PayloadKind kind, string text) => Allows(Items, kind, text);

    private static bool Allows(JsonKinds kinds, PayloadKind kind, string text)
    {
        if (kinds == JsonKinds.None || kind == PayloadKind.Opaque) return true;
        return kind switch
        {
            PayloadKind.String => kinds.HasFlag(JsonKinds.String),
            PayloadKind.Boolean => kinds.HasFlag(JsonKinds.Boolean),
            PayloadKind.Null => kinds.HasFlag(JsonKinds.Null),
            PayloadKind.Array => kinds.HasFlag(JsonKinds.Array),
            PayloadKind.Object => kinds.HasFlag(JsonKinds.Object),
            PayloadKind.Number => kinds.HasFlag(JsonKinds.Number) || (kinds.HasFlag(JsonKinds.Integer) && IsWhole(text)),
            _ => AllowsForm(kinds, text),
        };
    }

    // A parameter of a form is text, whatever it stands for; of lists and objects there are too many forms to judge.
    private static bool AllowsForm(JsonKinds kinds, string text) =>
        (kinds & (JsonKinds.String | JsonKinds.Array | JsonKinds.Object)) != 0
        || (kinds.HasFlag(JsonKinds.Number) && Numbers.Of(text) is not null)
        || (kinds.HasFlag(JsonKinds.Integer) && IsWhole(text))
        || (kinds.HasFlag(JsonKinds.Boolean) && text is "true" or "false" or "0" or "1");

    private static bool IsWhole(string text) => Numbers.Of(text) is { } number
        ? decimal.Truncate(number) == number
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large) && Math.Abs(large) > 1;

    private static TypeRule OfWord(string word)
    {
        // "string?" is the string or nothing.
        if (word is [.., '?'] && OfWord(word.TrimEnd('?', ' ')) is { Kinds: not JsonKinds.None } marked)
            return marked with { Kinds = marked.Kinds | JsonKinds.Null };
        if (word is "null" or "nullable") return new TypeRule(JsonKinds.Null, JsonKinds.None, false);
        if (word.StartsWith("nullable ", StringComparison.Ordinal) && OfWord(word[9..]) is var inner)
            return inner.Kinds == JsonKinds.None ? default : inner with { Kinds = inner.Kinds | JsonKinds.Null };
        if (TypeWords.IsList(word)) return new TypeRule(JsonKinds.Array, Of(TypeWords.ItemsOf(word)).Kinds, false);
        var stop = word.AsSpan().IndexOfAny(" <([{");
        var head = stop < 0 ? word : word[..stop];
        var isFree = Vocabulary.BuiltIn.TypeFamilies.IsFree(head)
            || (stop > 0 && word[stop] is '<' or '[' && word.Contains(',', StringComparison.Ordinal));
        return new TypeRule(KindOf(head), JsonKinds.None, isFree);
    }

    private static JsonKinds KindOf(string word) => TypeWords.Family(word) switch
    {
        "string" => JsonKinds.String,
        "integer" => JsonKinds.Integer,
        "number" => JsonKinds.Number,
        "boolean" => JsonKinds.Boolean,
        "object" => JsonKinds.Object,
        "array" => JsonKinds.Array,
        _ => JsonKinds.None,
    };
}
