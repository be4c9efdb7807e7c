namespace Extractor.Model;

/// <summary>Where a field of an operation is sent.</summary>
internal static class Address
{
    /// <summary>
    /// Where the section says; where it does not, or only speaks of requests at large: in the path where the operation's
    /// address has a parameter of the field's name, else in the query for methods that send no body, and in the body for
    /// the others.
    /// </summary>
    public static Location Of(PlacedBlock placed, FieldPath path)
    {
        // Listed with those of the query, a field that the address names stands in the address all the same.
        if (placed is { Location: { } known, Broad: false } && (known != Location.Query || placed.Scope is not { } own || !IsIn(own, path)))
            return known;
        var byAddress = LocationOf(placed.Scope!.Value, path);
        return byAddress == Location.Path ? byAddress : placed.Location ?? byAddress;
    }

    /// <summary>Where an operation takes a field that no section places.</summary>
    public static Location LocationOf(Scope scope, FieldPath path)
    {
        if (scope.Kind == ScopeKind.Object) return Location.Object;
        if (IsIn(scope, path)) return Location.Path;
        return scope.SendsNoBody ? Location.Query : Location.Body;
    }

    private static bool IsIn(Scope operation, FieldPath path) => path.Value.Length > 0
        && operation.Id.Contains($"{{{path.Value}}}", StringComparison.Ordinal);
}
