using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Checking.Calls;

/// <summary>The address of a call, taken apart.</summary>
/// <param name="Path">The path as operations have it, a segment that is not seen as <c>{unread}</c>; null where there is none.</param>
/// <param name="Segments">The segments of the path.</param>
/// <param name="Query">What is behind the question mark.</param>
internal sealed record CallAddress(string? Path, ImmutableArray<CallWord> Segments, CallWord Query)
{
    private const string Unread = "{unread}";

    /// <summary>Takes an address apart. A script may keep the host in a variable; that part is of no matter.</summary>
    public static CallAddress Of(CallWord word)
    {
        var text = word.Text;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var stop = hash < 0 || word.HiddenIn(hash, hash + 1) is not null ? text.Length : hash;
        var from = PathStart(word);
        var question = text.IndexOf('?', Math.Min(from, stop), stop - Math.Min(from, stop));
        while (question >= 0 && word.HiddenIn(question, question + 1) is not null)
            question = text.IndexOf('?', question + 1, stop - question - 1);
        var end = question < 0 ? stop : question;
        var query = question < 0 ? word.Slice(stop, stop) : word.Slice(question + 1, stop);
        if (from >= end) return new CallAddress(from > 0 && text.Contains("://", StringComparison.Ordinal) ? "/" : null, [], query);
        var segments = SegmentsOf(word, from + 1, end);
        var path = string.Concat(segments.Select(static one => $"/{(one.Hidden.IsEmpty ? one.Text : Unread)}"));
        return new CallAddress(OperationName.PathOf(path), segments, query);
    }

    private static int PathStart(CallWord word)
    {
        var scheme = word.Text.IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? 0 : scheme + 3;
        while (at < word.Text.Length && (word.Text[at] != '/' || word.HiddenIn(at, at + 1) is not null) && word.Text[at] != '?') at++;
        // A variable alone may hold anything; a name without a scheme and without a host is none.
        return at < word.Text.Length && word.Text[at] == '/' ? at : word.Text.Length;
    }

    private static ImmutableArray<CallWord> SegmentsOf(CallWord word, int from, int end)
    {
        var segments = ImmutableArray.CreateBuilder<CallWord>();
        for (var at = from; at <= end; at++)
        {
            if (at < end && (word.Text[at] != '/' || word.HiddenIn(at, at + 1) is not null)) continue;
            if (at > from) segments.Add(word.Slice(from, at));
            from = at + 1;
        }

        return segments.ToImmutable();
    }
}
