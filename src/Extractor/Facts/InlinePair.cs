using Extractor.Model;
namespace Extractor.Facts;

/// <summary>A name and a value as prose shows them together: <c>"name": "value"</c>.</summary>
/// <param name="Name">The name, without quotation marks.</param>
/// <param name="Value">The value, without quotation marks.</param>
internal readonly record struct InlinePair(string Name, string Value)
{
    /// <summary>The pairs in a line, in order.</summary>
    public static IEnumerable<InlinePair> In(string line)
    {
        for (var open = line.IndexOf('"', StringComparison.Ordinal); open >= 0 && open + 1 < line.Length;)
        {
            var close = line.IndexOf('"', open + 1);
            if (close < 0) yield break;
            var at = SkipBlanks(line, close + 1);
            var name = line[(open + 1)..close];
            if (at >= line.Length || line[at] is not (':' or '：') || !Identifier.IsName(name))
            {
                open = close;
                continue;
            }

            at = SkipBlanks(line, at + 1);
            var end = EndOfValue(line, at);
            if (end > at) yield return new InlinePair(name, line[at..end].Trim('"'));
            open = line.IndexOf('"', Math.Max(end, at));
        }
    }

    /// <summary>Whether a line shows the name with the value.</summary>
    public static bool Shows(string line, string name, string value) =>
        line.Contains(value, StringComparison.Ordinal) && In(line).Any(pair => pair.Name == name && pair.Value == value);

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t') at++;
        return at;
    }

    private static int EndOfValue(string line, int at)
    {
        if (at < line.Length && line[at] == '"') return line.IndexOf('"', at + 1) is var close and >= 0 ? close + 1 : at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '_' or '.' or '-' or '+')) at++;
        return at;
    }
}
