using System.Collections.Immutable;
using System.Text;
using Extractor.Checking.Payloads;
using Extractor.Model;

namespace Extractor.Checking.Calls;

/// <summary>A part of a call that was not read, so that nothing is known of what it sends.</summary>
/// <param name="At">Where the part is.</param>
/// <param name="What">What was found and why it was not read.</param>
internal readonly record struct UnreadPart(TextPlace At, string What);

/// <summary>A header, a parameter or a field of a form of a call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, decoded; null where it is given and not seen, as the bytes of an uploaded file.</param>
/// <param name="At">Where the name is.</param>
internal readonly record struct CallField(string Name, string? Value, TextPlace At)
{
    /// <summary>Why the value is not seen, where that leaves the call partly unread.</summary>
    public string? Unread { get; init; }
}

/// <summary>The JSON body of a call.</summary>
/// <param name="Json">The text.</param>
/// <param name="At">Where it starts.</param>
/// <param name="Path">The file that it is in, as the user knows it.</param>
/// <param name="IsEscaped">Whether the text is written as a JSON string, so that only its start is a place in the file.</param>
internal sealed record CallBody(string Json, TextPlace At, string Path, bool IsEscaped = false);

/// <summary>A call that somebody is about to make, read from a script or from a recording.</summary>
/// <param name="At">Where it starts.</param>
internal sealed record ApiCall(TextPlace At)
{
    /// <summary>What it calls, or null where it names no address.</summary>
    public OperationName? Operation { get; init; }

    /// <summary>Its JSON body, or null.</summary>
    public CallBody? Body { get; init; }

    /// <summary>The fields of its form.</summary>
    public ImmutableArray<CallField> Form { get; init; } = [];

    /// <summary>The parameters of its address.</summary>
    public ImmutableArray<CallField> Query { get; init; } = [];

    /// <summary>The segments of the path, each with the segment's index as its name.</summary>
    public ImmutableArray<CallField> Segments { get; init; } = [];

    /// <summary>Its headers.</summary>
    public ImmutableArray<CallField> Headers { get; init; } = [];

    /// <summary>What of it was not read.</summary>
    public ImmutableArray<UnreadPart> Unread { get; init; } = [];

    /// <summary>Fields as a payload of texts.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="at">Where the call starts.</param>
    public static Payload PayloadOf(ImmutableArray<CallField> fields, TextPlace at)
    {
        var bytes = new List<byte>();
        var values = new List<PayloadValue> { new(-1, fields.Length + 1, 0, fields.Length, null, PayloadKind.Object, 0, 0, false, at, at) };
        var names = new Dictionary<(int, string), int>();
        foreach (var field in fields)
        {
            var text = Encoding.UTF8.GetBytes(field.Value ?? "");
            // Lists are sent under one name again and again, or under a name with brackets.
            var name = field.Name.EndsWith("[]", StringComparison.Ordinal) ? field.Name[..^2] : field.Name;
            names.TryAdd((0, name), values.Count);
            var kind = field.Value is null ? PayloadKind.Opaque : PayloadKind.Form;
            values.Add(new PayloadValue(
                0, values.Count + 1, values.Count - 1, 0, name, kind, bytes.Count, text.Length, false, field.At, field.At));
            bytes.AddRange(text);
        }

        return new Payload(bytes.ToArray(), values.ToArray(), names);
    }
}
