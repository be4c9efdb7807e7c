using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Facts.Values;

/// <summary>A part of a line.</summary>
/// <param name="Line">Its words, without the mark of a bullet.</param>
/// <param name="Bullet">Whether a bullet opened it.</param>
internal readonly record struct LinePart(MarkedText Line, bool Bullet);

/// <summary>
/// A list whose line ends were lost when the page was copied: "Values:* fast: quick* slow: careful. Only for boats." Each of its
/// bullets names a value before a colon; one bullet alone is a sign of something else.
/// </summary>
internal static class GluedBullets
{
    private const string Marks = "*•●";

    /// <summary>The parts of a line, down to the line itself where nothing is glued.</summary>
    public static ImmutableArray<LinePart> In(MarkedText line)
    {
        var text = line.Text;
        var starts = new List<int>();
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0; at = Next(text, at + 1))
            if (OpensValue(text, at)) starts.Add(at);
        if (starts.Count < 2) return [new LinePart(line, false)];
        var parts = ImmutableArray.CreateBuilder<LinePart>();
        Add(parts, line.Part(0, starts[0]), bullet: false);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : SentenceEnd(text, starts[i]);
            Add(parts, line.Part(starts[i] + 2, end), bullet: true);
            if (i + 1 == starts.Count) Add(parts, line.Part(end, text.Length), bullet: false);
        }

        return parts.ToImmutable();
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Marks) is var found and >= 0 ? from + found : -1;

    private static bool OpensValue(string text, int at)
    {
        if (at + 2 >= text.Length || text[at + 1] != ' ') return false;
        var colon = text.AsSpan(at + 2).IndexOfAny(":： \n");
        return colon > 0 && text[at + 2 + colon] is ':' or '：' && EnumValues.IsValue(text[(at + 2)..(at + 2 + colon)]);
    }

    private static int SentenceEnd(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
            if (text[i] is '。' or '\n' || (text[i] == '.' && (i + 1 == text.Length || text[i + 1] == ' '))) return i + 1;
        return text.Length;
    }

    private static void Add(ImmutableArray<LinePart>.Builder parts, MarkedText line, bool bullet)
    {
        if (!string.IsNullOrWhiteSpace(line.Text)) parts.Add(new LinePart(line, bullet));
    }
}
