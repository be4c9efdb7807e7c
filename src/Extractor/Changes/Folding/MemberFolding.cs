using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;

namespace Extractor.Changes.Folding;

/// <summary>Folds what goes with its holder: the fields of a scope that came, went or has another id, and the members of a field.</summary>
internal static class MemberFolding
{
    /// <summary>The entries, in which nothing is listed that its holder says already.</summary>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries)
    {
        var heads = Heads(entries);
        var members = entries.Where(entry => HeadOf(entry, heads) is not null).ToLookup(entry => Top(entry, heads));
        return [.. entries.Where(entry => HeadOf(entry, heads) is null)
            .Select(entry => members.Contains(entry) ? entry.With(members[entry]) : entry)];
    }

    // The entries that others can be folded into, by what those would name: an id, and whether it came, went or moved.
    private static Dictionary<string, ChangeEntry> Heads(ImmutableArray<ChangeEntry> entries)
    {
        var heads = new Dictionary<string, ChangeEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Came is { } came) heads.TryAdd($"{came}\n{entry.Fact.Id}", entry);
            if (entry.Fact is { Aspect: Aspect.ScopeName } or { Aspect: Aspect.Name or Aspect.Holder, Kind: ChangeKind.Changed })
                heads.TryAdd($"{entry.OldId}\n{entry.Fact.Id}", entry);
        }

        return heads;
    }

    private static ChangeEntry Top(ChangeEntry entry, Dictionary<string, ChangeEntry> heads)
    {
        while (HeadOf(entry, heads) is { } head) entry = head;
        return entry;
    }

    private static ChangeEntry? HeadOf(ChangeEntry entry, Dictionary<string, ChangeEntry> heads)
    {
        if ((entry.Fact.NewField ?? entry.Fact.OldField) is not { } row) return null;
        // What is only named in an operation that is new, or gone, goes with it.
        if (entry is { IsExistence: true, Came: null, Fact: { OldField: null } or { NewField: null } })
            return heads.GetValueOrDefault($"{entry.IsNamed}\n{row.Id.Scope}");
        if (entry is { IsExistence: true, Came: { } came })
            return Holder(row.Id) is { } holder && heads.GetValueOrDefault($"{came}\n{holder}") is { } held
                ? held
                : heads.GetValueOrDefault($"{came}\n{row.Id.Scope}");
        if (entry.Fact is not { Move: { } kind, OldField: { } old, NewField: { } now, Aspect: Aspect.Name or Aspect.Holder }) return null;
        if (kind is MoveKind.WithScope or MoveKind.AddressParameter) return heads.GetValueOrDefault($"{old.Id.Scope}\n{now.Id.Scope}");
        return Holder(old.Id) is { } was && Holder(now.Id) is { } isNow && old.Id.Path.Leaf == now.Id.Path.Leaf
            ? heads.GetValueOrDefault($"{was}\n{isNow}")
            : null;
    }

    private static FieldId? Holder(FieldId id) => id.Path.Parent is { IsRoot: false } parent ? id with { Path = parent } : null;
}
