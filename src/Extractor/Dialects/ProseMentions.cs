using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Names in prose: an identifier beside a noun such as "parameter" or "field". They define nothing. A name that no page
/// documents is worth knowing, because people send what they have read.
/// </summary>
public sealed class ProseMentions : IDialect
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // An identifier that could be no ordinary word: it has an underscore, a hyphen, a capital inside, or marks of code around it.
    private const string Identifier = @"[A-Za-z][A-Za-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[a-z]+[A-Z][A-Za-z0-9]*";

    /// <inheritdoc/>
    public string Name => "prose-mentions";

    /// <inheritdoc/>
    public Reading Read(DialectInput input, Reading before)
    {
        var nouns = string.Join('|', input.Words.FieldNouns.Select(Regex.Escape));
        var form = new Regex($@"(?:[`""“]?({Identifier})[`""”]?\s?(?:{nouns})|(?:(?:parameter|field)\s|(?:参数|字段)\s?)[`""“]?({Identifier}))", Options);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var placed in input.Page.Blocks)
        {
            if (placed.Block is CodeBlock or HeadingBlock || placed.Scope is null || placed.Role is OutlineRole.Announcement or OutlineRole.Label) continue;
            for (var line = placed.Lines.First; line <= placed.Lines.Last; line++)
                foreach (Match match in form.Matches(input.Source.Line(line)))
                    claims.Add(ClaimOf(placed, line, match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value, input));
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
