using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>
/// Gives an operation the fields of the structure that a page names as its body, where the page says nothing else of that body. What a
/// field of the structure is of, in turn, has its members below it.
/// </summary>
internal sealed class ReferencedBodies
{
    private const int Deepest = 8;
    private const int MostFields = 2_000;

    private readonly Dictionary<string, Claim[]> structures;
    private readonly List<Claim> found = [];
    private int left;

    private ReferencedBodies(PageReading reading) => structures = reading.Claims
        .Where(static claim => claim is { Scope.Kind: ScopeKind.Object, Location: Location.Object, Defines: true })
        .GroupBy(static claim => Identifier.LettersOf(claim.Scope.Id))
        .ToDictionary(static claims => claims.Key, static claims => claims.ToArray(), StringComparer.Ordinal);

    /// <summary>The reading with the fields of such bodies.</summary>
    public static PageReading Spread(PageReading reading, OutlinedPage page, Vocabulary vocabulary)
    {
        BodyReference[] references = [.. reading.References, .. page.Blocks.Zip(page.Blocks.Skip(1), Named).OfType<BodyReference>(),
            .. page.Blocks.Select(placed => BodyReference.BehindLabel(placed, vocabulary)).OfType<BodyReference>()];
        if (references.Length == 0) return reading;
        var described = reading.Claims.Where(static claim => claim.Defines)
            .Select(static claim => (claim.Scope, claim.Location)).ToHashSet();
        var bodies = new ReferencedBodies(reading);
        foreach (var body in references.Where(body => !described.Contains((body.Operation, body.Location))))
            bodies.Take(body);
        return bodies.found.Count == 0 ? reading : reading with { Claims = reading.Claims.AddRange(bodies.found) };
    }

    // "LensSet", alone right below "Request body"
    private static BodyReference? Named(PlacedBlock above, PlacedBlock placed) => placed is
    {
        Block: TextLine line, Scope: { Kind: ScopeKind.Operation } operation, Location: Location.Body or Location.Response, Example: false,
        Role: OutlineRole.Content,
    } && above.Role is OutlineRole.Heading or OutlineRole.Label && TypeReferences.IsStructureName(line.Text)
        ? new BodyReference(operation, placed.Location.Value, line.Text)
        : null;

    private void Take(BodyReference body)
    {
        left = MostFields;
        if (Named(body.Type) is var (structure, isList))
            Take(body, structure, isList ? new FieldPath("[]") : FieldPath.Root, false, [structure]);
    }

    // A structure inside itself is not followed again.
    private void Take(BodyReference body, Claim[] structure, FieldPath holder, bool inItems, ImmutableStack<Claim[]> around)
    {
        foreach (var claim in structure)
        {
            if (left-- <= 0) return;
            var path = holder.Member(claim.Path.Value, inItems);
            found.Add(claim with { Scope = body.Operation, Location = body.Location, Path = path });
            if (Named(claim.Type ?? "") is var (inner, isList) && !around.Contains(inner) && around.Count() < Deepest)
                Take(body, inner, path, isList, around.Push(inner));
        }
    }

    private (Claim[] Structure, bool IsList)? Named(string type) => type.Length == 0
        ? null
        : StructureInType.In(type, name => structures.GetValueOrDefault(Identifier.LettersOf(name)));
}
