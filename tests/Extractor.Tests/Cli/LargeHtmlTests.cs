using System.Diagnostics;
using System.Text;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Cli;

public sealed class LargeHtmlTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Head = "<html><body><h2>POST /v1/tasks</h2><h3>Request Body</h3><table><tr><th>Field</th><th>Type</th></tr>";

    [Fact]
    public void Twenty_megabytes_of_rows_on_one_line_are_read_in_bounded_time()
    {
        const int rows = 100_000;
        const int length = 200;
        var page = new StringBuilder(Head);
        for (var i = 0; i < rows; i++)
        {
            var cell = $"<tr><td>f{i}</td><td>string";
            page.Append(cell).Append("<i title='").Append('x', length - cell.Length).Append("'></i></td></tr>");
        }

        using var folder = new TemporaryFolder().Write("docs/page.html", Encoding.UTF8.GetBytes(page.ToString()));
        var watch = Stopwatch.StartNew();
        var result = folder.Sot("extract");

        Assert.Contains($"{rows} confirmed", result.Output, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }
}
