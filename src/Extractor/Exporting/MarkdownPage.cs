using System.Globalization;
using System.Text;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Exporting;

/// <summary>
/// An operation as a page of Markdown in the plainest form that the extractor reads: a heading, the operation, and a table
/// for each location. Reading the page again gives the same fields.
/// </summary>
internal static class MarkdownPage
{
    private const string Nothing = "-";

    /// <summary>The page.</summary>
    public static string Of(OperationContract contract)
    {
        var page = new StringBuilder();
        var title = contract.Entry.Title.Length == 0 ? contract.Entry.Id : contract.Entry.Title;
        if (contract.Operation is { } operation) page.Append(CultureInfo.InvariantCulture, $"# {Line(title)}\n\n## {operation}\n");
        else page.Append(CultureInfo.InvariantCulture, $"# {Line(ObjectNames.OnPage(contract.Entry.Id))}\n");
        foreach (var location in contract.Locations) AppendTable(page, contract, location);
        return page.ToString();
    }

    private static void AppendTable(StringBuilder page, OperationContract contract, Location location)
    {
        if (contract.Operation is not null) page.Append(CultureInfo.InvariantCulture, $"\n### {Heading(location)}\n");
        page.Append("\n| Field | Type | Required | Default | Enum | Description |\n| --- | --- | --- | --- | --- | --- |\n");
        var rows = contract.Registry.Confirmed.Where(row => row.Id.Scope == contract.Entry.Id && row.Id.Location == location);
        foreach (var row in rows) page.Append(Row(row)).Append('\n');
    }

    private static string Row(Field row)
    {
        var values = row.Enum.IsEmpty ? Nothing : string.Join(", ", row.Enum.Select(Code));
        var byDefault = row.Default is { } value ? Code(value) : Nothing;
        var required = row.Required switch
        {
            Requirement.Required => "Required",
            Requirement.Optional => "Optional",
            Requirement.Conditional => "Conditional",
            _ => Nothing,
        };
        return $"| `{Line(row.Id.Path.Value)}` | {Cell(row.Type ?? Nothing)} | {required} | {byDefault} | {values} | "
            + $"{Cell(row.Description.Length == 0 ? Nothing : row.Description)} |";
    }

    private static string Heading(Location location) => location switch
    {
        Location.Header => "Request Headers",
        Location.Path => "Path Parameters",
        Location.Query => "Query Parameters",
        Location.Body => "Request Body",
        Location.Response => "Response Body",
        _ => "Callback Body",
    };

    private static string Code(string value) =>
        value.Contains('`', StringComparison.Ordinal) ? Cell(value) : $"`{Line(value).Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Cell(string text) =>
        Line(text).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
