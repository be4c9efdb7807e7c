using System.Text.Json.Nodes;
using Extractor.Tests.Checking;

namespace Extractor.Tests.Exporting;

/// <summary>Bodies of an operation with up to two of their members taken out, misspelt or replaced by anything.</summary>
internal static class SpoiltBody
{
    /// <summary>The next body.</summary>
    public static JsonObject Of(GeneratedPayloads payloads, Random random)
    {
        var body = payloads.Valid();
        var keys = GeneratedPayloads.Keys(body).ToArray();
        for (var times = random.Next(3); times > 0 && keys.Length > 0; times--)
        {
            var (_, holder, name) = keys[random.Next(keys.Length)];
            if (!holder.ContainsKey(name)) continue;
            var value = holder[name]?.DeepClone();
            holder.Remove(name);
            if (random.Next(4) is var what && what == 0) holder[payloads.Misspelt(name)] = value;
            else if (what > 1) holder[name] = Any(random, 3);
        }

        return body;
    }

    private static JsonNode? Any(Random random, int depth) => random.Next(depth > 0 ? 12 : 9) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(random.Next(-3, 30)),
        3 => JsonValue.Create(random.Next(0, 20) / 4m),
        4 => JsonValue.Create(""),
        5 => JsonValue.Create("pro"),
        6 => JsonValue.Create("5"),
        7 => JsonValue.Create(new string('a', random.Next(1, 3000))),
        8 => JsonValue.Create("first_frame"),
        9 => new JsonArray([.. Enumerable.Range(0, random.Next(9)).Select(_ => Any(random, depth - 1))]),
        10 => new JsonObject { ["type"] = Any(random, depth - 1) },
        _ => new JsonObject(),
    };
}
