using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Contradictions;

/// <summary>
/// Finds fields that examples show and the pages do not define where they define others: in the same part of the same
/// operation, below a field whose other members are described. Where nothing is described an example shows what else
/// there is and contradicts nothing; and a body most of whose keys are not described is one of something else, such as
/// the answer to a mistake.
/// </summary>
internal sealed class ExampleFields
{
    private readonly Dictionary<FieldId, Field> fields;
    private readonly Dictionary<(string Scope, Location Location, FieldPath Parent), DescribedMembers> described;
    private readonly HashSet<(string Scope, Location Location, string Path)> foreign = [];

    private ExampleFields(IEnumerable<ReadPage> pages, FieldRegistry registry)
    {
        fields = registry.Fields.ToDictionary(static row => row.Id);
        described = registry.Confirmed.GroupBy(static row => (row.Id.Scope, row.Id.Location, row.Id.Path.Parent))
            .ToDictionary(static group => group.Key, static group => new DescribedMembers(group));
        var bodies = pages.SelectMany(static page => page.Reading.Bodies).Where(static body => body.Kind == ClaimKind.ExampleKey)
            .ToLookup(IsOfTheTable);
        foreach (var body in bodies[false]) foreign.UnionWith(Keys(body));
        foreach (var body in bodies[true]) foreign.ExceptWith(Keys(body));
    }

    /// <summary>The findings, by field.</summary>
    /// <param name="pages">The pages as they were read.</param>
    /// <param name="registry">The registry that they make.</param>
    public static IEnumerable<Diagnostic> In(IEnumerable<ReadPage> pages, FieldRegistry registry)
    {
        var examples = new ExampleFields(pages, registry);
        return registry.Hypotheses.Where(static row => row.Reason == Reason.ExampleOnly).Select(examples.Judge).OfType<Diagnostic>();
    }

    private static IEnumerable<(string Scope, Location Location, string Path)> Keys(BodySample body) =>
        body.Keys.Select(shown => (body.Scope.Id, body.Location, ExampleRules.Bare(shown.Path)));

    private bool IsOfTheTable(BodySample body)
    {
        if (body.Fragment || !described.TryGetValue((body.Scope.Id, body.Location, FieldPath.Root), out var rows)) return false;
        var own = body.Keys.Where(static shown => shown.Path.Depth == 0).Select(static shown => shown.Path.Leaf).Distinct(
            StringComparer.Ordinal).ToArray();
        var shared = own.Count(rows.Has);
        return shared > 0 && shared * 2 >= own.Length;
    }

    private Diagnostic? Judge(Field row)
    {
        if (foreign.Contains((row.Id.Scope, row.Id.Location, ExampleRules.Bare(row.Id.Path)))) return null;
        var parent = fields.GetValueOrDefault(row.Id with { Path = row.Id.Path.Parent });
        // What holds it is told already.
        if (parent is { Status: FieldStatus.Hypothesis }) return null;
        var here = row.BestAnchor!;
        if (!described.TryGetValue((row.Id.Scope, row.Id.Location, row.Id.Path.Parent), out var members)) return Member(row, parent, here);
        if (Meant(row, members) is { } meant) return FieldConflicts.Spelling(meant, row.Id.Path.Leaf, [here], meant.BestAnchor!);
        var beside = members.On(here.Page);
        return MultiAnchorFinding.Finding(
            Rules.ConflictExampleField, row.Id.ToString(),
            $"the example has {row.Id}, which no page defines; what they define there begins at {beside.BestAnchor!.Place}",
            here, (beside.BestAnchor!, beside.Id.Path.Value));
    }

    private static Diagnostic? Member(Field row, Field? parent, Anchor here) => parent?.Type is { } type && TypeWords.IsPlainHolder(type)
        ? MultiAnchorFinding.Finding(
            Rules.ConflictExampleMember, row.Id.ToString(),
            $"the example has {row.Id}, and no page describes the members of '{parent.Id.Path.Leaf}', which stands at "
            + $"{parent.BestAnchor!.Place}",
            here, (parent.BestAnchor!, parent.Id.Path.Value))
        : null;

    // A header that is called nearly like another is another; so is a key beside the one that it is near to.
    private static Field? Meant(Field row, DescribedMembers members)
    {
        if (row.Id.Location == Location.Header || row.Id.Path.Leaf.Length < Mentions.ShortestMisspelling) return null;
        var examples = row.Anchors.Select(static anchor => (anchor.Page, anchor.Kind)).ToHashSet();
        return members.Near(row.Id.Path.Leaf)
            .FirstOrDefault(member => !member.Anchors.Any(anchor => examples.Contains((anchor.Page, anchor.Kind))));
    }
}
