using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Dialects;

/// <summary>
/// The parameters in the path of an announced address that the page documents nowhere else: the address itself says
/// that the operation takes them.
/// </summary>
internal sealed class AddressParameters : IDialect
{
    /// <inheritdoc/>
    public string Name => "address-parameters";

    /// <inheritdoc/>
    public PageReading Read(DialectInput input, PageReading before)
    {
        var documented = before.Claims.Where(static claim => claim is { Defines: true, Location: Location.Path })
            .ToLookup(static claim => claim.Scope.Id, static claim => claim.Path.Value, StringComparer.Ordinal);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var announced in input.Page.Scopes.Where(static scope => scope.Scope.Kind == ScopeKind.Operation)
            .DistinctBy(static scope => scope.Scope.Id))
        {
            string[] names = [.. PathTemplate.Names(announced.Scope.Id).Where(Identifier.IsName).Distinct(StringComparer.Ordinal)];
            // A list as long as the address names the same parameters in words of its own.
            if (documented[announced.Scope.Id].Distinct(StringComparer.Ordinal).Count() >= names.Length) continue;
            claims.AddRange(
                names.Except(documented[announced.Scope.Id], StringComparer.Ordinal).Select(name => ClaimOf(announced, name, input)));
        }

        return new PageReading(claims.ToImmutable(), [], [], []);
    }

    private static Claim ClaimOf(ScopeDeclaration announced, string name, DialectInput input) => new()
    {
        Scope = announced.Scope,
        Location = Location.Path,
        Path = FieldPath.Parse(name),
        Kind = ClaimKind.AddressParameter,
        Source = input.Source,
        Section = announced.Section,
        Lines = announced.Lines,
    };
}
