using Extractor.Model;
using Extractor.Words;

namespace Extractor.Dialects.Removing;

/// <summary>
/// Takes back what was read as a field and is a word that pages write for themselves: "Returns", "Example", "Note".
/// Such a word is a name only beside a type or a requirement, or among other names that are capitalized. A label beside the address of
/// the operation itself is none anywhere.
/// </summary>
internal static class NamesThatAreNone
{
    private const string Reason = "a word of the page and no name of a field";
    private const string Address = "the address of the operation";
    private const string Credentials = "says that a call needs credentials, and not where they are sent";
    private const int FewestAlike = 3;

    /// <summary>The reading without the claims of such words; their rows are ignored.</summary>
    public static PageReading Removed(PageReading reading, Vocabulary vocabulary)
    {
        reading = reading.Without(
            reading.Claims.Where(claim => IsOwnAddress(claim, vocabulary)).ToHashSet<Claim>(ReferenceEqualityComparer.Instance),
            Outcome.Ignored, Address);
        reading = reading.Without(
            reading.Claims.Where(claim => AsksForCredentials(claim, vocabulary)).ToHashSet<Claim>(ReferenceEqualityComparer.Instance),
            Outcome.Ignored, Credentials);
        var doubtful = reading.Claims.Where(claim => IsDoubtful(claim, vocabulary)).ToArray();
        if (doubtful.Length == 0) return reading;
        var beside = reading.Claims.Where(static claim => claim.Defines).ToLookup(Group);
        var words = doubtful.ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        var none = doubtful.Where(claim => !IsAmongCapitals([.. beside[Group(claim)]], words))
            .ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        return reading.Without(none, Outcome.Ignored, Reason);
    }

    private static (Scope, Location, FieldPath, string, ClaimKind) Group(Claim claim) =>
        (claim.Scope, claim.Location, claim.Path.Parent, claim.Section.Innermost, claim.Kind);

    private static bool IsDoubtful(Claim claim, Vocabulary vocabulary) =>
        claim is
        {
            Type: null,
            Required: Requirement.Unstated,
            Default: null,
            Kind: ClaimKind.TableRow or ClaimKind.FieldBlock or ClaimKind.FieldHeading or ClaimKind.FieldBullet or ClaimKind.Definition,
        } && vocabulary.IsWordOfPages(claim.Path.Leaf)
        && !IsCompound(claim.Path.Leaf);

    // **URL**: `https://api.example.com/v1/kites`, below POST /v1/kites
    private static bool IsOwnAddress(Claim claim, Vocabulary vocabulary) =>
        claim is { Type: null, Required: Requirement.Unstated, Kind: ClaimKind.FieldBullet or ClaimKind.FieldBlock or ClaimKind.TableRow }
        && claim is { Scope: { Kind: ScopeKind.Operation, Id: var operation }, Description: { Length: > 0 } told } && !told.Contains(' ')
        && vocabulary.IsUrlLabel(claim.Path.Value) && OperationName.PathBehindLabel(told) is { Length: > 1 } path
        && OperationName.Shape(operation).EndsWith($" {OperationName.Shape(path)}", StringComparison.Ordinal);

    // **Authentication** **Required**, in an operation and in no section of headers.
    private static bool AsksForCredentials(Claim claim, Vocabulary vocabulary) =>
        claim is { Type: null, Default: null, Required: not Requirement.Unstated, Scope.Kind: ScopeKind.Operation, Path.Depth: 0 }
        && (claim.Kind == ClaimKind.FieldBlock || claim is { Kind: ClaimKind.FieldBullet, Description.Length: 0 })
        && claim.Location is Location.Body or Location.Query && char.IsUpper(claim.Path.Leaf.FirstOrDefault())
        && vocabulary.Has("credential-titles", claim.Path.Leaf);

    // "ReadOnly" is how programs write a name; a page writes "Read-only" for itself.
    private static bool IsCompound(string name) =>
        name.Zip(name.Skip(1)).Any(static pair => char.IsAsciiLetterLower(pair.First) && char.IsAsciiLetterUpper(pair.Second));

    // Among names in small letters, words in capitals do not speak for each other.
    private static bool IsAmongCapitals(Claim[] group, HashSet<Claim> words)
    {
        if (group.Length < FewestAlike) return false;
        var names = Array.FindAll(group, claim => !words.Contains(claim));
        if (names.Length > 0) group = names;
        return group.Count(static claim => char.IsAsciiLetterUpper(claim.Path.Leaf.FirstOrDefault())) * 2 > group.Length;
    }
}
