using System.Collections.Immutable;

namespace Extractor.Model;

/// <summary>
/// What the names of headers look like, and which HTTP itself defines; those are no fields of an API unless a page documents them.
/// </summary>
internal static class HttpHeaders
{
    private static readonly ImmutableHashSet<string> Standard =
        ("accept accept-charset accept-encoding accept-language alt-used authorization cache-control connection content-encoding "
            + "content-language content-length content-type cookie date dnt expect forwarded from host "
        + "if-match if-modified-since if-none-match if-range if-unmodified-since keep-alive origin pragma priority proxy-authorization "
            + "range referer te trailer transfer-encoding upgrade "
        + "upgrade-insecure-requests user-agent via")
        .Split(' ').ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableHashSet<string> Credentials = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "authorization", "cookie", "proxy-authorization");

    /// <summary>Whether HTTP defines the header, or a browser adds it on its own.</summary>
    public static bool IsStandard(string name) =>
        Standard.Contains(name) || name.StartsWith(':') || name.StartsWith("sec-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the value is a secret, which no page can list.</summary>
    public static bool IsCredential(string name) => Credentials.Contains(name);

    /// <summary>Whether a name is written as headers are, in words with a capital each and hyphens between them.</summary>
    public static bool IsName(string name) =>
        name.Contains('-') && Array.TrueForAll(name.Split('-'), static part => part is [>= 'A' and <= 'Z', ..]);
}
