using System.Xml.Linq;
using Extractor.Diagnostics.Rendering;

namespace Extractor.Tests.Diagnostics.Rendering;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_case_with_an_error_has_failed_and_one_with_notes_has_not()
    {
        var report = XDocument.Parse(JUnitReport.Of("payloads", [
            new JudgedCase("bad.json", [ReportsOf.Finding, ReportsOf.Plain.At("bad.json", 1, "by the way")]),
            new JudgedCase("good.json", []),
            new JudgedCase("noted.json", [ReportsOf.Plain.At("noted.json", 1, "by the way")]),
        ]));

        Assert.Equal(
            ("3", "1"),
            (
                report.Descendants("testsuite").Single().Attribute("tests")!.Value,
                report.Descendants("testsuite").Single().Attribute("failures")!.Value));
        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("bad.json", failure.Parent!.Attribute("name")!.Value);
        Assert.Equal("page-odd", failure.Attribute("type")!.Value);
        Assert.Equal(
            ["bad.json", "noted.json"], report.Descendants("system-out").Select(static output => output.Parent!.Attribute("name")!.Value));
    }

    [Fact]
    public void Signs_that_XML_cannot_hold_are_replaced() =>
        Assert.Equal(
            "a\uFFFDb",
            XDocument.Parse(JUnitReport.Of("s", [new JudgedCase("a\u0001b", [])])).Descendants("testcase").Single()
                .Attribute("name")!.Value);
}
