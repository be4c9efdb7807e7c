using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Dialects;
using Extractor.Outline;
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
    private readonly ILookup<(string Scope, Location Location, FieldPath Parent), Field> defined;
    private readonly HashSet<(string Scope, Location Location, string Path)> foreign = [];

    private ExampleFields(IEnumerable<ReadPage> pages, FieldRegistry registry)
    {
        fields = registry.Fields.ToDictionary(static row => row.Id);
        defined = registry.Confirmed.ToLookup(static row => (row.Id.Scope, row.Id.Location, row.Id.Path.Parent));
        var bodies = pages.SelectMany(static page => page.Reading.Bodies).Where(static body => body.Kind == ClaimKind.ExampleKey).ToLookup(IsOfTheTable);
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

    private static IEnumerable<(string Scope, Location Location, string Path)> Keys(ShownBody body) =>
        body.Keys.Select(shown => (body.Scope.Id, body.Location, ExampleRules.Bare(shown.Path)));

    private bool IsOfTheTable(ShownBody body)
    {
        if (body.Fragment) return false;
        var rows = defined[(body.Scope.Id, body.Location, FieldPath.Root)].Select(static row => row.Id.Path.Leaf).ToHashSet(StringComparer.Ordinal);
        var own = body.Keys.Where(static shown => shown.Path.Depth == 0).Select(static shown => shown.Path.Leaf).Distinct(StringComparer.Ordinal).ToArray();
        var shared = own.Count(rows.Contains);
        return shared > 0 && shared * 2 >= own.Length;
    }

    private Diagnostic? Judge(Field row)
    {
        if (foreign.Contains((row.Id.Scope, row.Id.Location, ExampleRules.Bare(row.Id.Path)))) return null;
        var parent = fields.GetValueOrDefault(row.Id with { Path = row.Id.Path.Parent });
        // What holds it is told already.
        if (parent is { Status: FieldStatus.Hypothesis }) return null;
        var siblings = defined[(row.Id.Scope, row.Id.Location, row.Id.Path.Parent)].ToArray();
        var here = row.BestAnchor!;
        if (siblings.Length == 0) return Member(row, parent, here);
        if (Meant(row, siblings) is { } meant) return FieldConflicts.Spelling(meant, row.Id.Path.Leaf, [here], meant.BestAnchor!);
        var beside = siblings.OrderBy(sibling => sibling.BestAnchor!.Page == here.Page ? 0 : 1).ThenBy(static sibling => sibling.BestAnchor!.Line).First();
        return TwoPlaces.Finding(
            Rules.ConflictExampleField, row.Id.ToString(),
            $"the example has {row.Id}, which no page defines; what they define there begins at {beside.BestAnchor!.Place}",
            here, (beside.BestAnchor!, beside.Id.Path.Value));
    }

    private static Diagnostic? Member(Field row, Field? parent, Anchor here) => parent?.Type is { } type && TypeWords.IsPlainHolder(type)
        ? TwoPlaces.Finding(
            Rules.ConflictExampleMember, row.Id.ToString(),
            $"the example has {row.Id}, and no page describes the members of '{parent.Id.Path.Leaf}', which stands at {parent.BestAnchor!.Place}",
            here, (parent.BestAnchor!, parent.Id.Path.Value))
        : null;

    // A header that is called nearly like another is another; so is one of many, and a key beside the one that it is near to.
    private static Field? Meant(Field row, Field[] siblings)
    {
        var name = row.Id.Path.Leaf;
        if (row.Id.Location == Location.Header || name.Length < Mentions.ShortestMisspelling) return null;
        return siblings.Where(sibling => EditDistance.Between(name, sibling.Id.Path.Leaf, NearNames.MostEdits) is var edits && edits <= NearNames.MostEdits && Mentions.IsSlip(name, sibling.Id.Path.Leaf, edits))
            .Where(sibling => !sibling.Anchors.Any(anchor => row.Anchors.Any(example => example.Kind == anchor.Kind && example.Page == anchor.Page)))
            .OrderBy(sibling => EditDistance.Between(name, sibling.Id.Path.Leaf, NearNames.MostEdits)).ThenBy(static sibling => sibling.Id)
            .FirstOrDefault();
    }
}
