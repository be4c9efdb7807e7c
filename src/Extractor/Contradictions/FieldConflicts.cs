using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Contradictions;

/// <summary>The conflicts that the registry keeps of its fields, as findings.</summary>
internal static class FieldConflicts
{
    /// <summary>A finding for every conflict; one for every other spelling.</summary>
    public static IEnumerable<Diagnostic> In(FieldRegistry registry)
    {
        var requiring = registry.Fields.SelectMany(
            static row => RequiredBySchema(row).Select(page => (row.Id.Scope, row.Id.Location, row.Id.Path.Parent, page))).ToHashSet();
        foreach (var row in registry.Fields)
            foreach (var conflict in row.Conflicts.Where(
                conflict => !IsSilence(conflict, page => requiring.Contains((row.Id.Scope, row.Id.Location, row.Id.Path.Parent, page)))))
                foreach (var finding in Of(row, conflict)) yield return finding;
    }

    // A schema that requires nothing at all was written down without that; only one that requires other members says
    // that it does not require this one.
    private static bool IsSilence(Conflict conflict, Func<string, bool> requiresOthers) =>
        conflict is { Attribute: "required", Values.Length: 2 }
        && conflict.Values.FirstOrDefault(static value => value.Value == "optional") is { } optional
        && optional.Anchors.All(anchor => IsSchema(anchor) && !requiresOthers(anchor.Page));

    private static IEnumerable<string> RequiredBySchema(Field row)
    {
        var anchors = row.Conflicts.FirstOrDefault(static conflict => conflict.Attribute == "required") is { } conflict
            ? conflict.Values.Where(static value => value.Value == "required").SelectMany(static value => value.Anchors)
            : row.Required == Requirement.Required ? row.Anchors : [];
        return anchors.Where(IsSchema).Select(static anchor => anchor.Page);
    }

    private static bool IsSchema(Anchor anchor) => anchor.Kind == "schema-key";

    private static IEnumerable<Diagnostic> Of(Field row, Conflict conflict) => conflict.Attribute == "spelling"
        ? conflict.Values.Skip(1).SelectMany(value => value.Anchors.GroupBy(static anchor => anchor.Page)
            .Select(page => Spelling(row, value.Value, [.. page], conflict.Values[0].Anchors[0])))
        : [Differing(row, conflict)];

    /// <summary>A name that is written nearly as a documented one.</summary>
    /// <param name="row">The documented field.</param>
    /// <param name="name">The name as it is written.</param>
    /// <param name="written">Where one page writes it so.</param>
    /// <param name="defined">Where the field is defined.</param>
    public static Diagnostic Spelling(Field row, string name, ImmutableArray<Anchor> written, Anchor defined) => MultiAnchorFinding.Finding(
        Rules.ConflictSpelling, $"{row.Id}\n{name}\n{written[0].Page}",
        $"'{name}' stands for {row.Id}, which is spelled '{row.Id.Path.Leaf}' at {defined.Place}",
        written[0], [(defined, row.Id.Path.Leaf), .. written.Skip(1).Select(place => (place, name))]);

    // What the field takes is said by the page captured last; the finding stands where another says otherwise.
    private static Diagnostic Differing(Field row, Conflict conflict)
    {
        var (taken, here) = (conflict.Values[0], conflict.Values[1]);
        var others = conflict.Values.Where(value => value != here).ToArray();
        var says = string.Join(
            " and ", others.Select(static value => $"{MultiAnchorFinding.Quoted(value.Value)} at {value.Anchors[0].Place}"));
        return MultiAnchorFinding.Finding(
            RuleOf(conflict.Attribute),
            $"{row.Id}\n{string.Join('\n', conflict.Values.Select(static value => value.Value).Order(StringComparer.Ordinal))}",
            $"{row.Id}: {conflict.Attribute} is {MultiAnchorFinding.Quoted(here.Value)} here and {says}; the registry takes "
            + $"{MultiAnchorFinding.Quoted(taken.Value)}",
            here.Anchors[0],
            conflict.Values.SelectMany(static value => value.Anchors.Select(place => (place, value.Value)))
                .Where(place => place.place != here.Anchors[0]));
    }

    private static Rule RuleOf(string attribute) => attribute switch
    {
        "type" => Rules.ConflictType,
        "required" => Rules.ConflictRequired,
        "default" => Rules.ConflictDefault,
        _ => Rules.ConflictEnum,
    };
}
