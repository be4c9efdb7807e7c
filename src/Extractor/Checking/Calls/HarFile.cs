using System.Collections.Immutable;
using System.Globalization;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Model;

namespace Extractor.Checking.Calls;

/// <summary>Reads the requests of a HAR file, the recording that browsers and proxies save.</summary>
/// <param name="path">The file, as the user knows it.</param>
/// <param name="har">Its JSON.</param>
internal sealed class HarFile(string path, Payload har)
{
    /// <summary>The calls of a recording, in its order.</summary>
    /// <param name="path">The file, as the user knows it.</param>
    /// <param name="bytes">Its JSON.</param>
    /// <returns>The calls, or why there are none.</returns>
    public static (ImmutableArray<ApiCall> Calls, Diagnostic? Problem) Calls(string path, ReadOnlyMemory<byte> bytes)
    {
        var (har, problem) = PayloadReader.Read(path, bytes, TextPlace.Start);
        if (har is null) return ([], problem);
        var file = new HarFile(path, har);
        return file.Member(0, "log") is { } log && file.Member(log, "entries") is { } entries
            && har.Values[entries].Kind == PayloadKind.Array
            ? ([.. file.Items(entries).Select(file.CallOf)], null)
            : ([], Rules.PayloadBroken.At(path, 1, "found no list log.entries, expected a HAR file") with { Column = 1 });
    }

    private ApiCall CallOf(int entry)
    {
        if (Member(entry, "request") is not { } request || Text(request, "url") is not { } url)
            return new ApiCall(har.Values[entry].At) { Unread = [new UnreadPart(har.Values[entry].At, "an entry without request.url")] };
        var address = CallAddress.Of(new CallWord(url, [], [(0, 0)]));
        var at = har.Values[request].At;
        var (body, form, unread) = BodyOf(request);
        return new ApiCall(at)
        {
            Operation = address.Path is { } called && (Text(request, "method") ?? "GET").ToUpperInvariant() is var method
                && OperationName.IsMethod(method)
                ? new OperationName(method, called)
                : null,
            Body = body,
            Form = form,
            Query = Member(request, "queryString") is { } query
                ? Pairs(query)
                : Pairs(address.Query.Text, har.Values[Member(request, "url")!.Value].At),
            Headers = Member(request, "headers") is { } headers ? Pairs(headers) : [],
            Segments = [.. address.Segments.Select(segment => new CallField("", Uri.UnescapeDataString(segment.Text), at))],
            Unread = unread is { } part ? [part] : [],
        };
    }

    private (CallBody? Body, ImmutableArray<CallField> Form, UnreadPart? Unread) BodyOf(int request)
    {
        if (Member(request, "postData") is not { } data)
            return (
                null,
                [],
                Member(request, "bodySize") is { } size && IsMore(size)
                    ? new UnreadPart(har.Values[size].At, "a body that was not recorded")
                    : null);
        var at = har.Values[data].At;
        var type = Text(data, "mimeType")?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        var text = Text(data, "text");
        if (Text(data, "encoding") is { Length: > 0 } encoding) return (null, [], new UnreadPart(at, $"a body in the encoding {encoding}"));
        if (text is not null
            && (type.EndsWith("json", StringComparison.Ordinal) || (type.Length == 0 && text.AsSpan().TrimStart() is ['{' or '[', ..])))
            return (new CallBody(text, har.Values[Member(data, "text")!.Value].At, path, IsEscaped: true), [], null);
        if (Member(data, "params") is { } fields && har.Values[fields].Count > 0
            && type is "application/x-www-form-urlencoded" or "multipart/form-data")
            return (null, Pairs(fields), null);
        if (type == "application/x-www-form-urlencoded" && text is not null) return (null, Pairs(text, at), null);
        return string.IsNullOrEmpty(text) && type != "multipart/form-data"
            ? (null, [], null)
            : (null, [], new UnreadPart(at, $"a body of the type {(type.Length == 0 ? "none" : type)}"));
    }

    private bool IsMore(int size) =>
        decimal.TryParse(har.TextOf(size), NumberStyles.Float, CultureInfo.InvariantCulture, out var bytes) && bytes > 0;

    // The name of an uploaded file stands where the value of other fields does.
    private ImmutableArray<CallField> Pairs(int list) =>
    [
        .. Items(list)
            .Where(item => Text(item, "name") is not null)
            .Select(item => new CallField(
                Text(item, "name")!, Member(item, "fileName") is null ? Text(item, "value") : null, har.Values[item].At)),
    ];

    private static ImmutableArray<CallField> Pairs(string text, TextPlace at) =>
    [
        .. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=', 2))
            .Select(pair => new CallField(Decoded(pair[0]), pair.Length > 1 ? Decoded(pair[1]) : "", at)),
    ];

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private IEnumerable<int> Items(int list)
    {
        if (har.Values[list].Kind != PayloadKind.Array) yield break;
        for (var index = list + 1; index < har.Values[list].End; index = har.Values[index].End) yield return index;
    }

    private int? Member(int holder, string name) => har.Values[holder].Kind == PayloadKind.Object ? har.Member(holder, name) : null;

    private string? Text(int holder, string name) =>
        Member(holder, name) is { } index && har.Values[index].Kind == PayloadKind.String ? har.TextOf(index) : null;
}
