using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Bodies shown as JSON. A response body with comments, or with type words for values, is the response's form and
/// defines all of its keys. A snippet inside the definition of a field defines the field's children. An example defines
/// nothing: its keys are what somebody sent.
/// </summary>
internal sealed class JsonBodies : IDialect
{
    /// <inheritdoc/>
    public string Name => "json-bodies";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var defined = before.Claims
            .Where(static claim => claim.Defines && claim.Location is Location.Body or Location.Object)
            .Select(static claim => claim.Scope)
            .ToHashSet();
        var owners = new DefinitionsAround(before.Definitions);
        var structures = new TypeReferences();
        structures.Add(before.Claims);
        var roots = new SampleRoots(before.Claims);
        return PageReading.Of([.. input.Bodies.Concat(CellSnippets(input, before))
            .Select(body => new BodyReading(body, OwnerOf(body, owners, structures, input), input, defined, roots).Read())]);
    }

    // The innermost definition around the body; else the field that the section is about.
    private static Definition? OwnerOf(Body body, DefinitionsAround owners, TypeReferences structures, DialectInput input) =>
        owners.Innermost(body.Placed.Lines)
        ?? structures.ParentsOf(body.Placed, input.Words).Select(claim => new Definition(claim, body.Placed.Lines)).FirstOrDefault();

    // A cell may show the form of its own field: it holds the field's name as a key that opens a list or an object.
    private static IEnumerable<Body> CellSnippets(DialectInput input, PageReading before)
    {
        var tables = new Dictionary<int, PlacedBlock>();
        foreach (var placed in input.Page.Blocks.Where(static placed => placed.Block is TableBlock))
            for (var line = placed.Lines.First; line <= placed.Lines.Last; line++) tables[line] = placed;
        foreach (var definition in before.Definitions.Where(static definition => definition.Claim.Kind == ClaimKind.TableRow))
        {
            // The text that is shown, and not the quote: in HTML the file has tags between the words.
            var (first, end) = (input.Source.StartOf(definition.Extent.First), input.Source.EndOf(definition.Extent.Last));
            if (OwnKey(input.Source.Text.AsSpan(first, end - first), definition.Claim.Path.Leaf) is not { } at
                || !tables.TryGetValue(definition.Extent.First, out var table))
                continue;
            var keys = JsonKeyReader.Read(input.Source, first + at, end);
            var code = new CodeBlock(definition.Extent, "json", definition.Extent, false);
            yield return new Body(table with { Block = code }, definition.Claim.Scope, definition.Claim.Location, null, keys, true);
        }
    }

    private static int? OwnKey(ReadOnlySpan<char> line, string leaf)
    {
        var key = $"\"{leaf}\"";
        for (var (at, from) = (
            line.IndexOf(key, StringComparison.Ordinal), 0); at >= 0; at = line[from..].IndexOf(key, StringComparison.Ordinal))
        {
            from += at + key.Length;
            var rest = line[from..].TrimStart();
            if (rest.IsEmpty || rest[0] is not (':' or '：')) continue;
            rest = rest[1..].TrimStart();
            if (!rest.IsEmpty && rest[0] is '{' or '[') return from - key.Length;
        }

        return null;
    }

    /// <summary>What a body is to its page.</summary>
    /// <param name="Kind">What its keys are.</param>
    /// <param name="Scope">What they belong to.</param>
    /// <param name="Location">Where they are sent.</param>
    /// <param name="Parent">The field that holds them; the root where none does.</param>
    /// <param name="Owner">The definition that it stands in, or null.</param>
    private sealed record Meaning(ClaimKind Kind, Scope Scope, Location Location, FieldPath Parent, Definition? Owner);

    private sealed class BodyReading(Body body, Definition? owner, DialectInput input, HashSet<Scope> defined, SampleRoots roots)
    {
        private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        private readonly ImmutableArray<LedgerRow>.Builder rows = ImmutableArray.CreateBuilder<LedgerRow>();

        public PageReading Read()
        {
            var (meaning, reason) = MeaningOf();
            if (body.Call is { } call) AddParts(call);
            if (meaning is null)
                foreach (var key in body.Keys.Keys) AddRow(key, "example-key", body.Follows ? Outcome.Unparsed : Outcome.Ignored, reason);
            else AddKeys(meaning);
            if (meaning is { Owner: null }) roots.Add(meaning.Scope, meaning.Location, body.Keys);
            foreach (var (line, what) in body.Keys.Problems)
                rows.Add(LedgerRow.Of(
                    input.Source.Path, line + 1, int.MaxValue, "body-text", input.Source.Span(line), Outcome.Ignored, $"not JSON: {what}"));
            return new PageReading(claims.ToImmutable(), rows.ToImmutable(), [], [])
            {
                Bodies = meaning is null || body.Keys.Keys.IsEmpty ? [] : [Shown(meaning)],
            };
        }

        private BodySample Shown(Meaning meaning) => new(
            meaning.Scope, meaning.Location, meaning.Kind, input.Source, body.Placed.Section,
            [.. body.Keys.Keys.Select(key => new SampleKey(PathOf(meaning, key), key))], body.Call is not null,
            body.Keys.Problems.IsEmpty && !LeavesOut(), body.Keys.RootName is not null);

        private bool LeavesOut()
        {
            var start = input.Source.StartOf(body.Keys.Keys[0].Line);
            var text = input.Source.Text.AsSpan(start, Math.Clamp(body.Keys.End - start, 0, input.Source.Text.Length - start));
            return text.Contains("...", StringComparison.Ordinal) || text.Contains('…');
        }

        private (Meaning? Meaning, string Reason) MeaningOf()
        {
            if (body.Outside is { } outside) return (null, outside);
            if (body.Call is not null)
                return body.Scope is { } called
                    ? (new Meaning(ClaimKind.ExampleKey, called, Location.Body, FieldPath.Root, null), "")
                    : (null, "an example call that names no operation");
            if (body.Follows) return (null, "a second body in one piece of code");
            if (owner is not null) return (OfSnippet(owner), "");
            if (body.Scope is not { } scope) return (null, "a body that stands below no operation and no heading");
            var isForm = body.Annotated && !body.Placed.Example;
            if (scope.Kind == ScopeKind.Object && body.Placed.Example)
                return roots.KnownIn(scope, body.Keys) is { } place
                    ? (new Meaning(ClaimKind.ExampleKey, scope, place, FieldPath.Root, null), "")
                    : (null, "an example that belongs to no operation");
            if (body.Location == Location.Callback || (body.Location == Location.Response && body.Annotated))
                return (
                    new Meaning(
                        body.Annotated ? ClaimKind.BodyKey : ClaimKind.ExampleKey, scope, body.Location.Value, FieldPath.Root, null),
                    "");
            // A request's form defines its keys only where no table or block defines the request.
            var isDefined = defined.Contains(scope);
            // Parameters of the query that are written as JSON, right below a label that says so.
            var isQuery = scope.Kind == ScopeKind.Operation && IsQuery();
            if (isQuery && isForm)
                return (new Meaning(ClaimKind.BodyKey, scope, Location.Query, FieldPath.Root, null), "");
            if (body.Location is Location.Body or Location.Object && isForm && !isDefined && scope.Kind == ScopeKind.Operation)
                return (new Meaning(ClaimKind.BodyKey, scope, body.Location.Value, FieldPath.Root, null), "");
            if (scope.Kind == ScopeKind.Object && body.Location != Location.Response && !isDefined)
                return (null, "a body below a heading that announces no operation and has no fields");
            var location = scope.Kind == ScopeKind.Object
                ? body.Location ?? Location.Body
                : isQuery ? Location.Query : roots.LocationOf(scope, body.Location, body.Keys);
            return (new Meaning(ClaimKind.ExampleKey, scope, location, FieldPath.Root, null), "");
        }

        // An object in an object is sent in no address.
        private bool IsQuery() => body is { Location: Location.Query, Labelled: true }
            && body.Keys.Keys.All(static key => key.Path.Depth == 0 && key.Opens != '{');

        private Meaning OfSnippet(Definition owner)
        {
            var (claim, leaf) = (owner.Claim, owner.Claim.Path.Leaf);
            // "name": [ … ] or { "name": … }: the snippet opens with the field itself.
            var tops = body.Keys.Keys.Where(static key => key.Path.Depth == 0).Select(
                static key => key.Path.Value.Replace("[]", "", StringComparison.Ordinal)).Distinct().ToArray();
            if (tops is [var only] && only == leaf)
                return new Meaning(ClaimKind.SnippetKey, claim.Scope, claim.Location, claim.Path.Parent, owner);
            var isForm = claim.Type is null || TypeWords.IsList(claim.Type) || TypeWords.IsObject(claim.Type);
            return isForm && !tops.Contains(leaf)
                ? new Meaning(ClaimKind.SnippetKey, claim.Scope, claim.Location, claim.Path, owner)
                : new Meaning(ClaimKind.ExampleKey, claim.Scope, claim.Location, FieldPath.Root, owner);
        }

        private void AddParts(Call call)
        {
            foreach (var part in call.Parts.Where(static part => FieldName.IsName(part.Name)))
            {
                if (body.Scope is { } scope)
                    claims.Add(ClaimOf(
                        new Meaning(ClaimKind.ExampleKey, scope, part.Location, FieldPath.Root, null),
                        FieldPath.Parse(part.Name),
                        part.Line));
                rows.Add(LedgerRow.Of(input.Source.Path, part.Line + 1, part.Offset, "example-key", part.Name,
                    body.Scope is null ? Outcome.Ignored : Outcome.Extracted,
                    body.Scope is null ? "an example call that names no operation" : null));
            }
        }

        private void AddKeys(Meaning meaning)
        {
            var kind = meaning.Kind switch { ClaimKind.BodyKey => "body-key", ClaimKind.SnippetKey => "snippet-key", _ => "example-key" };
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var key in body.Keys.Keys)
            {
                AddRow(key, kind, Outcome.Extracted, null);
                if (!seen.Add(key.Path.Value)) continue;
                var claim = KeyClaim(meaning, key);
                // The snippet's first key is the field itself, which its own definition describes better.
                if (meaning.Owner is null || claim.Path != meaning.Owner.Claim.Path) claims.Add(claim);
                else claims.Add(claim with { Type = null, Description = "" });
            }

            if (meaning.Kind == ClaimKind.BodyKey && body.Keys.BreaksOff) claims[^1] = claims[^1] with { BreaksOff = true };
        }

        private Claim KeyClaim(Meaning meaning, JsonKey key)
        {
            var path = PathOf(meaning, key);
            var at = key.Offset > 0 && input.Source.Text[key.Offset - 1] == '"' ? key.Offset - 1 : key.Offset;
            bool? holds = key.Opens switch { '[' => true, '{' => false, _ => null };
            // An example shows what somebody sent, and says nothing of the field.
            if (meaning.Kind == ClaimKind.ExampleKey) return ClaimOf(meaning, path, key.Line) with { At = at, HoldsList = holds };
            var definition = new FieldDefinition(input.Words) { About = key.Comment, Holds = holds };
            if (key.Opens == '\0' && input.Words.IsValueType(key.Value))
                definition.State(ColumnRole.Type, MarkedText.Plain(key.Value.ToLowerInvariant()));
            definition.TakeWords(MarkedText.Plain(key.Comment));
            var placed = body.Placed with { Scope = meaning.Scope, Location = meaning.Location };
            return definition.ToClaim(placed, path, meaning.Kind, LineRange.Single(key.Line), input.Source) with
            {
                At = at,
                Location = meaning.Location,
            };
        }

        private static FieldPath PathOf(Meaning meaning, JsonKey key)
        {
            if (meaning.Parent.IsRoot) return key.Path;
            var inItems = key.Path.Value.StartsWith("[].", StringComparison.Ordinal) || meaning.Owner?.Claim.HoldsList == true;
            var own = key.Path.Value.StartsWith("[].", StringComparison.Ordinal) ? key.Path.Value[3..] : key.Path.Value;
            // Below the parent of the field that the snippet repeats, the snippet itself shows what is a list.
            if (meaning.Owner is { } owner && meaning.Parent == owner.Claim.Path.Parent)
            {
                var full = owner.Claim.Path.Value;
                return own.Length == owner.Claim.Path.Leaf.Length
                    ? owner.Claim.Path
                    : new FieldPath(full + own[owner.Claim.Path.Leaf.Length..]);
            }

            return meaning.Parent.Member(own, inItems);
        }

        private Claim ClaimOf(Meaning meaning, FieldPath path, int line) => new()
        {
            Scope = meaning.Scope,
            Location = meaning.Location,
            Path = path,
            Kind = meaning.Kind,
            Source = input.Source,
            Section = body.Placed.Section,
            Lines = LineRange.Single(line),
        };

        private void AddRow(JsonKey key, string kind, Outcome outcome, string? reason) =>
            rows.Add(LedgerRow.Of(input.Source.Path, key.Line + 1, key.Offset, kind, TextOf(key), outcome, reason));

        // From the key's name to the end of its line: what a reader would point at.
        private ReadOnlySpan<char> TextOf(JsonKey key)
        {
            var start = key.Offset > 0 && input.Source.Text[key.Offset - 1] == '"' ? key.Offset - 1 : key.Offset;
            return input.Source.Text.AsSpan(
                start, Math.Clamp(input.Source.EndOf(key.Line) - start, 0, LedgerRow.LongestText + 1)).TrimEnd();
        }
    }
}
