using System.Collections.Immutable;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;
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
        var rows = change.Entry.All.SelectMany(static entry => new[] { entry.Fact.OldField, entry.Fact.NewField }).OfType<Field>().Select(
            static row => row.Id).Distinct().ToArray();
        return change with
        {
            Notes = [.. rows.SelectMany(id => notesById.GetValueOrDefault(id.ToString(), [])).Distinct()],
            Payloads = [.. rows.Where(static id => id.Location == Location.Body)
                .SelectMany(id => payloadsByPath.GetValueOrDefault(id.Path.Value, []))
                .Distinct()],
        };
    }

    private void ReadNote(PageFile note, CitedNames names)
    {
        if (Utf8Text.Read(note.Bytes.Span, out var wrong) is not { } text)
        {
            problems.Add(Rules.NoteNotUtf8.At(
                note.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text; save the note as UTF-8 and run again"));
            return;
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            foreach (var id in names.In(lines[i])) Add(notesById, id.ToString(), new NoteLine(note.Path, i + 1));
    }

    private void ReadPayload(PageFile file)
    {
        var (payload, problem) = PayloadReader.Read(file.Path, file.Bytes, TextPlace.Start);
        if (problem is not null) problems.Add(problem);
        if (payload is null) return;
        // A value stands behind the object or list that holds it.
        var paths = new string[payload.Values.Length];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            var value = payload.Values[i];
            var holder = value.Parent < 0 ? "" : paths[value.Parent];
            paths[i] = value.Parent < 0 ? "" : value.Name is not { } name ? $"{holder}[]" : holder.Length == 0 ? name : $"{holder}.{name}";
            if (value.Name is not null && known.Add(paths[i])) Add(payloadsByPath, paths[i], file.Path);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (lists.TryGetValue(key, out var list)) list.Add(value);
        else lists[key] = [value];
    }
}
