using System.Security.Cryptography;
using System.Text;

namespace Extractor.Diagnostics.Rendering;

/// <summary>What stays the same of a finding from one run to the next, so that a reader of reports knows it again.</summary>
internal static class FindingFingerprint
{
    /// <summary>The fingerprint in lower-case hexadecimal. It depends on no line number.</summary>
    public static string Of(Diagnostic finding) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(finding.Fingerprint ?? $"{finding.Rule.Id}\n{finding.Path}\n{finding.Message}")));
}
