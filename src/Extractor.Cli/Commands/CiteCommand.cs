using System.CommandLine;
using System.Security.Cryptography;
using Extractor.Citing;
using Extractor.Registry;

namespace Extractor.Cli.Commands;

/// <summary><c>sot cite</c>: a citation to paste into a note, and the check of those that notes hold.</summary>
internal static class CiteCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var names = new Argument<string[]>("FIELD|NOTES")
        {
            Description = $"{NamedField.Description}. With --check: files, folders, patterns such as notes/**/*.md, or - for stdin.",
            Arity = ArgumentArity.OneOrMore,
        };
        var absent = new Option<bool>("--absent") { Description = "Cite that no page documents the field." };
        var check = new Option<bool>("--check") { Description = "Hold every citation in the notes against what the pages say now." };
        var strict = new Option<bool>("--strict") { Description = "With --check: exit 1 for what moved or was reworded, too." };
        var fix = new Option<bool>("--fix") { Description = "With --check: bring what moved or was reworded up to date in the notes." };
        var acceptRenames = AcceptRenamesOption();
        var format = FormatOption();
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        var command = new Command("cite", """
            Prints a citation of a field, or checks those of notes.

            Each citation in the notes is exact, moved, reworded, meaning-suspect,
            renamed, changed, ambiguous or lost; the first three pass.
            """)
        {
            names, absent, check, strict, fix, acceptRenames, format, docs, output,
        };
        command.Validators.Add(parsed =>
        {
            if (Misuse(
                parsed.GetValue(check), parsed.GetValue(absent),
                parsed.GetValue(strict) || parsed.GetValue(fix) || parsed.GetValue(acceptRenames), parsed.GetValue(names)!,
                parsed.GetValue(format)) is { } misuse)
                parsed.AddError(misuse);
        });
        command.SetAction(parsed => parsed.GetValue(check)
            ? new CiteCheck(
                parsed.GetValue(docs)!, parsed.GetValue(output)!, parsed.GetValue(format) ?? "text", parsed.GetValue(strict),
                parsed.GetValue(fix), parsed.GetValue(acceptRenames), terminal).Run(parsed.GetValue(names)!)
            : Run(
                parsed.GetValue(names)![0], parsed.GetValue(absent), parsed.GetValue(format) ?? "markdown", parsed.GetValue(docs)!,
                parsed.GetValue(output)!, terminal));
        return command;
    }

    private static Option<bool> AcceptRenamesOption() => new("--accept-renames")
    {
        Description = "With --fix: renew citations of fields that have another id now, too.",
    };

    private static Option<string?> FormatOption()
    {
        var format = new Option<string?>("--format")
        {
            Description = "markdown (the usual one), text or json; with --check text (the usual one), json, github or sarif.",
            HelpName = "FORMAT",
        };
        format.AcceptOnlyFromAmong("markdown", "text", "json", "github", "sarif");
        return format;
    }

    private static string? Misuse(bool check, bool absent, bool forCheck, string[] names, string? format)
    {
        var formats = check ? CiteCheck.Formats : Formats;
        if (check && absent) return "--absent and --check are two things; use one of them.";
        if (!check && forCheck) return "--strict, --fix and --accept-renames belong to --check.";
        if (!check && names.Length > 1) return "One field at a time; an id with a space in it goes in quotes.";
        return format is null || formats.Contains(format) ? null : $"--format {format} is none of {string.Join(", ", formats)}.";
    }

    private static string[] Formats => ["markdown", "text", "json"];

    private static int Run(string name, bool absent, string format, string docs, string output, Terminal terminal)
    {
        if (StoredRegistry.Open(output, terminal) is not { } registry) return ExitCode.Failed;
        var text = absent ? OfAbsence(name, registry, format, docs, terminal) : OfField(name, registry, format, docs, terminal);
        if (text is null) return ExitCode.Failed;
        terminal.Output.Write(text);
        return ExitCode.Clean;
    }

    private static string? OfField(string name, FieldRegistry registry, string format, string docs, Terminal terminal)
    {
        if (NamedField.Find(registry, name, terminal) is not { } field) return null;
        if (Citation.Of(field, registry) is not { } cited)
        {
            terminal.Error.WriteLine(
                $"sot: no page has {field.Id} ({RegistryJson.Name(field.Reason ?? Reason.Undocumented)}); 'sot cite --absent' cites that");
            return null;
        }

        if (!IsCurrent(cited.Page, docs, terminal)) return null;
        return format switch
        {
            "json" => JsonText.Line(cited.ToJson()),
            "text" => CitationText.Plain(cited),
            _ => CitationText.Markdown(cited),
        };
    }

    private static string? OfAbsence(string name, FieldRegistry registry, string format, string docs, Terminal terminal)
    {
        var read = UndocumentedName.Read(registry, name);
        if (read.Id is not { } id)
        {
            terminal.Error.WriteLine($"sot: {read.Problem}");
            return null;
        }

        var absence = AbsenceCitation.Of(id, registry);
        if (absence.Pages.Any(page => !IsCurrent(page, docs, terminal))) return null;
        return format switch
        {
            "json" => JsonText.Line(absence.ToJson()),
            "text" => CitationText.Plain(absence),
            _ => CitationText.Markdown(absence),
        };
    }

    // Where the pages are at hand, nothing is cited of them that they do not say any more.
    private static bool IsCurrent(PageEntry? page, string docs, Terminal terminal)
    {
        if (page is null || !Directory.Exists(docs)) return true;
        var file = Path.Combine(docs, page.Path);
        if (File.Exists(file) && Convert.ToHexStringLower(SHA256.HashData(InputFile.Read(file))) == page.Sha256) return true;
        terminal.Error.WriteLine($"sot: {docs.TrimEnd('/', '\\')}/{page.Path} is not as it was extracted; run 'sot extract' first");
        return false;
    }
}
