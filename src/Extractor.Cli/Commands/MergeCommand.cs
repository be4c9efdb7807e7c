using System.CommandLine;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Recording;

namespace Extractor.Cli.Commands;

/// <summary><c>sot merge</c>: what was read of pages elsewhere, made into one registry.</summary>
internal static class MergeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var claims = new Argument<string[]>("CLAIMS")
        {
            Description = "Files that 'sot extract --claims' has printed, in any order; - for stdin.",
            HelpName = "CLAIMS",
            Arity = ArgumentArity.OneOrMore,
        };
        var (docs, output) = (CommonOptions.Docs(), CommonOptions.Out());
        docs.Description = "The folder of the settings and the evidence; no page of it is read.";
        var check = CommonOptions.Check();
        var command = new Command("merge", """
            Makes the registry of pages that were read elsewhere.

            The pages are read by 'sot extract --claims', by as many machines as one
            likes; what is written is, byte for byte, what one 'sot extract' over all of
            these pages writes. A line that is missing, there twice or read by another
            version of the tool is told with its file, and then nothing is written.
            """)
        {
            claims, docs, output, check,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(claims)!, parsed.GetValue(docs)!, new OutputFolder(parsed.GetValue(output)!), parsed.GetValue(check),
            terminal));
        return command;
    }

    private static int Run(string[] claims, string docs, OutputFolder target, bool check, Terminal terminal)
    {
        target.RefuseToHold(docs);
        var told = new ExtractionTold(docs, target, terminal);
        var folder = DocsFolder.Only(docs, target.Name, new HashSet<string>());
        if (folder.Problems.Any(static problem => problem.Rule.Severity == Severity.Error)) return told.Failed(folder.Problems);
        var (pages, broken) = ClaimFiles.Read(claims.Select(name => Named(name, terminal)), Extraction.ReaderOf(folder.Settings));
        if (!broken.IsEmpty) return told.Failed(broken);
        var found = target.Read();
        var result = Extraction.Merge(pages, new ExtractionInput([], folder.Evidence, target.Name, found, folder.Settings));
        if (LastRun.SummaryOf(result) is not { } summary) return told.Failed(result.Problems);
        told.Pages(summary);
        return check ? told.Check(result, found) : told.Write(result, found);
    }

    private static PageFile Named(string name, Terminal terminal)
    {
        if (name != "-") return new PageFile(name, InputFile.Read(name, InputFile.MostOfRegistry));
        using var stream = terminal.Input();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return new PageFile(name, all.ToArray());
    }
}
