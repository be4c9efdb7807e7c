using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>States what differs between two versions of one field.</summary>
internal static class FieldDiff
{
    /// <summary>The facts that lead from one version of a field to another.</summary>
    public static IEnumerable<Difference> Between(Field old, Field now)
    {
        var id = now.Id.ToString();
        return All(id, old, now)
            .Select(fact => fact with
            {
                OldField = old,
                NewField = now,
                IsSaidOnBothSides = IsSaidOnBothSides(fact, old, now),
                IsWrittenAnew = IsWrittenAnew(old, now),
            });
    }

    /// <summary>Whether a field is defined in another form than before, or is described for the first time.</summary>
    internal static bool IsWrittenAnew(Field old, Field now) =>
        (old.Description.Length == 0 && now.Description.Length > 0)
        || (old.BestAnchor is { Defines: true } was && now.BestAnchor is { Defines: true } isNow && was.Kind != isNow.Kind);

    // The words that say it are on the page before and after, so that only their reading can have changed.
    private static bool IsSaidOnBothSides(Difference fact, Field old, Field now)
    {
        if (fact.Kind == ChangeKind.Changed) return false;
        var silent = Identifier.LettersOf((fact.Kind == ChangeKind.Added ? old : now).Description);
        if (fact.Aspect == Aspect.Constraint
            && SaysNumbers((fact.NewLimit ?? fact.OldLimit)!, (fact.Kind == ChangeKind.Added ? old : now).Description))
            return true;
        var said = fact.Aspect switch
        {
            Aspect.Constraint or Aspect.Condition => (fact.NewLimit ?? fact.OldLimit)!.Text,
            Aspect.Deprecation => (now.Modifiers.Deprecated ?? old.Modifiers.Deprecated)!.Words,
            // A word alone could be anybody's; of equal words it is the same word.
            Aspect.Default or Aspect.EnumValue when Identifier.LettersOf(old.Description) == Identifier.LettersOf(now.Description) =>
                fact.New ?? fact.Old,
            // "Default: fast" and "fast is used if it is left out" say the same.
            Aspect.Default when fact.Kind == ChangeKind.Removed && HasWord(now.Description, fact.Old!) => fact.Old,
            _ => null,
        };
        return said is not null && Identifier.LettersOf(said) is { Length: > 0 } letters
            && silent.Contains(letters, StringComparison.Ordinal);
    }

    // "At most 3 pictures" and "3 pictures at the most" are one limit, of which only one form was understood as one.
    private static bool SaysNumbers(Constraint limit, string description)
    {
        var numbers = FieldTraits.WordsOf(limit.Value ?? "").Where(static word => char.IsAsciiDigit(word[0])).ToArray();
        return numbers.Length > 0 && numbers.All(FieldTraits.WordsOf(description).Contains);
    }

    private static bool HasWord(string text, string word) =>
        FieldTraits.WordsOf(word) is { IsEmpty: false } words && words.All(FieldTraits.WordsOf(text).Contains);

    private static IEnumerable<Difference> All(string id, Field old, Field now)
    {
        if (Status(old) != Status(now)) yield return new Difference(Aspect.Status, ChangeKind.Changed, id, Status(old), Status(now));
        if (old.Type != now.Type) yield return Of(id, Aspect.Type, old.Type, now.Type);
        if (old.Required != now.Required)
            yield return Of(id, Aspect.Required, RegistryJson.Name(old.Required), RegistryJson.Name(now.Required));
        if (old.Default != now.Default) yield return Of(id, Aspect.Default, old.Default, now.Default);
        foreach (var fact in OfSet(id, Aspect.EnumValue, Listed(old), Listed(now))) yield return fact;
        if (IsReordered(old.Enum, now.Enum))
            yield return Of(id, Aspect.EnumOrder, string.Join(", ", old.Enum), string.Join(", ", now.Enum));
        foreach (var fact in OfValues(id, old, now)) yield return fact;
        foreach (var fact in OfModifiers(id, old, now)) yield return fact;
        foreach (var fact in OfLimits(id, old.Constraints, now.Constraints)) yield return fact;
        if (IsReordered(old.Constraints, now.Constraints))
            yield return Of(id, Aspect.ConstraintOrder, Joined(old.Constraints.Select(Text)), Joined(now.Constraints.Select(Text)));
        foreach (var fact in OfConflicts(id, old, now)) yield return fact;
        if (IsReordered([.. old.Conflicts.Select(Text)], [.. now.Conflicts.Select(Text)]))
            yield return Of(id, Aspect.ConflictOrder, Joined(old.Conflicts.Select(Text)), Joined(now.Conflicts.Select(Text)));
        if (old.Description != now.Description) yield return Of(id, Aspect.Description, Words(old), Words(now));
        if (Moved(old, now)) yield return Of(id, Aspect.Place, old.BestAnchor?.Place, now.BestAnchor?.Place);
    }

    // Values that came or went are facts of their own; here are those that were listed and still are.
    private static IEnumerable<Difference> OfValues(string id, Field old, Field now)
    {
        var before = old.Values.DistinctBy(static value => value.Value).ToDictionary(static value => value.Value, StringComparer.Ordinal);
        foreach (var value in now.Values.DistinctBy(static value => value.Value))
        {
            if (!before.TryGetValue(value.Value, out var was)) continue;
            if (Identifier.LettersOf(was.Meaning ?? "") != Identifier.LettersOf(value.Meaning ?? ""))
                yield return Of(id, Aspect.ValueMeaning, Meant(was), Meant(value));
            if (was.Deprecated != value.Deprecated)
                yield return Of(id, Aspect.ValueDeprecation, was.Deprecated ? was.Value : null, value.Deprecated ? value.Value : null);
        }

        static string? Meant(DocumentedValue value) => string.IsNullOrEmpty(value.Meaning) ? null : $"{value.Value}: {value.Meaning}";
    }

    private static IEnumerable<Difference> OfModifiers(string id, Field old, Field now)
    {
        foreach (var modifier in FieldModifier.All)
        {
            if (modifier.Meaning(old.Modifiers) == modifier.Meaning(now.Modifiers)
                && modifier.Words(old.Modifiers) == modifier.Words(now.Modifiers))
                continue;
            var aspect = modifier.Key switch { "deprecated" => Aspect.Deprecation, "access" => Aspect.Access, _ => Aspect.Nullable };
            // "string or null" says of the type what "nullable: yes" says; once is enough.
            if (aspect == Aspect.Nullable && old.Type is { } was && now.Type is { } type && TypeMembers.DifferInNull(was, type)) continue;
            yield return Of(id, aspect, modifier.Words(old.Modifiers), modifier.Words(now.Modifiers));
        }
    }

    private static Difference Of(string id, Aspect aspect, string? old, string? now) =>
        new(aspect, old is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed, id, old, now);

    private static string Status(Field row) =>
        row.Reason is { } reason ? $"{RegistryJson.Name(row.Status)} ({RegistryJson.Name(reason)})" : RegistryJson.Name(row.Status);

    private static string? Words(Field row) => row.Description.Length == 0 ? null : row.Description;

    private static IEnumerable<Difference> OfSet(string id, Aspect aspect, ImmutableArray<string> old, ImmutableArray<string> now)
    {
        foreach (var gone in old.Except(now)) yield return Of(id, aspect, gone, null);
        foreach (var added in now.Except(old)) yield return Of(id, aspect, null, added);
    }

    /// <summary>The values that a page lists, in a closed list or in an open one.</summary>
    internal static ImmutableArray<string> Listed(Field row) =>
        row.Enum.IsEmpty ? [.. row.Values.Select(static value => value.Value).Distinct()] : row.Enum;

    // A limit that only has other words is that limit; then one that has another value; the rest came or went.
    private static IEnumerable<Difference> OfLimits(string id, ImmutableArray<Constraint> old, ImmutableArray<Constraint> now)
    {
        var (gone, added) = (old.Except(now).ToList(), now.Except(old).ToList());
        var pairs = Pairs(gone, added, static limit => (limit.Kind, limit.Value, limit.When))
            .Concat(Pairs(gone, added, static limit => (limit.Kind, limit.Value is null, limit.When)))
            .ToArray();
        foreach (var (was, isNow) in pairs) yield return OfLimit(id, was, isNow);
        foreach (var limit in gone) yield return OfLimit(id, limit, null);
        foreach (var limit in added) yield return OfLimit(id, null, limit);
    }

    private static Difference OfLimit(string id, Constraint? old, Constraint? now) =>
        Of(
            id,
            (old ?? now)!.Value is null ? Aspect.Condition : Aspect.Constraint,
            old is null ? null : Text(old),
            now is null ? null
            : Text(
                now)) with
        {
            OldLimit = old,
            NewLimit = now,
        };

    // Takes the pairs out of both lists, the first with the first.
    private static List<(T Old, T New)> Pairs<T, TKey>(List<T> old, List<T> now, Func<T, TKey> key)
        where TKey : notnull
    {
        var pairs = new List<(T Old, T New)>();
        foreach (var same in old.GroupBy(key).ToArray())
            pairs.AddRange(same.Zip(now.Where(row => key(row).Equals(same.Key)).ToArray()));
        foreach (var (was, isNow) in pairs)
        {
            old.Remove(was);
            now.Remove(isNow);
        }

        return pairs;
    }

    private static IEnumerable<Difference> OfConflicts(string id, Field old, Field now)
    {
        var before = old.Conflicts.ToDictionary(static conflict => conflict.Attribute, Text, StringComparer.Ordinal);
        var after = now.Conflicts.ToDictionary(static conflict => conflict.Attribute, Text, StringComparer.Ordinal);
        foreach (var attribute in before.Keys.Union(after.Keys))
            if (before.GetValueOrDefault(attribute) != after.GetValueOrDefault(attribute))
                yield return Of(id, Aspect.Conflict, before.GetValueOrDefault(attribute), after.GetValueOrDefault(attribute));
    }

    private static bool IsReordered<T>(ImmutableArray<T> old, ImmutableArray<T> now) =>
        !old.SequenceEqual(now) && old.ToHashSet().SetEquals(now);

    private static string Joined(IEnumerable<string> texts) => string.Join("; ", texts);

    private static string Text(Constraint constraint)
    {
        var limit = constraint.Value is { } value ? $"{constraint.Kind} {value}" : constraint.Kind;
        return $"{limit}{(constraint.When is { } when ? $" when {when.Field} is {when.Value}" : "")}: {constraint.Text}";
    }

    private static string Text(Conflict conflict) =>
        $"{conflict.Attribute}: {string.Join(" / ", conflict.Values.Select(static value => value.Value))}";

    // The places of a conflict that came or went are told with the conflict itself.
    private static bool Moved(Field old, Field now) =>
        AnchorLocations.Of(old.Anchors) != AnchorLocations.Of(now.Anchors)
        || (old.Conflicts.Select(Text).SequenceEqual(now.Conflicts.Select(Text)) && PlacesOfConflicts(old) != PlacesOfConflicts(now));

    private static string PlacesOfConflicts(Field row) =>
        string.Join(
            '|', row.Conflicts.SelectMany(static conflict => conflict.Values).Select(static value => AnchorLocations.Of(value.Anchors)));
}
