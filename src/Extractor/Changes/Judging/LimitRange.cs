using System.Globalization;
using Extractor.Model;

namespace Extractor.Changes.Judging;

/// <summary>The numbers that a limit lets through.</summary>
/// <param name="Low">The least, where there is one.</param>
/// <param name="High">The greatest, where there is one.</param>
internal readonly record struct LimitRange(decimal? Low, decimal? High)
{
    private static readonly (string Unit, decimal Bytes)[] Sizes = [("KB", 1024m), ("MB", 1024m * 1024m), ("GB", 1024m * 1024m * 1024m)];

    /// <summary>The range of a limit; null where its value is no number or pair of numbers.</summary>
    public static LimitRange? Of(Constraint limit)
    {
        if (limit.Value is not { } value) return null;
        if (limit.Kind.StartsWith("max-", StringComparison.Ordinal) || limit.Kind == "below")
            return Number(value) is { } high ? new LimitRange(null, high) : null;
        if (limit.Kind.StartsWith("min-", StringComparison.Ordinal) || limit.Kind == "above")
            return Number(value) is { } low ? new LimitRange(low, null) : null;
        return limit.Kind == "range" && value.Split("..") is [var from, var to] ? Ends(from, to) : null;
    }

    /// <summary>Whether every number that the other lets through is let through here.</summary>
    public bool Holds(LimitRange other) => (Low is not { } low || other.Low >= low) && (High is not { } high || other.High <= high);

    private static LimitRange? Ends(string from, string to)
    {
        var (low, high) = (Number(from), Number(to));
        return (low is null && from.Length > 0) || (high is null && to.Length > 0) ? null : new LimitRange(low, high);
    }

    private static decimal? Number(string text)
    {
        foreach (var (unit, bytes) in Sizes)
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return Plain(text[..^unit.Length]) is { } size && size < decimal.MaxValue / bytes ? size * bytes : null;
        return Plain(text);
    }

    private static decimal? Plain(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
