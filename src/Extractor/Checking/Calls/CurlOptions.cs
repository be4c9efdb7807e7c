using System.Collections.Immutable;

namespace Extractor.Checking.Calls;

/// <summary>The options of curl, as far as a reader of calls has to know which of them take a value.</summary>
internal static class CurlOptions
{
    private const string ShortWithValue = "ACDEFHKPQTUXYbcdehmortuwxyz";

    private static readonly ImmutableHashSet<string> LongWithValue = Set(
        "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers connect-timeout connect-to continue-at cookie "
        + "cookie-jar create-file-mode curves data data-ascii data-binary "
        + "data-raw data-urlencode dns-servers dump-header engine expect100-timeout etag-compare etag-save form form-string header "
            + "haproxy-clientip hsts interface json keepalive-time keepalive-cnt key key-type "
        + "limit-rate local-port max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass "
            + "pinnedpubkey proto proto-default proto-redir proxy proxy-user "
        + "proxy-header range rate referer request request-target resolve retry retry-delay retry-max-time service-name socks5 "
            + "socks5-hostname speed-limit speed-time stderr tls-max tls13-ciphers trace trace-ascii "
        + "unix-socket upload-file url url-query user user-agent variable write-out config time-cond");

    private static readonly ImmutableHashSet<string> LongAlone = Set(
        "anyauth append basic buffer compressed crlf digest disable fail fail-early fail-with-body form-escape get globoff head http0.9 "
        + "http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only include insecure "
        + "ipv4 ipv6 junk-session-cookies keepalive location location-trusted netrc netrc-optional no-buffer no-keepalive "
            + "no-progress-meter no-sessionid parallel parallel-immediate path-as-is post301 post302 post303 progress-bar "
        + "proxy-insecure raw remote-header-name remote-name remote-name-all remove-on-error retry-all-errors retry-connrefused sessionid "
            + "show-error show-headers silent sslv2 sslv3 ssl tcp-fastopen tcp-nodelay tlsv1 tlsv1.0 "
        + "tlsv1.1 tlsv1.2 tlsv1.3 trace-time tr-encoding verbose version");

    /// <summary>Takes an option apart.</summary>
    /// <param name="word">A word that opens with a dash.</param>
    /// <returns>The names of the options in it and, where the last takes a value that is in the same word, the index where it
    /// starts; an empty list where one is unknown.</returns>
    public static (ImmutableArray<string> Names, bool TakesValue, int? ValueAt) Read(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word[2..] : word[2..equals];
            if (LongWithValue.Contains(name)) return ([Canonical(name)], true, equals < 0 ? null : equals + 1);
            return equals < 0 && LongAlone.Contains(name) ? ([name], false, null) : ([], false, null);
        }

        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = 1; i < word.Length; i++)
        {
            names.Add(OfLetter(word[i]));
            if (ShortWithValue.Contains(word[i], StringComparison.Ordinal))
                return (names.ToImmutable(), true, i + 1 < word.Length ? i + 1 : null);
        }

        return (names.ToImmutable(), false, null);
    }

    private static string Canonical(string name) => name is "data-ascii" ? "data" : name;

    private static string OfLetter(char letter) => letter switch
    {
        'X' => "request",
        'H' => "header",
        'd' => "data",
        'F' => "form",
        'G' => "get",
        'I' => "head",
        'T' => "upload-file",
        'K' => "config",
        'g' => "globoff",
        'u' => "user",
        'A' => "user-agent",
        'e' => "referer",
        'b' => "cookie",
        _ => letter.ToString(),
    };

    private static ImmutableHashSet<string> Set(string names) => names.Split(' ').ToImmutableHashSet(StringComparer.Ordinal);
}
