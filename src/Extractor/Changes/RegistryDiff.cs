using System.Collections.Immutable;
using Extractor.Changes.Judging;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>States what differs between two registries, and how much it matters.</summary>
internal static class RegistryDiff
{
    /// <summary>The changes that lead from one registry to another; none where both say the same.</summary>
    public static ImmutableArray<Change> Between(FieldRegistry old, FieldRegistry now) =>
        Between(old, now, ImmutableDictionary<string, ChangeWeight>.Empty);

    /// <summary>The same, with what a project says of the weight of rules.</summary>
    internal static ImmutableArray<Change> Between(
        FieldRegistry old, FieldRegistry now, ImmutableDictionary<string, ChangeWeight> weights) =>
        [.. ChangeList.Between(old, now, weights).Select(Of)];

    /// <summary>An entry of the list as the files of <c>changes/</c> keep it.</summary>
    internal static Change Of(ChangeEntry entry)
    {
        var (subject, attribute) = Named(entry.Fact.Aspect);
        return new Change(subject, entry.Fact.Id, attribute, entry.Fact.Kind, entry.Fact.Old, entry.Fact.New, entry.Rule.Level)
        {
            Rule = entry.Rule.Id,
            OldId = entry.OldId,
            Words = ChangeWords.Of(entry).ToString(),
            Folded = entry.Folded.Sum(static one => one.All.Count()),
            Scopes = entry.Scopes,
            Fingerprint = entry.Fingerprint,
        };
    }

    /// <summary>
    /// How the files of <c>changes/</c> call what differs: the kind of row, and the attribute where it is not the row itself.
    /// </summary>
    internal static (string Subject, string? Attribute) Named(Aspect aspect) => aspect switch
    {
        Aspect.Page => ("page", null),
        Aspect.PageTitle => ("page", "title"),
        Aspect.PageUrl => ("page", "url"),
        Aspect.PageCaptured => ("page", "captured"),
        Aspect.PageText => ("page", "sha256"),
        Aspect.Scope => ("scope", null),
        Aspect.ScopeName => ("scope", "id"),
        Aspect.ScopeTitle => ("scope", "title"),
        Aspect.ScopePlace => ("scope", "anchors"),
        Aspect.PageReading or Aspect.PageReader => ("page", "reading"),
        Aspect.Relation => ("scope", "relations"),
        Aspect.Field => ("field", null),
        Aspect.Name => ("field", "name"),
        Aspect.Holder => ("field", "scope"),
        Aspect.Nesting => ("field", "type"),
        Aspect.EnumValue or Aspect.EnumOrder => ("field", "enum"),
        Aspect.ValueMeaning or Aspect.ValueDeprecation => ("field", "values"),
        Aspect.Deprecation => ("field", "deprecated"),
        Aspect.Constraint or Aspect.Condition or Aspect.ConstraintOrder => ("field", "constraints"),
        Aspect.Conflict or Aspect.ConflictOrder => ("field", "conflicts"),
        Aspect.Place => ("field", "anchors"),
        Aspect.Evidence => ("evidence", null),
        Aspect.Finding => ("evidence", "finding"),
        Aspect.EvidencePlace => ("evidence", "line"),
        _ => ("field", RegistryJson.Name(aspect)),
    };
}
