using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Extractor.Diagnostics.Rendering;

/// <summary>One thing that was judged, such as a payload file, and what was found of it.</summary>
/// <param name="Name">What was judged.</param>
/// <param name="Findings">What was found; notes do not make it fail.</param>
internal sealed record JudgedCase(string Name, ImmutableArray<Diagnostic> Findings);

/// <summary>Findings as a JUnit report, the form that CI servers show as tests.</summary>
internal static class JUnitReport
{
    /// <summary>The report: a case that has warnings or errors has failed; notes stand in its output.</summary>
    /// <param name="suite">The name of the suite.</param>
    /// <param name="cases">The cases, in their order.</param>
    public static string Of(string suite, IReadOnlyCollection<JudgedCase> cases)
    {
        var failures = cases.Count(static one => one.Findings.Any(Fails));
        var root = new XElement("testsuites", new XElement(
            "testsuite", new XAttribute("name", Clean(suite)), new XAttribute("tests", Number(cases.Count)),
            new XAttribute("failures", Number(failures)), cases.Select(one => Case(suite, one))));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), root).Declaration + "\n" + root.ToString().ReplaceLineEndings("\n")
            + "\n";
    }

    private static XElement Case(string suite, JudgedCase one) => new("testcase",
        new XAttribute("classname", Clean(suite)),
        new XAttribute("name", Clean(one.Name)),
        one.Findings.Where(Fails).Select(static finding => new XElement(
            "failure",
            new XAttribute("type", finding.Rule.Id),
            new XAttribute("message", Clean(finding.Message)),
            Clean(finding.ToString()))),
        one.Findings.All(Fails)
            ? null
            : new XElement("system-out", Clean(string.Join('\n', one.Findings.Where(static finding => !Fails(finding))))));

    private static bool Fails(Diagnostic finding) => finding.Rule.Severity != Severity.Note;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // XML 1.0 has no way to write most control characters, nor half a surrogate pair; a payload may hold both.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(static rune => IsXml(rune.Value) ? rune.ToString() : "\uFFFD"));

    private static bool IsXml(int value) => value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
