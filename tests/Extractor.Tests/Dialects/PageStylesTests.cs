using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Dialects;

/// <summary>
/// Whole pages in the styles in which reference pages are written, each with what a careful reader would list of it. A
/// page stands in a file of the folder <c>Styles</c>; below a line of percent signs stand its fields, under the scope that
/// they belong to: <c>path | type | required | default | enum | constraints</c>. A dash says that there is none, and what
/// is left out is not compared.
/// </summary>
public sealed class PageStylesTests
{
    private const string Mark = "\n%%%\n";

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder()).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_gives_the_fields_that_a_careful_reader_lists(string page)
    {
        var (text, expected) = Read(page);

        var found = Extract(page, text).Confirmed.ToDictionary(static field => field.Id.ToString());

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, field => Assert.Equal(field.Value, Stated(Facts(found[field.Key]), field.Value)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_row_of_it_stays_unread(string page) => Assert.DoesNotContain(
        "\"unparsed\"", Encoding.UTF8.GetString(Run(page, Read(page).Text).Files["rows.json"]), StringComparison.Ordinal);

    private static (string Text, Dictionary<string, string[]> Fields) Read(string page)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), page)).ReplaceLineEndings("\n");
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        var fields = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var scope = "";
        foreach (var line in text[(mark + Mark.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal)) scope = line[2..];
            else if (line.Split('|', StringSplitOptions.TrimEntries) is [var path, .. var facts]) fields.Add($"{scope}#{path}", facts);
        }

        return (text[..mark], fields);
    }

    private static string[] Facts(Field field) =>
    [
        field.Type ?? "-",
        field.Required.ToString().ToLowerInvariant(),
        field.Default ?? "-",
        field.Enum.IsEmpty ? "-" : string.Join(',', field.Enum),
        field.Constraints.IsEmpty
            ? "-"
            : string.Join(',', field.Constraints.Select(static one => one.Value is null ? one.Kind : $"{one.Kind}={one.Value}")),
    ];

    // Of the facts only those that the page's file states.
    private static string[] Stated(string[] facts, string[] expected) =>
        [.. expected.Select((value, i) => value.Length == 0 ? "" : facts[i])];

    private static FieldRegistry Extract(string page, string text) => Run(page, text).Registry!;

    private static ExtractionResult Run(string page, string text) =>
        Extraction.Run(new ExtractionInput(
            [new PageFile(page, Encoding.UTF8.GetBytes(text))], [], "extracted", ImmutableDictionary<string, byte[]>.Empty));

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Styles");
}
