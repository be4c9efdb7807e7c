using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Checking.Contracts;

/// <summary>
/// Finds the structure that a field's type names, as in "array of embed objects". A type that says more than that names none.
/// </summary>
internal sealed class StructureNames
{
    private readonly ILookup<string, ScopeEntry> structures;

    /// <summary>Learns the structures of a registry.</summary>
    public StructureNames(FieldRegistry registry) => structures = registry.Scopes
        .Where(static scope => scope.Kind == ScopeKind.Object)
        .ToLookup(static scope => Identifier.LettersOf(ObjectNames.OnPage(scope.Id)), StringComparer.Ordinal);

    /// <summary>
    /// The structure, and whether the field is a list of them; null where the type names none, or more than one that could be
    /// meant.
    /// </summary>
    public (string Scope, bool IsList)? NamedBy(Field field)
    {
        if (structures.Count == 0 || field.Type is not { } type || TypeRule.Of(type).IsFree) return null;
        return StructureInType.In(type, name => OnPage(name, field)) is var (structure, isList) ? (structure.Id, isList) : null;
    }

    private ScopeEntry? OnPage(string name, Field field)
    {
        var key = Identifier.LettersOf(name);
        var named = structures[key].Concat(key.EndsWith('s') ? structures[key[..^1]] : []).ToArray();
        if (named.Length == 1) return named[0];
        // Structures of one name on several pages: the one on the field's own page is meant.
        var beside = named.Where(scope => scope.Anchors.Any(anchor => anchor.Page == field.BestAnchor?.Page)).ToArray();
        return beside is [var only] ? only : null;
    }
}
