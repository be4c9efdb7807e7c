using System.Collections.Immutable;
using System.Globalization;
using Extractor.Citing;
using Extractor.Diagnostics;
using Extractor.Diagnostics.Rendering;
using Extractor.Registry;

namespace Extractor.Cli.Commands;

/// <summary><c>sot cite --check</c>: the citations of notes held against what the pages say now.</summary>
internal sealed class CiteCheck(string docs, string output, string format, bool strict, bool fix, bool acceptRenames, Terminal terminal)
{
    /// <summary>The forms in which it can tell what it found.</summary>
    public static string[] Formats => ["text", "json", "github", "sarif"];

    /// <summary>Checks the notes.</summary>
    /// <param name="names">Files, folders, patterns, or <c>-</c>.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] names)
    {
        if (fix && names.Contains(NoteFiles.Stdin))
            throw new IOException("--fix writes notes in their place, and stdin has none; name files");
        var files = NoteFiles.Read(names, terminal.Input);
        if (PagesNow.Read(docs, output, terminal) is not { } pages) return ExitCode.Failed;
        CitedNote[] notes = [.. files.Select(static file => CitedNote.Read(file.Path, file.Bytes))];
        ImmutableArray<Diagnostic> problems = [.. notes.SelectMany(static note => note.Problems)];
        var check = new CitationCheck(pages.Registry, pages.History.Rebuild);
        var isFixed = fix && problems.IsEmpty;
        var judged = notes.Select(note => note.Citations.Select(citation => Judge(note, citation, check, isFixed)).ToArray()).ToArray();
        if (isFixed && judged.Any(static note => note.Any(static one => one.Fixed))) Fix(pages, files, notes, judged);
        Print(pages, [.. judged.SelectMany(static note => note)], problems, files.Count);
        if (!problems.IsEmpty)
        {
            if (fix) terminal.Error.WriteLine("sot: nothing was rewritten");
            return ExitCode.Failed;
        }

        return judged.Any(note => note.Any(Fails)) ? ExitCode.Findings : ExitCode.Clean;
    }

    private JudgedCitation Judge(CitedNote note, NoteCitation citation, CitationCheck check, bool isFixed)
    {
        var verdict = check.Of(citation.Tail);
        return new JudgedCitation(note.Path, citation, verdict, isFixed && (verdict.CanBeFixed || (acceptRenames && verdict.CanBeRenamed)));
    }

    private bool Fails(JudgedCitation one) =>
        (!one.Verdict.Holds && !one.Fixed) || (strict && !one.Fixed && one.Verdict.Standing != CitationStatus.Exact);

    private void Fix(PagesNow pages, List<NoteFile> files, CitedNote[] notes, JudgedCitation[][] judged)
    {
        // A citation names the version that it was taken from, and that one must exist.
        if (!pages.IsUpToDate)
            throw new IOException(
                $"{output} is not what the pages say; run 'sot extract' first, so that the notes cite a version that exists; nothing was "
                + "rewritten");
        NoteWriter.Replace(
        [
            .. files.Zip(notes, judged).Where(static one => one.Third.Any(static citation => citation.Fixed))
                .Select(static one => (
                    one.First,
                    NoteRewrite.Apply(
                        one.Second.Text,
                        one.Third.Where(static citation => citation.Fixed)
                            .Select(static citation => (citation.Citation, citation.Verdict))))),
        ]);
    }

    private void Print(PagesNow pages, JudgedCitation[] judged, ImmutableArray<Diagnostic> problems, int notes)
    {
        ImmutableArray<Diagnostic> findings =
        [
            .. problems,
            .. judged.Where(static one => !one.Fixed).Select(one => CitationFindings.Of(one.Note, one.Citation, one.Verdict, docs))
                .OfType<Diagnostic>(),
        ];
        foreach (var problem in problems) terminal.Error.WriteLine(problem);
        switch (format)
        {
            case "json": terminal.Output.Write(JsonText.Line(CheckedNotesJson.Of(pages.Registry.Version, judged))); break;
            case "github": terminal.Commands.Write(GithubAnnotations.Of(findings)); break;
            case "sarif": terminal.Output.Write(JsonText.Line(SarifLog.Of(Rules.All, findings))); break;
            default:
                foreach (var one in judged) Print(one);
                terminal.Output.WriteLine(Summary(judged, notes));
                break;
        }

        if (!pages.IsUpToDate)
            terminal.Error.WriteLine(
                $"sot: {output} is not what the pages say now, and the notes were held against the pages; run 'sot extract'");
    }

    private void Print(JudgedCitation one)
    {
        var verdict = one.Verdict;
        var standing = one.Fixed ? $"{RegistryJson.Name(verdict.Standing)}, fixed" : RegistryJson.Name(verdict.Standing);
        var place = verdict.Cited.Place?.ToString() ?? $"absent from version {verdict.Cited.Version}";
        terminal.Output.WriteLine(
            $"{one.Note}:{one.Citation.Line}: {terminal.Bold(standing)}  {verdict.Name}  "
            + $"{terminal.Faint(verdict.Why.Length == 0 ? place : verdict.Why)}");
        if (verdict.Standing is CitationStatus.Exact or CitationStatus.Moved) return;
        if (verdict.Was is { } was) terminal.Output.WriteLine($"  was  {CitationAnchor.ShownQuote(was.Anchor.Quote)}");
        if (verdict.Now is { } now) terminal.Output.WriteLine($"  now  {CitationAnchor.ShownQuote(now.Anchor.Quote)}");
    }

    private static string Summary(JudgedCitation[] judged, int notes)
    {
        var counts = judged.GroupBy(static one => one.Verdict.Standing).OrderBy(static group => group.Key)
            .Select(static group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {RegistryJson.Name(group.Key)}"));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{judged.Length} {(judged.Length == 1 ? "citation" : "citations")} in {notes} {(notes == 1 ? "note" : "notes")}");
        return judged.Length == 0 ? text : $"{text}: {string.Join(", ", counts)}";
    }
}
