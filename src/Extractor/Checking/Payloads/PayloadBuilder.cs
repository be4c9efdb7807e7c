using System.Text.Json;

namespace Extractor.Checking.Payloads;

/// <summary>Collects the values of a payload, token by token.</summary>
/// <param name="bytes">The JSON, valid UTF-8.</param>
/// <param name="places">Tells the places of its tokens.</param>
internal sealed class PayloadBuilder(ReadOnlyMemory<byte> bytes, PlaceCursor places)
{
    // A value takes a dozen bytes or more in most payloads.
    private PayloadValue[] values = new PayloadValue[Math.Clamp(bytes.Length / 12, 8, 1024)];
    private int count;
    private readonly Dictionary<(int Holder, string Name), int> names = [];
    private (string Text, TextPlace At)? name;
    private readonly Stack<int> counts = new();
    private int holder = -1;

    /// <summary>The values found, the root first.</summary>
    public ReadOnlyMemory<PayloadValue> Values => values.AsMemory(0, count);

    /// <summary>The members of large objects, by object and name.</summary>
    public IReadOnlyDictionary<(int Holder, string Name), int> Names => names;

    /// <summary>Reads all tokens.</summary>
    /// <returns>What is wrong beyond the grammar, or null.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public (TextPlace Place, string What)? Build()
    {
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = PayloadReader.DeepestNesting });
        while (reader.Read())
        {
            var problem = reader.TokenType switch
            {
                JsonTokenType.PropertyName => TakeName(ref reader),
                JsonTokenType.EndObject or JsonTokenType.EndArray => Close(),
                _ => TakeValue(ref reader),
            };
            if (problem is not null) return problem;
        }

        return null;
    }

    private (TextPlace Place, string What)? TakeName(ref Utf8JsonReader reader)
    {
        var at = places.At((int)reader.TokenStartIndex);
        if (TextOf(ref reader) is not { } text) return HalfSurrogate(at);
        if (Known(text) is { } known)
        {
            var first = values[known].NamedAt;
            return (
                at, $"found the name \"{text}\" a second time, expected each name once; the first stands at {first.Line}:{first.Column}");
        }

        name = (text, at);
        return null;
    }

    // The value of that name in the object at hand, or null, after which the name is known.
    private int? Known(string text)
    {
        if (counts.Peek() < Payload.MostScanned) return Payload.Scan(values, holder, count, text);
        if (counts.Peek() == Payload.MostScanned)
            for (var at = holder + 1; at < count; at = values[at].End) names.Add((holder, values[at].Name!), at);
        return names.TryAdd((holder, text), count) ? null : names[(holder, text)];
    }

    private (TextPlace Place, string What)? TakeValue(ref Utf8JsonReader reader)
    {
        var kind = KindOf(reader.TokenType);
        var start = (int)reader.TokenStartIndex;
        var at = places.At(start);
        if (count == 0 && kind != PayloadKind.Object)
            return (at, $"found {PayloadKindWords.Of(kind)}, expected a JSON object with the fields of a request body");
        if (count == PayloadReader.MostValues)
            return (at, $"found more than {PayloadReader.MostValues} values, expected a request body");
        if (reader.ValueIsEscaped && TextOf(ref reader) is null) return HalfSurrogate(at);
        var index = count++;
        if (index == values.Length) Array.Resize(ref values, 2 * index);
        var length = reader.ValueSpan.Length + (kind == PayloadKind.String ? 2 : 0);
        values[index] = new PayloadValue(
            holder, index + 1, holder < 0 ? 0 : counts.Peek(), 0, name?.Text, kind, start, length, reader.ValueIsEscaped,
            name?.At ?? at, at);
        name = null;
        if (holder >= 0) counts.Push(counts.Pop() + 1);
        if (kind is not (PayloadKind.Object or PayloadKind.Array)) return null;
        holder = index;
        counts.Push(0);
        return null;
    }

    private (TextPlace Place, string What)? Close()
    {
        values[holder] = values[holder] with { End = count, Count = counts.Pop() };
        holder = values[holder].Parent;
        return null;
    }

    // An escape may write half of a character that takes two.
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static (TextPlace Place, string What) HalfSurrogate(TextPlace at) =>
        (at, "found an escape that is half of a character, expected both halves or none");

    private static PayloadKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => PayloadKind.Object,
        JsonTokenType.StartArray => PayloadKind.Array,
        JsonTokenType.String => PayloadKind.String,
        JsonTokenType.Number => PayloadKind.Number,
        JsonTokenType.Null => PayloadKind.Null,
        _ => PayloadKind.Boolean,
    };
}
