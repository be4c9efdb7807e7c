using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Pages;

namespace Extractor.Citing;

/// <summary>A citation that stands in a note.</summary>
/// <param name="Tail">What it vouches for.</param>
/// <param name="Span">Where its tail stands.</param>
/// <param name="Line">The first line of the tail, from one.</param>
/// <param name="EndLine">The last line of the tail, from one.</param>
/// <param name="Quotation">The part that people read; null where the note has the tail alone.</param>
internal sealed record NoteCitation(CitationAnchor Tail, TextSpan Span, int Line, int EndLine, Quotation? Quotation);

/// <summary>A note and the citations in it.</summary>
/// <param name="Path">The note's path, as the user knows it.</param>
/// <param name="Text">Its text without a byte-order mark.</param>
/// <param name="Citations">The citations, in their order.</param>
/// <param name="Problems">What cannot be checked, and why.</param>
internal sealed record CitedNote(string Path, string Text, ImmutableArray<NoteCitation> Citations, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>
    /// Reads the citations of a note. In fenced code a whole citation counts as anywhere, since people cite in comments of
    /// code; what is not whole there is taken for an illustration, and elsewhere for a citation that somebody broke.
    /// </summary>
    /// <param name="path">The note's path, as the user knows it.</param>
    /// <param name="bytes">What the file holds.</param>
    public static CitedNote Read(string path, ReadOnlySpan<byte> bytes)
    {
        if (Utf8Text.Read(bytes, out var broken) is not { } text)
            return new CitedNote(path, "", [], [Rules.NoteNotUtf8.At(
                path, broken.Line, $"found {broken.Found}, expected UTF-8 text; save the note as UTF-8, or name other notes")]);
        var source = new SourceText(path, text);
        var fences = new CodeFences(source);
        var citations = ImmutableArray.CreateBuilder<NoteCitation>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var floor = 0;
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('[', at + 1) : -1)
        {
            if (CitationParser.Read(text, at) is not { } read) continue;
            var (line, endLine) = (source.LineAt(at), source.LineAt(read.Span.End - 1));
            if (read.Tail is not null)
            {
                var quotation = read.Tail.Place is { } place ? Quotation.Before(text, floor, at, place) : null;
                citations.Add(new NoteCitation(read.Tail, read.Span, line + 1, endLine + 1, quotation));
                if (quotation is { Words: null })
                    problems.Add(Broken(
                        path,
                        line + 1,
                        endLine + 1,
                        $"the words quoted of {read.Tail.Field} were changed by hand: they are not those that its citation vouches for; "
                        + "cite the field again with 'sot cite'"));
                (floor, at) = (read.Span.End, read.Span.End - 1);
            }
            else if (!fences.Hold(line))
            {
                problems.Add(Broken(path, line + 1, endLine + 1, read.Problem!));
            }
        }

        return new CitedNote(path, text, citations.ToImmutable(), problems.ToImmutable());
    }

    private static Diagnostic Broken(string path, int line, int endLine, string message) =>
        Rules.CitationBroken.At(path, line, message) with { EndLine = endLine == line ? null : endLine };
}
