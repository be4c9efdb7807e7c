using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes.Folding;

/// <summary>Folds an object that became a list, or the other way round, into one entry with its members.</summary>
internal static class NestingFolding
{
    private const string Object = "object";
    private const string List = "list";
    private const string Items = "[]";

    /// <summary>The entries, in which members that only got or lost the mark of a list are folded into what holds them.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="judge">Makes the entry of a fact.</param>
    public static ImmutableArray<ChangeEntry> Of(ImmutableArray<ChangeEntry> entries, Func<Difference, ChangeEntry> judge)
    {
        var holders = entries.Where(static entry => entry.Fact.Move == MoveKind.ListMark && entry.Fact.Aspect == Aspect.Holder)
            .ToLookup(static entry => HolderOf(entry.Fact));
        if (holders.Count == 0) return entries;
        var folded = holders
            .SelectMany(static same => same)
            .Concat(entries.Where(entry => entry.Fact is { Aspect: Aspect.Type, NewField: { } row } && holders.Contains(row.Id)))
            .ToHashSet();
        return
        [
            .. entries.Where(entry => !folded.Contains(entry)),
            .. holders.Select(same =>
                Entry(same.Key, [.. same], judge).With(folded.Where(entry => same.Contains(entry) || entry.Fact.NewField?.Id == same.Key))),
        ];
    }

    private static ChangeEntry Entry(FieldId holder, ChangeEntry[] members, Func<Difference, ChangeEntry> judge)
    {
        var (old, now) = (members[0].Fact.OldField!, members[0].Fact.NewField!);
        var becameList = now.Id.Path.Value.Length > old.Id.Path.Value.Length;
        var entry = judge(new Difference(
            Aspect.Nesting, ChangeKind.Changed, holder.ToString(), becameList ? Object : List, becameList ? List : Object)
        {
            OldField = new Field { Id = holder },
            NewField = new Field { Id = holder },
            ScopeWas = true,
        });
        return entry with { At = members[0].At, Was = members[0].Was };
    }

    // The field behind whose name the mark of a list is on one side alone.
    private static FieldId HolderOf(Difference fact)
    {
        var (old, now) = (fact.OldField!.Id.Path.Value.Split('.'), fact.NewField!.Id.Path.Value.Split('.'));
        // The body itself.
        if (old[0] == Items || now[0] == Items) return fact.NewField.Id with { Path = new FieldPath(Items) };
        var at = Enumerable.Range(0, Math.Min(old.Length, now.Length)).First(i => old[i] != now[i]);
        return fact.NewField.Id with { Path = FieldPath.Parse(string.Join('.', now[..(at + 1)])) };
    }
}
