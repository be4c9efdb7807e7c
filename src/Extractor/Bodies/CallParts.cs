using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Bodies;

/// <summary>Collects the parts of a call that name fields.</summary>
/// <param name="source">The page.</param>
/// <param name="start">Where the call starts in the page's text.</param>
/// <param name="words">The call as it stands there, the keys of a JSON body blanked out.</param>
internal sealed class CallParts(SourceText source, int start, string words)
{
    private readonly List<CallPart> found = [];

    /// <summary>The parts found so far, in page order.</summary>
    public ImmutableArray<CallPart> All => [.. found.OrderBy(static part => part.Offset)];

    /// <summary>Adds the headers behind a flag: <c>-H 'Name: value'</c>.</summary>
    public void AddHeaders(string flag)
    {
        foreach (var behind in Call.Behind(words, flag))
        {
            var open = SkipTo(behind);
            var colon = open + words.AsSpan(open, Math.Min(FieldName.LongestName + 1, words.Length - open)).IndexOf(':');
            if (colon > open) Add(open, colon, Location.Header);
        }
    }

    /// <summary>Adds the parameters in the address: <c>?name=value&amp;name=value</c>.</summary>
    public void AddQuery()
    {
        var scheme = words.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return;
        var stop = words.AsSpan(scheme).IndexOfAny(" '\"\n\r");
        var end = stop < 0 ? words.Length : scheme + stop;
        var query = words.IndexOf('?', scheme, end - scheme);
        if (query >= 0) AddPairs(query + 1, end, Location.Query);
    }

    /// <summary>Adds the fields of a form behind a flag: <c>-F name=value</c>, <c>-d 'name=value&amp;name=value'</c>.</summary>
    public void AddForm(string flag, Location location)
    {
        foreach (var behind in Call.Behind(words, flag))
        {
            var open = SkipTo(behind);
            if (open >= words.Length || words[open] is '@' or '{' or '[' or '-') continue;
            var length = words.AsSpan(open).IndexOfAny(" '\"\n\r");
            AddPairs(open, length < 0 ? words.Length : open + length, location);
        }
    }

    private int SkipTo(int at)
    {
        while (at < words.Length && words[at] is ' ' or '=' or '\'' or '"' or '$') at++;
        return at;
    }

    private void AddPairs(int from, int end, Location location)
    {
        for (var at = from; at < end;)
        {
            var next = words.IndexOf('&', at, end - at);
            if (next < 0) next = end;
            var equals = words.IndexOf('=', at, next - at);
            if (equals > at) Add(at, equals, location);
            at = next + 1;
        }
    }

    private void Add(int from, int to, Location location)
    {
        if (to - from > FieldName.LongestName || !FieldName.IsName(words[from..to])) return;
        found.Add(new CallPart(words[from..to], location, source.LineAt(start + from), start + from));
    }
}
