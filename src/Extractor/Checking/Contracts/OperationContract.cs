using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking.Contracts;

/// <summary>What the pages say of one operation or structure: its address, its headers and parameters, its body and its response.</summary>
/// <param name="set">The contracts of the registry.</param>
/// <param name="entry">The scope.</param>
internal sealed class OperationContract(ContractSet set, ScopeEntry entry)
{
    /// <summary>The locations in the order in which a reader meets them.</summary>
    public static ImmutableArray<Location> Order { get; } = [
        Location.Path, Location.Query, Location.Header, Location.Body, Location.Object, Location.Response, Location.Callback,
    ];

    /// <summary>The scope.</summary>
    public ScopeEntry Entry => entry;

    /// <summary>The registry that the contract was made from.</summary>
    public FieldRegistry Registry => set.Registry;

    /// <summary>The method and address; null for a structure.</summary>
    public OperationName? Operation => entry.Kind == ScopeKind.Operation ? OperationName.Parse(entry.Id) : null;

    /// <summary>The locations that have documented fields.</summary>
    public ImmutableArray<Location> Locations => [.. Order.Where(location => Registry.Fields.Any(
        row => row.Id.Scope == entry.Id && row.Id.Location == location && row.Status == FieldStatus.Confirmed))];

    /// <summary>What a caller sends: the body of an operation, its query where it sends no body, or the structure itself.</summary>
    public Location Sent => entry.Kind == ScopeKind.Object ? Location.Object
        : !Locations.Contains(Location.Body) && new Scope(entry.Id, entry.Kind).SendsNoBody ? Location.Query
        : Location.Body;

    /// <summary>The structure of one location.</summary>
    public FieldNode Root(Location location) => set.Root(entry.Id, location);

    /// <summary>The structure of one location of another scope, such as a structure that a type names.</summary>
    public FieldNode RootOf(string scope, Location location) => set.Root(scope, location);

    /// <summary>A checker of what is sent to one location.</summary>
    public PayloadChecker CheckerOf(Location location) => PayloadChecker.For(set, entry.Id, location);

    /// <summary>The rules between fields of one location.</summary>
    public ImmutableArray<StatedRelation> Relations(Location location) =>
        [.. entry.Relations.Where(relation => relation.Location == location)];

    /// <summary>What live calls showed of a field.</summary>
    public IEnumerable<Finding> EvidenceOf(FieldId id) => Registry.Evidence.Where(finding => finding.Field == id);
}
