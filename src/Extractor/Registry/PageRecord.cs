using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>A place where a page announces a scope.</summary>
/// <param name="Page">The page's path below the documentation folder.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Title">How the page calls it.</param>
/// <param name="Place">The lines that announce it.</param>
public sealed record AnnouncedScope(string Page, Scope Scope, string Title, QuotedPlace Place);

/// <summary>
/// What was read of one page, as plain data: all that the registry, its lists and the ledger need of the page, so that it
/// can be written down and be read again in its stead.
/// </summary>
/// <param name="Entry">The page as the registry lists it.</param>
/// <param name="Given">What the project says that the page's fields belong to; null where it says nothing.</param>
/// <param name="Scopes">The places that announce a scope.</param>
/// <param name="Claims">The claims.</param>
/// <param name="Rows">A line for every row that was looked at.</param>
public sealed record PageRecord(
    PageEntry Entry, Scope? Given, ImmutableArray<AnnouncedScope> Scopes, ImmutableArray<StatedClaim> Claims,
    ImmutableArray<LedgerRow> Rows)
{
    /// <summary>The record of a page that was read.</summary>
    public static PageRecord Of(ReadPage read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var page = read.Page.Page;
        return new PageRecord(
            new PageEntry(page.Path, page.Title, page.FrontMatter.Url, page.FrontMatter.Captured, page.Sha256),
            read.Page.Given,
            [.. read.Page.Scopes.Concat(read.Reading.Scopes).Select(seen => new AnnouncedScope(
                page.Path, seen.Scope, seen.Title, QuotedPlace.At(page.Source, seen.Section, seen.Lines)))],
            [.. read.Reading.Claims.Select(StatedClaim.Of)],
            read.Reading.Rows);
    }
}
