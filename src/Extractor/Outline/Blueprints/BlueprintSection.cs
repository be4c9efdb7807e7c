using Extractor.Model;
using Extractor.Words;

namespace Extractor.Outline.Blueprints;

/// <summary>What a list item of API Blueprint opens.</summary>
internal enum BlueprintPart
{
    /// <summary>The parameters of the address.</summary>
    Parameters,

    /// <summary>A request.</summary>
    Request,

    /// <summary>A response.</summary>
    Response,

    /// <summary>The members of a body or of a resource.</summary>
    Attributes,

    /// <summary>A part that lists no members: headers, a body, a schema.</summary>
    Other,
}

/// <summary>A list item of API Blueprint that is a keyword of the notation: <c>+ Response 200 (application/json)</c>.</summary>
/// <param name="Part">What it opens.</param>
/// <param name="Status">The status of a response, zero where none is given.</param>
/// <param name="Rest">What stands behind the keyword of the members.</param>
internal sealed record BlueprintSection(BlueprintPart Part, int Status = 0, string Rest = "")
{
    /// <summary>Whether the response tells of an error: what it holds is none of the operation's fields.</summary>
    public bool TellsOfError => StatusLabels.TellsOfError(Status);

    /// <summary>What the item says of the code below it, or null.</summary>
    public SectionLabel? Label => Part switch
    {
        BlueprintPart.Request => new SectionLabel(Location.Body, false),
        BlueprintPart.Response => new SectionLabel(Location.Response, TellsOfError),
        _ => null,
    };

    /// <summary>Reads the words of a list item; null where they are no keyword.</summary>
    public static BlueprintSection? Read(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '(') is var at and > 0 ? at : text.Length;
        var rest = text[end..].Trim();
        return text[..end] switch
        {
            "Parameters" when rest.Length == 0 => new(BlueprintPart.Parameters),
            "Attributes" when rest.Length == 0 || IsInBrackets(rest) => new(BlueprintPart.Attributes, Rest: rest),
            "Headers" or "Body" or "Schema" when rest.Length == 0 => new(BlueprintPart.Other),
            "Model" when rest.Length == 0 || IsInBrackets(rest) => new(BlueprintPart.Other),
            "Request" => new(BlueprintPart.Request),
            "Response" or "response" when rest.Length == 0 || IsInBrackets(rest) => new(BlueprintPart.Response),
            "Response" or "response" when StatusLabels.In(rest) is { } status => new(BlueprintPart.Response, status),
            _ => null,
        };
    }

    private static bool IsInBrackets(string text) => text is ['(', .., ')'];
}
