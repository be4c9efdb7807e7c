using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Registry.Buffers;

namespace Extractor.Registry;

/// <summary>JSON as the tool writes it: UTF-8, LF, two spaces, no escapes that people cannot read.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of a file, with a line end behind the last line.</summary>
    public static byte[] Bytes(JsonNode json) => Bytes(writer => json.WriteTo(writer));

    /// <summary>Writes in the form of files.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> buffer) => new(buffer, Form);

    /// <summary>The bytes of a file that is written part by part, with a line end behind the last line.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ByteChunks();
        using (var writer = new Utf8JsonWriter(buffer, Form)) write(writer);
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    /// <summary>What is written, as nodes that can be changed.</summary>
    public static JsonObject Nodes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form with { Indented = false })) write(writer);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    /// <summary>
    /// The bytes of a file in which each row of a list has a line of its own, so that many rows are no more lines than rows.
    /// </summary>
    public static byte[] RowsOnLines(JsonObject json)
    {
        var text = new StringBuilder();
        Append(text, json, 0);
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static void Append(StringBuilder text, JsonNode? node, int depth)
    {
        if (node is JsonObject { Count: > 0 } json)
            AppendAll(
                text, depth, '{', '}',
                json.Select(pair => (Action)(() => Append(text.Append(Compact(pair.Key)).Append(": "), pair.Value, depth + 1))));
        else if (node is JsonArray { Count: > 0 } list)
            AppendAll(text, depth, '[', ']', list.Select(item => (Action)(() => text.Append(Compact(item)))));
        else text.Append(Compact(node));
    }

    private static void AppendAll(StringBuilder text, int depth, char opening, char closing, IEnumerable<Action> parts)
    {
        text.Append(opening);
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            part();
            isFirst = false;
        }

        text.Append('\n').Append(' ', 2 * depth).Append(closing);
    }

    private static string Compact(JsonNode? node)
    {
        if (node is null) return "null";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form with { Indented = false })) node.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Nodes as what can only be read, and is read faster.</summary>
    public static JsonElement Element(JsonNode json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Form with { Indented = false })) json.WriteTo(writer);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>The text of a row, for comparing rows.</summary>
    public static string Line(JsonNode json) => Encoding.UTF8.GetString(Bytes(json));
}
