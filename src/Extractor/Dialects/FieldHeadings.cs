using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects;

/// <summary>
/// Fields with a heading or a bold line each: the name, below it the type and the other attributes as lines or bullets
/// in any order, then what the field means. Deeper headings below a field are its members.
/// </summary>
internal sealed class FieldHeadings : IDialect
{
    /// <inheritdoc/>
    public string Name => "field-headings";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var walk = new HeadingWalk(input);
        foreach (var placed in input.Page.Blocks) walk.Take(placed);
        return walk.Result();
    }

    /// <summary>One pass over the blocks of a page, from top to bottom.</summary>
    private sealed class HeadingWalk(DialectInput input)
    {
        // A bold line stands below every heading.
        private const int LineLevel = 7;

        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private readonly ImmutableArray<Definition>.Builder definitions = ImmutableArray.CreateBuilder<Definition>();
        private readonly Stack<(int Level, FieldPath Path, FieldDefinition Text, HtmlContainer? Box)> parents = new();
        private readonly TypeReferences references = new();
        private (int Level, Claim Holder)? structure;
        private OpenField? current;

        /// <summary>The field whose lines are being read.</summary>
        private sealed record OpenField(PlacedBlock Opening, NamedLine Name, int Level, FieldDefinition Text)
        {
            public LineRange Extent { get; set; } = Opening.Lines;

            /// <summary>Whether a deeper heading has ended the attributes.</summary>
            public bool AttributesEnded { get; set; }
        }

        public void Take(PlacedBlock placed)
        {
            if (placed.Role == OutlineRole.Field) Open(placed);
            else if (placed.Block is HeadingBlock heading) Enter(heading, placed);
            else if (placed.Role == OutlineRole.Announcement) Leave(0);
            else if (current is not null && !GoesOn(placed)) Close();
            else if (current is not null) Extend(placed);
        }

        public PageReading Result()
        {
            Close();
            return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), []);
        }

        private bool GoesOn(PlacedBlock placed) => placed.Block switch
        {
            TextLine line => line.Text.Length > 0 && (placed.Role == OutlineRole.Content || placed.Example),
            CodeBlock code => Call.Read(input.Source, code.Content) is null,
            _ => true,
        };

        private void Open(PlacedBlock placed)
        {
            var level = placed.Block is HeadingBlock heading ? heading.Level : LineLevel;
            Leave(level, placed.Block.Container);
            var name = FieldHeading.NameIn(placed.Block, input.Words)!;
            current = new OpenField(placed, name, level, new FieldDefinition(input.Words));
            current.Text.Open(
                placed.Block is HeadingBlock { Inline: var words } ? words : ((TextLine)placed.Block).Inline,
                name.Facts with { End = int.MaxValue });
        }

        private void Enter(HeadingBlock heading, PlacedBlock placed)
        {
            if (current is null || heading.Level <= current.Level)
            {
                Leave(heading.Level);
                if (structure is { } open && open.Level >= heading.Level) structure = null;
                if (references.HolderOf(heading.Text, placed, input.Words) is { } holder) structure = (heading.Level, holder);
                return;
            }

            current.Extent = current.Extent.Union(heading.Lines);
            current.AttributesEnded = true;
        }

        /// <summary>
        /// Ends the open field and every field at a level or below it, as far as no box shows that it holds what follows.
        /// </summary>
        private void Leave(int level, HtmlContainer? box = null)
        {
            Close();
            while (parents.Count > 0 && parents.Peek().Level >= level && !Holds(parents.Peek().Box, box)) parents.Pop();
        }

        // All headings of a page may have one level; the boxes then show which field stands inside another.
        private static bool Holds(HtmlContainer? above, HtmlContainer? below)
        {
            if (above is null || below is null || below.Depth <= above.Depth) return false;
            var item = above;
            while (item is { IsItem: false }) item = item.Parent;
            return item is not null && below.IsWithin(item);
        }

        private void Extend(PlacedBlock placed)
        {
            current!.Extent = current.Extent.Union(placed.Lines);
            if (placed.Block is not TextLine line || current.AttributesEnded || placed.Role != OutlineRole.Content) return;
            if (current.Text.Take(line) && line.Bullet)
                rows.Add(LedgerRow.Of(
                    input.Source.Path, line.Line + 1, 0, "bullet", input.Source.Line(line.Line), Outcome.Ignored,
                    "states an attribute of the field above it"));
        }

        private void Close()
        {
            if (current is not { } field) return;
            current = null;
            var scope = field.Opening.Scope;
            var reason = scope is null ? "a field that stands below no operation and no heading" : null;
            rows.Add(LedgerRow.Of(
                input.Source.Path, field.Opening.Lines.FirstNumber, 0, "field-heading", input.Source.Quote(field.Opening.Lines),
                scope is null ? Outcome.Unparsed : Outcome.Extracted, reason));
            if (scope is null) return;
            var above = parents.Count > 0 && !parents.Peek().Text.IsScalar ? parents.Peek() : default;
            var (holder, inItems) = (above.Path, above.Text?.IsList == true);
            if (holder.Value is null && structure is { Holder: var described } && described.Scope == scope)
                (holder, inItems) = (described.Path, described.HoldsList == true);
            foreach (var name in field.Name.Names) Add(field, FieldPath.Parse(name), holder, inItems);
        }

        private void Add(OpenField field, FieldPath own, FieldPath above, bool inItems)
        {
            // A name with a dot is the whole path; its heading is set below another for the eye alone.
            var path = own.Depth > 0 || above.Value is null ? own : above.Member(own.Value, inItems);
            var lines =
                field.Text.LastAttribute < 0 ? field.Opening.Lines : field.Opening.Lines.Union(LineRange.Single(field.Text.LastAttribute));
            var claim = field.Text.ToClaim(field.Opening, path, ClaimKind.FieldHeading, lines, input.Source);
            if (field.Name.Optional && claim.Required == Requirement.Unstated) claim = claim with { Required = Requirement.Optional };
            claims.Add(claim);
            references.Add([claim]);
            definitions.Add(new Definition(claim, field.Extent));
            parents.Push((field.Level, path, field.Text, field.Opening.Block.Container));
        }
    }
}
