using Extractor.Checking.Contracts;
using Extractor.Checking.Payloads;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>
/// Holds request bodies against what the pages say, before anybody pays for the call. It is made once for an operation
/// or structure and then checks any number of payloads, from any number of threads.
/// </summary>
public sealed class PayloadChecker
{
    private readonly KnownScope scope;

    private PayloadChecker(KnownScope scope) => this.scope = scope;

    /// <summary>The scope's id.</summary>
    public string Scope => scope.Id;

    /// <summary>Makes a checker of the payloads of an operation or structure.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="scope">The scope's id, as the registry has it.</param>
    /// <exception cref="ArgumentException">The registry has no such scope.</exception>
    public static PayloadChecker For(FieldRegistry registry, string scope)
    {
        var entry = registry.Scopes.FirstOrDefault(entry => entry.Id == scope)
            ?? throw new ArgumentException($"the registry has no scope '{scope}'", nameof(scope));
        return For(registry, scope, LocationOf(registry, entry));
    }

    /// <summary>Makes a checker of what is sent to one location of an operation.</summary>
    internal static PayloadChecker For(FieldRegistry registry, string scope, Location location) =>
        For(new ContractSet(registry), scope, location);

    /// <summary>Makes a checker of what is sent to one location of an operation, beside others of the same contracts.</summary>
    internal static PayloadChecker For(ContractSet contracts, string scope, Location location) =>
        new(new KnownScope(contracts, scope, location));

    /// <summary>Checks one payload.</summary>
    /// <param name="payload">The payload's JSON, as UTF-8.</param>
    /// <param name="path">How messages name the payload.</param>
    public CheckResult Check(ReadOnlyMemory<byte> payload, string path = "payload") => Check(payload, path, TextPlace.Start);

    /// <summary>Checks a payload that stands inside another file.</summary>
    internal CheckResult Check(ReadOnlyMemory<byte> payload, string path, TextPlace start, bool isEscaped = false)
    {
        var (read, problem) = PayloadReader.Read(path, payload, start, isEscaped);
        return read is null ? new CheckResult(scope.Id, [], [], problem) : Check(read);
    }

    /// <summary>Checks a payload that is read already.</summary>
    internal CheckResult Check(Payload payload) => new PayloadJudge(scope, new JudgedPayload(payload, scope.Root)).Run();

    // A call without a body still has parameters, and they are what somebody holds against the page of such a call.
    private static Location LocationOf(FieldRegistry registry, ScopeEntry entry)
    {
        if (entry.Kind == ScopeKind.Object)
            return registry.Fields.Where(field => field.Id.Scope == entry.Id).Select(static field => (Location?)field.Id.Location)
                .FirstOrDefault() ?? Location.Object;
        var hasBody = registry.Fields.Any(field => field.Id.Scope == entry.Id && field.Id.Location == Location.Body);
        return hasBody || !new Scope(entry.Id, entry.Kind).SendsNoBody ? Location.Body : Location.Query;
    }
}
