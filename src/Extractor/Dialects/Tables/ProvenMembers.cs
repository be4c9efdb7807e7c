using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>
/// The rows of a flat table that stand behind the field that holds theirs, where the page's own body proves it: it shows all
/// members of the field there, and none of them at the top. An answer, from which no caller leaves anything out, proves it
/// too where it shows every row in its place, and the members nowhere else; and so does any body where the row of the field
/// has nothing but its name.
/// </summary>
internal static class ProvenMembers
{
    // One name may be that of a member and of another field, which the body leaves out.
    private const int FewestMembers = 2;

    /// <summary>
    /// The name of the field that holds each row's field, an empty one for those at the top; null where nothing is proven.
    /// </summary>
    /// <param name="rows">The rows of a table.</param>
    /// <param name="columns">What its columns hold.</param>
    /// <param name="shown">What the bodies show of the part of the operation that the table is about.</param>
    /// <param name="answers">Whether the bodies are answers.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<string>? In(
        ImmutableArray<TableRow> rows, TableColumns columns, SamplePaths.Place shown, bool answers, Vocabulary vocabulary)
    {
        if (shown.Below("").Count == 0) return null;
        var (holders, open) = (ImmutableArray.CreateBuilder<string>(rows.Length), new Stack<(string Path, bool Holds)>());
        var members = new List<(string Holder, string Name)>();
        var bare = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (TableNames.In(row, columns, vocabulary) is not [{ Depth: 0, IsAlias: false } name] || FieldPath.Parse(name.Text).Depth > 0)
                return null;
            while (open.TryPeek(out var outer) && !(outer.Holds && shown.Has($"{outer.Path}.{name.Text}"))) open.Pop();
            var holder = open.TryPeek(out var own) ? own.Path : "";
            if (holder.Length > 0 && shown.Has(name.Text)) return null;
            if (holder.Length > 0) members.Add((holder, name.Text));
            var path = holder.Length > 0 ? $"{holder}.{name.Text}" : name.Text;
            answers &= shown.Has(path);
            holders.Add(FieldPath.Parse(holder).Leaf);
            if (SaysNothing(row, columns.NameIn(row))) bare.Add(path);
            open.Push((path, !TypeWords.IsScalar(columns.TypeOf(row, vocabulary))));
        }

        if (members.Count == 0) return null;
        // A row with a name alone heads those below it, which the body need not show in full.
        var isHeaded = members.Count >= FewestMembers && members.TrueForAll(member => bare.Contains(member.Holder));
        return ((answers || isHeaded) && AreNowhereElse(members, shown.Below(""))) || members
            .GroupBy(static member => member.Holder, static member => member.Name)
            .All(group => AreAll([.. group], shown.Below(group.Key)))
            ? holders.ToImmutable()
            : null;
    }

    private static bool SaysNothing(TableRow row, int name) =>
        row.Cells.All(cell => ReferenceEquals(cell, row.Cells[name]) || cell.Text.AsSpan().IsWhiteSpace());

    private static bool AreNowhereElse(List<(string Holder, string Name)> members, IReadOnlyList<string> shown)
    {
        var places = shown.CountBy(static path => new FieldPath(path).Leaf).ToDictionary(StringComparer.Ordinal);
        return members.TrueForAll(member => places.GetValueOrDefault(member.Name) == 1);
    }

    private static bool AreAll(HashSet<string> listed, IReadOnlyList<string> shown) =>
        listed.Count >= FewestMembers && shown.All(name => name.Contains('.') || listed.Contains(name));
}
