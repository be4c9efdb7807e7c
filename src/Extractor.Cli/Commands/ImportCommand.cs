using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Reviewing;

namespace Extractor.Cli.Commands;

/// <summary><c>sot import</c>: a saved page becomes a reference page, and its effect is shown before it is written.</summary>
internal sealed class ImportCommand
{
    private const string Stdin = "-";

    private readonly Argument<string> file = new("FILE") { Description = "The saved page: HTML, Markdown or text; - reads stdin." };
    private readonly Option<string?> name = new("--as")
    {
        Description = "Its path below the docs folder. The file's own name, where it is left out; stdin needs one.",
        HelpName = "PATH",
    };

    private readonly Option<string?> url = new("--url") { Description = "Where the page was captured.", HelpName = "URL" };
    private readonly Option<string?> captured = new("--captured")
    {
        Description = "The day of the capture, such as 2026-03-28. Today, where it is left out.",
        HelpName = "DATE",
    };

    private readonly Option<bool> update = new("--update")
    {
        Description = "Replace the page that is there; the difference is shown first.",
    };
    private readonly Option<bool> force = new("--force") { Description = "Write a page in which no field was found, too." };
    private readonly Option<string> docs = CommonOptions.Docs();
    private readonly Option<string> output = CommonOptions.Out();
    private readonly Terminal terminal;

    private ImportCommand(Terminal terminal) => this.terminal = terminal;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var import = new ImportCommand(terminal);
        var command = new Command("import", """
            Puts a saved page in place and shows what it changes.

            The page's content stays as it is, byte for byte, below front matter that
            says where and when it was captured. What it changes in the registry is
            printed before it is written; run 'sot extract' afterwards. The network is
            never asked.
            """)
        {
            import.file, import.name, import.url, import.captured, import.update, import.force, import.docs, import.output,
        };
        command.SetAction(import.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (folder, outputFolder) = (parsed.GetValue(docs)!, parsed.GetValue(output)!);
        var path = PathBelow(folder, parsed.GetValue(name) ?? NameOf(parsed.GetValue(file)!));
        var target = Path.GetFullPath(DocsPath.Of(folder, path));
        var found = File.Exists(target) ? File.ReadAllBytes(target) : null;
        if (found is not null && !parsed.GetValue(update))
            throw new IOException($"{DocsPath.Of(folder, path)} exists; --update replaces it, --as gives the page another name");
        var page = new ImportedPage(Bytes(parsed.GetValue(file)!), path);
        var bytes = page.With(
            parsed.GetValue(url) ?? (found is null ? null : ImportedPage.UrlOf(new PageFile(path, found))),
            Day(parsed.GetValue(captured)),
            isStated: parsed.GetValue(url) is not null || parsed.GetValue(captured) is not null);
        if (Effect(new PageFile(path, bytes), folder, outputFolder) is not { } effect) return ExitCode.Failed;
        if (effect.Rows == 0 && !parsed.GetValue(force))
        {
            terminal.Error.WriteLine($"sot: no field was found in {path}; nothing was written. --force writes the page all the same");
            return ExitCode.Findings;
        }

        terminal.Output.Write(new ReviewText(effect.Review, folder.TrimEnd('/', '\\'), terminal.Style) { Unfolds = true }.Of(false));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        AtomicFile.Replace(target, found ?? [], bytes);
        var done = found is null ? "wrote" : "updated";
        terminal.Output.WriteLine($"{done} {DocsPath.Of(folder, path)}: {Counted.Of(effect.Rows, "row")} read; next: sot extract");
        return ExitCode.Clean;
    }

    private static string NameOf(string file) =>
        file != Stdin
            ? Path.GetFileName(file)
            : throw new IOException("a page from stdin has no name; --as gives it one, such as --as kites/create.md");

    private static string PathBelow(string docs, string path)
    {
        if (!PageReader.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            throw new IOException($"{path} has the ending of no page, expected one of {string.Join(", ", PageReader.Endings)}");
        var root = Path.GetFullPath(docs);
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/')
            : throw new IOException($"{path} is outside {docs}, expected a path below it");
    }

    private byte[] Bytes(string source)
    {
        if (source != Stdin) return InputFile.Read(source);
        using var input = terminal.Input();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    private string Day(string? given)
    {
        if (given is null) return terminal.Clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? given
            : throw new IOException($"--captured is '{given}', expected a date such as 2026-03-28");
    }

    // What an extraction would say with the page in its place; null where it cannot be read, and then the reason is printed.
    private (Review Review, int Rows)? Effect(PageFile page, string docs, string output)
    {
        var folder = Directory.Exists(docs) ? DocsFolder.Read(docs, output) : new DocsFolder([], [], []);
        ImmutableArray<PageFile> pages = [.. folder.Pages.Where(one => one.Path != page.Path), page];
        var target = new OutputFolder(output);
        var found = target.Read();
        var result = Extraction.Run(new ExtractionInput(pages, folder.Evidence, output, found, folder.Settings)
        {
            Readings = target.Cache.Read(CacheFolder.Readings),
        });
        var problems = result.Problems.Where(one => one.Path == page.Path || one.Rule.Severity == Severity.Error);
        PageProblems.Print([.. problems], docs, Severity.Warning, terminal);
        if (result.Registry is not { } now) return null;
        var before = found.Count == 0 ? FieldRegistry.Empty : StoredRegistry.Open(output, terminal);
        if (before is null) return null;
        var rows = result.Pages.First(one => one.Page == page.Path).Extracted;
        return (Review.Of(new ReviewSide(output, before), new ReviewSide($"{docs} with {page.Path}", now)), rows);
    }
}
