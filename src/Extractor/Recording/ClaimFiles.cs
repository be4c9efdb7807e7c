using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Registry.Buffers;

namespace Extractor.Recording;

/// <summary>
/// Puts the pages together again whose lines stand in many files. Files and lines may come in any order; what is missing, there
/// twice, or read by another tool is told with its place, because the result would not be what the pages say.
/// </summary>
internal sealed class ClaimFiles
{
    private readonly RegistryReader reader;
    private readonly JsonTypeInfo<RecordLine> form = RecordJson.LineWith(new TextPool());
    private readonly SortedDictionary<string, PageLineSet> pages = new(StringComparer.Ordinal);
    private bool isReaderKnown;

    private ClaimFiles(RegistryReader reader) => this.reader = reader;

    /// <summary>Reads the files.</summary>
    /// <param name="files">The files by the names that the user knows; each is let go before the next one is asked for.</param>
    /// <param name="reader">Who would read the pages here.</param>
    /// <returns>The pages, by path; none where something is wrong, and what.</returns>
    public static (ImmutableArray<RecordedPage> Pages, ImmutableArray<Diagnostic> Problems) Read(
        IEnumerable<PageFile> files, RegistryReader reader)
    {
        var read = new ClaimFiles(reader);
        var last = "";
        try
        {
            foreach (var file in files)
            {
                last = file.Path;
                read.Add(file);
            }

            if (read.pages.Count == 0)
                return ([], [Rules.ClaimsBroken.At(last, null, "no page in it; expected what 'sot extract --claims' prints")]);
            if (!read.isReaderKnown)
                return ([], [Rules.ClaimsBroken.At(last, null, "no line of kind 'reader' says who read the pages; expected one")]);
            return ([.. read.pages.Values.Select(static page => page.Whole())], []);
        }
        catch (MisplacedLineException wrong)
        {
            return ([], [Rules.ClaimsBroken.At(wrong.Place.File, wrong.Place.Line, wrong.Message)]);
        }
    }

    private void Add(PageFile file)
    {
        var rest = file.Bytes.Span;
        if (rest.StartsWith(Encoding.UTF8.Preamble)) rest = rest[Encoding.UTF8.Preamble.Length..];
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd(" \r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!line.IsEmpty) Add(line, new LinePlace(file.Path, number));
        }
    }

    private void Add(ReadOnlySpan<byte> text, LinePlace place)
    {
        var line = Parsed(text, place);
        if (line.Reader is { } other)
        {
            if (other != reader)
                throw new MisplacedLineException(place, $"read by {NameOf(other)}, expected {NameOf(reader)}; read the pages again");
            isReaderKnown = true;
            return;
        }

        var path = PageLineSet.PathOf(line)!;
        if (!pages.TryGetValue(path, out var page)) pages[path] = page = new PageLineSet();
        page.Add(line, place);
    }

    private RecordLine Parsed(ReadOnlySpan<byte> text, LinePlace place)
    {
        try
        {
            return PageLines.Parse(text, form);
        }
        catch (JsonException broken)
        {
            var where = broken.Path is { Length: > 1 } path ? $" because of {path}" : "";
            throw new MisplacedLineException(place, $"not a line of claims{where}; 'sot schema claims' says what one looks like");
        }
    }

    private static string NameOf(RegistryReader reader) =>
        $"sot {reader.Tool} {(reader.Settings is { } sum ? $"with the settings {sum[..Math.Min(sum.Length, 8)]}" : "without settings")}";
}
