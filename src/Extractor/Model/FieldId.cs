namespace Extractor.Model;

/// <summary>The identity of a field: what it belongs to, where it is sent and its path.</summary>
/// <param name="Scope">The scope's id.</param>
/// <param name="Location">Where the field is sent.</param>
/// <param name="Path">The field's path.</param>
public readonly record struct FieldId(string Scope, Location Location, FieldPath Path) : IComparable<FieldId>
{
    /// <summary>The id as the registry prints it: <c>POST /v1/tasks#body.items[].type</c>.</summary>
    public override string ToString() => $"{Scope}#{LocationName(Location)}.{Path.Value}";

    /// <summary>The name of a location as the registry prints it.</summary>
    public static string LocationName(Location location) => location switch
    {
        Location.Header => "header",
        Location.Path => "path",
        Location.Query => "query",
        Location.Body => "body",
        Location.Response => "response",
        Location.Callback => "callback",
        _ => "object",
    };

    /// <summary>The location of a name, or null where no location has it.</summary>
    public static Location? LocationOf(string name) => name switch
    {
        "header" => Location.Header,
        "path" => Location.Path,
        "query" => Location.Query,
        "body" => Location.Body,
        "response" => Location.Response,
        "callback" => Location.Callback,
        "object" => Location.Object,
        _ => null,
    };

    /// <summary>Reads an id as the registry prints it; null where the text is none.</summary>
    public static FieldId? Parse(string text)
    {
        // Scopes and paths may hold the sign themselves; the one before a location's name is meant.
        for (var hash = text.IndexOf('#', StringComparison.Ordinal); hash >= 0; hash = text.IndexOf('#', hash + 1))
        {
            var dot = text.IndexOf('.', hash);
            if (dot < 0) return null;
            if (hash == 0 || dot == text.Length - 1 || LocationOf(text[(hash + 1)..dot]) is not { } location) continue;
            return new FieldId(text[..hash], location, new FieldPath(text[(dot + 1)..]));
        }

        return null;
    }

    /// <summary>Orders ids by scope, then location, then path; by code units, whatever the culture.</summary>
    public int CompareTo(FieldId other)
    {
        var order = string.CompareOrdinal(Scope, other.Scope);
        if (order == 0) order = Location.CompareTo(other.Location);
        return order != 0 ? order : string.CompareOrdinal(Path.Value, other.Path.Value);
    }
}
