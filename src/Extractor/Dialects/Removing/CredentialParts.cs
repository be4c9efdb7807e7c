using Extractor.Model;
using Extractor.Outline;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Reads what an operation lists under a title such as "Authentication", which says who calls and not where that is sent: what is named
/// as headers are is one, and of the rest it is not known, unless an example shows it.
/// </summary>
internal static class CredentialParts
{
    /// <summary>The reading with headers among the headers.</summary>
    public static PageReading Apply(PageReading reading, OutlinedPage page, Vocabulary vocabulary)
    {
        var parts = new PartsOfOperations(page);
        var headers = reading.Claims.Where(claim => IsHeader(claim.Path.Value) && IsIn(claim, parts, vocabulary));
        return reading.With(headers.ToHashSet<Claim>(ReferenceEqualityComparer.Instance), Location.Header);
    }

    /// <summary>Whether a claim of an operation stands under such a title, and nothing else says where the field is sent.</summary>
    public static bool IsIn(Claim claim, PartsOfOperations parts, Vocabulary vocabulary) =>
        claim is { Defines: true, Scope.Kind: ScopeKind.Operation } && claim.Section.Innermost is { Length: > 0 } title
        && vocabulary.Has("credential-titles", LabelForms.WithoutNumber(Vocabulary.Key(title)))
        && claim.Location == Address.LocationOf(claim.Scope, claim.Path) && parts.TitlesOf(claim).Contains(title);

    private static bool IsHeader(string name) => HttpHeaders.IsCredential(name) || HttpHeaders.IsName(name);
}
