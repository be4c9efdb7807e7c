using System.Text;
using Extractor.Checking.Payloads;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>Holds a whole call against the pages: its body, its form and the parameters of its address.</summary>
internal static class CallChecker
{
    /// <summary>Checks a call as one of an operation. Headers are not judged: what every call sends is on few pages.</summary>
    public static CheckResult Check(FieldRegistry registry, string scope, CurlCall call, string path)
    {
        var results = new List<CheckResult>();
        if (call.Json is { } json) results.Add(PayloadChecker.For(registry, scope, Location.Body).Check(Encoding.UTF8.GetBytes(json), path, call.JsonAt));
        else if (!call.Form.IsEmpty || Has(registry, scope, Location.Body)) results.Add(PayloadChecker.For(registry, scope, Location.Body).Check(CurlCall.PayloadOf(call.Form, call.At)));
        if (!call.Query.IsEmpty || Has(registry, scope, Location.Query)) results.Add(PayloadChecker.For(registry, scope, Location.Query).Check(CurlCall.PayloadOf(call.Query, call.At)));
        return new CheckResult(
            scope,
            [.. results.SelectMany(static result => result.Fields)],
            [.. results.SelectMany(static result => result.Findings).OrderBy(static one => one.Place.Line).ThenBy(static one => one.Place.Column)],
            results.Select(static result => result.Problem).FirstOrDefault(static problem => problem is not null));
    }

    private static bool Has(FieldRegistry registry, string scope, Location location) => registry.Fields.Any(field => field.Id.Scope == scope && field.Id.Location == location);
}
