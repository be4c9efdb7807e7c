using Extractor.Model;
using Extractor.Registry;
using Extractor.Words;

namespace Extractor.Checking.Contracts;

/// <summary>
/// Finds the structure that a field's type names, as in "array of embed objects". A type that says more than that names none.
/// </summary>
internal sealed class StructureNames
{
    private const int MostWords = 12;

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
        var words = Words(type);
        if (words.Length is 0 or > MostWords) return null;
        for (var length = words.Length; length > 0; length--)
        {
            for (var from = 0; from + length <= words.Length; from++)
            {
                var name = words.AsSpan(from, length);
                // Few words name a structure; what the others mean need not be known.
                if (OnPage(name, field) is not { } found) continue;
                if (!IsPlain(name) && IsPlain(words.AsSpan(0, from)) && IsPlain(words.AsSpan(from + length)))
                    return (found.Id, TypeWords.IsList(type));
            }
        }

        return null;
    }

    private ScopeEntry? OnPage(ReadOnlySpan<string> name, Field field)
    {
        var key = Identifier.LettersOf(string.Concat(name.ToArray()));
        var named = structures[key].Concat(key.EndsWith('s') ? structures[key[..^1]] : []).ToArray();
        if (named.Length == 1) return named[0];
        // Structures of one name on several pages: the one on the field's own page is meant.
        var beside = named.Where(scope => scope.Anchors.Any(anchor => anchor.Page == field.BestAnchor?.Page)).ToArray();
        return beside is [var only] ? only : null;
    }

    // Nothing but words of types: "array of", "object", "or null".
    private static bool IsPlain(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (!Families.IsJoint(word) && !Families.IsMark(word) && !IsTypeWord(word)
                && !(word.EndsWith('s') && IsTypeWord(word[..^1])))
                return false;
        return true;
    }

    private static TypeFamilies Families => Vocabulary.BuiltIn.TypeFamilies;

    private static bool IsTypeWord(string word) => Vocabulary.BuiltIn.IsValueType(word) || TypeWords.IsList(word);

    private static string[] Words(string type)
    {
        var words = new List<string>();
        for (var at = 0; at < type.Length;)
        {
            var end = at;
            while (end < type.Length && (char.IsLetterOrDigit(type[end]) || type[end] is '_' or '-' or '.')) end++;
            if (end > at) words.Add(type[at..end].ToLowerInvariant());
            at = Math.Max(end, at + 1);
        }

        return [.. words];
    }
}
