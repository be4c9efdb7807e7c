using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Extractor.Registry;

namespace Extractor.Recording;

/// <summary>The lines of a record: one JSON object each, with LF behind it.</summary>
internal static class PageLines
{
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line that says who reads the pages.</summary>
    public static byte[] OfReader(RegistryReader reader) => Bytes([new RecordLine(RecordKind.Reader, 0) { Reader = reader }]);

    /// <summary>The lines of a page.</summary>
    public static byte[] Of(RecordedPage page) => Bytes(Lines(page));

    /// <summary>Reads the lines of one page as they were written.</summary>
    /// <param name="bytes">The lines.</param>
    /// <param name="form">The form of a line.</param>
    /// <exception cref="FormatException">They are no such lines.</exception>
    /// <exception cref="JsonException">They are no such lines.</exception>
    public static RecordedPage Read(ReadOnlySpan<byte> bytes, JsonTypeInfo<RecordLine> form)
    {
        var page = new PageLineSet();
        for (var number = 1; !bytes.IsEmpty; number++)
        {
            var end = bytes.IndexOf((byte)'\n');
            page.Add(Parse(bytes[..end], form), new LinePlace("", number));
            bytes = bytes[(end + 1)..];
        }

        return page.Whole();
    }

    /// <summary>Reads one line.</summary>
    /// <exception cref="JsonException">It is no line of a record.</exception>
    public static RecordLine Parse(ReadOnlySpan<byte> line, JsonTypeInfo<RecordLine> form)
    {
        var read = JsonSerializer.Deserialize(line, form) ?? throw new JsonException("expected an object");
        var isWhole = read.Kind == RecordKind.Reader ? read.Reader is not null : PageLineSet.PathOf(read) is not null;
        if (!isWhole) throw new JsonException($"expected '{RegistryJson.Name(read.Kind)}', as the kind of the line says");
        return PlacesOf(read).All(static place => place.Line >= 1 && place.EndLine >= place.Line)
            ? read
            : throw new JsonException("expected lines that count from one");
    }

    private static IEnumerable<(int Line, int EndLine)> PlacesOf(RecordLine line)
    {
        if (line.Row is { } row) yield return (row.Line, row.Line);
        if (line.Scope is { } scope) yield return (scope.Place.Line, scope.Place.EndLine);
        if (line.Claim is not { } claim) yield break;
        yield return (claim.Place.Line, claim.Place.EndLine);
        foreach (var value in claim.Values)
            if (value.Place is { } place) yield return (place.Line, place.EndLine);
        foreach (var rule in claim.Relations)
            if (rule.Place is { } place) yield return (place.Line, place.EndLine);
    }

    private static IEnumerable<RecordLine> Lines(RecordedPage page)
    {
        var record = page.Record;
        var (scopes, claims, rows) = (record?.Scopes ?? [], record?.Claims ?? [], record?.Rows ?? []);
        yield return new RecordLine(RecordKind.Page, 0)
        {
            Page = new PageLine(page.Path, record?.Entry, record?.Given, scopes.Length, claims.Length, rows.Length, page.Problems.Length),
        };
        for (var i = 0; i < scopes.Length; i++) yield return new RecordLine(RecordKind.Scope, i) { Scope = scopes[i] };
        for (var i = 0; i < claims.Length; i++) yield return new RecordLine(RecordKind.Claim, i) { Claim = claims[i] };
        for (var i = 0; i < rows.Length; i++) yield return new RecordLine(RecordKind.Row, i) { Row = rows[i] };
        for (var i = 0; i < page.Problems.Length; i++)
            yield return new RecordLine(RecordKind.Problem, i) { Problem = page.Problems[i] };
    }

    private static byte[] Bytes(IEnumerable<RecordLine> lines)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Form);
        foreach (var line in lines)
        {
            JsonSerializer.Serialize(writer, line, RecordJson.Default.RecordLine);
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
