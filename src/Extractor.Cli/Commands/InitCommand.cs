using System.CommandLine;
using System.Text;
using Extractor.Pages;
using Extractor.Settings;

namespace Extractor.Cli.Commands;

/// <summary><c>sot init</c>: what a project needs to begin, where it is missing.</summary>
internal static class InitCommand
{
    private const string ExamplePage = "example.md";
    private const string Attributes = ".gitattributes";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var docs = CommonOptions.Docs();
        var command = new Command("init", """
            Creates a folder of pages with settings and an example.

            It asks nothing, and changes nothing that exists: only what is missing is
            added.
            """)
        {
            docs,
        };
        command.SetAction(parsed => Run(parsed.GetValue(docs)!, terminal));
        return command;
    }

    private static int Run(string docs, Terminal terminal)
    {
        if (File.Exists(docs)) throw new IOException($"{docs} is a file, expected a folder to create");
        Directory.CreateDirectory(docs);
        Add(DocsPath.Of(docs, ProjectSettings.FileName), Template("sot.yaml"), terminal);
        if (HasPages(docs)) terminal.Output.WriteLine($"kept     the pages in {docs}");
        else Add(DocsPath.Of(docs, ExamplePage), Template(ExamplePage), terminal);
        AddAttributes(docs, terminal);
        var option = docs == "reference-docs" ? "" : $" --docs {docs}";
        terminal.Output.WriteLine($"\nNext:\n  sot extract{option}\n  sot find kite");
        return ExitCode.Clean;
    }

    private static bool HasPages(string docs) =>
        Directory.EnumerateFiles(docs, "*", SearchOption.AllDirectories)
            .Any(static file => PageReader.Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    private static void Add(string file, byte[] bytes, Terminal terminal)
    {
        if (File.Exists(file))
        {
            terminal.Output.WriteLine($"kept     {file}");
            return;
        }

        AtomicFile.Replace(Path.GetFullPath(file), [], bytes);
        terminal.Output.WriteLine($"created  {file}");
    }

    // Pages are quoted line by line and what is written is compared byte for byte: git must not change their line ends.
    private static void AddAttributes(string docs, Terminal terminal)
    {
        var full = Path.GetFullPath(Attributes);
        var found = File.Exists(full) ? File.ReadAllBytes(full) : [];
        var text = Encoding.UTF8.GetString(found);
        string[] wanted = [$"{docs.Replace('\\', '/').TrimEnd('/')}/** -text", "extracted/** -text"];
        var missing = wanted.Where(line => !text.Split('\n').Any(known => known.Trim() == line)).ToArray();
        if (missing.Length == 0)
        {
            terminal.Output.WriteLine($"kept     {Attributes}");
            return;
        }

        var gap = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
        var added = gap + string.Concat(missing.Select(static line => $"{line}\n"));
        AtomicFile.Replace(full, found, [.. found, .. Encoding.UTF8.GetBytes(added)]);
        terminal.Output.WriteLine($"{(found.Length == 0 ? "created " : "added to")} {Attributes}");
    }

    private static byte[] Template(string name)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"templates/{name}")!;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
