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
    private readonly ImmutableArray<decimal> excepted =
        Says.Except is { } except ? [.. except.Split('|').Select(Numbers.Of).OfType<decimal>()] : [];

    /// <summary>Reads a constraint; null where a payload alone cannot show whether it holds.</summary>
    /// <param name="says">The constraint.</param>
    /// <param name="type">The field's type.</param>
    /// <param name="holdsNumbers">Whether the field's documented values are numbers, though its type may be text.</param>
    public static Limit? Of(Constraint says, TypeRule type, bool holdsNumbers)
    {
        if (says.Value is not { } value) return null;
        // What the words say was read once; what was not understood as a whole is a note.
        var certain = says.When is null;
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
        if (IsExcepted(number)) return true;
        if (Kind == LimitKind.Multiple) return Low is not { } unit || unit == 0 || number % unit == 0;
        if (Open) return (Low is not { } above || number > above) && (High is not { } below || number < below);
        return (Low is not { } least || number >= least) && (High is not { } most || number <= most);
    }

    // "0 means unlimited"
    private bool IsExcepted(decimal number) => !excepted.IsEmpty && excepted.Contains(number);

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
    public static string Counted(decimal? number, string unit) =>
        unit.Length == 0 ? Text(number) : $"{Text(number)} {unit}{(number == 1 ? "" : "s")}";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Limit? RangeOf(Constraint says, string value, TypeRule type, bool holdsNumbers, bool certain)
    {
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return null;
        var (low, high) = (Numbers.Of(value[..dots]), Numbers.Of(value[(dots + 2)..]));
        if (low is null && high is null) return null;
        // The seconds of a video are a range of the video and not of its address.
        var isNumber = type.Kinds == JsonKinds.None || (type.Kinds & (JsonKinds.Integer | JsonKinds.Number)) != 0 || holdsNumbers;
        return isNumber ? new Limit(LimitKind.Range, low, high, false, null, certain, says) : null;
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
