using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Changes.Renaming;

/// <summary>
/// Pairs fields that went with fields that came. Only those are compared that share a word, a name or a holder which few
/// others have; a pair is told only where each of the two is the other's best match by a clear margin, so that which
/// registry is the older one makes no difference to who is paired.
/// </summary>
internal sealed class Renames
{
    private const double Margin = 0.1;
    private const int MostSharing = 16;
    private const int MostInOneHolder = 48;
    private const char HolderMark = '@';
    private const int FewestSharedFields = 2;
    private const double LeastSharedFields = 0.6;

    private readonly Dictionary<FieldId, FieldTraits> gone;
    private readonly Dictionary<FieldId, FieldTraits> came;
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly ILookup<string, FieldTraits> goneByScope;
    private readonly ILookup<string, FieldTraits> cameByScope;
    private readonly ILookup<FieldId, FieldTraits> goneByHolder;
    private readonly ILookup<FieldId, FieldTraits> cameByHolder;
    private readonly List<FieldMove> moves = [];
    private Similarity likeness;

    private Renames(FieldRegistry old, FieldRegistry now)
    {
        var (before, after) = (FieldTraits.Of(old), FieldTraits.Of(now));
        gone = before.Where(row => !after.ContainsKey(row.Key)).ToDictionary();
        came = after.Where(row => !before.ContainsKey(row.Key)).ToDictionary();
        (goneByScope, cameByScope) = (ByScope(gone), ByScope(came));
        (goneByHolder, cameByHolder) = (gone.Values.ToLookup(HolderOf), came.Values.ToLookup(HolderOf));
        foreach (var word in before.Values.Concat(after.Values).SelectMany(static row => row.Words))
            weights[word] = weights.GetValueOrDefault(word) + 1;
        foreach (var (word, count) in weights.ToArray()) weights[word] = 1 / (1 + Math.Log(count));
        likeness = new Similarity(weights, new Dictionary<string, string>());
    }

    /// <summary>The likely moves between two registries, by the new id.</summary>
    public static (ImmutableArray<ScopeMove> Scopes, ImmutableArray<FieldMove> Fields) Between(FieldRegistry old, FieldRegistry now)
    {
        // Most versions only add fields or change them, and to say so takes no word of any description.
        var (before, after) = (Ids(old), Ids(now));
        if (before.IsSubsetOf(after) || after.IsSubsetOf(before)) return ([], []);
        var renames = new Renames(old, now);
        var scopes = renames.ScopeMoves(old, now);
        renames.likeness = new Similarity(
            renames.weights, scopes.ToDictionary(static move => move.Old, static move => move.New, StringComparer.Ordinal));
        foreach (var move in scopes) renames.PairMembers(move);
        renames.PairInScopes(scopes);
        // Whoever stands in a field that itself went or came goes with it, where it can.
        renames.PairBest(Tops(renames.gone), Tops(renames.came));
        renames.PairBest([.. renames.gone.Values], [.. renames.came.Values]);
        return (scopes, [.. renames.moves.OrderBy(static move => move.New.Id)]);
    }

    private static HashSet<FieldId> Ids(FieldRegistry registry) => [.. registry.Confirmed.Select(static row => row.Id)];

    private ImmutableArray<ScopeMove> ScopeMoves(FieldRegistry old, FieldRegistry now)
    {
        var (left, entered) = (Whole(goneByScope, old, now), Whole(cameByScope, now, old));
        var byId = ScopePairs.Of(left.Select(static scope => scope.Key), entered.Select(static scope => scope.Key))
            .Select(static pair => new ScopeMove(pair.Old, pair.New, 1, pair.Likeness))
            .ToArray();
        var paired = byId.SelectMany(static move => new[] { move.Old, move.New }).ToHashSet(StringComparer.Ordinal);
        var pairs = Pairs(
            left.Where(scope => !paired.Contains(scope.Key)).SelectMany(Keyed),
            entered.Where(scope => !paired.Contains(scope.Key)).SelectMany(Keyed));
        return
        [
            .. Best(pairs, pair => Overlap(goneByScope[pair.Item1], cameByScope[pair.Item2]), LeastSharedFields)
                .Select(static pair => new ScopeMove(pair.Old, pair.New, Math.Round(pair.Score, 2)))
                .Concat(byId)
                .OrderBy(static move => move.New, StringComparer.Ordinal),
        ];

        static IEnumerable<(string Key, string Scope)> Keyed(IGrouping<string, FieldTraits> scope) =>
            scope.SelectMany(static row => row.Words.Append($"{row.Row.Id.Location}.{row.Row.Id.Path}")).Distinct(StringComparer.Ordinal)
                .Select(key => (key, scope.Key));
    }

    private static ILookup<string, FieldTraits> ByScope(Dictionary<FieldId, FieldTraits> rows) =>
        rows.Values.OrderBy(static row => row.Row.Id).ToLookup(static row => row.Row.Id.Scope, StringComparer.Ordinal);

    // Scopes all of whose fields went, or came, and that the other registry does not know.
    private static IGrouping<string, FieldTraits>[] Whole(ILookup<string, FieldTraits> rows, FieldRegistry registry, FieldRegistry other)
    {
        var sizes = registry.Confirmed.GroupBy(static row => row.Id.Scope)
            .ToDictionary(static scope => scope.Key, static scope => scope.Count(), StringComparer.Ordinal);
        var known = other.Confirmed
            .Select(static row => row.Id.Scope)
            .Concat(other.Scopes.Where(static scope => !scope.Anchors.IsEmpty).Select(static scope => scope.Id))
            .ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(scope => sizes[scope.Key] == scope.Count() && !known.Contains(scope.Key))];
    }

    private double Overlap(IEnumerable<FieldTraits> old, IEnumerable<FieldTraits> now)
    {
        var byPlace = now.ToDictionary(static row => (row.Row.Id.Location, row.Row.Id.Path));
        var shared = old.Where(row => byPlace.ContainsKey((row.Row.Id.Location, row.Row.Id.Path)))
            .Select(row => (Old: row, New: byPlace[(row.Row.Id.Location, row.Row.Id.Path)]))
            .Where(static pair => pair.Old.Row.Type is null || pair.New.Row.Type is null
                || TypeWords.Family(pair.Old.Row.Type) == TypeWords.Family(pair.New.Row.Type)).ToArray();
        if (shared.Length < FewestSharedFields) return 0;
        // Names that fit are not enough: what is said of them must fit too, where anything is.
        var words = shared.Average(pair => likeness.Descriptions(pair.Old.Words, pair.New.Words) ?? 0.5);
        return (double)shared.Length / Math.Max(old.Count(), now.Count()) * (0.5 + (0.5 * words));
    }

    private void PairMembers(ScopeMove move)
    {
        var byPlace = cameByScope[move.New].ToDictionary(static row => (row.Row.Id.Location, row.Row.Id.Path));
        foreach (var row in goneByScope[move.Old].Where(row => gone.ContainsKey(row.Row.Id)))
        {
            if (!byPlace.TryGetValue((row.Row.Id.Location, row.Row.Id.Path), out var now)) continue;
            // Of one operation, the same place is the same field, whatever is said of it now.
            var score = move.Likeness == ScopeLikeness.Fields ? likeness.OfSameName(row, now, move.Likelihood) : 1;
            if (score > 0) Take(row, now, score, MoveKind.WithScope);
        }

        if (!move.Old.Contains('{', StringComparison.Ordinal)) return;
        foreach (var (old, now) in ScopePairs.ParametersOf(move.Old).Zip(ScopePairs.ParametersOf(move.New)))
            if (Parameter(gone, move.Old, old) is { } was && Parameter(came, move.New, now) is { } isNow)
                Take(was, isNow, 1, MoveKind.AddressParameter);
    }

    private static FieldTraits? Parameter(Dictionary<FieldId, FieldTraits> rows, string scope, string name) =>
        rows.GetValueOrDefault(new FieldId(scope, Location.Path, new FieldPath(name)));

    // In one scope: the same path as a list's item or not, then the same path and words in another location.
    private void PairInScopes(ImmutableArray<ScopeMove> scopes)
    {
        var names = scopes.ToDictionary(static move => move.Old, static move => move.New, StringComparer.Ordinal);
        string Now(FieldTraits row) => names.GetValueOrDefault(row.Row.Id.Scope, row.Row.Id.Scope);
        PairAlike(
            row => (Now(row), row.Row.Id.Location, row.Row.Id.Path.WithoutLists),
            static row => (row.Row.Id.Scope, row.Row.Id.Location, row.Row.Id.Path.WithoutLists),
            MoveKind.ListMark);
        PairAlike(
            row => (Now(row), row.Row.Id.Path.WithoutLists),
            static row => (row.Row.Id.Scope, row.Row.Id.Path.WithoutLists),
            MoveKind.Location);
    }

    private void PairAlike<TKey>(Func<FieldTraits, TKey> old, Func<FieldTraits, TKey> now, MoveKind kind)
        where TKey : notnull
    {
        var after = came.Values.ToLookup(now);
        foreach (var same in gone.Values.GroupBy(old).ToArray())
        {
            if (same.ToArray() is not [var was] || after[same.Key].ToArray() is not [var isNow]) continue;
            if (kind == MoveKind.ListMark ? was.Row.Id.Path == isNow.Row.Id.Path : !SaySame(was, isNow)) continue;
            Take(was, isNow, 1, kind);
        }
    }

    private bool SaySame(FieldTraits old, FieldTraits now) =>
        likeness.Descriptions(old.Words, now.Words) is { } words ? words >= 0.75 : old.Row.Type == now.Row.Type;

    private static FieldTraits[] Tops(Dictionary<FieldId, FieldTraits> rows) =>
        [.. rows.Values.Where(row => !rows.ContainsKey(HolderOf(row)))];

    private void PairBest(FieldTraits[] old, FieldTraits[] now)
    {
        var pairs = Pairs(
            old.SelectMany(static row => Keys(row).Select(key => (key, row))),
            now.SelectMany(static row => Keys(row).Select(key => (key, row))));
        foreach (var (was, isNow, score) in Best(pairs, pair => likeness.Of(pair.Item1, pair.Item2), Similarity.Least).ToArray())
        {
            if (!gone.ContainsKey(was.Row.Id) || !came.ContainsKey(isNow.Row.Id)) continue;
            Take(was, isNow, score);
            PairChildren(was, isNow, score);
        }
    }

    // What stands in a field goes where the field goes, as far as it has kept its name.
    private void PairChildren(FieldTraits old, FieldTraits now, double likelihood)
    {
        var open = new Queue<(FieldId Old, FieldId New)>([(old.Row.Id, now.Row.Id)]);
        while (open.TryDequeue(out var holders))
        {
            var held = cameByHolder[holders.New].ToLookup(static row => row.Row.Id.Path.Leaf, StringComparer.Ordinal);
            foreach (var row in goneByHolder[holders.Old])
            {
                if (held[row.Row.Id.Path.Leaf].FirstOrDefault() is not { } isNow || !gone.ContainsKey(row.Row.Id)
                    || !came.ContainsKey(isNow.Row.Id))
                    continue;
                if (likeness.OfSameName(row, isNow, likelihood) is not (> 0 and var score)) continue;
                Take(row, isNow, score);
                open.Enqueue((row.Row.Id, isNow.Row.Id));
            }
        }
    }

    private static FieldId HolderOf(FieldTraits row) => row.Row.Id with { Path = row.Row.Id.Path.Parent };

    private void Take(FieldTraits old, FieldTraits now, double score, MoveKind kind = MoveKind.Likely)
    {
        moves.Add(new FieldMove(old.Row, now.Row, Math.Round(score, 2), kind));
        gone.Remove(old.Row.Id);
        came.Remove(now.Row.Id);
    }

    private static IEnumerable<string> Keys(FieldTraits row) =>
        row.Words.Append($"#{row.Row.Id.Path.Leaf}")
            .Append($"{HolderMark}{row.Row.Id.Scope}#{row.Row.Id.Location}.{row.Row.Id.Path.Parent}#{row.Row.Type}")
            .Append($"<{row.Before}").Append($">{row.After}");

    // Whoever shares a key that few have on either side.
    private static IEnumerable<(T, T)> Pairs<T>(IEnumerable<(string Key, T Row)> old, IEnumerable<(string Key, T Row)> now)
        where T : class
    {
        var after = now.ToLookup(static one => one.Key, static one => one.Row, StringComparer.Ordinal);
        return
            from before in old.GroupBy(static one => one.Key, static one => one.Row, StringComparer.Ordinal)
            let most = before.Key.StartsWith(HolderMark) ? MostInOneHolder : MostSharing
            where before.Count() <= most && after[before.Key].Count() <= most
            from was in before
            from isNow in after[before.Key]
            select (was, isNow);
    }

    // Two that are each other's best, and by a margin.
    private static IEnumerable<(T Old, T New, double Score)> Best<T>(IEnumerable<(T, T)> pairs, Func<(T, T), double> score, double least)
        where T : class
    {
        var scored = pairs.Distinct().Select(pair => (Old: pair.Item1, New: pair.Item2, Score: score(pair))).Where(
            static pair => pair.Score > 0).ToArray();
        var ofOld = Tops(scored, static pair => pair.Old);
        var ofNew = Tops(scored, static pair => pair.New);
        return scored.Where(pair => pair.Score >= least && IsClear(ofOld[pair.Old], pair.Score) && IsClear(ofNew[pair.New], pair.Score));

        static Dictionary<T, (double Best, double Second)> Tops(
            (T Old, T New, double Score)[] pairs, Func<(T Old, T New, double Score), T> side)
        {
            var tops = new Dictionary<T, (double Best, double Second)>();
            foreach (var pair in pairs)
            {
                var (best, second) = tops.GetValueOrDefault(side(pair));
                tops[side(pair)] = pair.Score > best ? (pair.Score, best) : (best, Math.Max(second, pair.Score));
            }

            return tops;
        }

        static bool IsClear((double Best, double Second) top, double score) => score >= top.Best && top.Best - top.Second >= Margin;
    }
}
