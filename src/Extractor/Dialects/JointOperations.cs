using Extractor.Model;
using Extractor.Outline;

namespace Extractor.Dialects;

/// <summary>Claims of an operation that the page announces together with others: they are made of those too.</summary>
internal static class JointOperations
{
    /// <summary>The reading with what is claimed of one of several operations claimed of the others.</summary>
    public static PageReading Spread(PageReading reading, OutlinedPage page)
    {
        if (page.Joint.IsEmpty) return reading;
        var others = page.Joint.ToLookup(static pair => pair.Operation, static pair => pair.Other);
        return reading with
        {
            Claims = [.. reading.Claims.SelectMany(claim => others[claim.Scope].Select(other => Of(claim, other)).Prepend(claim))],
        };
    }

    // What one method sends in the body, a method that sends none has in the address.
    private static Claim Of(Claim claim, Scope other) => claim with
    {
        Scope = other,
        Location = claim.Location == Location.Body && other.SendsNoBody ? Location.Query : claim.Location,
    };
}
