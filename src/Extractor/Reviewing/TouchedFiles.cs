using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Diagnostics;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>Says which notes cite a changed field and which payloads use it.</summary>
internal sealed class TouchedFiles
{
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, List<NoteLine>> notesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> payloadsByPath = new(StringComparer.Ordinal);

    /// <summary>Reads the files once, for all changes.</summary>
    /// <param name="old">The older registry.</param>
    /// <param name="now">The newer registry: a name is unambiguous where one field of either has it.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="payloads">The payloads, JSON each.</param>
    public TouchedFiles(FieldRegistry old, FieldRegistry now, ImmutableArray<PageFile> notes, ImmutableArray<PageFile> payloads)
    {
        var names = new CitedNames(old.Fields.Concat(now.Fields).Select(static row => row.Id));
        foreach (var note in notes) ReadNote(note, names);
        foreach (var payload in payloads) ReadPayload(payload);
    }

    /// <summary>The files that could not be read.</summary>
    public ImmutableArray<Diagnostic> Problems => problems.ToImmutable();

    /// <summary>A change with the notes and payloads that it touches.</summary>
    public ReviewedChange Of(ReviewedChange change)
    {
        var rows = new[] { change.Fact.OldField, change.Fact.NewField }.OfType<Field>().Select(static row => row.Id).Distinct().ToArray();
        return change with
        {
            Notes = [.. rows.SelectMany(id => notesById.GetValueOrDefault(id.ToString(), [])).Distinct()],
            Payloads = [.. rows.Where(static id => id.Location == Location.Body).SelectMany(id => payloadsByPath.GetValueOrDefault(id.Path.Value, [])).Distinct()],
        };
    }

    private void ReadNote(PageFile note, CitedNames names)
    {
        if (Utf8Text.Read(note.Bytes.Span, out var wrong) is not { } text)
        {
            problems.Add(Rules.NoteNotUtf8.At(note.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the note as UTF-8 and run again"));
            return;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var id in names.In(lines[i])) Add(notesById, id.ToString(), new NoteLine(note.Path, i + 1));
    }

    private void ReadPayload(PageFile payload)
    {
        try
        {
            var bytes = payload.Bytes.Span.StartsWith("\uFEFF"u8) ? payload.Bytes[3..] : payload.Bytes;
            using var json = JsonDocument.Parse(bytes);
            foreach (var path in Paths(json.RootElement, "").Distinct(StringComparer.Ordinal)) Add(payloadsByPath, path, payload.Path);
        }
        catch (JsonException broken)
        {
            problems.Add(Rules.TouchedUnreadable.At(payload.Path, (int)(broken.LineNumber ?? 0) + 1, "not whole JSON here; expected a payload as it is sent"));
        }
    }

    // The reader of JSON refuses what nests deeper than 64 levels, so this cannot run deep.
    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Paths(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}").Prepend(path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Paths(item, $"{path}[]")),
        _ => [],
    };

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (lists.TryGetValue(key, out var list)) list.Add(value);
        else lists[key] = [value];
    }
}
