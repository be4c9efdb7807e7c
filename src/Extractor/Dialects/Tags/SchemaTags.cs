using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Schemas;

namespace Extractor.Dialects.Tags;

/// <summary>
/// Components that a generator writes for each part of an OpenAPI document, with the part itself as data in an attribute:
/// <c>&lt;ParamsItem param={{"name": "id", "in": "path"}}&gt;</c>, <c>&lt;SchemaItem name={"size"} schema={{"type": "integer"}}&gt;</c>.
/// A member that has members of its own is named in the summary of the component that unfolds to them.
/// </summary>
internal sealed class SchemaTags : IDialect
{
    /// <inheritdoc/>
    public string Name => "schema-tags";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before) =>
        SchemaTagList.Of(input.Page) is { IsEmpty: false } tags ? new Walk(input, tags).Result() : PageReading.Nothing;

    /// <summary>A member that has members of its own.</summary>
    /// <param name="Path">Its path; null where its name is none of a field.</param>
    /// <param name="IsList">Whether it holds a list.</param>
    private sealed record Holder(FieldPath? Path, bool IsList);

    private sealed class Walk
    {
        private readonly DialectInput input;
        private readonly SchemaTagList tags;
        private readonly SchemaLedger ledger;
        private readonly SchemaFields fields;
        private readonly SchemaOperations operations;
        private readonly Holder?[] holders;
        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();
        private int block = -1;

        public Walk(DialectInput input, SchemaTagList tags)
        {
            (this.input, this.tags) = (input, tags);
            var blocks = tags.Data(input);
            var refs = new SchemaRefs(blocks);
            ledger = new SchemaLedger(input.Source);
            fields = new SchemaFields(
                input.Source, new SchemaReader(refs, new SchemaLimits(input.Source)), refs, ledger, Math.Max(1, blocks.Length));
            operations = new SchemaOperations(input.Page, refs, fields, ledger);
            holders = new Holder?[tags.Count];
        }

        public PageReading Result()
        {
            for (var i = 0; i < tags.Count; i++) Take(i);
            return new PageReading([.. claims.Concat(fields.Claims).OrderBy(static claim => claim.At)], [.. rows, .. ledger.Rows], [], []);
        }

        private void Take(int index)
        {
            var tag = tags[index];
            var above = tag.Parent < 0 ? null : holders[tag.Parent];
            holders[index] = above;
            while (block + 1 < input.Page.Blocks.Length && input.Page.Blocks[block + 1].Lines.First <= tag.Lines.First) block++;
            if (!tags.IsRead(index)) return;
            var scope = ScopeAt();
            var (location, reason) = tags.PlaceOf(index);
            if (scope is null) reason = "a field that stands below no operation";
            if (above is { Path: null }) reason = "a member of a field whose name is none";
            if (tags.HolderIn(index) is { } words) holders[index] = TakeHolder(index, words, above, scope, location, reason);
            else if (tags.DataOf(index) is not { } data || reason is not null) Leave(index, reason ?? "its data cannot be read");
            else
            {
                var place = new SchemaPlace(scope!.Value, location, block < 0 ? Section.Top : input.Page.Blocks[block].Section);
                if (tags.IsParameter(index)) operations.AddParameters([data], place.Scope, place.Section);
                else TakeMember(tag, place, data, above, index);
            }
        }

        private void TakeMember(Component tag, SchemaPlace place, SchemaMap data, Holder? above, int index)
        {
            if (tag.Tag["name"] is not { } name || !FieldName.IsName(name)) Leave(index, NoName(tag.Tag["name"] ?? ""));
            else fields.AddField(place, PathOf(name, above, index), data, data, [data], RequirementOf(tag.Tag["required"]));
        }

        private Holder TakeHolder(
            int index, ImmutableArray<string> words, Holder? above, Scope? scope, Location location, string? reason)
        {
            if (reason is null && !FieldName.IsName(words[0])) reason = NoName(words[0]);
            if (reason is not null || scope is not { } owner)
            {
                Leave(index, reason ?? "");
                return new Holder(null, false);
            }

            var definition = new FieldDefinition(input.Words);
            var modifiers = new ModifierReader(input.Words);
            foreach (var word in words.Skip(1))
            {
                if (input.Words.ModifierOf(word) is not null) definition.State(modifiers.Answered(word, "true"));
                else definition.TakeFacts(MarkedText.Plain(word));
            }

            foreach (var said in WordsBelow(index)) definition.Take(said);
            var path = PathOf(words[0], above, index);
            var placed = input.Page.Blocks[block] with { Scope = owner, Location = location, Broad = false };
            var claim = definition.ToClaim(placed, path, ClaimKind.FieldTag, tags[index].Lines, input.Source);
            claims.Add(claim with { At = tags[index].Tag.End });
            rows.Add(RowOf(index, Outcome.Extracted, null));
            return new Holder(path, definition.IsList);
        }

        // What is said of a member that unfolds stands between its summary and its first member, on lines of its own.
        private IEnumerable<TextLine> WordsBelow(int index)
        {
            var end = index + 1 < tags.Count ? tags[index + 1].Lines.First : int.MaxValue;
            end = Math.Min(end, tags[index].LastLine + 1);
            for (var i = block + 1; i < input.Page.Blocks.Length && input.Page.Blocks[i].Lines.First < end; i++)
                if (input.Page.Blocks[i].Block is TextLine said) yield return said;
        }

        private FieldPath PathOf(string name, Holder? above, int index) => above?.Path is { } parent
            ? parent.Member(name, above.IsList)
            : new FieldPath(tags.IsInList(index) ? $"[].{name}" : name);

        // The component of an operation stands below its announcement, or beside it on a page of one operation.
        private Scope? ScopeAt()
        {
            if (block >= 0 && input.Page.Blocks[block].Scope is { Kind: ScopeKind.Operation } own) return own;
            return input.Page.Scopes.Select(static sighting => sighting.Scope).Distinct().ToArray() is [var only] ? only : null;
        }

        private void Leave(int index, string reason) => rows.Add(RowOf(
            index, reason == SchemaTagList.OfFailure || reason == SchemaTagList.OfHeader ? Outcome.Ignored : Outcome.Unparsed, reason));

        private LedgerRow RowOf(int index, Outcome outcome, string? reason)
        {
            var start = tags[index].Start;
            var end = Math.Min(input.Source.Text.Length, start + LedgerRow.LongestText);
            return LedgerRow.Of(
                input.Source.Path, tags[index].Lines.FirstNumber, start, "field-tag",
                input.Source.Text[start..end].ReplaceLineEndings(" "), outcome, reason);
        }

        private static string NoName(string name) => $"'{LedgerRow.Short(name)}' is no field name";

        private static Requirement RequirementOf(string? required) =>
            required switch { "true" or "" => Requirement.Required, "false" => Requirement.Optional, _ => Requirement.Unstated };
    }
}
