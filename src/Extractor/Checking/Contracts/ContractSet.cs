using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking.Contracts;

/// <summary>
/// The typed contracts of a registry's operations and structures. What checks, shows or exports an operation reads it here, so
/// that all of them know the same. A structure is built when it is first asked for; not for several threads at once.
/// </summary>
/// <param name="registry">The registry.</param>
internal sealed class ContractSet(FieldRegistry registry)
{
    private readonly ILookup<(string Scope, Location Location), Field> fields = registry.Fields.ToLookup(
        static field => (field.Id.Scope, field.Id.Location));
    private readonly ILookup<FieldId, Finding> evidence = registry.Evidence.ToLookup(static finding => finding.Field);
    private readonly StructureNames structures = new(registry);
    private readonly Dictionary<(string Scope, Location Location), FieldNode> roots = [];
    private readonly HashSet<string> scopes = new(StringComparer.Ordinal);
    private readonly List<((string Scope, Location Location) Key, FieldNode Root)> built = [];

    /// <summary>The registry.</summary>
    public FieldRegistry Registry => registry;

    /// <summary>Whether a scope was asked for, or is one whose structure a type of such a scope names.</summary>
    public bool IsKnown(string scope) => scopes.Contains(scope);

    /// <summary>The contract of an operation or structure.</summary>
    /// <param name="scope">The scope's id, as the registry has it.</param>
    /// <exception cref="ArgumentException">The registry has no such scope.</exception>
    public OperationContract Of(string scope)
    {
        var entry = registry.Scopes.FirstOrDefault(entry => entry.Id == scope)
            ?? throw new ArgumentException($"the registry has no scope '{scope}'", nameof(scope));
        return new OperationContract(this, entry);
    }

    /// <summary>
    /// The structure of what is sent to, or comes from, one location of a scope; without members where nothing is known of it.
    /// </summary>
    public FieldNode Root(string scope, Location location)
    {
        if (roots.TryGetValue((scope, location), out var known)) return known;
        var root = Build(scope, location, out var all);
        // A structure may name others and, in a circle, itself; each is built once.
        for (var i = 0; i < all.Count; i++) Link(all[i], all);
        foreach (var node in all) node.ReadValues(evidence[node.Id]);
        // What is said of several fields together needs what is known of each.
        var relations = built.SelectMany(RelationsOf).ToLookup(static rule => rule.Holder);
        built.Clear();
        foreach (var node in all) node.ReadRules([.. relations[node]]);
        return root;
    }

    private void Link(FieldNode node, List<FieldNode> all)
    {
        if (!node.IsConfirmed || structures.NamedBy(node.Field!) is not { } named) return;
        if (!roots.TryGetValue((named.Scope, Location.Object), out var structure))
        {
            structure = Build(named.Scope, Location.Object, out var more);
            all.AddRange(more);
        }

        node.LinkTo(structure, named.IsList);
    }

    private IEnumerable<RelationRule> RelationsOf(((string Scope, Location Location) Key, FieldNode Root) structure) =>
        registry.Scopes.Where(scope => scope.Id == structure.Key.Scope).SelectMany(static scope => scope.Relations)
            .Where(relation => relation.Location == structure.Key.Location)
            .Select(relation => RelationRule.Of(relation, structure.Root)).OfType<RelationRule>();

    private FieldNode Build(string scope, Location location, out List<FieldNode> all)
    {
        var root = FieldNode.TreeOf(scope, location, fields[(scope, location)], out all);
        roots[(scope, location)] = root;
        built.Add(((scope, location), root));
        scopes.Add(scope);
        return root;
    }
}
