using System.Globalization;

namespace Extractor.Checking;

/// <summary>Numbers as pages and payloads write them.</summary>
internal static class Numbers
{
    /// <summary>The number that a text is and is alone; null where it is none, or one too large to be told exactly.</summary>
    public static decimal? Of(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
