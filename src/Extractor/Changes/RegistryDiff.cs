using System.Collections.Immutable;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>States what differs between two registries, and how much it matters.</summary>
internal static class RegistryDiff
{
    /// <summary>The changes that lead from one registry to another; none where both say the same.</summary>
    public static ImmutableArray<Change> Between(FieldRegistry old, FieldRegistry now) => [.. RegistryFacts.Between(old, now).Select(Judged)];

    private static Change Judged(Difference fact)
    {
        var (subject, attribute) = Named(fact.Aspect);
        return new Change(subject, fact.Id, attribute, fact.Kind, fact.Old, fact.New, ChangeRules.Of(fact).Level);
    }

    /// <summary>How the files of <c>changes/</c> call what differs: the kind of row, and the attribute where it is not the row itself.</summary>
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
        Aspect.Field => ("field", null),
        Aspect.Name => ("field", "name"),
        Aspect.Holder => ("field", "scope"),
        Aspect.EnumValue or Aspect.EnumOrder => ("field", "enum"),
        Aspect.Constraint or Aspect.Condition or Aspect.ConstraintOrder => ("field", "constraints"),
        Aspect.Conflict or Aspect.ConflictOrder => ("field", "conflicts"),
        Aspect.Place => ("field", "anchors"),
        Aspect.Evidence => ("evidence", null),
        Aspect.Finding => ("evidence", "finding"),
        Aspect.EvidencePlace => ("evidence", "line"),
        _ => ("field", RegistryJson.Name(aspect)),
    };
}
