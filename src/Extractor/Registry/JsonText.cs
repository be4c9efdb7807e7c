using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Extractor.Registry;

/// <summary>JSON as the tool writes it: UTF-8, LF, two spaces, no escapes that people cannot read.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a file, with a line end behind the last line.</summary>
    public static byte[] Bytes(JsonNode json) => Bytes(writer => json.WriteTo(writer));

    /// <summary>The bytes of a file that is written part by part, with a line end behind the last line.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form)) write(writer);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a list row by row, so that no more than one row is held as nodes.</summary>
    public static void WriteRows<T>(this Utf8JsonWriter writer, string key, IEnumerable<T> rows, Func<T, JsonObject> row)
    {
        writer.WriteStartArray(key);
        foreach (var one in rows) row(one).WriteTo(writer);
        writer.WriteEndArray();
    }

    /// <summary>The text of a row, for comparing rows.</summary>
    public static string Line(JsonNode json) => Encoding.UTF8.GetString(Bytes(json));
}
