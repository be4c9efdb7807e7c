using Extractor.Pages;

namespace Extractor.Model;

/// <summary>What kind of thing a field belongs to.</summary>
public enum ScopeKind
{
    /// <summary>A call of the API: a method and an address.</summary>
    Operation,

    /// <summary>A named structure that a page documents apart from any operation.</summary>
    Object,
}

/// <summary>Where a field is sent or found.</summary>
public enum Location
{
    /// <summary>A request header.</summary>
    Header,

    /// <summary>A part of the address's path.</summary>
    Path,

    /// <summary>The address's query string.</summary>
    Query,

    /// <summary>The request body.</summary>
    Body,

    /// <summary>The response body.</summary>
    Response,

    /// <summary>The body that the service sends to a callback address.</summary>
    Callback,

    /// <summary>A member of a structure that is no operation.</summary>
    Object,
}

/// <summary>What a page's own column or word says of whether a field must be given.</summary>
public enum Requirement
{
    /// <summary>The page says nothing.</summary>
    Unstated,

    /// <summary>The field must be given.</summary>
    Required,

    /// <summary>The field may be left out.</summary>
    Optional,

    /// <summary>The page's word is "conditional": the field must be given in some cases.</summary>
    Conditional,
}

/// <summary>What a field belongs to.</summary>
/// <param name="Id">A method and a path, <c>POST /v1/videos/omni-video</c>, or the name of a structure.</param>
/// <param name="Kind">Whether it is an operation or a structure.</param>
public readonly record struct Scope(string Id, ScopeKind Kind)
{
    /// <summary>Whether the scope is an operation whose method sends no body as a rule.</summary>
    public bool SendsNoBody => Kind == ScopeKind.Operation && (Id.StartsWith("GET ", StringComparison.Ordinal)
        || Id.StartsWith("HEAD ", StringComparison.Ordinal) || Id.StartsWith("DELETE ", StringComparison.Ordinal));

    /// <summary>An operation of the API.</summary>
    public static Scope Operation(OperationName name) => new(name.ToString(), ScopeKind.Operation);

    /// <summary>A structure apart from operations.</summary>
    public static Scope Object(string name) => new(name, ScopeKind.Object);
}

/// <summary>A place where a page announces a scope.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Title">How the page calls it.</param>
/// <param name="Section">The headings above the place, outermost first.</param>
/// <param name="Lines">The lines that announce it.</param>
public sealed record ScopeDeclaration(Scope Scope, string Title, Section Section, LineRange Lines);
