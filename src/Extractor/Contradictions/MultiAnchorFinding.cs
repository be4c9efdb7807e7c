using Extractor.Diagnostics;
using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>Makes findings that speak of several places.</summary>
internal static class MultiAnchorFinding
{
    /// <summary>A finding at one place that names the others.</summary>
    /// <param name="rule">The kind of finding.</param>
    /// <param name="identity">What tells it from every other finding of the kind; no line number.</param>
    /// <param name="message">What was found.</param>
    /// <param name="here">The place.</param>
    /// <param name="others">The other places and what stands there.</param>
    public static Diagnostic Finding(
        Rule rule, string identity, string message, Anchor here,
        params IEnumerable<(Anchor Place, string Says)> others) => rule.At(here.Page, here.Line, message) with
        {
            EndLine = here.EndLine == here.Line ? null : here.EndLine,
            Fingerprint = $"{rule.Id}\n{identity}",
            Related = [.. others.Select(
                static other => new RelatedPlace(other.Place.Page, other.Place.Line, other.Place.EndLine, other.Says))],
        };

    /// <summary>A value in a message: in quotation marks, on one line and no longer than a reader needs to know it.</summary>
    public static string Quoted(string value)
    {
        const int longest = 120;
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= longest ? $"'{line}'" : $"'{line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)]}…'";
    }
}
