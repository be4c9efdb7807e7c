using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>The lines in which a page defines one field, its description included.</summary>
/// <param name="Claim">The claim that opens the definition.</param>
/// <param name="Extent">All lines of the definition.</param>
public sealed record Definition(Claim Claim, LineRange Extent);

/// <summary>What was read from a page.</summary>
/// <param name="Claims">The claims, in page order within each dialect.</param>
/// <param name="Rows">A line for every row that was looked at.</param>
/// <param name="Definitions">Where each field is defined, for the dialects that read what stands inside a definition.</param>
/// <param name="Problems">What was found wrong or doubtful.</param>
public sealed record PageReading(
    ImmutableArray<Claim> Claims,
    ImmutableArray<LedgerRow> Rows,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The scopes that a dialect found announced, in page order; most are announced by the outline.</summary>
    public ImmutableArray<ScopeDeclaration> Scopes { get; init; } = [];

    /// <summary>The bodies that the page shows of an operation or structure, in page order.</summary>
    internal ImmutableArray<BodySample> Bodies { get; init; } = [];

    /// <summary>The bodies of which the page says only which structure they have, in page order.</summary>
    internal ImmutableArray<BodyReference> References { get; init; } = [];

    /// <summary>Nothing read.</summary>
    public static PageReading Nothing { get; } = new([], [], [], []);

    /// <summary>All readings as one, in their order.</summary>
    public static PageReading Of(IReadOnlyCollection<PageReading> parts) => new(
        [.. parts.SelectMany(static part => part.Claims)],
        [.. parts.SelectMany(static part => part.Rows)],
        [.. parts.SelectMany(static part => part.Definitions)],
        [.. parts.SelectMany(static part => part.Problems)])
    {
        Bodies = [.. parts.SelectMany(static part => part.Bodies)],
        References = [.. parts.SelectMany(static part => part.References)],
    };

    /// <summary>Both readings, this one first.</summary>
    public PageReading And(PageReading other) =>
        new(
            Claims.AddRange(other.Claims),
            Rows.AddRange(other.Rows),
            Definitions.AddRange(other.Definitions),
            Problems.AddRange(
                other.Problems))
        {
            Scopes = Scopes.AddRange(other.Scopes),
            Bodies = Bodies.AddRange(other.Bodies),
            References = References.AddRange(other.References),
        };

    /// <summary>This reading without some of its claims; the rows that made them have the outcome and the reason.</summary>
    internal PageReading Without(IReadOnlySet<Claim> none, Outcome outcome, string reason)
    {
        if (none.Count == 0) return this;
        var lines = none.Select(static claim => claim.Lines.FirstNumber).ToHashSet();
        return this with
        {
            Claims = [.. Claims.Where(claim => !none.Contains(claim))],
            Definitions = [.. Definitions.Where(definition => !none.Contains(definition.Claim))],
            Rows = [.. Rows.Select(row => row.Outcome == Outcome.Extracted && lines.Contains(row.Line)
                ? row with { Outcome = outcome, Reason = reason }
                : row)],
        };
    }

    /// <summary>This reading with some of its claims, told by reference, sent elsewhere.</summary>
    internal PageReading With(IReadOnlySet<Claim> moved, Location location)
    {
        if (moved.Count == 0) return this;
        return this with
        {
            Claims = [.. Claims.Select(Placed)],
            Definitions = [.. Definitions.Select(definition => definition with { Claim = Placed(definition.Claim) })],
        };

        Claim Placed(Claim claim) => moved.Contains(claim) ? claim with { Location = location } : claim;
    }

    /// <summary>
    /// This reading with the lines of its rows and problems counted in the file. A dialect counts the lines of the text
    /// that it reads, and of HTML it reads what a browser would show.
    /// </summary>
    public PageReading InFile(SourceText source) => this with
    {
        Rows = [.. Rows.Select(
            row => row with { Line = NumberInFile(source, row.Line), Order = row.Order == 0 ? source.StartOf(row.Line - 1) : row.Order })],
        Problems = [.. Problems.Select(problem => problem with { Line = problem.Line is { } line ? NumberInFile(source, line) : null })],
    };

    private static int NumberInFile(SourceText source, int line) => source.InFile(LineRange.Single(line - 1)).FirstNumber;
}
