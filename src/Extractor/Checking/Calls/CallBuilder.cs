using System.Collections.Immutable;
using Extractor.Checking.Payloads;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Checking.Calls;

/// <summary>Puts a call together from its texts. Whatever part of a text is not seen leaves the call partly unread.</summary>
/// <param name="source">The file that the call is in.</param>
/// <param name="start">Where the call starts in it.</param>
internal sealed class CallBuilder(SourceText source, int start)
{
    private readonly ImmutableArray<UnreadPart>.Builder unread = ImmutableArray.CreateBuilder<UnreadPart>();
    private readonly ImmutableArray<CallField>.Builder form = ImmutableArray.CreateBuilder<CallField>();
    private readonly ImmutableArray<CallField>.Builder query = ImmutableArray.CreateBuilder<CallField>();
    private readonly ImmutableArray<CallField>.Builder headers = ImmutableArray.CreateBuilder<CallField>();
    private CallBody? body;

    /// <summary>The media type of the body as the headers have it, or null.</summary>
    public string? ContentType => headers
        .LastOrDefault(static one => one.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
        .Value?.Split(';')[0]
        .Trim()
        .ToLowerInvariant();

    /// <summary>Whether the call sends a body.</summary>
    public bool HasBody => body is not null || form.Count > 0;

    /// <summary>Records a part that was not read.</summary>
    public void AddUnread(int offset, string what) => unread.Add(new UnreadPart(PlaceOf(offset), what));

    /// <summary>Adds a header of the form <c>Name: value</c>.</summary>
    public void AddHeader(CallWord line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || line.HiddenIn(0, colon) is not null)
        {
            // curl's "Name;" sends a header without a value.
            if (line.Text is [.., ';'] && line.Hidden.IsEmpty) headers.Add(new CallField(line.Text[..^1], "", PlaceOf(line.OffsetOf(0))));
            else AddUnread(line.OffsetOf(0), $"the header {line.Text}");
            return;
        }

        var value = line.From(colon + 1);
        var at = PlaceOf(line.OffsetOf(0));
        headers.Add(
            value.Hidden is [var first, ..]
                ? new CallField(line.Text[..colon].Trim(), null, at) { Unread = first.Source }
                : new CallField(line.Text[..colon].Trim(), value.Text.Trim(), at));
    }

    /// <summary>Adds a header whose value is of no matter, such as credentials that are given by an option.</summary>
    public void AddHeader(string name, int offset) => headers.Add(new CallField(name, null, PlaceOf(offset)));

    /// <summary>Adds parameters of the form <c>name=value&amp;name=value</c>.</summary>
    public void AddPairs(CallWord text, bool toQuery)
    {
        for (var from = 0; from < text.Text.Length;)
        {
            var stop = text.Text.IndexOf('&', from);
            if (stop < 0) stop = text.Text.Length;
            if (stop > from) AddPair(text.Slice(from, stop), toQuery, isDecoded: false);
            from = stop + 1;
        }
    }

    /// <summary>Adds one parameter of the form <c>name=value</c>.</summary>
    public void AddPair(CallWord pair, bool toQuery, bool isDecoded)
    {
        var equals = pair.Text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 && toQuery && pair.Hidden.IsEmpty) equals = pair.Text.Length;
        if (equals <= 0 || pair.Hidden is [_, ..])
        {
            AddUnread(
                pair.OffsetOf(0),
                pair.Hidden is [var first, ..] ? $"{first.Source} in {Short(pair.Text)}" : $"{Short(pair.Text)}, expected name=value");
            return;
        }

        var value = equals >= pair.Text.Length ? "" : pair.Text[(equals + 1)..];
        Add(toQuery, new CallField(Decoded(pair.Text[..equals]), isDecoded ? value : Decoded(value), PlaceOf(pair.OffsetOf(0))));
    }

    /// <summary>Adds a field of a form whose value is the bytes of a file.</summary>
    public void AddUpload(string name, int offset) => form.Add(new CallField(name, null, PlaceOf(offset)));

    /// <summary>Adds a body, as JSON or as a form, whichever its media type and its text show.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that it is read from, or null where it is in the call itself.</param>
    /// <param name="isJson">Whether the call says that it is JSON.</param>
    public void AddBody(CallWord text, string? file, bool isJson)
    {
        var type = ContentType;
        var looksLikeJson = text.Text.AsSpan().TrimStart() is ['{' or '[', ..];
        if (isJson || type?.EndsWith("json", StringComparison.Ordinal) == true
            || (looksLikeJson && type is null or "application/x-www-form-urlencoded" or "text/plain" or "*/*"))
        {
            foreach (var part in text.Hidden) AddUnread(text.OffsetOf(part.At), $"{part.Source} in the body");
            body = new CallBody(text.Text, file is null ? PlaceOf(text.OffsetOf(0)) : TextPlace.Start, file ?? source.Path);
        }
        else if (type is null or "application/x-www-form-urlencoded") AddPairs(text, toQuery: false);
        else AddUnread(text.OffsetOf(0), $"a body of the type {type}");
    }

    /// <summary>The call.</summary>
    /// <param name="method">Its method, or null where the rest of the call decides.</param>
    /// <param name="address">Its address, or null.</param>
    public ApiCall Build(string? method, CallWord? address)
    {
        var parts = address is null ? null : CallAddress.Of(address);
        if (parts is not null) AddPairs(parts.Query, toQuery: true);
        if (address is not null && parts!.Path is null) AddUnread(address.OffsetOf(0), $"the address {Short(address.Text)}");
        method ??= HasBody || unread.Count > 0 ? "POST" : "GET";
        return new ApiCall(PlaceOf(start))
        {
            Operation = parts?.Path is { } path && OperationName.IsMethod(method) ? new OperationName(method, path) : null,
            Body = body,
            Form = form.ToImmutable(),
            Query = query.ToImmutable(),
            Headers = headers.ToImmutable(),
            Segments = parts is null ? [] : [.. parts.Segments.Select((one, i) => SegmentOf(one))],
            Unread = unread.ToImmutable(),
        };
    }

    private CallField SegmentOf(CallWord segment)
    {
        var at = PlaceOf(segment.OffsetOf(0));
        if (segment.Hidden is [var first, ..]) return new CallField("", null, at) { Unread = first.Source };
        var isPlaceholder = segment.Text is ['{', .., '}'] or ['<', .., '>'] or [':', _, ..];
        return isPlaceholder ? new CallField("", null, at) { Unread = segment.Text } : new CallField("", Decoded(segment.Text), at);
    }

    private void Add(bool toQuery, CallField field) => (toQuery ? query : form).Add(field);

    private TextPlace PlaceOf(int offset)
    {
        var line = source.LineAt(Math.Min(offset, source.Text.Length));
        return new TextPlace(line + 1, offset - source.StartOf(line) + 1);
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}…" : text;
}
