using System.Collections.Immutable;
using Extractor.Checking;
using Extractor.Checking.Payloads;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands;

/// <summary>What a user asks of a check.</summary>
/// <param name="Payloads">Files, patterns or <c>-</c>.</param>
/// <param name="Scope">The operation as the user named it, or null.</param>
/// <param name="Curl">Files of curl commands.</param>
/// <param name="Allow">Hypotheses that are sent on purpose, as <c>FIELD=REASON</c>.</param>
/// <param name="Record">The file to write a probe to, or null.</param>
/// <param name="Format">How to tell the results.</param>
/// <param name="Docs">The folder that the cited pages stand in.</param>
internal sealed record CheckRequest(ImmutableArray<string> Payloads, string? Scope, ImmutableArray<string> Curl, ImmutableArray<string> Allow, string? Record, string Format, string Docs);

/// <summary>A payload and what a check says of it.</summary>
/// <param name="Path">The payload, as the user knows it.</param>
/// <param name="Result">What the check says.</param>
internal sealed record CheckedPayload(string Path, CheckResult Result);

/// <summary>Reads payloads and calls and checks them.</summary>
/// <param name="registry">The registry.</param>
/// <param name="scope">The scope of the payloads, or null where only calls are checked.</param>
/// <param name="terminal">Where stdin comes from.</param>
internal sealed class CheckRun(FieldRegistry registry, string? scope, Terminal terminal)
{
    private const int MostNear = 3;

    /// <summary>Checks everything that a user asks for. What cannot be read stops nothing else.</summary>
    public ImmutableArray<CheckedPayload> All(CheckRequest request)
    {
        var checker = scope is null ? null : PayloadChecker.For(registry, scope);
        var bodies = PayloadFiles.Expand(request.Payloads).Select(name => PayloadFiles.Read(name, terminal)).Select(file => new CheckedPayload(file.Path, file.Problem is { } problem ? Unreadable(problem) : checker!.Check(file.Bytes, file.Path)));
        return [.. bodies, .. PayloadFiles.Expand(request.Curl).SelectMany(Calls)];
    }

    private IEnumerable<CheckedPayload> Calls(string name)
    {
        var file = PayloadFiles.Read(name, terminal);
        if (file.Problem is { } problem) return [new CheckedPayload(file.Path, Unreadable(problem))];
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text) return [new CheckedPayload(file.Path, Unreadable(Rules.PayloadBroken.At(file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text")))];
        var calls = CurlCall.In(file.Path, text);
        return calls.IsEmpty
            ? [new CheckedPayload(file.Path, Unreadable(Rules.PayloadBroken.At(file.Path, 1, "found no curl command, expected a line that starts with 'curl'") with { Column = 1 }))]
            : calls.Select(call => new CheckedPayload(file.Path, Check(file.Path, call)));
    }

    private CheckResult Check(string path, CurlCall call)
    {
        if (call.BodyFile is { } body) return Unreadable(At(Rules.PayloadBroken, path, call, $"the call takes its body from {body}; check that file with --scope \"{call.Operation}\""));
        // A call says its operation itself; the scope of the bodies beside it is for calls that name none that is known.
        if (call.Operation is { } own && ScopeSelector.Called(registry, own) is [var documented]) return CallChecker.Check(registry, documented.Id, call, path);
        if (scope is not null) return CallChecker.Check(registry, scope, call, path);
        if (call.Operation is not { } operation) return Unreadable(At(Rules.ScopeUnknown, path, call, "the call names no address such as https://api.example.com/v1/videos, expected one, or the operation behind --scope"));
        var called = ScopeSelector.Called(registry, operation);
        var near = (called.IsEmpty ? ScopeSelector.Near(registry, operation.ToString()) : called).Take(MostNear).Select(static one => one.Id).ToArray();
        return Unreadable(At(Rules.ScopeUnknown, path, call, $"found {operation}, expected an operation that the pages document{(near.Length == 0 ? "" : $", such as {string.Join(" or ", near)}")}"));
    }

    private static Diagnostic At(Rule rule, string path, CurlCall call, string what) => rule.At(path, call.At.Line, what) with { Column = call.At.Column };

    private static CheckResult Unreadable(Diagnostic problem) => new("", [], [], problem);
}
