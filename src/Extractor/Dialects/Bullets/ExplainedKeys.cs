using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Bullets;

/// <summary>
/// Bullets that explain the keys of a body that the page shows: each opens with a name and goes on with words about it, and the body of
/// the operation has all the names side by side. Whatever the title above them is called, they define those keys.
/// </summary>
internal sealed class ExplainedKeys : IDialect
{
    // Two words may be keys by chance.
    private const int FewestKeys = 3;

    private static readonly Location[] Parts = [Location.Response, Location.Body];

    /// <inheritdoc/>
    public string Name => "explained-keys";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        if (input.Bodies.IsEmpty) return PageReading.Nothing;
        var known = before.Rows.Select(static row => row.Line).ToHashSet();
        return PageReading.Of(
            [.. Lists(input, known).Where(static list => list.Count >= FewestKeys).Select(list => Explained(list, input))]);
    }

    // Bullets one below the other, none of them set in and none read by another dialect.
    private static IEnumerable<List<(PlacedBlock Placed, NamedLine Name)>> Lists(DialectInput input, HashSet<int> known)
    {
        var list = new List<(PlacedBlock, NamedLine)>();
        foreach (var placed in input.Page.Blocks)
        {
            if (NameOf(placed, input.Words) is { } name && !known.Contains(placed.Lines.FirstNumber)) list.Add((placed, name));
            else if (list.Count > 0)
            {
                yield return list;
                list = [];
            }
        }

        if (list.Count > 0) yield return list;
    }

    private static NamedLine? NameOf(PlacedBlock placed, Vocabulary vocabulary) => placed is
    {
        Block: TextLine { Bullet: true } line, Role: OutlineRole.Content, Example: false, Scope.Kind: ScopeKind.Operation,
        Location: null or Location.Response or Location.Body,
    } && NamedLine.Read(line.Inline, vocabulary) is { SetOff: true, Names: [_] } name && !name.EndsAt(line.Text)
        ? name
        : null;

    private static PageReading Explained(List<(PlacedBlock Placed, NamedLine Name)> list, DialectInput input)
    {
        var (first, names) = (list[0].Placed, list.Select(static bullet => bullet.Name.Names[0]).ToArray());
        var parts = Parts.Where(part => first.Location is null || first.Location == part)
            .Select(part => (Part: part, Holder: input.Shown.Value.At(first.Scope!.Value, part).HolderOfAll(names)))
            .Where(static found => found.Holder is not null).ToArray();
        if (parts is not [var (part, holder)] || names.Distinct().Count() < names.Length
            || list.Exists(bullet => bullet.Placed.Scope != first.Scope))
            return PageReading.Nothing;
        ImmutableArray<Claim> claims =
            [.. list.Select(bullet => ClaimOf(bullet.Placed with { Location = part }, bullet.Name, holder!.Value, input))];
        return PageReading.Nothing with
        {
            Claims = claims,
            Definitions = [.. claims.Select(static claim => new Definition(claim, claim.Lines))],
            Rows = [.. list.Select(static bullet => bullet.Placed.Lines).Select(lines => LedgerRow.Of(
                input.Source.Path, lines.FirstNumber, 0, "field-bullet", input.Source.Quote(lines), Outcome.Extracted))],
        };
    }

    private static Claim ClaimOf(PlacedBlock placed, NamedLine name, FieldPath holder, DialectInput input)
    {
        var definition = new FieldDefinition(input.Words);
        definition.Open(((TextLine)placed.Block).Inline, name.Facts);
        return definition.ToClaim(placed, holder.Member(name.Names[0]), ClaimKind.FieldBullet, placed.Lines, input.Source);
    }
}
