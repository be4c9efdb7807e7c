using System.CommandLine;
using Extractor.Reviewing;

namespace Extractor.Cli.Commands;

/// <summary><c>sot schema</c>: the JSON Schema of a file that the tool reads or writes.</summary>
internal static class SchemaCommand
{
    private const string Prefix = "schemas/";
    private const string Ending = ".schema.json";
    private const string Diff = "diff";

    /// <summary>The names of the schemas.</summary>
    public static string[] Names { get; } =
    [
        .. typeof(SchemaCommand).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..^Ending.Length])
            .Append(Diff)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = $"{string.Join(", ", Names)}.", HelpName = "NAME" };
        name.AcceptOnlyFromAmong(Names);
        var command = new Command("schema", """
            Prints the JSON Schema of a file or of an output.

            Of each file that the tool reads or writes, and of what commands print with
            --format json. Editors complete YAML that opens with
              # yaml-language-server: $schema=FILE
            """)
        {
            name,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Text(parsed.GetValue(name)!));
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The text of a schema.</summary>
    public static string Text(string name)
    {
        if (name == Diff) return ReviewJson.Schema();
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream($"{Prefix}{name}{Ending}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
