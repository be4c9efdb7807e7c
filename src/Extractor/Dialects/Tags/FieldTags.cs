using System.Collections.Immutable;
using System.Text;
using Extractor.Facts;
using Extractor.Facts.Values;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tags;

/// <summary>
/// Components of docs sites that are called after fields: the field's name, its type and whether it is required as
/// attributes of the tag, what it means between the tags, and its members as components inside. An attribute that is
/// called after a location gives both the location and the name: <c>&lt;ParamField query="limit" type="integer"&gt;</c>.
/// </summary>
internal sealed class FieldTags : IDialect
{
    /// <inheritdoc/>
    public string Name => "field-tags";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        if (!input.Source.Text.Contains('<') && !input.Source.Text.Contains(ComponentTag.BlockOpening, StringComparison.Ordinal))
            return PageReading.Nothing;
        var tags = Component.AllOf(input.Source, input.Page.Blocks.Select(static placed => placed.Block));
        return tags.IsEmpty ? PageReading.Nothing : new TagWalk(input, tags).Result();
    }

    /// <summary>A field that a component defines.</summary>
    /// <param name="Path">The field's path.</param>
    /// <param name="Text">What is said of it.</param>
    /// <param name="Location">Where it is sent, or null where neither the component nor its section says.</param>
    private sealed record TagField(FieldPath Path, FieldDefinition Text, Location? Location);

    private sealed class TagWalk(DialectInput input, ImmutableArray<Component> tags)
    {
        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private readonly ImmutableArray<Definition>.Builder definitions = ImmutableArray.CreateBuilder<Definition>();
        private readonly TagField?[] fields = new TagField?[tags.Length];
        private readonly ImmutableArray<PlacedBlock> blocks = input.Page.Blocks;
        private readonly ModifierReader modifiers = new(input.Words);
        private int block = -1;

        public PageReading Result()
        {
            for (var i = 0; i < tags.Length; i++) Take(i);
            return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), []);
        }

        private void Take(int index)
        {
            var tag = tags[index];
            // What surrounds a component without fields of its own, such as one that unfolds, surrounds what is inside it.
            var above = tag.Parent < 0 ? null : fields[tag.Parent];
            fields[index] = above;
            var placed = PlaceOf(tag);
            if (!IsNamedAfterFields(tag.Tag.Name)) return;
            if (NameOf(tag) is not { } named)
            {
                TakeUnnamed(tag);
                return;
            }

            var scope = placed?.Scope ?? input.Page.Scopes.Select(static sighting => (Scope?)sighting.Scope).FirstOrDefault();
            // A component that says where its field is sent speaks of the operation, whatever the heading above it is called.
            if (named.Location is not null && scope is { Kind: ScopeKind.Object }
                && input.Page.Scopes.Select(static sighting => sighting.Scope).Distinct().ToArray() is [var only])
                scope = only;
            var reason = scope is null ? "a field that stands below no operation and no heading"
                : above?.Path.Depth >= FieldPath.DeepestNesting ? "nests deeper than any API does"
                : null;
            rows.Add(LedgerRow.Of(
                input.Source.Path, tag.Lines.FirstNumber, 0, "field-tag", input.Source.Quote(tag.Lines),
                reason is null ? Outcome.Extracted : Outcome.Unparsed, reason));
            if (scope is not { } owner || reason is not null) return;
            var text = TextOf(tag, index);
            var own = FieldPath.Parse(named.Name);
            var field = new TagField(
                above is null ? own : above.Path.Member(own.Value, above.Text.IsList),
                text,
                named.Location ?? above?.Location ?? LocationAround(tag));
            fields[index] = field;
            Add(tag, field, (placed ?? blocks[0]) with { Scope = owner });
        }

        // Around fields a component may have a title; beside a type its name is that of a field, or is not understood.
        private void TakeUnnamed(Component tag)
        {
            var (_, name) = tag.Tag.Attributes
                .FirstOrDefault(one => input.Words.Column(one.Name) is ColumnRole.Name or ColumnRole.WeakName);
            if (string.IsNullOrEmpty(name) || !tag.Tag.Attributes.Any(one => input.Words.Column(one.Name) == ColumnRole.Type)) return;
            rows.Add(LedgerRow.Of(
                input.Source.Path, tag.Lines.FirstNumber, 0, "field-tag", input.Source.Quote(tag.Lines),
                Outcome.Unparsed, $"'{name}' is not understood as the name of a field"));
        }

        private void Add(Component tag, TagField field, PlacedBlock placed)
        {
            // The body of a response is the response.
            var isAnswered = field.Location == Location.Body && placed.Location is Location.Response or Location.Callback;
            if (!isAnswered && field.Location is { } location && placed.Scope!.Value.Kind == ScopeKind.Operation)
                placed = placed with { Location = location, Broad = false };
            var claim = field.Text.ToClaim(placed, field.Path, ClaimKind.FieldTag, tag.Lines, input.Source);
            claims.Add(claim);
            definitions.Add(new Definition(claim, new LineRange(tag.Lines.First, tag.LastLine)));
        }

        // The section goes on from the last block above the component; the component itself is no block.
        private PlacedBlock? PlaceOf(Component tag)
        {
            while (block + 1 < blocks.Length && blocks[block + 1].Lines.First <= tag.Lines.First) block++;
            return block < 0 ? null : blocks[block];
        }

        private FieldDefinition TextOf(Component tag, int index)
        {
            var text = new FieldDefinition(input.Words);
            text.Open(MarkedText.Plain(""), Facts(tag));
            var end = index + 1 < tags.Length && tags[index + 1].Parent == index ? tags[index + 1].Lines.First - 1 : tag.LastLine;
            for (var i = Math.Max(block, 0); i < blocks.Length && blocks[i].Lines.First <= end; i++)
                if (blocks[i].Block is TextLine line && line.Line >= tag.Lines.Last && Said(line, tag) is { Text.Length: > 0 } said)
                    text.Take(said);
            return text;
        }

        // A line may hold the tags as well as the words between them; the marks of other lines are kept.
        private static TextLine Said(TextLine line, Component tag)
        {
            if (line.Text.StartsWith(ComponentTag.BlockOpening, StringComparison.Ordinal)) return line with { Text = "", Marks = [] };
            if (!line.Text.Contains('<'))
                return line.Line == tag.Lines.Last && tag.Lines.Last > tag.Lines.First ? line with { Text = "" } : line;
            var text = line.Text[(line.Line == tag.Lines.Last ? line.Text.IndexOf('>') + 1 : 0)..];
            var end = text.IndexOf("</", StringComparison.Ordinal);
            text = (end < 0 ? text : text[..end]).Trim();
            return line with { Text = text.StartsWith('<') ? "" : text, Marks = [] };
        }

        private FieldAttributes Facts(Component tag)
        {
            var facts = FieldAttributes.None;
            foreach (var (name, given) in tag.Tag.Attributes)
            {
                var value = given ?? "";
                if (input.Words.ModifierOf(name) is not null)
                    facts = facts with { Modifiers = facts.Modifiers.Or(modifiers.Answered(name, Answer(value))) };
                facts = input.Words.Column(name) switch
                {
                    ColumnRole.Type when value.Length > 0 => facts with { Type = value },
                    ColumnRole.Default when value.Length > 0 => facts with { Default = input.Words.DefaultOf(Defaults.Bare(value)) },
                    ColumnRole.Location => facts with { Location = input.Words.LocationOf(value) },
                    ColumnRole.Enum => facts with { Enum = ListedItems.Read(MarkedText.Plain(value.Trim('[', ']')), 0).Values },
                    _ => input.Words.RequirementOf(name) is { } flag && RequirementOf(flag, value) is var stated
                        ? facts with { Required = stated }
                        : facts,
                };
            }

            return facts;
        }

        // deprecated, deprecated={true}, deprecated="false": an attribute without a value is true.
        private static string Answer(string value) => value.Trim('"', '\'', '{', '}', ' ') is { Length: > 0 } stated ? stated : "true";

        // required, required={true}, required="false", optional
        private static Requirement RequirementOf(Requirement flag, string value) =>
            value.Trim('"', '\'') is not ("false" or "no" or "0") ? flag
            : flag == Requirement.Required ? Requirement.Optional
            : Requirement.Required;

        private (string Name, Location? Location)? NameOf(Component tag)
        {
            var names = tag.Tag.Attributes
                .Select(static one => (one.Name, Value: Unescaped(one.Value ?? "")))
                .Where(static one => Identifier.IsName(one.Value))
                .ToArray();
            foreach (var (attribute, value) in names)
                if (input.Words.LocationOf(attribute) is { } location) return (value, location);
            foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Name, ColumnRole.WeakName])
                foreach (var (attribute, value) in names)
                    if (input.Words.Column(attribute) == role) return (value, null);
            return null;
        }

        // An editor of Markdown may write "kite\_id" inside an attribute too.
        private static string Unescaped(string value) => value.Replace("\\_", "_", StringComparison.Ordinal);

        // {% path-parameters %} around {% parameter %}: what is not said of the field is said of the box that it stands in.
        private Location? LocationAround(Component tag)
        {
            for (var around = tag; ; around = tags[around.Parent])
            {
                if (LocationOf(around.Tag.Name) is { } location) return location;
                if (around.Parent < 0) return null;
            }
        }

        private Location? LocationOf(string component) =>
            WordsOf(component).Select(input.Words.LocationOf).FirstOrDefault(static location => location is not null);

        private bool IsNamedAfterFields(string component) => WordsOf(component).Any(input.Words.IsFieldNoun);

        // ResponseField: response, field
        private static IEnumerable<string> WordsOf(string component)
        {
            var word = new StringBuilder();
            foreach (var c in component)
            {
                if ((char.IsAsciiLetterUpper(c) || !char.IsAsciiLetter(c)) && word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }

                if (char.IsAsciiLetter(c)) word.Append(char.ToLowerInvariant(c));
            }

            if (word.Length > 0) yield return word.ToString();
        }
    }
}
