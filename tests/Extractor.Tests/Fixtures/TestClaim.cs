using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Tests.Fixtures;

/// <summary>Claims written by hand, as a dialect would make them.</summary>
internal static class TestClaim
{
    /// <summary>The scope of every claim.</summary>
    public static Scope Scope { get; } = new("POST /v1/tasks", ScopeKind.Operation);

    /// <summary>A claim on the first line of a page that says nothing but the path and the page's name.</summary>
    public static Claim Of(string path, ClaimKind kind = ClaimKind.TableRow, string page = "a.md") => new()
    {
        Scope = Scope,
        Location = Location.Body,
        Path = new FieldPath(path),
        Kind = kind,
        Source = new SourceText(page, $"{path} in {page}"),
        Section = new Section(["Tasks"]),
        Lines = LineRange.Single(0),
    };

    /// <summary>A claim of a row with a type.</summary>
    public static Claim Typed(string path, string type, string page = "a.md") => Of(path, page: page) with { Type = type };

    /// <summary>A claim of a row that shows whether its field holds a list.</summary>
    public static Claim Holding(string path, bool list) => Of(path) with { HoldsList = list };

    /// <summary>A claim of a row that lists values.</summary>
    public static Claim Listing(string page, params ImmutableArray<string> values) => Of("mode", page: page) with { Enum = values };
}
