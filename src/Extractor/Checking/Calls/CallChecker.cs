using System.Collections.Immutable;
using System.Text;
using Extractor.Checking.Contracts;
using Extractor.Diagnostics;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking.Calls;

/// <summary>Holds whole calls against the pages: body, form, headers, and the parameters of the address. For one thread.</summary>
/// <param name="registry">The registry.</param>
internal sealed class CallChecker(FieldRegistry registry)
{
    private readonly Dictionary<(string Scope, Location Location), PayloadChecker> checkers = [];
    private readonly ContractSet contracts = new(registry);
    private readonly ILookup<(string Scope, Location Location), Field> fields = registry.Fields.ToLookup(
        static field => (field.Id.Scope, field.Id.Location));

    /// <summary>Checks a call as one of an operation. Of a call that was not read in full, only that is said.</summary>
    /// <param name="scope">The operation's id.</param>
    /// <param name="call">The call.</param>
    /// <param name="path">The file that it is in, as the user knows it.</param>
    public CheckResult Check(string scope, ApiCall call, string path)
    {
        var parameters = PathParameters(scope, call);
        var headers = Headers(scope, call);
        ImmutableArray<UnreadPart> unread = [
            .. call.Unread, .. UnreadIn(parameters), .. UnreadIn(headers.Where(header => HasRules(scope, header))),
        ];
        if (!unread.IsEmpty) return new CheckResult(scope, [], [], Problem(unread, path)) { At = call.At };
        CheckResult[] results =
        [
            .. Bodies(scope, call, path),
            .. Parts(scope, Location.Path, parameters, call),
            .. Parts(scope, Location.Query, call.Query, call),
            .. Parts(scope, Location.Header, headers, call).Select(WithoutTransport),
        ];
        return new CheckResult(
            scope,
            [.. results.SelectMany(static result => result.Fields)],
            [.. results.SelectMany(static result => result.Findings).OrderBy(static one => one.Place.Line)
                .ThenBy(static one => one.Place.Column)],
            results.Select(static result => result.Problem).FirstOrDefault(static problem => problem is not null))
        {
            At = call.At,
        };
    }

    /// <summary>Says which parts of a call were not read.</summary>
    public static Diagnostic Problem(ImmutableArray<UnreadPart> unread, string path)
    {
        var what = string.Join("; ", unread.Select(static part => part.What).Distinct(StringComparer.Ordinal));
        return Rules.PayloadBroken.At(path, unread[0].At.Line, $"the call was not read in full: found {what}") with
        {
            Column = unread[0].At.Column,
        };
    }

    private IEnumerable<CheckResult> Bodies(string scope, ApiCall call, string path)
    {
        if (call.Body is { } body)
        {
            var result = CheckerOf(scope, Location.Body).Check(Encoding.UTF8.GetBytes(body.Json), body.Path, body.At, body.IsEscaped);
            yield return body.Path == path ? result : InFile(result, body.Path, $"{path}:{call.At.Line}");
        }
        else if (!call.Form.IsEmpty || fields.Contains((scope, Location.Body)))
            yield return CheckerOf(scope, Location.Body).Check(ApiCall.PayloadOf(call.Form, call.At));
    }

    private static CheckResult InFile(CheckResult result, string file, string caller) => result with
    {
        Findings = [.. result.Findings.Select(finding => finding with { File = file })],
        Problem = result.Problem is { } problem ? problem with { Message = $"{problem.Message} (sent by {caller})" } : null,
    };

    private IEnumerable<CheckResult> Parts(string scope, Location location, ImmutableArray<CallField> sent, ApiCall call)
    {
        // What the address needs is in its path already.
        var canBeMissing = location != Location.Path && fields.Contains((scope, location));
        return sent.IsEmpty && !canBeMissing ? [] : [CheckerOf(scope, location).Check(ApiCall.PayloadOf(sent, call.At))];
    }

    private PayloadChecker CheckerOf(string scope, Location location)
    {
        if (!checkers.TryGetValue((scope, location), out var checker))
            checkers[(scope, location)] = checker = PayloadChecker.For(contracts, scope, location);
        return checker;
    }

    private ImmutableArray<CallField> PathParameters(string scope, ApiCall call)
    {
        if (OperationName.Parse(scope) is not { } operation) return [];
        var template = operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = ImmutableArray.CreateBuilder<CallField>();
        for (var i = 1; i <= template.Length && i <= call.Segments.Length; i++)
        {
            var (segment, value) = (template[^i], call.Segments[^i]);
            var (open, close) = (segment.IndexOf('{', StringComparison.Ordinal), segment.IndexOf('}', StringComparison.Ordinal));
            if (open < 0 || close < open) continue;
            var name = segment[(open + 1)..close];
            var isWhole = open == 0 && close == segment.Length - 1;
            // A template may call the parameter otherwise than its table does; then nothing is known of the value.
            if (value.Unread is not null || (isWhole && fields[(scope, Location.Path)].Any(field => field.Id.Path.Value == name)))
                found.Add(value with { Name = name });
        }

        found.Reverse();
        return found.ToImmutable();
    }

    // The names of headers have no case, so that a header takes the name that the page gives it.
    private ImmutableArray<CallField> Headers(string scope, ApiCall call) =>
    [
        .. call.Headers
            .Select(header => (Header: header, Documented: DocumentedHeader(scope, header.Name)))
            .Where(static one => one.Documented is not null || !HttpHeaders.IsStandard(one.Header.Name))
            .Select(static one => one.Header with { Name = one.Documented?.Id.Path.Value ?? one.Header.Name, Value = ValueOf(one.Header) }),
    ];

    private Field? DocumentedHeader(string scope, string name) =>
        fields[(scope, Location.Header)].FirstOrDefault(field => field.Id.Path.Value.Equals(name, StringComparison.OrdinalIgnoreCase));

    private bool HasRules(string scope, CallField header) =>
        !HttpHeaders.IsCredential(header.Name) && DocumentedHeader(scope, header.Name) is { } field
        && (!field.Enum.IsEmpty || !field.Constraints.IsEmpty);

    private static string? ValueOf(CallField header) =>
        HttpHeaders.IsCredential(header.Name) ? null
        : header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase) ? header.Value?.Split(';')[0].Trim()
        : header.Value;

    // Credentials and the like are left out of files on purpose, and clients add the rest.
    private static CheckResult WithoutTransport(CheckResult result) =>
        result with
        {
            Findings = [.. result.Findings.Where(
                static finding => finding.Rule != CheckRules.RequiredMissing || !HttpHeaders.IsStandard(finding.Field.Path.Value))],
        };

    private static IEnumerable<UnreadPart> UnreadIn(IEnumerable<CallField> parts) =>
        parts.Where(static part => part.Unread is not null)
            .Select(static part => new UnreadPart(part.At, $"{part.Unread} as the value of {part.Name}"));
}
