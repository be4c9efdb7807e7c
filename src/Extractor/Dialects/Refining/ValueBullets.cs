using System.Collections.Immutable;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Refining;

/// <summary>
/// Bullets that list the values of a field of the page, each value with what it means, below a line that names the field: "The values
/// of `mode`:". All of them are values, or none is.
/// </summary>
internal static class ValueBullets
{
    private const int LongestLead = 160;

    /// <summary>The reading with the values of such lists at the fields that have them.</summary>
    public static PageReading Apply(DialectInput input, PageReading reading)
    {
        var claims = reading.Claims.ToArray();
        OwnerIndex? index = null;
        LineSet? claimed = null;
        var taken = new HashSet<int>();
        var blocks = input.Page.Blocks;
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (LeadIn(blocks[i].Block) is not { } lead || blocks[i + 1].Block is not TextLine { Bullet: true }) continue;
            claimed ??= new LineSet(reading.Claims.Where(static claim => claim.Defines).Select(static claim => claim.Lines));
            if (Values(blocks, i + 1, claimed) is not { IsEmpty: false } values) continue;
            index ??= new OwnerIndex(reading.Claims);
            var owners = ValueOwners.Named(lead, blocks[i], reading.Claims, index, input.Words.Phrases)
                .RemoveAll(at => !claims[at].Values.IsEmpty || MayHoldFields(claims[at])
                    || ValueTables.AreNamesOfNumbers(claims[at], values));
            var open = input.Words.Phrases.Has("open-lists", lead);
            foreach (var at in owners) claims[at] = ValueTables.With(claims[at], values, open);
            if (!owners.IsEmpty) taken.UnionWith(values.Select(static value => value.Lines.FirstNumber));
        }

        if (taken.Count == 0) return reading;
        return reading with
        {
            Claims = [.. claims],
            Rows = [.. reading.Rows.Select(row => row.Kind == "bullet" && row.Outcome == Outcome.Ignored && taken.Contains(row.Line)
                ? row with { Outcome = Outcome.Extracted, Reason = null }
                : row)],
        };
    }

    private static string? LeadIn(Block block) => block switch
    {
        TextLine { Bullet: false, Text: { Length: > 1 and < LongestLead } text } when text[^1] is ':' or '：' => text,
        HeadingBlock { Text: { Length: > 1 and < LongestLead } text } => text,
        _ => null,
    };

    // The list ends at what is no bullet; a line that goes on with a bullet, or a bullet set in below one, says more than is read here.
    private static ImmutableArray<FieldValue> Values(ImmutableArray<PlacedBlock> blocks, int first, LineSet claimed)
    {
        var values = ImmutableArray.CreateBuilder<FieldValue>();
        var indent = ((TextLine)blocks[first].Block).Indent;
        for (var i = first; i < blocks.Length && blocks[i].Block is TextLine line; i++)
        {
            if (!line.Bullet && line.Line > blocks[i - 1].Lines.Last + 1 && line.Indent <= indent) break;
            if (!line.Bullet || line.Indent != indent || claimed.Contains(line.Line) || ValueOf(line, blocks[i].Section) is not { } value)
                return [];
            values.Add(value);
        }

        return values.Select(static one => one.Value).Distinct().Count() == values.Count ? values.ToImmutable() : [];
    }

    // Of an object, and of a list of who knows what, the bullets may as well be the members.
    private static bool MayHoldFields(Claim claim) => claim.HoldsList switch
    {
        null => false,
        true => claim.Type is not { } type || !TypeWords.IsScalar(TypeWords.ItemsOf(type)),
        false => true,
    };

    // `calm` – a quiet voice. Words of a sentence are no values: what no mark sets apart has no letters but those of code.
    private static FieldValue? ValueOf(TextLine line, Section section)
    {
        var end = line.Inline.MarkAt(0) is { } mark ? mark.End
            : line.Text.AsSpan().IndexOfAny(" :：=") is var stop and > 0 ? stop
            : line.Text.Length;
        var value = Defaults.Bare(line.Text[..end].TrimEnd(':', '：', ' '));
        var rest = line.Text[end..].Trim();
        var meaning = rest.TrimStart('-', '–', '—', ':', '：', '=', ' ');
        var isSetOff = rest.Length == 0 || meaning.Length < rest.Length || line.Inline.CodeAt(0) is not null
            || line.Text[end - 1] is ':' or '：';
        var isCode = line.Inline.CodeAt(0) is not null || value.All(char.IsAscii);
        return isSetOff && isCode && EnumValues.IsValue(value)
            ? new FieldValue(value, meaning.Length > 0 ? meaning : null, false, line.Lines) { Section = section }
            : null;
    }
}
