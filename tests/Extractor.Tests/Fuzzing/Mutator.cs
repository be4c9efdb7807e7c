using System.Text;

namespace Extractor.Tests.Fuzzing;

/// <summary>
/// Makes broken files of good ones: bytes, lines and blocks are lost, doubled, moved and mixed, and marks put where nobody
/// expects them. One seed gives one sequence.
/// </summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="seeds">The files to begin with.</param>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private const int Longest = 60_000;

    private static readonly string[] Marks =
    [
        "|", "||", "|-|-|", "- ", "-", "1. ", "\t", "    ", "> ", ">", "```", "```json", "~~~", "# ", "###### ", "---", "***", "`", "**",
        "{", "}", "[", "]", "[]", "\"", ":", ",", "//", "/*", "*/", "<!--", "-->",
        "<table>", "<tr>", "</tr>", "<td rowspan=9>", "<td colspan=99>", "<th>", "</table>", "<ul><li>", "</li>", "<pre>", "<code>",
        "<details>", "</details>", "<br>", "<Route method=\"POST\" path=\"/x\">", "<dl><dt>", "<dd>",
        "POST /v1/x", "GET", "`PUT /v1/{id}`", "curl -X POST https://a.example/v1/x -d '{", "Request Body", "Response", "请求体", "Field",
        "Type", "Required", "array of ", "object", "string", "see XItem below", "@apiParam", "openapi: 3.0.0", "paths:", "$ref: '#/x'",
        "&a ", "*a", "!!x ", "? ", "%YAML 9", "\r", "\r\n", "\n\n", "\0", "\u0085", "\u2028", "\u202e", "\u00a0", "\ufeff", "└", "▾", "é",
        "中文", "😀", "1e999", "-0", "null", "true", "9999999999999999999999",
    ];

    /// <summary>The next file.</summary>
    public byte[] Next()
    {
        var file = Pick(seeds);
        for (var steps = random.Next(1, 9); steps > 0; steps--) file = Step(file);
        return file.Length <= Longest ? file : file[..Longest];
    }

    private byte[] Step(byte[] file) => random.Next(10) switch
    {
        0 => Flipped(file),
        1 or 2 => Lines(file, Lost),
        3 => Lines(file, Doubled),
        4 => Lines(file, Moved),
        5 => Spliced(file, Pick(seeds)),
        6 => Cut(file),
        _ => Marked(file),
    };

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private byte[] Flipped(byte[] file)
    {
        if (file.Length == 0) return [(byte)random.Next(256)];
        byte[] flipped = [.. file];
        flipped[random.Next(file.Length)] = (byte)random.Next(256);
        return flipped;
    }

    private byte[] Cut(byte[] file)
    {
        var (from, to) = Range(file.Length);
        return [.. file.AsSpan(0, from), .. file.AsSpan(to)];
    }

    private byte[] Marked(byte[] file)
    {
        var at = random.Next(file.Length + 1);
        // A line's beginning is where marks act.
        if (random.Next(2) == 0) at = file.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var mark = Pick(Marks);
        var times = random.Next(12) == 0 ? random.Next(1, 200) : 1;
        return [.. file.AsSpan(0, at), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, times))), .. file.AsSpan(at)];
    }

    private byte[] Spliced(byte[] file, byte[] other)
    {
        var (at, (from, to)) = (random.Next(file.Length + 1), Range(other.Length));
        return [.. file.AsSpan(0, at), .. other.AsSpan(from, Math.Min(to - from, Longest)), .. file.AsSpan(at)];
    }

    private static byte[] Lines(byte[] file, Func<List<string>, List<string>> change) =>
        Encoding.Latin1.GetBytes(string.Join('\n', change([.. Encoding.Latin1.GetString(file).Split('\n')])));

    private List<string> Lost(List<string> lines)
    {
        var (from, to) = Range(lines.Count);
        lines.RemoveRange(from, Math.Min(to - from, 6));
        return lines;
    }

    private List<string> Doubled(List<string> lines)
    {
        var (from, to) = Range(lines.Count);
        lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(from, Math.Min(to - from, 40)));
        return lines;
    }

    private List<string> Moved(List<string> lines)
    {
        if (lines.Count < 2) return lines;
        var (one, two) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[one], lines[two]) = (lines[two], lines[one]);
        if (random.Next(3) == 0) lines[one] = new string(' ', random.Next(9)) + lines[one].TrimStart();
        return lines;
    }

    private (int From, int To) Range(int length)
    {
        var (one, two) = (random.Next(length + 1), random.Next(length + 1));
        return (Math.Min(one, two), Math.Max(one, two));
    }
}
