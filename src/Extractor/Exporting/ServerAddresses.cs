using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>Finds the servers that pages name in front of the addresses of their operations.</summary>
internal static class ServerAddresses
{
    private const int Most = 5;

    /// <summary>The servers, the one that most operations are announced with first; none where no page names one.</summary>
    public static string[] Of(IEnumerable<ScopeEntry> scopes) =>
    [
        .. scopes.SelectMany(static scope => scope.Anchors.Select(anchor => ServerOf(scope.Id, anchor.Quote)))
            .OfType<string>()
            .GroupBy(static server => server, StringComparer.Ordinal)
            .OrderByDescending(static same => same.Count())
            .ThenBy(static same => same.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(static same => same.Key),
    ];

    // The part of an address in front of the operation's own path, in the words that announce the operation.
    private static string? ServerOf(string id, string quote)
    {
        if (OperationName.Parse(id) is not { } operation) return null;
        var brace = operation.Path.IndexOf('{', StringComparison.Ordinal);
        var path = brace < 0 ? operation.Path : operation.Path[..brace];
        for (var scheme = quote.IndexOf("https://", StringComparison.Ordinal); path.Length > 1 && scheme >= 0; scheme = quote.IndexOf(
            "https://", scheme + 8, StringComparison.Ordinal))
        {
            var length = quote.AsSpan(scheme).IndexOfAny(" \t\n\"'`|<>)");
            var address = length < 0 ? quote[scheme..] : quote.Substring(scheme, length);
            if (address.IndexOf(path, 8, StringComparison.Ordinal) is var at and > 8
                && Uri.TryCreate(address[..at], UriKind.Absolute, out _))
                return address[..at];
        }

        return null;
    }
}
