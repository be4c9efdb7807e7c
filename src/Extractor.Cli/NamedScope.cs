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
        var candidates = matching.IsEmpty ? ScopeSelector.Near(registry, name) : matching;
        terminal.Error.WriteLine(matching.IsEmpty
            ? $"sot: no operation fits '{name}'{(candidates.IsEmpty ? "; 'sot find' searches their names and fields" : "; near to it:")}"
            : $"sot: '{name}' fits {matching.Length} operations; name one of them:");
        foreach (var candidate in candidates.Take(MostNear)) terminal.Error.WriteLine($"  {candidate.Id}");
        return null;
    }
}
