using System.Collections.Frozen;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Changes;

/// <summary>
/// Tells whether a type that is named says more of the objects that a field held before: <c>object</c> and <c>KiteTail</c>, where
/// the field has members, or a structure is called so.
/// </summary>
internal sealed class NamedStructures
{
    private const int LongestName = 60;

    private readonly FrozenSet<FieldId> holders;
    private readonly FrozenSet<string> names;

    /// <summary>Learns the structures and the members of registries.</summary>
    public NamedStructures(params ReadOnlySpan<FieldRegistry> registries)
    {
        var (held, called) = (new HashSet<FieldId>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var registry in registries)
        {
            foreach (var row in registry.Confirmed)
            {
                // Whether the members are those of one object or of the items of a list, their path says.
                if (row.Id.Path.Value.LastIndexOf('.') is var dot and > 0)
                    held.Add(row.Id with { Path = new FieldPath(row.Id.Path.Value[..dot]) });
                if (row.Id.Location == Location.Object) called.Add(Identifier.LettersOf(ObjectNames.OnPage(row.Id.Scope)));
            }
        }

        (holders, names) = (held.ToFrozenSet(), called.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the first type is one of any objects, and the second names those that the field holds.</summary>
    public bool AreNamed(string plain, string named, FieldId field) =>
        TypeWords.IsObject(plain) && TypeWords.IsPlainHolder(plain) && !TypeWords.IsPlainFamily(named) && named.Length <= LongestName
        && TypeWords.Alternatives(named).Count() == 1
        && (holders.Contains(field) || names.Contains(Identifier.LettersOf(named)));
}
