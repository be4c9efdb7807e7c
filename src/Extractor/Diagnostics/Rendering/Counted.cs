using System.Globalization;

namespace Extractor.Diagnostics.Rendering;

/// <summary>A number of things in words.</summary>
internal static class Counted
{
    /// <summary>The number and the noun that it takes: <c>1 page</c>, <c>2 pages</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for any other number; the one with an <c>s</c> where it is left out.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? $"{one}s")}");
}
