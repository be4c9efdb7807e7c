using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects.Annotations;

/// <summary>What an annotation is about.</summary>
internal enum AnnotationKind
{
    /// <summary>Nothing that concerns the fields of an operation.</summary>
    Unknown,

    /// <summary>A field of the request; the operation's path and method say where it is sent.</summary>
    Parameter,

    /// <summary>A field of the request or of the response; the annotation says where it is sent.</summary>
    Field,

    /// <summary>A field that stands in no request and in no response of success.</summary>
    Outside,

    /// <summary>An example of a call or of a body.</summary>
    Example,

    /// <summary>The operation itself or a remark about it.</summary>
    Remark,
}

/// <summary>Reads what annotations are about from their words.</summary>
internal static class AnnotationKinds
{
    // What the handlers of most servers call the parts of a request.
    private static readonly (string Word, Location Location)[] Parts =
    [
        ("body", Location.Body), ("query", Location.Query), ("params", Location.Path), ("path", Location.Path),
        ("header", Location.Header), ("headers", Location.Header),
    ];

    private static readonly (string Word, Location Location)[] Places =
    [
        ("body", Location.Body), ("form", Location.Body), ("query", Location.Query), ("url", Location.Path), ("uri", Location.Path),
        ("path", Location.Path), ("route", Location.Path),
        ("header", Location.Header), ("response", Location.Response), ("success", Location.Response),
    ];

    /// <summary>What the annotation is about.</summary>
    public static AnnotationKind Of(Annotation annotation)
    {
        var name = annotation.Name;
        if (name == "param")
            return Member(AnnotatedField.Read(annotation.Text).Name) is null ? AnnotationKind.Unknown : AnnotationKind.Field;
        if (LocationOf(name) is not null) return AnnotationKind.Field;
        if (!name.StartsWith("api", StringComparison.Ordinal)) return AnnotationKind.Unknown;
        if (name.EndsWith("example", StringComparison.Ordinal)) return AnnotationKind.Example;
        return name switch
        {
            "apiparam" => AnnotationKind.Parameter,
            "apierror" or "apierrorheader" or "apisuccessheader" => AnnotationKind.Outside,
            _ => AnnotationKind.Remark,
        };
    }

    /// <summary>
    /// Where the fields of an annotation are sent, by its word: <c>@apiBody</c>, <c>@queryParam</c>, <c>@responseField</c>.
    /// Null where the word names no place.
    /// </summary>
    public static Location? LocationOf(string name)
    {
        foreach (var (word, location) in Places)
            if (name == $"api{word}" || name == $"{word}param" || name == $"{word}field") return location;
        return null;
    }

    /// <summary>Where the example of an annotation belongs: <c>@apiSuccessExample</c>. Null where it is no example of a success.</summary>
    public static Location? ExampleLocation(string name) => name switch
    {
        "apisuccessexample" => Location.Response,
        "apiheaderexample" => Location.Header,
        "apiqueryexample" => Location.Query,
        "apierrorexample" => null,
        _ => Location.Body,
    };

    /// <summary>
    /// The place and the field of a name that says where a handler finds the value: <c>req.body.user.name</c>; null for another
    /// name.
    /// </summary>
    public static (Location Location, string Name)? Member(string name)
    {
        var parts = name.Split('.');
        var at = parts[0] is "req" or "request" ? 1 : 0;
        if (parts.Length < at + 2) return null;
        foreach (var (word, location) in Parts)
            if (parts[at].Equals(word, StringComparison.OrdinalIgnoreCase)) return (location, string.Join('.', parts[(at + 1)..]));
        return null;
    }
}
