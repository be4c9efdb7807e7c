using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;
using Extractor.Words.Phrases;

namespace Extractor.Dialects.Bullets;

/// <summary>What holds a field: the structure or operation, and the path of the field above it.</summary>
/// <param name="Scope">What the field belongs to.</param>
/// <param name="Location">Where the field above it is sent; null where none is above it.</param>
/// <param name="Path">The path of the field above it; the root where none is.</param>
/// <param name="IsList">Whether the field above it is a list.</param>
internal readonly record struct ParentField(Scope Scope, Location? Location, FieldPath Path, bool IsList);

/// <summary>
/// Makes claims of the bullets that define fields. A list may define the members of a field that another list defines,
/// above it or below it; only once all lists are known do the paths of their fields come out.
/// </summary>
internal sealed class BulletClaims
{
    // A structure that is described once may be used by several fields; more than this is a page gone wrong.
    private const int MostHolders = 8;
    private const int MostHolding = 64;
    private const int DeepestChain = 24;

    private readonly DialectInput input;
    private readonly List<Bullet> bullets;
    private readonly ILookup<(Scope?, string), Bullet> byLeaf;
    private readonly ILookup<string, Bullet> anywhere;
    private readonly ILookup<(Scope?, Location?), Bullet> holding;
    private readonly ILookup<(Scope, string), Claim> known;
    private readonly HashSet<BulletList> ofItems;
    private readonly ShownBullets shown;
    private readonly Dictionary<BulletList, ImmutableArray<ParentField>> holders = [];
    private readonly Dictionary<Bullet, ImmutableArray<ParentField>> places = [];

    /// <summary>Prepares the claims.</summary>
    public BulletClaims(List<Bullet> bullets, DialectInput input, PageReading before)
    {
        this.input = input;
        this.bullets = bullets;
        byLeaf = bullets.Where(static bullet => bullet is { Kind: BulletKind.Field, IsBelowUnread: false })
            .SelectMany(static bullet => bullet.Name!.Names.Select(
                name => (Key: (bullet.Placed.Scope, FieldPath.Parse(name).Leaf), Bullet: bullet)))
            .ToLookup(static entry => entry.Key, static entry => entry.Bullet);
        anywhere = byLeaf.SelectMany(static entry => entry.Select(bullet => (Leaf: entry.Key.Item2, Bullet: bullet)))
            .ToLookup(static entry => entry.Leaf, static entry => entry.Bullet, StringComparer.Ordinal);
        holding = bullets.Where(static bullet => bullet is { Kind: BulletKind.Field, IsBelowUnread: false, Text.HoldsFields: true })
            .ToLookup(static bullet => (bullet.Placed.Scope, bullet.Placed.Location));
        known = before.Claims.Where(static claim => claim.Defines).ToLookup(static claim => (claim.Scope, claim.Path.Leaf));
        shown = new ShownBullets(bullets, input);
        ofItems = [.. bullets.Where(IsOfItem).Select(static bullet => bullet.List)];
    }

    // Where the answer is nothing but a list and shows the name in its items, the bullets of the answer are about the items.
    private bool IsOfItem(Bullet bullet)
    {
        if (bullet is not { Kind: BulletKind.Field, Field: null, Name: { } name, List.Opening: { Scope: { } scope } opening }
            || opening.Location != Location.Response)
            return false;
        var answer = input.Shown.Value.AnswerAt(scope, opening);
        return answer.IsList && name.Names.Any(own => answer.Has("." + SamplePaths.Bare(FieldPath.Parse(own))));
    }

    /// <summary>The claims, the ledger and the definitions.</summary>
    public PageReading Result()
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var definitions = ImmutableArray.CreateBuilder<Definition>();
        foreach (var bullet in bullets.Where(static bullet => bullet.Kind == BulletKind.Field))
        {
            var reason = WhyUnparsed(bullet);
            rows.Add(Row(bullet, reason is null ? Outcome.Extracted : Outcome.Unparsed, reason));
            if (reason is not null) continue;
            foreach (var claim in ClaimsOf(bullet))
            {
                claims.Add(claim);
                definitions.Add(new Definition(claim, new LineRange(bullet.Line.Line, bullet.LastLine)));
            }
        }

        foreach (var bullet in bullets.Where(static bullet => bullet.Kind == BulletKind.ErrorField))
            rows.Add(Row(bullet, Outcome.Ignored, "a field of an error"));
        foreach (var bullet in bullets.Where(static bullet => bullet.Kind == BulletKind.UnreadField))
            rows.Add(Row(bullet, Outcome.Unparsed, $"the words before its type are no field name: '{LedgerRow.Short(bullet.Line.Text)}'"));
        return new PageReading(claims.ToImmutable(), rows.ToImmutable(), definitions.ToImmutable(), []);
    }

    private LedgerRow Row(Bullet bullet, Outcome outcome, string? reason) => LedgerRow.Of(
        input.Source.Path, bullet.Line.Line + 1, 0, "field-bullet", input.Source.Line(bullet.Line.Line), outcome, reason);

    private static string? WhyUnparsed(Bullet bullet)
    {
        if (bullet.Placed.Scope is null || Outermost(bullet).List.Opening.Scope is null)
            return "a field that stands below no operation and no heading";
        if (bullet.IsBelowUnread) return "stands below a bullet whose field is not read";
        return bullet.Depth >= BulletWalk.Deepest ? $"a field that is set in below more than {BulletWalk.Deepest} others" : null;
    }

    private static Bullet Outermost(Bullet bullet)
    {
        while (bullet.Field is { } above) bullet = above;
        return bullet;
    }

    private IEnumerable<Claim> ClaimsOf(Bullet bullet)
    {
        var last = Math.Max(bullet.Line.Line, bullet.Text.LastAttribute);
        foreach (var holder in HoldersOf(bullet, 0))
        {
            foreach (var name in bullet.Name!.Names)
            {
                var placed = bullet.Placed with
                {
                    Scope = holder.Scope,
                    Location = holder.Location ?? (holder.Scope == bullet.Placed.Scope ? bullet.Placed.Location : Location.Object),
                };
                var isTop = bullet.Field is null && holder.Path.IsRoot;
                var place = isTop ? shown.PlaceOf(bullet, FieldPath.Parse(name)) : null;
                var claim = bullet.Text.ToClaim(
                    placed, place ?? PathBelow(bullet, holder, name), ClaimKind.FieldBullet,
                    new LineRange(bullet.Line.Line, last), input.Source);
                yield return claim with { Required = claim.Required != Requirement.Unstated ? claim.Required : Unstated(bullet) };
            }
        }
    }

    private Requirement Unstated(Bullet bullet)
    {
        if (bullet.Name!.Optional) return Requirement.Optional;
        // A bullet may group those below it: "Required:"
        for (var above = bullet.Parent; above is { Kind: not BulletKind.Field }; above = above.Parent)
            if (TitledRequirement.In(above.Line.Text, input.Words) is { } stated) return stated;
        return bullet.Field is null ? bullet.List.Lead.Required ?? Requirement.Unstated : Requirement.Unstated;
    }

    private static FieldPath PathBelow(Bullet bullet, ParentField holder, string name)
    {
        var own = FieldPath.Parse(name);
        // A name that repeats the name of the field above it is set in for the eye alone.
        var above = holder.Path.Value;
        if (above.Length > 0 && own.Depth > 0 && StartsWith(own.Value, above)) return own;
        if (bullet.Field is { } field && field.Name!.Names.Any(parent => StartsWith(name, parent)))
            return holder.Path.Parent.IsRoot ? own : holder.Path.Parent.Member(own.Value);
        return holder.Path.Member(own.Value, holder.IsList);
    }

    private static bool StartsWith(string name, string parent) =>
        name.Length > parent.Length && name.StartsWith(parent, StringComparison.Ordinal) && name[parent.Length] is '.' or '[';

    /// <summary>What holds the field of a bullet; several where a structure is used more than once.</summary>
    private ImmutableArray<ParentField> HoldersOf(Bullet bullet, int chain) =>
        bullet.Field is { } field ? PlacesOf(field, chain) : HoldersOf(bullet.List, chain);

    /// <summary>The field of a bullet as what holds others.</summary>
    private ImmutableArray<ParentField> PlacesOf(Bullet field, int chain)
    {
        if (places.TryGetValue(field, out var found)) return found;
        found =
        [
            .. from holder in HoldersOf(field, chain)
               let path = PathBelow(field, holder, field.Name!.Names[0])
               let placed = field.Placed with { Scope = holder.Scope, Location = holder.Location ?? field.Placed.Location }
               select new ParentField(holder.Scope, field.Text.Location ?? Address.Of(placed, path), path, field.Text.IsList),
        ];
        places[field] = found;
        return found;
    }

    private ImmutableArray<ParentField> HoldersOf(BulletList list, int chain)
    {
        if (holders.TryGetValue(list, out var found)) return found;
        // An operation that is announced between bullets is not that of the list around it.
        if (list.Opening.Scope is not { } scope) return [];
        var isOfItems = list.Lead.InItems || ofItems.Contains(list);
        var root = new ParentField(scope, null, new FieldPath(isOfItems ? "[]" : ""), isOfItems);
        // A field of a plain type holds no other, whatever stands below its name.
        if (list.Inside is { } claim && !TypeWords.IsScalar(claim.Type))
            return WithinMember(list, claim, chain) ?? [new ParentField(claim.Scope, claim.Location, claim.Path, claim.HoldsList == true)];
        if (list.Lead.Structure is { } structure && chain <= DeepestChain) return Described(list, structure, root, chain);
        if (list.Lead.Holder is not { } name || name == scope.Id || chain > DeepestChain) return [root];
        // A structure that holds itself ends at its first turn.
        holders[list] = [root];
        var named = Named(list, FieldPath.Parse(name), chain);
        if (named.IsEmpty && list.Lead.HolderIsCertain) named = Above(list, FieldPath.Parse(name), chain);
        if (!named.IsEmpty) found = named;
        else if (!list.Lead.HolderIsCertain) found = [root];
        else if (char.IsAsciiLetterUpper(name[0])) found = [new ParentField(Scope.Object(name), Location.Object, FieldPath.Root, false)];
        else found = [new ParentField(scope, null, FieldPath.Parse(name), false)];
        holders[list] = found;
        return found;
    }

    // Inside the definition of a field, words above the list may say that it is about one of the field's members.
    private ImmutableArray<ParentField>? WithinMember(BulletList list, Claim field, int chain)
    {
        if (list.Lead is not { Holder: { } name, HolderIsCertain: true } || name == field.Path.Leaf || chain > DeepestChain) return null;
        holders[list] = [new ParentField(field.Scope, field.Location, field.Path, field.HoldsList == true)];
        var found = Named(list, FieldPath.Parse(name), chain).RemoveAll(holder => !holder.Path.IsBelow(field.Path));
        if (found.IsEmpty) return holders[list];
        return holders[list] = found;
    }

    /// <summary>The fields of a name whose members a list defines.</summary>
    private ImmutableArray<ParentField> Named(BulletList list, FieldPath name, int chain)
    {
        var scope = list.Opening.Scope!.Value;
        var fromBullets = byLeaf[(scope, name.Leaf)].Where(bullet => bullet.List != list).Take(MostHolders)
            .SelectMany(bullet => PlacesOf(bullet, chain + 1));
        var fromClaims = known[(scope, name.Leaf)].Take(MostHolders)
            .Select(static claim => new ParentField(claim.Scope, claim.Location, claim.Path, claim.HoldsList == true));
        ParentField[] all = [.. fromBullets
            .Concat(fromClaims)
            .Where(holder => EndsWith(holder.Path, name) && holder.Path.Depth < BulletWalk.Deepest)
            .DistinctBy(static holder => (holder.Location, holder.Path))
            .Take(MostHolders)];
        // Where the section says where its fields are sent, only fields sent there can hold them.
        var here = all.Where(holder => holder.Location == list.Opening.Location).ToArray();
        return [.. here.Length > 0 ? here : all];
    }

    // "Lamp:" above a list, where fields that may have members are described as "a list of `Lamp`".
    private ImmutableArray<ParentField> Described(BulletList list, string structure, ParentField root, int chain)
    {
        holders[list] = [root];
        ImmutableArray<ParentField> found =
        [
            .. holding[(list.Opening.Scope, list.Opening.Location)].Take(MostHolding)
                .Where(bullet => bullet.Line.Line < list.Opening.Lines.First
                    && StructureTitle.IsNamedIn(bullet.Line.Text, structure, StringComparison.Ordinal))
                .Take(MostHolders).SelectMany(bullet => PlacesOf(bullet, chain + 1)).Distinct(),
        ];
        return holders[list] = found.IsEmpty ? [root] : found;
    }

    // The block of a structure's field may have a section of its own beside the structure's: "A `disk` block supports".
    private ImmutableArray<ParentField> Above(BulletList list, FieldPath name, int chain)
    {
        if (list.Opening.Scope is not { Kind: ScopeKind.Object }) return [];
        var nearest = anywhere[name.Leaf].LastOrDefault(bullet => bullet.Placed.Scope is { Kind: ScopeKind.Object }
            && bullet.Line.Line < list.Opening.Lines.First && !bullet.Text.IsScalar);
        return nearest is null
            ? []
            : [.. PlacesOf(nearest, chain + 1).Where(holder => EndsWith(holder.Path, name) && holder.Path.Depth < BulletWalk.Deepest)
                .Take(MostHolders)];
    }

    private static bool EndsWith(FieldPath path, FieldPath name)
    {
        if (name.Depth == 0) return true;
        var (bare, end) = (path.Value.Replace("[]", "", StringComparison.Ordinal), name.Value.Replace("[]", "", StringComparison.Ordinal));
        return bare == end || bare.EndsWith("." + end, StringComparison.Ordinal);
    }
}
