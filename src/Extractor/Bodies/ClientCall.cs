using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Bodies;

/// <summary>
/// The operation that a program calls: <c>requests.post("https://example.com/v1/tasks")</c>,
/// <c>http.NewRequest("POST", url)</c>. Only the method and the address are read; what is sent stands in the program's
/// own terms.
/// </summary>
internal static partial class ClientCall
{
    // A longer program is no sample of one call.
    private const int MostLines = 200;

    /// <summary>The one operation that code calls; null where it calls none or several.</summary>
    /// <param name="source">The page.</param>
    /// <param name="code">The code.</param>
    public static OperationName? OperationOf(SourceText source, CodeBlock code)
    {
        if (code.Content.Count is < 1 or > MostLines || code.Language.Split(' ')[0] is "json" or "http" or "text" or "yaml" or "xml")
            return null;
        var text = source.Quote(code.Content);
        string[] methods = [
            .. MethodInCode().Matches(text).Select(static match => match.Groups["method"].Value.ToUpperInvariant()).Distinct().Take(2),
        ];
        if (methods.Length != 1 || !OperationName.IsMethod(methods[0])) return null;
        string[] paths = [.. AddressInCode().Matches(text).Where(static match => !match.Groups["key"].Success).Select(static match =>
            OperationName.PathOf(match.Groups["address"].Value)).OfType<string>().Where(static path => path != "/").Distinct().Take(2)];
        return paths.Length == 1 ? new OperationName(methods[0], paths[0]) : null;
    }

    // requests.post(, client.Post(, "POST", HttpPost(, method: 'post'
    [GeneratedRegex(
        """(?:\.(?<method>get|post|put|patch|delete)\(|["'](?<method>GET|POST|PUT|PATCH|DELETE)["']|\bHttp(?<method>Get|Post|Put|Patch|"""
        + """Delete)\b|\bmethod["']?\s*[:=]\s*["'](?<method>\w+)["'])""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MethodInCode();

    // A URL that is the value of a quoted key is sent and not called.
    [GeneratedRegex(
        """(?:(?<key>["'])\s*:\s*)?["'`](?<address>https?://[^"'`\s]+)["'`]""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AddressInCode();
}
