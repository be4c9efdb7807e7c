using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Evidence;

/// <summary>A file of live findings that grows at its end. What people wrote in it stays as it is, to the byte.</summary>
internal static class EvidenceFile
{
    /// <summary>Puts a finding behind the last one of a file.</summary>
    /// <param name="file">The file as it is; one of no bytes where there is none yet.</param>
    /// <param name="finding">The finding. Its file and line are those of the file.</param>
    /// <returns>The file as it should be and the finding as it stands there; nothing where the file as it should be cannot be
    /// read strictly, and why.</returns>
    public static (byte[] Bytes, Finding? Finding, ImmutableArray<Diagnostic> Problems) Append(PageFile file, Finding finding)
    {
        var (before, broken) = EvidenceReader.Read(file);
        if (!broken.IsEmpty) return ([], null, broken);
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var whole = new StringBuilder(text);
        if (text.TrimStart('\uFEFF').Length > 0 && text[^1] != '\n') whole.Append(end);
        foreach (var line in Lines(finding)) whole.Append(Indentation(text)).Append(line).Append(end);
        var bytes = Encoding.UTF8.GetBytes(whole.ToString());
        var (after, problems) = EvidenceReader.Read(file with { Bytes = bytes });
        // What the strict reader reads again is what counts, whatever form the file has.
        if (problems.IsEmpty && after.Length == before.Length + 1
            && after[^1] with { Line = 0, File = "" } == finding with { Line = 0, File = "" })
            return (bytes, after[^1], []);
        return ([], null, [Rules.EvidenceBroken.At(
            file.Path,
            text.AsSpan().Count('\n') + 1,
            "nothing can be put behind what stands at the end of this file; expected a list of findings, each opening with '- field:' on a "
            + "line of its own")]);
    }

    private static IEnumerable<string> Lines(Finding finding)
    {
        yield return $"- field: {YamlScalar.Of(finding.Field.ToString())}";
        yield return $"  date: {finding.Date}";
        if (finding.Sent is { } sent) yield return $"  sent: {YamlScalar.Of(sent)}";
        yield return $"  api: {finding.Api}";
        yield return $"  semantics: {finding.Semantics}";
        if (finding.Note is { } note) yield return $"  note: {YamlScalar.Of(note)}";
        if (finding.Source is { } source) yield return $"  source: {YamlScalar.Of(source)}";
    }

    private static string Indentation(string text)
    {
        foreach (var line in text.Split('\n'))
            if (line.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal)) return line[..line.IndexOf('-', StringComparison.Ordinal)];
        return "";
    }
}
