using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Names in prose: an identifier beside a noun such as "parameter" or "field". They define nothing. A name that no page
/// documents is worth knowing, because people send what they have read. A name that stands alone, or with a value, may
/// be anything; it is a doubtful mention, which counts only where it is nearly the name of a documented field.
/// </summary>
internal sealed class ProseMentions : IDialect
{
    /// <inheritdoc/>
    public string Name => "prose-mentions";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var placed in input.Page.Blocks)
        {
            if (placed.Block is CodeBlock or HeadingBlock || placed.Scope is null
                || placed.Role is OutlineRole.Announcement or OutlineRole.Label)
                continue;
            for (var line = placed.Lines.First; line <= placed.Lines.Last; line++) claims.AddRange(In(placed, line, input));
        }

        return PageReading.Nothing with { Claims = claims.ToImmutable() };
    }

    private static IEnumerable<Claim> In(PlacedBlock placed, int line, DialectInput input)
    {
        var text = input.Source.Line(line);
        var certain = input.Words.Mentions.In(text).ToHashSet(StringComparer.Ordinal);
        foreach (var name in certain)
            yield return ClaimOf(placed, line, name, input) with { Doubtful = FieldMention.MayBeWord(text, name) };
        foreach (var name in FieldMention.Underscored(text).Concat(InlinePair.In(text).Select(static pair => pair.Name))
            .Distinct(StringComparer.Ordinal))
            if (!certain.Contains(name)) yield return ClaimOf(placed, line, name, input) with { Doubtful = true };
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
