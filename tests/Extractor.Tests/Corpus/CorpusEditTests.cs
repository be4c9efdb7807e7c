using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Tests.Corpus;

public sealed class CorpusEditTests
{
    private static readonly (string Name, Func<string, string> Edit)[] Edits =
    [
        ("a comment in a sample", static text => Regex.Replace(
            text,
            "^```(bash|shell|python|js|javascript)\\n",
            "$0# A comment in a sample\n",
            RegexOptions.Multiline | RegexOptions.NonBacktracking)),
        ("a section at the end", static text => text
            + (text.Contains("\n#", StringComparison.Ordinal) ? "\n\n## Further Reading\n" : "\n\nFurther Reading\n")
            + "\nThe guides say more about all of this.\n"),
        ("a paragraph on top", static text => Regex.Replace(
            text, "^# .*\\n", "$0\nThis page was looked at again.\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)),
        ("tables aligned", static text => Regex.Replace(
            text,
            "^\\|(.*)\\|$",
            static match => $"| {match.Groups[1].Value.Trim()}  |",
            RegexOptions.Multiline | RegexOptions.NonBacktracking)),
        ("white space at the ends of lines", static text => Regex.Replace(text, "(\\|)\\n", "$1 \n", RegexOptions.NonBacktracking)),
        ("other line ends", static text =>
            text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)),
        ("a byte-order mark", static text => "\uFEFF" + text),
        ("a blank line before each heading", static text => Regex.Replace(
            text, "^#+ ", "\n$0", RegexOptions.Multiline | RegexOptions.NonBacktracking)),
    ];

    [CorpusFact]
    public void Five_hundred_edits_that_change_no_fact_break_nothing()
    {
        var root = Path.Combine(SharedFolder.Path!, "corpus");
        var pages = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetExtension(file) is ".md" or ".mdx" or ".txt" && Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .ToArray();
        var (made, broken) = (0, new List<string>());
        foreach (var page in pages)
        {
            var text = File.ReadAllText(page);
            var before = Extract(text, Path.GetExtension(page));
            foreach (var (name, edit) in Edits)
            {
                // Where the form of the page knows no such thing, there is nothing to edit.
                var edited = edit(text);
                if (edited == text) continue;
                made++;
                if (ChangeList.Between(before, Extract(edited, Path.GetExtension(page)))
                    .FirstOrDefault(static entry => entry.Rule.Weight == ChangeWeight.Breaking) is { } entry)
                    broken.Add($"{Path.GetRelativePath(root, page)}, {name}: {entry.Rule.Id} {entry.Fact.Id}");
            }
        }

        Assert.InRange(made, 500, int.MaxValue);
        Assert.Empty(broken);
    }

    private static FieldRegistry Extract(string text, string ending) =>
        Extraction.Run(new ExtractionInput(
            [new PageFile($"page{ending}", Encoding.UTF8.GetBytes(text))],
            [],
            "extracted",
            ImmutableDictionary<string, byte[]>.Empty)).Registry!;
}
