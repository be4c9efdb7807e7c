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
        if (matching.IsEmpty) TellNear(name, "field", Near(registry, name).Take(MostNear), terminal);
        else new NameCandidates(name, terminal).TellSeveral(matching.Length, "fields", Ids(matching));
        return null;
    }

    /// <summary>The same for a command that takes an operation as well.</summary>
    public static Field? FindOrScope(FieldRegistry registry, string name, Terminal terminal)
    {
        var isField = name.Contains('#', StringComparison.Ordinal) || !FieldSelector.Matching(registry, name).IsEmpty;
        var near = isField ? [] : ScopeSelector.Near(registry, name);
        if (near.IsEmpty) return Find(registry, name, terminal);
        TellNear(name, "operation or field", near.Select(static scope => scope.Id).Concat(Near(registry, name)).Take(MostNear), terminal);
        return null;
    }

    private static IEnumerable<string> Near(FieldRegistry registry, string name) => Ids(FieldSelector.Near(registry, name));

    private static IEnumerable<string> Ids(IEnumerable<Field> fields) => fields.Select(static row => row.Id.ToString());

    private static void TellNear(string name, string what, IEnumerable<string> near, Terminal terminal) =>
        new NameCandidates(name, terminal).TellNear(what, near, "'sot find' searches names and descriptions");
}
