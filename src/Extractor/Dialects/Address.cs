using Extractor.Outline;

namespace Extractor.Dialects;

/// <summary>Where a field of an operation is sent when its section does not say.</summary>
internal static class Address
{
    /// <summary>
    /// In the path where the operation's address has a parameter of its name; else in the query for methods that send no
    /// body, and in the body for the others.
    /// </summary>
    public static Location LocationOf(Scope scope, FieldPath path)
    {
        if (scope.Kind == ScopeKind.Object) return Location.Object;
        if (scope.Id.Contains($"{{{path.Value}}}", StringComparison.Ordinal)) return Location.Path;
        var sendsNoBody = scope.Id.StartsWith("GET ", StringComparison.Ordinal) || scope.Id.StartsWith("HEAD ", StringComparison.Ordinal) || scope.Id.StartsWith("DELETE ", StringComparison.Ordinal);
        return sendsNoBody ? Location.Query : Location.Body;
    }
}
