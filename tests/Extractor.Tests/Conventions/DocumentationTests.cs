using System.Text.RegularExpressions;
using Extractor.Cli;

namespace Extractor.Tests.Conventions;

/// <summary>What the documentation says about the repository is true.</summary>
public sealed class DocumentationTests
{
    private static readonly Terminal Nobody = new(TextWriter.Null, TextWriter.Null, false, false, static () => TimeSpan.Zero);

    [Fact]
    public void Every_file_that_contributing_names_is_there()
    {
        var named = Regex.Matches(Text("CONTRIBUTING.md"), "`((?:src|tests|docs|eng|\\.ci)/[^`* ]+)`")
            .Select(static match => match.Groups[1].Value)
            .ToArray();

        Assert.True(named.Length > 20);
        SourceTree.None(named.Where(static name => !Path.Exists(Path.Combine(SourceTree.Root, name))));
    }

    [Fact]
    public void Every_link_between_pages_leads_to_a_file()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md")
            .Concat(Directory.EnumerateFiles(SourceTree.Root, "*.md"));

        SourceTree.None(
            from page in pages
            from Match link in Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value))
            select $"{Path.GetFileName(page)}: {link.Groups[1].Value}");
    }

    [Fact]
    public void Every_command_is_in_the_readme()
    {
        var readme = Text("README.md");

        SourceTree.None(SotCommand.Root(Nobody).Subcommands.Select(static command => command.Name)
            .Where(name => !readme.Contains($"`sot {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_folder_says_what_it_is_for()
    {
        var folders = Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetDirectoryName(file)!)
            .Distinct()
            .Where(static folder => !folder.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"));

        SourceTree.None(folders.Where(static folder => !File.Exists(Path.Combine(folder, "README.md"))));
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(SourceTree.Root, name));
}
