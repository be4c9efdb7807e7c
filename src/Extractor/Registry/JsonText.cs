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
    public static byte[] Bytes(JsonNode json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form)) json.WriteTo(writer);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>The text of a row, for comparing rows.</summary>
    public static string Line(JsonNode json) => Encoding.UTF8.GetString(Bytes(json));
}
