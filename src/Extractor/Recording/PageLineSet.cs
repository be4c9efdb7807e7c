using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Recording;

/// <summary>The lines of one page, in whatever order they come, until all are there.</summary>
internal sealed class PageLineSet
{
    private readonly NumberedLines<AnnouncedScope> scopes = new();
    private readonly NumberedLines<StatedClaim> claims = new();
    private readonly NumberedLines<LedgerRow> rows = new();
    private readonly NumberedLines<Diagnostic> problems = new();
    private (PageLine Line, LinePlace Place)? page;
    private LinePlace? first;

    /// <summary>The path of the page that a line is about; null where it is about none.</summary>
    public static string? PathOf(RecordLine line) => line switch
    {
        { Kind: RecordKind.Page, Page: { } page } => page.Path,
        { Kind: RecordKind.Scope, Scope: { } scope } => scope.Page,
        { Kind: RecordKind.Claim, Claim: { } claim } => claim.Page,
        { Kind: RecordKind.Row, Row: { } row } => row.Page,
        { Kind: RecordKind.Problem, Problem: { } problem } => problem.Path,
        _ => null,
    };

    /// <summary>Takes a line that is about the page.</summary>
    /// <exception cref="MisplacedLineException">The page itself is there already.</exception>
    public void Add(RecordLine line, LinePlace place)
    {
        first ??= place;
        switch (line.Kind)
        {
            case RecordKind.Page:
                if (page is { } known)
                    throw new MisplacedLineException(place, $"the page {line.Page!.Path} stands at {known.Place} already");
                page = (line.Page!, place);
                break;
            case RecordKind.Scope:
                scopes.Add(line.Number, line.Scope!, place);
                break;
            case RecordKind.Claim:
                claims.Add(line.Number, line.Claim!, place);
                break;
            case RecordKind.Row:
                rows.Add(line.Number, line.Row!, place);
                break;
            default:
                problems.Add(line.Number, line.Problem!, place);
                break;
        }
    }

    /// <summary>The page, once all of its lines are there.</summary>
    /// <exception cref="MisplacedLineException">Lines are missing, or there are more than there should be.</exception>
    public RecordedPage Whole()
    {
        if (page is not var (own, place))
            throw new MisplacedLineException(first ?? default, "the line of kind 'page' that belongs to this one is missing");
        if (own.Entry is { } entry && entry.Path != own.Path)
            throw new MisplacedLineException(place, $"the page is {own.Path} and {entry.Path} at once");
        var record = new PageRecord(
            own.Entry ?? new PageEntry(own.Path, "", null, null, ""), own.Given,
            scopes.All($"a scope of {own.Path}", own.Scopes, place), claims.All($"a claim of {own.Path}", own.Claims, place),
            rows.All($"a row of {own.Path}", own.Rows, place));
        return new RecordedPage(
            own.Path, own.Entry is null ? null : record, problems.All($"a problem of {own.Path}", own.Problems, place));
    }
}
