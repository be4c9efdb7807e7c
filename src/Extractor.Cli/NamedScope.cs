using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli;

/// <summary>The operation or structure that a command is asked about.</summary>
internal static class NamedScope
{
    private const int MostNear = 5;

    /// <summary>The one scope that a name fits, or null; then those that it may mean are named.</summary>
    public static ScopeEntry? Find(FieldRegistry registry, string name, Terminal terminal)
    {
        var matching = ScopeSelector.Matching(registry, name);
        if (matching is [var only]) return only;
        if (matching.IsEmpty)
        {
            TellNear(registry, name, terminal);
            return null;
        }

        new NameCandidates(name, terminal).TellSeveral(
            matching.Length, "operations", matching.Take(MostNear).Select(static scope => scope.Id));
        return null;
    }

    /// <summary>Whether a name is a part of any scope's id; where it is not, those that it may mean are named.</summary>
    public static bool FitsAny(FieldRegistry registry, string part, Terminal terminal)
    {
        if (registry.Scopes.Any(scope => Fits(scope.Id, part))) return true;
        TellNear(registry, part, terminal);
        return false;
    }

    /// <summary>Whether a name is a scope's id or a part of it.</summary>
    public static bool Fits(string id, string part) => id.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static void TellNear(FieldRegistry registry, string name, Terminal terminal) =>
        new NameCandidates(name, terminal).TellNear(
            "operation",
            ScopeSelector.Near(registry, name).Take(MostNear).Select(static scope => scope.Id),
            "'sot find' searches their names and fields");
}
