using System.Collections.Immutable;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli;

/// <summary>The field that a command is asked about.</summary>
internal static class NamedField
{
    private const int MostNear = 5;

    /// <summary>What the commands say of the argument.</summary>
    public const string Description = "The field's id, or any tail of it that only one field has: omni-video#body.image_list[].type";

    /// <summary>The one field that a name fits, or null; then those that it may mean are told.</summary>
    public static Field? Find(FieldRegistry registry, string name, Terminal terminal)
    {
        var matching = FieldSelector.Matching(registry, name);
        if (matching is [var only]) return only;
        ImmutableArray<Field> candidates = matching.IsEmpty ? [.. FieldSelector.Near(registry, name).Take(MostNear)] : matching;
        terminal.Error.WriteLine(matching.IsEmpty
            ? $"sot: no field fits '{name}'{(candidates.IsEmpty ? "; 'sot find' searches names and descriptions" : "; near to it:")}"
            : $"sot: '{name}' fits {matching.Length} fields; name one of them:");
        foreach (var row in candidates) terminal.Error.WriteLine($"  {row.Id}");
        return null;
    }
}
