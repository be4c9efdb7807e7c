using System.Text;
using System.Text.Json;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Registry.Buffers;

namespace Extractor.Changes.Versions;

/// <summary>Reads files that the tool wrote at some time, and says what is wrong where one is not whole or too new.</summary>
internal static class StoredJson
{
    /// <summary>What to do where two branches were merged that both changed the output folder.</summary>
    public const string MergeRemedy = "take the whole folder of one side, such as 'git checkout origin/main -- extracted', and run 'sot "
        + "extract' again: it adds what the pages of both say";

    private static readonly JsonDocumentOptions Whole = new() { AllowDuplicateProperties = false };

    /// <summary>What a file holds, or the problem with it.</summary>
    /// <param name="path">The file, as the user knows it.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="read">Reads the contents; throws <see cref="FormatException"/> where they are something else.</param>
    /// <param name="remedy">What to do about a broken file.</param>
    /// <param name="newest">The newest form that is known.</param>
    public static (T? Value, Diagnostic? Problem) Read<T>(
        string path, byte[] bytes, Func<JsonElement, T> read, string remedy, int newest = FieldRegistry.SchemaVersion)
        where T : class
    {
        if (CheckedOutBytes.ConflictLine(bytes) is { } conflict)
            return (null, Rules.OutputBroken.At(path, conflict, $"git marked a conflict here; {MergeRemedy}"));
        try
        {
            using var document = JsonDocument.Parse(CheckedOutBytes.AsWritten(bytes).AsMemory(), Whole);
            var json = document.RootElement;
            if (json.ValueKind != JsonValueKind.Object) throw new FormatException("expected an object");
            if (json.Cell("schemaVersion") is not { ValueKind: JsonValueKind.Number } schema || !schema.TryGetInt32(out var number))
                throw new FormatException("expected the number 'schemaVersion'");
            if (number <= newest) return (read(json), null);
            return (
                null,
                Rules.OutputNewer.At(
                    path,
                    LineOf(bytes, "\"schemaVersion\""),
                    $"schemaVersion is {number}, this tool knows {newest}; use a newer version of the tool"));
        }
        catch (JsonException) when (IsWhole(bytes))
        {
            return (null, Rules.OutputBroken.At(path, null, $"a key stands twice in one row of it; {remedy}"));
        }
        catch (JsonException broken)
        {
            return (null, Rules.OutputBroken.At(path, (int)(broken.LineNumber ?? 0) + 1, $"not whole JSON here; {remedy}"));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever an edited file makes the reading stumble over, the file is what is wrong.
            return (null, Rules.OutputBroken.At(path, null, $"{broken.Message}; {remedy}"));
        }
    }

    private static bool IsWhole(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(CheckedOutBytes.AsWritten(bytes).AsMemory());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A registry that stands alone, without the changes that led to it.</summary>
    public static (FieldRegistry? Registry, Diagnostic? Problem) Registry(string path, byte[] bytes)
    {
        var (registry, problem) = Registry(path, bytes, "name a registry.json that 'sot extract' wrote", new TextPool());
        return (registry?.Sorted(), problem);
    }

    /// <summary>A registry, or the problem with it.</summary>
    /// <param name="path">The file, as the user knows it.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="remedy">What to do about a broken file.</param>
    /// <param name="texts">Has the texts that come again and again.</param>
    public static (FieldRegistry? Registry, Diagnostic? Problem) Registry(string path, byte[] bytes, string remedy, TextPool texts)
    {
        try
        {
            return (WithoutDoubles(new RegistryFile(CheckedOutBytes.AsWritten(bytes), Whole, texts).Read()), null);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // What is wrong with it, and where, shows when it is read as a whole.
            return Read(path, bytes, json => WithoutDoubles(new RowReader(texts).Registry(json)), remedy);
        }
    }

    /// <summary>The line on which a text stands, from one; null where it does not.</summary>
    public static int? LineOf(byte[] bytes, string text)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var index = Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    /// <summary>The registry itself: whoever compares rows by their ids must be able to count on them.</summary>
    /// <exception cref="FormatException">It holds an id twice.</exception>
    public static FieldRegistry WithoutDoubles(FieldRegistry registry)
    {
        var twice = FirstDouble(registry.Pages.Select(static page => page.Path))
            ?? FirstDouble(registry.Scopes.Select(static scope => scope.Id))
            ?? FirstDouble(registry.Fields.Select(static row => row.Id.ToString()));
        return twice is null ? registry : throw new FormatException($"'{twice}' stands in it twice");
    }

    private static string? FirstDouble(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => !seen.Add(id));
    }
}
