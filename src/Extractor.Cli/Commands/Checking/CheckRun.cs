using System.Collections.Immutable;
using Extractor.Checking;
using Extractor.Checking.Calls;
using Extractor.Diagnostics;
using Extractor.Pages;
using Extractor.Registry;
using Extractor.Searching;

namespace Extractor.Cli.Commands.Checking;

/// <summary>What a user asks of a check.</summary>
/// <param name="Payloads">Files, patterns or <c>-</c>.</param>
/// <param name="Scope">The operation as the user named it, or null.</param>
/// <param name="Curl">Files of curl commands.</param>
/// <param name="Allow">Hypotheses that are sent on purpose, as <c>FIELD=REASON</c>.</param>
/// <param name="Record">The file to write a probe to, or null.</param>
/// <param name="Format">How to tell the results.</param>
/// <param name="Docs">The folder that the cited pages stand in.</param>
internal sealed record CheckRequest(
    ImmutableArray<string> Payloads, string? Scope, ImmutableArray<string> Curl, ImmutableArray<string> Allow, string? Record,
    string Format, string Docs);

/// <summary>A payload and what a check says of it.</summary>
/// <param name="Path">The payload, as the user knows it.</param>
/// <param name="Result">What the check says.</param>
internal sealed record CheckedPayload(string Path, CheckResult Result)
{
    /// <summary>The payload for a reader: its file, and the line where a call starts.</summary>
    public string Name => Result.At is { } at ? $"{Path}:{at.Line}" : Path;
}

/// <summary>Reads payloads and calls and checks them.</summary>
/// <param name="registry">The registry.</param>
/// <param name="scope">The scope of the payloads, or null where only calls are checked.</param>
/// <param name="terminal">Where stdin comes from.</param>
internal sealed class CheckRun(FieldRegistry registry, string? scope, Terminal terminal)
{
    private const int MostNear = 3;

    private readonly CallChecker calls = new(registry);

    /// <summary>Checks everything that a user asks for. What cannot be read stops nothing else.</summary>
    public ImmutableArray<CheckedPayload> All(CheckRequest request)
    {
        var checker = scope is null ? null : PayloadChecker.For(registry, scope);
        return [
            .. PayloadFiles.Expand(request.Payloads).SelectMany(name => Payloads(checker, name)),
            .. PayloadFiles.Expand(request.Curl).SelectMany(name => Calls(name, PayloadForms.OfCalls(name))),
        ];
    }

    private IEnumerable<CheckedPayload> Payloads(PayloadChecker? checker, string name)
    {
        var form = PayloadForms.Of(name);
        if (form is not (PayloadForm.Body or PayloadForm.Unknown)) return Calls(name, form);
        var file = PayloadFiles.Read(name, terminal);
        var problem = file.Problem ?? (form == PayloadForm.Unknown ? NotRead(file.Path)
            : PayloadForms.IsCollection(file.Bytes) ? NotRead(file.Path, "a Postman collection")
            : null);
        return [new CheckedPayload(file.Path, problem is not null ? Unreadable(problem) : checker!.Check(file.Bytes, file.Path))];
    }

    private static Diagnostic NotRead(string path, string? what = null) =>
        Rules.PayloadBroken.At(
            path,
            1,
            $"found {what ?? $"a file of the kind {Path.GetExtension(path)}"}, expected "
            + $"{PayloadForms.Read}") with
        {
            Column = 1,
        };

    private IEnumerable<CheckedPayload> Calls(string name, PayloadForm form)
    {
        var file = PayloadFiles.Read(name, terminal);
        if (file.Problem is { } problem) return [new CheckedPayload(file.Path, Unreadable(problem))];
        if (form == PayloadForm.Unknown) return [new CheckedPayload(file.Path, Unreadable(NotRead(file.Path)))];
        var (found, broken) = form == PayloadForm.Recording ? HarFile.Calls(file.Path, file.Bytes) : Scripted(file, form);
        if (broken is not null) return [new CheckedPayload(file.Path, Unreadable(broken))];
        var sought = form switch
        {
            PayloadForm.Script => "curl command, expected a line that starts with 'curl'",
            PayloadForm.Requests => "request, expected a line such as 'POST https://api.example.com/v1/videos'",
            _ => "entry, expected the requests of a recording",
        };
        return found.IsEmpty
            ? [new CheckedPayload(file.Path, Unreadable(Rules.PayloadBroken.At(file.Path, 1, $"found no {sought}") with { Column = 1 }))]
            : found.Select(call => new CheckedPayload(file.Path, Check(file.Path, call)));
    }

    private static (ImmutableArray<ApiCall> Calls, Diagnostic? Problem) Scripted(ReadFile file, PayloadForm form)
    {
        if (Utf8Text.Read(file.Bytes.Span, out var wrong) is not { } text)
            return ([], Rules.PayloadBroken.At(file.Path, wrong.Line, $"found {wrong.Found}, expected UTF-8 text"));
        return (
            form == PayloadForm.Requests
                ? RequestFile.Calls(file.Path, text, name => PayloadFiles.Beside(file.Path, name))
                : CurlScript.Calls(file.Path, text, PayloadFiles.Here),
            null);
    }

    private CheckResult Check(string path, ApiCall call)
    {
        // A call says its operation itself; the scope of the bodies beside it is for calls that name none that is known.
        if (call.Operation is { } own && ScopeSelector.Called(registry, own) is [var documented])
            return calls.Check(documented.Id, call, path);
        if (scope is not null) return calls.Check(scope, call, path);
        if (!call.Unread.IsEmpty && call.Operation is null && call.Segments.IsEmpty && !IsAddressAlone(call))
            return Unreadable(CallChecker.Problem(call.Unread, path)) with { At = call.At };
        if (call.Operation is not { } operation)
            return Unreadable(At(
                path,
                call,
                "the call names no address such as https://api.example.com/v1/videos, expected one, or the operation behind "
                + "--scop"
                + "e")) with
            {
                At = call.At,
            };
        var called = ScopeSelector.Called(registry, operation);
        var near = (called.IsEmpty
            ? ScopeSelector.Near(registry, operation.ToString())
            : called).Take(MostNear).Select(static one => one.Id).ToArray();
        return Unreadable(At(
            path,
            call,
            $"found {operation}, expected an operation that the pages "
            + "document"
            + (near.Length == 0
                ? ""
                : $", such as {string.Join(" or ", near)}"))) with
        {
            At = call.At,
        };
    }

    // An address that is not seen leaves no operation, which is what has to be said of it.
    private static bool IsAddressAlone(ApiCall call) =>
        call.Unread is [{ What: var what }] && what.StartsWith("the address", StringComparison.Ordinal);

    private static Diagnostic At(string path, ApiCall call, string what) =>
        Rules.ScopeUnknown.At(path, call.At.Line, what) with { Column = call.At.Column };

    private static CheckResult Unreadable(Diagnostic problem) => new("", [], [], problem);
}
