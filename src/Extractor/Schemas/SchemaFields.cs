using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Schemas;

/// <summary>Where the fields of a schema are sent or found.</summary>
/// <param name="Scope">What they belong to.</param>
/// <param name="Location">Where they are sent.</param>
/// <param name="Section">The headings above the schema.</param>
internal readonly record struct SchemaPlace(Scope Scope, Location Location, Section Section);

/// <summary>Makes claims of the members of schemas.</summary>
/// <param name="source">The page.</param>
/// <param name="schemas">Reads what schemas say.</param>
/// <param name="refs">The references of the page.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="roots">How many bodies the page describes, more or less.</param>
internal sealed class SchemaFields(SourceText source, SchemaReader schemas, SchemaRefs refs, SchemaLedger ledger, int roots)
{
    // No body of an API nests deeper.
    private const int DeepestNesting = 32;

    // Schemas that refer to each other unfold to far more fields than anybody wrote down: the bodies of a page share the
    // room that its length allows, and every one of them has room for what people write.
    private const int SmallestPage = 20_000;
    private const int SmallestBody = 5_000;

    // A claim quotes its lines, or an excerpt of them. Thousands of fields on one long line would quote it thousands of times.
    private const int MostQuoted = 64_000_000;

    private readonly int room = Math.Max(SmallestBody, Math.Max(SmallestPage, source.Text.Length) / Math.Max(1, roots));
    private int roomOfPage = Math.Max(SmallestPage, source.Text.Length);
    private long quoted;
    private readonly ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();

    /// <summary>The claims so far, in page order.</summary>
    public ImmutableArray<Claim> Claims => [.. claims.OrderBy(static claim => claim.Lines.First)];

    /// <summary>The schemas that are structures of their own: where another one refers to them, their members are not told again.</summary>
    public HashSet<SchemaMap> Structures { get; } = [];

    /// <summary>Claims the members of a body or structure.</summary>
    /// <param name="place">Where they are sent.</param>
    /// <param name="described">The schemas that describe it, each for another media type or another success.</param>
    public void AddMembers(SchemaPlace place, IReadOnlyCollection<SchemaMap> described)
    {
        Unfold(place, new Opened(FieldPath.Root, schemas.AllOf(described), [.. described.Select(EndOf)], null, 0));
        foreach (var schema in described)
            if (EndOf(schema)["example"] is { } example) AddExample(place, example, FieldPath.Root);
    }

    /// <summary>Claims one member of a schema, and its members.</summary>
    public void AddMember(SchemaPlace place, SchemaMember member)
    {
        if (Add(place, new Opened(FieldPath.Root, SchemaShape.Nothing, [], null, 0), member) is { } below) Unfold(place, below);
    }

    /// <summary>Claims a field that stands in no schema, such as a parameter, and its members.</summary>
    /// <param name="place">Where it is sent.</param>
    /// <param name="path">Its path.</param>
    /// <param name="node">What opens its description: the description itself, or the name above it.</param>
    /// <param name="described">The description.</param>
    /// <param name="alternatives">Its schemas, one of which it fits.</param>
    /// <param name="required">Whether it must be given.</param>
    public void AddField(
        SchemaPlace place, FieldPath path, SchemaNode node, SchemaMap described, IReadOnlyCollection<SchemaMap> alternatives,
        Requirement required)
    {
        var shape = schemas.AnyOf(alternatives);
        // What a parameter says of itself goes before what its schema says.
        var description = described.Text("description")?.Trim() is { Length: > 0 } own ? own : shape.Description;
        if (!Take(
            ClaimOf(
                place, path, shape with { Description = description, Modifiers = schemas.ModifiersOf(described).Or(shape.Modifiers) },
                LinesOf(node.Start, described), required),
            node,
            described.End))
            return;
        Unfold(place, new Opened(path, shape, [.. alternatives.Select(EndOf)], null, 1));
    }

    /// <summary>Claims the keys of an example body. They define nothing.</summary>
    public void AddExample(SchemaPlace place, SchemaNode example, FieldPath parent)
    {
        var open = new Stack<(SchemaNode Node, FieldPath Path, int Depth)>([(example, parent, 0)]);
        // An alias that stands inside its own value would lead round for ever.
        var seen = new HashSet<SchemaNode>();
        while (open.TryPop(out var next))
        {
            if (next.Depth >= DeepestNesting || !seen.Add(next.Node)) continue;
            if (next.Node is SchemaList list)
                foreach (var item in list.Items) open.Push((item, new FieldPath(next.Path.Value + "[]"), next.Depth + 1));
            foreach (var entry in next.Node is SchemaMap map ? map.Entries : [])
            {
                if (ledger.Has(entry.Key) || !FieldName.IsKey(entry.Name)) continue;
                var path = next.Path.Member(entry.Name);
                var claim = new Claim
                {
                    Scope = place.Scope,
                    Location = place.Location,
                    Path = path,
                    Kind = ClaimKind.ExampleKey,
                    Source = source,
                    Section = place.Section,
                    Lines = LineRange.Single(source.LineAt(entry.Key.Start)),
                };
                if (Take(claim, entry.Key, entry.Value.End)) open.Push((entry.Value, path, next.Depth + 1));
            }
        }
    }

    /// <summary>A schema whose members are to be claimed.</summary>
    /// <param name="Path">The field that has them.</param>
    /// <param name="Shape">What it says.</param>
    /// <param name="Ends">The schemas that it is, with references followed.</param>
    /// <param name="Above">The schema that it stands in.</param>
    /// <param name="Depth">How many stand above it.</param>
    private sealed record Opened(FieldPath Path, SchemaShape Shape, ImmutableArray<SchemaMap> Ends, Opened? Above, int Depth)
    {
        public bool Repeats(SchemaMap end)
        {
            for (var above = this; above is not null; above = above.Above)
                if (above.Ends.Contains(end)) return true;
            return false;
        }
    }

    private bool Take(Claim claim, SchemaNode node, int end)
    {
        var kind = claim.Defines ? "schema-key" : "example-key";
        claim = claim with { At = node.Start };
        quoted += claim.Quote.Length;
        if (quoted > MostQuoted)
        {
            ledger.Left(
                node, end, Outcome.Unparsed, "stands with too many other fields on a line too long to be quoted for each of them", kind);
            return false;
        }

        claims.Add(claim);
        ledger.Extracted(node, end, kind);
        return true;
    }

    private SchemaMap EndOf(SchemaMap schema) => refs.End(schema) ?? schema;

    // Level by level: where the room runs out, what is lost is what nests deepest.
    private void Unfold(SchemaPlace place, Opened root)
    {
        var left = room;
        var queue = new Queue<Opened>([root]);
        while (queue.TryDequeue(out var opened))
        {
            foreach (var member in opened.Shape.Members)
            {
                if (left-- == 0 || roomOfPage-- <= 0)
                {
                    ledger.Unreadable(
                        source.LineAt(root.Ends[0].Start),
                        "its references unfold to more fields than a page of this length can mean; those that nest deepest are left out");
                    return;
                }

                if (Add(place, opened, member) is { } below) queue.Enqueue(below);
            }

            if (Items(opened) is { } items) queue.Enqueue(items);
        }
    }

    private Opened? Add(SchemaPlace place, Opened opened, SchemaMember member)
    {
        var shape = schemas.AnyOf(member.Schemas);
        if (!IsSent(place, member, shape)) return null;
        var path = opened.Path.Member(member.Name);
        foreach (var entry in member.Places) AddPlace(place, path, entry, shape, member.Required);
        return Open(place, path, shape, member.Schemas, opened);
    }

    private void AddPlace(SchemaPlace place, FieldPath path, SchemaEntry entry, SchemaShape shape, Requirement required)
    {
        Take(ClaimOf(place, path, shape, LinesOf(entry.Key.Start, entry.Value), required), entry.Key, entry.Value.End);
        if ((entry.Value as SchemaMap)?["example"] is { } example) AddExample(place, example, path);
    }

    private bool IsSent(SchemaPlace place, SchemaMember member, SchemaShape shape)
    {
        var reason = !FieldName.IsKey(member.Name) ? $"'{LedgerRow.Short(member.Name)}' is no field name"
            : shape.Modifiers.Access == Access.ReadOnly && place.Location == Location.Body ? "read only: no request sends it"
            : shape.Modifiers.Access == Access.WriteOnly && place.Location == Location.Response ? "write only: no response has it" : null;
        if (reason is null) return true;
        var outcome = FieldName.IsKey(member.Name) ? Outcome.Ignored : Outcome.Unparsed;
        foreach (var entry in member.Places) ledger.Left(entry.Key, entry.Value.End, outcome, reason);
        return false;
    }

    private Opened? Open(SchemaPlace place, FieldPath path, SchemaShape shape, IEnumerable<SchemaMap> parts, Opened above)
    {
        ImmutableArray<SchemaMap> ends = [.. parts.Select(EndOf)];
        if (above.Depth >= DeepestNesting || ends.Any(above.Repeats) || ends.Any(Structures.Contains)) return null;
        return new Opened(path, shape, ends, above, above.Depth + 1);
    }

    private Opened? Items(Opened opened)
    {
        if (opened.Shape.Items.IsEmpty || opened.Depth >= DeepestNesting) return null;
        ImmutableArray<SchemaMap> ends = [.. opened.Shape.Items.Select(EndOf)];
        if (ends.Any(opened.Repeats) || ends.Any(Structures.Contains)) return null;
        return new Opened(new FieldPath(opened.Path.Value + "[]"), schemas.AnyOf(opened.Shape.Items), ends, opened, opened.Depth + 1);
    }

    private Claim ClaimOf(SchemaPlace place, FieldPath path, SchemaShape shape, LineRange lines, Requirement required) => new()
    {
        Scope = place.Scope,
        Location = place.Location,
        Path = path,
        Kind = ClaimKind.SchemaKey,
        Source = source,
        Section = place.Section,
        Lines = lines,
        Type = shape.Type,
        Required = required,
        Default = shape.Default,
        // The values of a list are those of its items.
        Enum = shape.Enum.IsEmpty && !shape.Items.IsEmpty ? schemas.AnyOf(shape.Items).Enum : shape.Enum,
        Modifiers = shape.Modifiers,
        Constraints = shape.Constraints,
        Description = shape.Description,
        HoldsList = shape.Items.IsEmpty ? TypeWords.IsList(shape.Type) ? true : shape.Members.IsEmpty ? null : false : true,
    };

    // From the key to the last line that speaks of the field itself; its members have lines of their own.
    private LineRange LinesOf(int start, SchemaNode value)
    {
        var end = start;
        foreach (var entry in value is SchemaMap map ? map.Entries : [])
        {
            if (Nests(entry)) break;
            end = Math.Max(end, entry.Value.End - 1);
        }

        return new LineRange(source.LineAt(start), source.LineAt(Math.Max(start, end)));
    }

    private static bool Nests(SchemaEntry entry) => entry.Value switch
    {
        SchemaMap map => entry.Name is "properties" or "example" or "examples" or "additionalProperties" || HasParts(map),
        SchemaList list => list.Maps.Any(HasParts),
        _ => false,
    };

    private static bool HasParts(SchemaMap map) =>
        (map["properties"] ?? map["items"] ?? map["allOf"] ?? map["oneOf"] ?? map["anyOf"]) is not null;
}
