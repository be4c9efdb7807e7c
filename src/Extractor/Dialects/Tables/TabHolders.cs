using Extractor.Dialects.Blocks;
using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>The fields of copied tables that may have members, by their names and by their paths.</summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class TabHolders(Vocabulary vocabulary)
{
    private readonly Dictionary<(Scope Scope, string Name), HashSet<MemberHolder>> holders = [];

    /// <summary>The type that words state, or null.</summary>
    public string? TypeOf(string? stated) => TypeWords.Of(stated ?? "", vocabulary);

    /// <summary>The fields of a scope that have a name and may have members.</summary>
    public IEnumerable<MemberHolder> Named(string name, Scope scope) => holders.GetValueOrDefault((scope, name), []);

    /// <summary>Learns of a field; one of a single value has no members.</summary>
    public void Add(FieldBlock block, FieldPath path)
    {
        var type = TypeOf(block.Type);
        if (TypeWords.IsScalar(type)) return;
        var holder = new MemberHolder(Address.Of(block.Opening, path), path, TypeWords.IsList(type));
        foreach (var name in (ReadOnlySpan<string>)[path.Value, path.Leaf])
            if (holders.TryGetValue((block.Opening.Scope!.Value, name), out var known)) known.Add(holder);
            else holders[(block.Opening.Scope!.Value, name)] = [holder];
    }
}
