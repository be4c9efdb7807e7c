using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>Headers that HTTP itself defines. They are no fields of an API unless a page documents them.</summary>
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
}
