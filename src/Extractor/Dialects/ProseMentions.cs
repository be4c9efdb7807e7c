using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Names in prose: an identifier beside a noun such as "parameter" or "field". They define nothing. A name that no page
/// documents is worth knowing, because people send what they have read.
/// </summary>
public sealed class ProseMentions : IDialect
{
    /// <inheritdoc/>
    public string Name => "prose-mentions";

    /// <inheritdoc/>
    public Reading Read(DialectInput input, Reading before)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var placed in input.Page.Blocks)
        {
            if (placed.Block is CodeBlock or HeadingBlock || placed.Scope is null || placed.Role is OutlineRole.Announcement or OutlineRole.Label) continue;
            for (var line = placed.Lines.First; line <= placed.Lines.Last; line++)
                foreach (var name in input.Words.Mentions.In(input.Source.Line(line)))
                    claims.Add(ClaimOf(placed, line, name, input));
        }

        return Reading.Nothing with { Claims = claims.ToImmutable() };
    }

    private static Claim ClaimOf(PlacedBlock placed, int line, string name, DialectInput input) => new()
    {
        Scope = placed.Scope!.Value,
        Location = placed.Location ?? Location.Body,
        Path = FieldPath.Parse(name),
        Kind = ClaimKind.Mention,
        Source = input.Source,
        Section = placed.Section,
        Lines = LineRange.Single(line),
    };
}
