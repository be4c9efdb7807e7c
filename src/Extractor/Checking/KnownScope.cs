using System.Collections.Immutable;
using Extractor.Checking.Contracts;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Checking;

/// <summary>What the registry knows of one operation or structure, made ready for many payloads.</summary>
internal sealed class KnownScope
{
    private const int MostNear = 3;

    private readonly ILookup<FieldId, Finding> evidence;
    private readonly Lazy<NearestField> nearest;

    /// <summary>Learns the fields of a scope.</summary>
    /// <param name="contracts">The contracts of the registry.</param>
    /// <param name="id">The scope's id.</param>
    /// <param name="location">Where the payload is sent.</param>
    public KnownScope(ContractSet contracts, string id, Location location)
    {
        (Id, Location) = (id, location);
        Root = contracts.Root(id, location);
        evidence = contracts.Registry.Evidence.ToLookup(static finding => finding.Field);
        nearest = new Lazy<NearestField>(() => new NearestField(
            contracts.Registry with { Fields = [.. contracts.Registry.Fields.Where(field => contracts.IsKnown(field.Id.Scope))] }));
    }

    /// <summary>The scope's id.</summary>
    public string Id { get; }

    /// <summary>Where the payload is sent.</summary>
    public Location Location { get; }

    /// <summary>The documented structure.</summary>
    public FieldNode Root { get; }

    /// <summary>What live calls showed of a field.</summary>
    public ImmutableArray<Finding> EvidenceOf(FieldId id) => [.. evidence[id]];

    /// <summary>The documented fields that somebody most likely meant, best first.</summary>
    public ImmutableArray<Field> Near(FieldId id, Func<Field, bool> isGiven) => [.. nearest.Value.MeantBy(id, isGiven).Take(MostNear)];

    /// <summary>
    /// The name of a field for a reader who has the payload before him: its path, and where it is sent only if that is
    /// elsewhere.
    /// </summary>
    public string Name(Field field) => field.Id.Scope != Id ? field.Id.ToString()
        : field.Id.Location == Location ? field.Id.Path.Value
        : $"{FieldId.LocationName(field.Id.Location)}.{field.Id.Path}";
}
