using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Model;

namespace Extractor.Checking;

/// <summary>What a limit counts.</summary>
internal enum LimitKind
{
    /// <summary>The characters of a text.</summary>
    Length,

    /// <summary>The items of a list.</summary>
    Count,

    /// <summary>The number itself.</summary>
    Range,

    /// <summary>What the number is a multiple of.</summary>
    Multiple,

    /// <summary>The form of a text.</summary>
    Pattern,
}

/// <summary>A limit that can be judged from a payload alone. Sizes and formats of files behind an address are none.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Low">The least, or null; of multiples, the number.</param>
/// <param name="High">The most, or null.</param>
/// <param name="Open">Whether the ends themselves are outside.</param>
/// <param name="Form">The pattern, or null.</param>
/// <param name="Certain">Whether the page states it without a condition.</param>
/// <param name="Says">The page's words.</param>
internal sealed record Limit(LimitKind Kind, decimal? Low, decimal? High, bool Open, Regex? Form, bool Certain, Constraint Says)
{
    // Words that make a limit one of some cases, one of several things together, or advice.
    private static readonly ImmutableHashSet<string> Conditions = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "when", "if", "unless", "with", "without", "together", "beside", "besides", "next", "for", "while", "only", "depending", "depends", "or", "either", "neither", "otherwise", "except",
        "per", "each", "every", "both", "total", "combined", "sum", "example", "eg", "e.g", "such", "recommend", "recommended", "suggest", "suggested", "usually", "typically", "about", "approximately", "roughly", "default");

    private static readonly ImmutableArray<string> ConditionSigns = ["当", "时，", "时,", "如果", "若", "或", "每", "合计", "总共", "建议", "推荐", "例如", "仅", "默认", "場合", "とき", "または", "例えば", "경우", "또는", "예"];

    private static readonly ImmutableArray<string> RangeWords = ["range", "between", "from", "minimum", "maximum", "范围", "範囲", "범위"];

    private static readonly ImmutableArray<string> CountWords = ["items", "item", "entries", "entry", "elements", "element", "values", "个", "项", "条"];

    /// <summary>Reads a constraint; null where a payload alone cannot show whether it holds.</summary>
    /// <param name="says">The constraint.</param>
    /// <param name="type">The field's type.</param>
    /// <param name="holdsNumbers">Whether the field's documented values are numbers, though its type may be text.</param>
    public static Limit? Of(Constraint says, TypeRule type, bool holdsNumbers)
    {
        if (says.Value is not { } value) return null;
        var certain = IsCertain(says.Text);
        return says.Kind switch
        {
            "max-length" => new Limit(LimitKind.Length, null, Numbers.Of(value), false, null, certain, says),
            "min-length" => new Limit(LimitKind.Length, Numbers.Of(value), null, false, null, certain, says),
            "max-count" => new Limit(LimitKind.Count, null, Numbers.Of(value), false, null, certain, says),
            "min-count" => new Limit(LimitKind.Count, Numbers.Of(value), null, false, null, certain, says),
            "above" => new Limit(LimitKind.Range, Numbers.Of(value), null, true, null, certain, says),
            "below" => new Limit(LimitKind.Range, null, Numbers.Of(value), true, null, certain, says),
            "multiple-of" => new Limit(LimitKind.Multiple, Numbers.Of(value), null, false, null, certain, says),
            "pattern" => FormOf(value) is { } form ? new Limit(LimitKind.Pattern, null, null, false, form, certain, says) : null,
            "range" => RangeOf(says, value, type, holdsNumbers, certain),
            _ => null,
        };
    }

    /// <summary>Whether a number keeps the limit.</summary>
    public bool Holds(decimal number)
    {
        if (Kind == LimitKind.Multiple) return Low is not { } unit || unit == 0 || number % unit == 0;
        if (Open) return (Low is not { } above || number > above) && (High is not { } below || number < below);
        return (Low is not { } least || number >= least) && (High is not { } most || number <= most);
    }

    /// <summary>The limit in words.</summary>
    public string Words
    {
        get
        {
            var unit = Kind switch { LimitKind.Length => "character", LimitKind.Count => "item", _ => "" };
            return this switch
            {
                { Kind: LimitKind.Pattern } => $"a text of the form {Says.Value}",
                { Kind: LimitKind.Multiple } => $"a multiple of {Text(Low)}",
                { Low: null } => $"{(Open ? "less than" : "at most")} {Counted(High, unit)}",
                { High: null } => $"{(Open ? "more than" : "at least")} {Counted(Low, unit)}",
                _ => $"{Text(Low)} to {Counted(High, unit)}",
            };
        }
    }

    /// <summary>A number with what it counts, in the singular or the plural.</summary>
    public static string Counted(decimal? number, string unit) => unit.Length == 0 ? Text(number) : $"{Text(number)} {unit}{(number == 1 ? "" : "s")}";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Limit? RangeOf(Constraint says, string value, TypeRule type, bool holdsNumbers, bool certain)
    {
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return null;
        var (low, high) = (Numbers.Of(value[..dots]), Numbers.Of(value[(dots + 2)..]));
        if (low is null && high is null) return null;
        if (CountsItems(says.Text, value[(dots + 2)..])) return new Limit(LimitKind.Count, low, high, false, null, certain, says);
        // The seconds of a video are a range of the video and not of its address.
        var isNumber = type.Kinds == JsonKinds.None || (type.Kinds & (JsonKinds.Integer | JsonKinds.Number)) != 0 || holdsNumbers;
        return isNumber ? new Limit(LimitKind.Range, low, high, false, null, certain && SaysRange(says.Text), says) : null;
    }

    // A pair of numbers in brackets may be anything; only beside a word for a range it certainly is one.
    private static bool SaysRange(string text) =>
        text.TrimStart() is ['[' or '{', ..] || RangeWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool CountsItems(string text, string high)
    {
        for (var at = text.IndexOf(high, StringComparison.Ordinal); high.Length > 0 && at >= 0; at = text.IndexOf(high, at + 1, StringComparison.Ordinal))
        {
            var behind = text.AsSpan(at + high.Length).TrimStart();
            foreach (var word in CountWords)
                if (behind.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (behind.Length == word.Length || !char.IsAsciiLetter(behind[word.Length]))) return true;
        }

        return false;
    }

    private static bool IsCertain(string text)
    {
        if (ConditionSigns.Any(sign => text.Contains(sign, StringComparison.Ordinal))) return false;
        return !text.Split([' ', ',', ';', ':', '(', ')', '"', '`', '\'', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Any(static word => Conditions.Contains(word.TrimEnd('.')));
    }

    // A pattern that cannot be matched in linear time is not matched at all.
    private static Regex? FormOf(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception unusable) when (unusable is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
