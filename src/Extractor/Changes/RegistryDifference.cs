using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>A row that differs between two registries.</summary>
/// <param name="Id">What the row is known by in both.</param>
/// <param name="Old">The row as it was; null where it is new.</param>
/// <param name="New">The row as it is; null where it is gone.</param>
internal sealed record RowDifference<T>(string Id, T? Old, T? New)
    where T : class;

/// <summary>The rows that differ between two registries, each as it was and as it is. Nothing here is judged.</summary>
/// <param name="Pages">The pages that differ, by path.</param>
/// <param name="Scopes">The scopes that differ, by id.</param>
/// <param name="Fields">The fields that differ, by id.</param>
/// <param name="Evidence">The findings that differ, by field, date and file.</param>
internal sealed record RegistryDifference(
    ImmutableArray<RowDifference<PageEntry>> Pages, ImmutableArray<RowDifference<ScopeEntry>> Scopes,
    ImmutableArray<RowDifference<Field>> Fields, ImmutableArray<RowDifference<Finding>> Evidence)
{
    /// <summary>Whether the registries are the same, row by row.</summary>
    public bool IsEmpty => Pages.IsEmpty && Scopes.IsEmpty && Fields.IsEmpty && Evidence.IsEmpty;

    /// <summary>The difference that leads from one registry to another.</summary>
    public static RegistryDifference Between(FieldRegistry old, FieldRegistry now) => new(
        Rows(ByKey(old.Pages, static page => page.Path), ByKey(now.Pages, static page => page.Path), Written),
        Rows(ByKey(old.Scopes, static scope => scope.Id), ByKey(now.Scopes, static scope => scope.Id), Written),
        Rows(ByKey(old.Fields, static row => row.Id.ToString()), ByKey(now.Fields, static row => row.Id.ToString()), Written),
        Rows(Findings(old), Findings(now), Written));

    /// <summary>
    /// A registry whose scopes and fields are those of the older one wherever they are the same, so that whoever compares the two
    /// need not compare these again.
    /// </summary>
    public static FieldRegistry Shared(FieldRegistry old, FieldRegistry now) => now with
    {
        Scopes = Shared(ByKey(old.Scopes, static scope => scope.Id), now.Scopes, static scope => scope.Id, Written),
        Fields = Shared(ByKey(old.Fields, static row => row.Id.ToString()), now.Fields, static row => row.Id.ToString(), Written),
    };

    private static ImmutableArray<T> Shared<T>(
        Dictionary<string, T> old, ImmutableArray<T> now, Func<T, string> key, WriteRow<T> write)
        where T : class
    {
        using var comparison = new RowComparison();
        return [.. now.Select(row => old.TryGetValue(key(row), out var was) && comparison.AreSame(was, row, write) ? was : row)];
    }

    /// <summary>The difference that leads the other way.</summary>
    public RegistryDifference Reversed() => new(Reversed(Pages), Reversed(Scopes), Reversed(Fields), Reversed(Evidence));

    /// <summary>The difference of two steps in one: what came and went again between them is gone from it.</summary>
    /// <param name="next">The difference that starts from where this one leads.</param>
    public RegistryDifference Then(RegistryDifference next) => new(
        Composed(Pages, next.Pages, Written), Composed(Scopes, next.Scopes, Written),
        Composed(Fields, next.Fields, Written), Composed(Evidence, next.Evidence, Written));

    private static void Written(RowWriter writer, PageEntry row) => writer.Write(row);

    private static void Written(RowWriter writer, ScopeEntry row) => writer.Write(row);

    private static void Written(RowWriter writer, Field row) => writer.Write(row);

    private static void Written(RowWriter writer, Finding row) => writer.Write(row);

    private static Dictionary<string, T> ByKey<T>(IEnumerable<T> rows, Func<T, string> key) =>
        rows.ToDictionary(key, StringComparer.Ordinal);

    // A finding is the same wherever its file has it; two of one field, day and file are told apart by their order.
    private static Dictionary<string, Finding> Findings(FieldRegistry registry) =>
        registry.Evidence
            .GroupBy(static row => $"{row.Field} {row.Date} {row.File}", StringComparer.Ordinal)
            .SelectMany(static same => same.Select((row, i) => (Key: i == 0 ? same.Key : $"{same.Key} ({i + 1})", row)))
            .ToDictionary(static one => one.Key, static one => one.row, StringComparer.Ordinal);

    private static ImmutableArray<RowDifference<T>> Rows<T>(Dictionary<string, T> old, Dictionary<string, T> now, WriteRow<T> write)
        where T : class =>
        Differing(
            old.Keys.Union(now.Keys).Select(key => new RowDifference<T>(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key))),
            write);

    private static ImmutableArray<RowDifference<T>> Composed<T>(
        ImmutableArray<RowDifference<T>> first, ImmutableArray<RowDifference<T>> next, WriteRow<T> write)
        where T : class
    {
        var before = first.ToDictionary(static row => row.Id, StringComparer.Ordinal);
        var after = next.ToDictionary(static row => row.Id, StringComparer.Ordinal);
        return Differing(
            before.Keys.Union(after.Keys).Select(key => new RowDifference<T>(
                key,
                before.TryGetValue(key, out var was) ? was.Old : after[key].Old,
                after.TryGetValue(key, out var then) ? then.New : before[key].New)),
            write);
    }

    private static ImmutableArray<RowDifference<T>> Differing<T>(IEnumerable<RowDifference<T>> rows, WriteRow<T> write)
        where T : class
    {
        using var comparison = new RowComparison();
        return
        [
            .. rows.Where(row => !comparison.AreSame(row.Old, row.New, write)).OrderBy(static row => row.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<RowDifference<T>> Reversed<T>(ImmutableArray<RowDifference<T>> rows)
        where T : class => [.. rows.Select(static row => new RowDifference<T>(row.Id, row.New, row.Old))];
}
