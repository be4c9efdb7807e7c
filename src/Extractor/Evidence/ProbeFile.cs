using System.Text;
using Extractor.Model;

namespace Extractor.Evidence;

/// <summary>A field that is about to be sent, though no page defines it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sent">What is sent, or null.</param>
/// <param name="Note">Why it is sent, or null.</param>
/// <param name="Source">The payload that it stands in.</param>
internal sealed record Probe(FieldId Field, string? Sent, string? Note, string Source);

/// <summary>
/// Probes in the form of a file of live findings. What only the call can show is left open, and a file that leaves it
/// open is refused by the reader: a probe is no finding before somebody has filled it in.
/// </summary>
internal static class ProbeFile
{
    /// <summary>The text of the file, fields in a fixed order.</summary>
    public static string Of(IEnumerable<Probe> probes)
    {
        var text = new StringBuilder("""
            # Sent on purpose, though no page defines it. When the call has been made, fill in date, api and semantics, and keep
            # this file in the folder evidence/ beside the reference pages.

            """.ReplaceLineEndings("\n"));
        foreach (var probe in probes.OrderBy(static probe => probe.Field).ThenBy(static probe => probe.Source, StringComparer.Ordinal))
        {
            Line("- field:", Scalar(probe.Field.ToString()), "");
            Line("  date:", "", "the day of the call, such as 2026-03-29");
            Line("  sent:", Scalar(probe.Sent ?? ""), "");
            Line("  api:", "", "accepted | rejected");
            Line("  semantics:", "unproven", "proven | refuted | unproven");
            Line("  note:", Scalar(probe.Note ?? ""), "");
            Line("  source:", Scalar(probe.Source), "");
        }

        return text.ToString();

        void Line(string key, string value, string remark)
        {
            var line = value.Length == 0 ? key : $"{key} {value}";
            text.Append(remark.Length == 0 ? line : $"{line.PadRight(24)} # {remark}").Append('\n');
        }
    }

    private static string Scalar(string value) => value.Length == 0 ? "" : YamlScalar.Of(value);
}
