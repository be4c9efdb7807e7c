using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Fields as components of a documentation site write them: <c>&lt;ParamField body="size" type="integer" required&gt;</c>,
/// <c>&lt;Property name="size" type="integer"&gt;</c>. A component inside another is a member of its field.
/// </summary>
public sealed class ComponentFields : IDialect
{
    /// <inheritdoc/>
    public string Name => "component-fields";

    /// <inheritdoc/>
    public Reading Read(DialectInput input, Reading before)
    {
        if (!input.Source.Text.Contains('<')) return Reading.Nothing;
        var walk = new ComponentWalk(input);
        foreach (var placed in input.Page.Blocks) walk.Take(placed);
        return walk.Result();
    }

    /// <summary>One pass over the lines of a page, from top to bottom.</summary>
    private sealed class ComponentWalk(DialectInput input)
    {
        // What nests deeper is no page that anybody wrote.
        private const int MostOpen = 256;

        private readonly List<Open> open = [];
        private readonly List<Open> fields = [];
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private int readTo;
        private int last;

        /// <summary>A component that is not closed yet, and the field that it defines.</summary>
        private sealed record Open(ComponentTag Tag, PlacedBlock Placed, LineRange Lines, FieldPath? Path, FieldText Text)
        {
            public LineRange Extent { get; set; } = Lines;

            public Location? Location { get; init; }
        }

        public void Take(PlacedBlock placed)
        {
            if (placed.Block is HeadingBlock) CloseTo(0, placed.Lines.First - 1);
            last = placed.Lines.Last;
            if (placed.Block is not TextLine line) return;
            var end = input.Source.EndOf(line.Line);
            var at = Math.Max(readTo, input.Source.StartOf(line.Line));
            var words = at;
            for (; at < end; at++)
            {
                if (input.Source.Text[at] != '<' || (at > 0 && input.Source.Text[at - 1] == '`') || ComponentTag.Read(input.Source.Text, at) is not { } tag) continue;
                TakeWords(line, words, at);
                TakeTag(tag, placed, new LineRange(line.Line, input.Source.LineAt(tag.End - 1)));
                (words, at) = (tag.End, tag.End - 1);
            }

            readTo = Math.Max(readTo, words);
            if (words < end) TakeWords(line, words, end);
        }

        public Reading Result()
        {
            CloseTo(0, last);
            ImmutableArray<Claim> claims = [.. fields.Select(ClaimOf)];
            return new Reading(claims, rows.ToImmutable(), [.. fields.Select((field, index) => new Definition(claims[index], field.Extent))], []);
        }

        private void TakeWords(TextLine line, int from, int to)
        {
            if (open.FindLast(static component => component.Path is not null) is not { } field || input.Source.Text.AsSpan(from, to - from).IsWhiteSpace()) return;
            // A line without tags has been read already.
            var words = from == input.Source.StartOf(line.Line) && to == input.Source.EndOf(line.Line) ? line.Words : new MarkedText(input.Source.Text[from..to].Trim(), []);
            field.Text.Take(line with { Text = words.Text, Marks = words.Marks });
        }

        private void TakeTag(ComponentTag tag, PlacedBlock placed, LineRange lines)
        {
            if (tag.IsEnd)
            {
                var opened = open.FindLastIndex(component => component.Tag.Name == tag.Name);
                if (opened >= 0) CloseTo(opened, lines.Last);
                return;
            }

            var component = ComponentOf(tag, placed, lines);
            if (!tag.IsEmpty && open.Count < MostOpen) open.Add(component);
            if (component.Path is not { } path) return;
            var reason = placed.Scope is null ? "a field that stands below no operation and no heading" : path.Depth > FieldPath.DeepestNesting ? $"a field that is set in below more than {FieldPath.DeepestNesting} others" : null;
            rows.Add(LedgerRow.Of(input.Source.Path, lines.FirstNumber, input.Source.StartOf(lines.First), "field-component", input.Source.Quote(lines), reason is null ? Outcome.Extracted : Outcome.Unparsed, reason));
            if (reason is null) fields.Add(component);
        }

        private void CloseTo(int count, int line)
        {
            for (var i = count; i < open.Count; i++) open[i].Extent = new LineRange(open[i].Lines.First, Math.Max(open[i].Lines.Last, line));
            open.RemoveRange(count, open.Count - count);
        }

        private Open ComponentOf(ComponentTag tag, PlacedBlock placed, LineRange lines)
        {
            var text = new FieldText(input.Words);
            if (placed.Example || FieldOf(tag) is not var (name, location)) return new Open(tag, placed, lines, null, text);
            text.Open(MarkedText.Plain(""), FieldFacts.None with
            {
                Type = tag["type"],
                Required = RequirementOf(tag),
                Default = tag["default"] is { } value ? input.Words.DefaultOf(Defaults.Bare(value)) : null,
            });
            var above = open.FindLast(static component => component.Path is not null);
            var path = above?.Path is { } parent ? parent.Member(FieldPath.Parse(name).Value, above.Text.IsList) : FieldPath.Parse(name);
            return new Open(tag, placed, lines, path, text) { Location = above is null ? location : above.Location };
        }

        /// <summary>The name of the field and where it is sent; null where the component defines no field.</summary>
        private (string Name, Location? Location)? FieldOf(ComponentTag tag)
        {
            foreach (var (key, value) in tag.Attributes)
                if (value is not null && FieldName.IsName(value) && tag.Has("type") && input.Words.LocationOf(key) is { } location) return (value, location);
            if (tag["name"] is not { } name || !FieldName.IsName(name) || tag["type"] is not { Length: > 0 } || !HasNoun(tag.Name)) return null;
            var stated = input.Words.LocationOf(tag["in"] ?? tag["location"] ?? "");
            return (name, stated ?? (tag.Name.StartsWith("Response", StringComparison.Ordinal) ? Location.Response : null));
        }

        // ParamField, ApiProperty: a component whose name has a noun for fields in it.
        private bool HasNoun(string name)
        {
            for (var (start, i) = (0, 1); i <= name.Length; i++)
            {
                if (i < name.Length && !char.IsAsciiLetterUpper(name[i])) continue;
                if (input.Words.IsFieldNoun(name[start..i].TrimEnd('.'))) return true;
                start = i;
            }

            return false;
        }

        private static Requirement? RequirementOf(ComponentTag tag)
        {
            if (tag.Has("required")) return Requirement.Required;
            return tag["required"] == "false" || tag.Has("optional") ? Requirement.Optional : null;
        }

        private Claim ClaimOf(Open field)
        {
            var placed = field.Location is { } own ? field.Placed with { Location = own, Broad = false } : field.Placed;
            return field.Text.ToClaim(placed, field.Path!.Value, ClaimKind.FieldBlock, field.Lines, input.Source);
        }
    }
}
