using Extractor.Dialects.Blocks;
using Extractor.Model;

namespace Extractor.Dialects.Bullets;

/// <summary>
/// Places the fields of a flat list that explains a body: of a name that the body shows inside of what an earlier bullet of the list
/// defines, and nowhere else that is still to be explained, the body shows the place.
/// </summary>
internal sealed class ShownBullets
{
    private readonly DialectInput input;
    private readonly HashSet<BulletList> nested;
    private readonly Dictionary<BulletList, HashSet<string>> explained = [];
    private readonly Dictionary<SamplePaths.Place, ILookup<string, string>> byLeaf = [];

    /// <summary>Learns which lists are set in: those show themselves what holds their fields.</summary>
    public ShownBullets(IEnumerable<Bullet> bullets, DialectInput input) =>
        (this.input, nested) = (input, [.. bullets.Where(static bullet => bullet.Parent is not null).Select(static bullet => bullet.List)]);

    /// <summary>The place of a name of a bullet, where the body shows another than the top; asked bullet by bullet in page order.</summary>
    public FieldPath? PlaceOf(Bullet bullet, FieldPath name)
    {
        if (name.Depth > 0 || nested.Contains(bullet.List) || BodyOf(bullet) is not { } body) return null;
        if (!explained.TryGetValue(bullet.List, out var above)) explained[bullet.List] = above = new(StringComparer.Ordinal);
        var leaf = SamplePaths.Bare(name);
        if (body.Has(leaf) && above.Add(leaf)) return null;
        if (!byLeaf.TryGetValue(body, out var places))
            byLeaf[body] = places = body.Below("").Where(static path => path.Contains('.'))
                .ToLookup(static path => path[(path.LastIndexOf('.') + 1)..], StringComparer.Ordinal);
        var open = places[leaf].Where(path => above.Contains(path[..path.LastIndexOf('.')]) && !above.Contains(path)).Take(2).ToArray();
        if (open is not [var place]) return null;
        above.Add(place);
        return body.Whole(place);
    }

    private SamplePaths.Place? BodyOf(Bullet bullet) => bullet.List.Opening is { Scope: { Kind: ScopeKind.Operation } scope } opening
        ? opening.Location switch
        {
            Location.Response => input.Shown.Value.AnswerAt(scope, opening),
            Location.Body => input.Shown.Value.At(scope, Location.Body),
            _ => null,
        }
        : null;
}
