using System.Collections.Immutable;
using System.Text;
using Extractor.Bodies;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Checking.Payloads;

/// <summary>A parameter of a form or of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, decoded.</param>
/// <param name="At">Where the name stands.</param>
internal readonly record struct FormPart(string Name, string Value, TextPlace At);

/// <summary>A call that somebody is about to make, as a curl command.</summary>
/// <param name="Operation">What it calls, or null where it names no address.</param>
/// <param name="At">Where it starts.</param>
/// <param name="Json">Its JSON body, or null.</param>
/// <param name="JsonAt">Where the body starts.</param>
/// <param name="Query">The parameters of its address.</param>
/// <param name="Form">The fields of its form.</param>
/// <param name="BodyFile">The file that it takes its body from, or null.</param>
internal sealed record CurlCall(OperationName? Operation, TextPlace At, string? Json, TextPlace JsonAt, ImmutableArray<FormPart> Query, ImmutableArray<FormPart> Form, string? BodyFile)
{
    /// <summary>The calls in a text, one below the other.</summary>
    /// <param name="path">The text's file, as the user knows it.</param>
    /// <param name="text">The text.</param>
    public static ImmutableArray<CurlCall> In(string path, string text)
    {
        var source = new SourceText(path, text);
        var starts = Enumerable.Range(0, source.LineCount).Where(line => Call.OpensAt(source.Span(line))).ToArray();
        return [.. starts.Select((first, number) => Read(source, new LineRange(first, number + 1 < starts.Length ? starts[number + 1] - 1 : source.LineCount - 1))).OfType<CurlCall>()];
    }

    private static CurlCall? Read(SourceText source, LineRange lines)
    {
        if (Call.Read(source, lines) is not { } call) return null;
        var json = call.BodyStart is { } start ? ShellText.Read(source.Text, start) ?? source.Text[start..source.EndOf(lines.Last)] : null;
        var words = WithoutBody(source, call);
        var form = json is null ? Parts(source, call, Location.Body) : [];
        return new CurlCall(
            call.Operation ?? Call.OperationIn(WithHost(words), json is not null || !form.IsEmpty),
            PlaceOf(source, source.StartOf(lines.First)),
            json,
            call.BodyStart is { } at ? PlaceOf(source, at) : default,
            Parts(source, call, Location.Query),
            form,
            json is null ? BodyFileIn(words) : null);
    }

    private static string WithoutBody(SourceText source, Call call)
    {
        var (start, end) = (source.StartOf(call.Lines.First), source.EndOf(call.Lines.Last));
        return call.BodyStart is { } body ? string.Concat(source.Text.AsSpan(start, body - start), source.Text.AsSpan()[Math.Clamp(call.Sent.End, body, end)..end]) : source.Text[start..end];
    }

    // $BASE_URL/v1/tasks: scripts keep the host in a variable.
    private static string WithHost(string words)
    {
        var parts = words.Split(' ', '\'', '"', '\n');
        for (var i = 0; i < parts.Length; i++)
        {
            var slash = parts[i].IndexOf('/', StringComparison.Ordinal);
            if (slash > 1 && parts[i][0] == '$' && parts[i][1..slash].All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '{' or '}')) parts[i] = $"https://host{parts[i][slash..]}";
        }

        return string.Join(' ', parts);
    }

    private static ImmutableArray<FormPart> Parts(SourceText source, Call call, Location location) =>
    [
        .. call.Parts
            .Where(part => part.Location == location)
            .DistinctBy(static part => part.Offset)
            .Select(part => new FormPart(part.Name, ValueBehind(source.Text, part.Offset + part.Name.Length), PlaceOf(source, part.Offset))),
    ];

    private static string ValueBehind(string text, int equals)
    {
        if (equals >= text.Length || text[equals] != '=') return "";
        var stop = text.AsSpan(equals + 1).IndexOfAny("&'\" \r\n\\");
        var value = stop < 0 ? text[(equals + 1)..] : text.Substring(equals + 1, stop);
        return Uri.UnescapeDataString(value.Replace('+', ' '));
    }

    private static string? BodyFileIn(string words)
    {
        foreach (var behind in Call.BodyFlags.SelectMany(flag => Call.Behind(words, flag)))
        {
            var rest = words.AsSpan(behind).TrimStart(" ='\"");
            if (!rest.StartsWith("@")) continue;
            var stop = rest.IndexOfAny(" '\"\r\n");
            return (stop < 0 ? rest[1..] : rest[1..stop]).ToString();
        }

        return null;
    }

    private static TextPlace PlaceOf(SourceText source, int offset)
    {
        var line = source.LineAt(offset);
        return new TextPlace(line + 1, offset - source.StartOf(line) + 1);
    }

    /// <summary>The parameters as a payload of texts.</summary>
    /// <param name="parts">The parameters.</param>
    /// <param name="at">Where the call starts.</param>
    public static Payload PayloadOf(ImmutableArray<FormPart> parts, TextPlace at)
    {
        var bytes = new List<byte>();
        var values = new List<PayloadValue> { new(-1, parts.Length + 1, 0, parts.Length, null, PayloadKind.Object, 0, 0, false, at, at) };
        var names = new Dictionary<(int, string), int>();
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part.Value);
            // Lists are sent under one name again and again, or under a name with brackets.
            var name = part.Name.EndsWith("[]", StringComparison.Ordinal) ? part.Name[..^2] : part.Name;
            names.TryAdd((0, name), values.Count);
            values.Add(new PayloadValue(0, values.Count + 1, values.Count - 1, 0, name, PayloadKind.Form, bytes.Count, text.Length, false, part.At, part.At));
            bytes.AddRange(text);
        }

        return new Payload(bytes.ToArray(), values, names);
    }
}
