using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back the fields of a page that opens with a sentence about several operations, "`POST /v1/users` creates a user, `PATCH
/// /v1/users/{id}` updates one", and lists below it what must be given: nothing says which of them takes what.
/// </summary>
internal static class FieldsOfSeveralCalls
{
    private const string Reason = "stands below several calls, and nothing says which of them takes it";

    /// <summary>The reading without the claims of such fields; their rows have the reason.</summary>
    public static PageReading Removed(PageReading reading, OutlinedPage page)
    {
        var lines = new List<LineRange>();
        var (isBelow, isSent) = (false, false);
        foreach (var placed in page.Blocks)
        {
            if (placed.Block is HeadingBlock || placed.Scope is { Kind: ScopeKind.Operation }) isBelow = false;
            else if (placed is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line, Section.Headings.Length: 1 }
                && NamesSeveral(line))
                isBelow = true;
            else if (isBelow)
            {
                lines.Add(placed.Lines);
                // "| Name | GET | POST |"
                isSent |= placed.Block is TableBlock table
                    && table.Header.Cells.Count(static cell => OperationName.IsMethod(cell.Text)) > 1;
            }
        }

        if (lines.Count == 0) return reading;
        var below = new LineSet(lines);
        var claims = reading.Claims.Where(claim => claim is { Defines: true, Scope.Kind: ScopeKind.Object, Location: Location.Object }
            && below.Contains(claim.Lines.First)).ToArray();
        // What states what must be given is sent; a structure that several calls return is one all the same.
        return isSent || Array.Exists(claims, static claim => claim.Required is Requirement.Required or Requirement.Optional)
            ? reading.Without(claims.ToHashSet<Claim>(ReferenceEqualityComparer.Instance), Outcome.Unparsed, Reason)
            : reading;
    }

    private static bool NamesSeveral(TextLine line) =>
        line.Inline.Marks.Where(mark => mark.Kind == MarkKind.Code && mark.End <= line.Text.Length)
            .Select(mark => OperationName.Parse(line.Text[mark.Start..mark.End]))
            .OfType<OperationName>().Distinct().Take(2).Count() > 1;
}
