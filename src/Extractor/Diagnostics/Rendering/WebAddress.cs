namespace Extractor.Diagnostics.Rendering;

/// <summary>The addresses that the tool makes links of.</summary>
internal static class WebAddress
{
    /// <summary>
    /// The address in a form that may be linked, or null where it is none that leads to a web page: only http and https do.
    /// </summary>
    public static string? Linkable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && !address.Any(HiddenCharacters.Is)
            ? address
                .Replace(" ", "%20", StringComparison.Ordinal)
                .Replace("<", "%3C", StringComparison.Ordinal)
                .Replace(">", "%3E", StringComparison.Ordinal)
                .Replace("\"", "%22", StringComparison.Ordinal)
            : null;
}
