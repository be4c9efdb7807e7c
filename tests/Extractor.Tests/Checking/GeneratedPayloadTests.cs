using System.Text;
using System.Text.Json.Nodes;
using Extractor.Checking;
using Extractor.Model;
using Extractor.Registry;
using Extractor.Tests.Fixtures;

namespace Extractor.Tests.Checking;

/// <summary>
/// Thousands of bodies for every operation of the registry that the repository keeps, valid and spoilt in known ways,
/// held against what the registry alone says of them.
/// </summary>
public sealed class GeneratedPayloadTests
{
    private const int OfEachKind = 100;
    private const int LeastInAll = 10_000;

    private static readonly (PayloadChecker Checker, GeneratedPayloads Payloads, Dictionary<string, PathStatus> Known)[] Scopes =
    [
        .. OwnRegistry.Stored.Fields.Where(static field => field.Id.Location == Location.Body).GroupBy(static field => field.Id.Scope)
            .Select(static (group, number) => (
                PayloadChecker.For(OwnRegistry.Stored, group.Key),
                new GeneratedPayloads([.. group], new Random(number)),
                group.ToDictionary(static field => field.Id.Path.Value, static field =>
                    field.Status == FieldStatus.Confirmed ? PathStatus.Confirmed : PathStatus.Hypothesis))),
    ];

    [Fact]
    public void No_key_path_is_called_documented_that_no_page_documents_and_no_mistake_is_missed()
    {
        var all = 0;
        for (var number = 0; number < OfEachKind; number++)
        {
            foreach (var (checker, payloads, known) in Scopes)
            {
                foreach (var (body, mistake) in Variants(payloads, new Random(number)))
                {
                    var text = body.ToJsonString();
                    Judge(checker.Check(Encoding.UTF8.GetBytes(text)), body, known, mistake, text);
                    all++;
                }
            }
        }

        Assert.InRange(all, LeastInAll, int.MaxValue);
    }

    private static void Judge(CheckResult result, JsonObject body, Dictionary<string, PathStatus> known, Mistake mistake, string text)
    {
        Assert.Null(result.Problem);
        var expected = GeneratedPayloads.Keys(body).Select(static key => key.Path).Distinct()
            .ToDictionary(static path => path, path => known.GetValueOrDefault(path, PathStatus.Unknown));
        Assert.Equal(
            expected.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Value} {pair.Key}"),
            result.Fields.OrderBy(static field => field.Id.Path.Value, StringComparer.Ordinal)
                .Select(static field => $"{field.Status} {field.Id.Path.Value}"));
        if (expected.Values.Any(static status => status != PathStatus.Confirmed))
            Assert.True(result.Verdict >= CheckVerdict.Hypothetical, text);
        if (mistake.Rule is null)
            Assert.True(
                result.Verdict == CheckVerdict.Documented,
                $"{string.Join('\n', result.Findings.Select(static one => one.Message))}\n{text}");
        else
            Assert.True(
                result.Findings.Any(
                    finding => finding.Rule.Id == mistake.Rule && (mistake.Path is null || finding.Field.Path.Value == mistake.Path)),
                $"{mistake}\n{text}");
    }

    private static IEnumerable<(JsonObject Body, Mistake Mistake)> Variants(GeneratedPayloads payloads, Random random)
    {
        yield return (payloads.Valid(), new Mistake(null, null));
        var (unknown, holder, _) = AnyKey(payloads, random);
        holder["wind_speed"] = 3;
        yield return (unknown, new Mistake("field-undocumented", null));
        var misplaced = AnyKey(payloads, random);
        var value = misplaced.Holder[misplaced.Name]!.DeepClone();
        misplaced.Holder.Remove(misplaced.Name);
        misplaced.Body["wrapped"] = new JsonObject { [misplaced.Name] = value };
        yield return (misplaced.Body, new Mistake("field-undocumented", "wrapped"));
        var misspelt = AnyKey(payloads, random);
        Rename(misspelt.Holder, misspelt.Name, payloads.Misspelt(misspelt.Name));
        yield return (misspelt.Body, new Mistake(
            GeneratedPayloads.Keys(misspelt.Body).All(key => payloads.Documented.ContainsKey(key.Path)) ? null : "field-undocumented",
            null));
        foreach (var spoilt in WrongValues(payloads, random)) yield return spoilt;
    }

    private static IEnumerable<(JsonObject Body, Mistake Mistake)> WrongValues(GeneratedPayloads payloads, Random random)
    {
        var typed = payloads.Valid();
        if (Pick(typed, random, key => GeneratedPayloads.OfAnotherType(payloads.Documented[key.Path].Type) is not null) is { } wrong)
        {
            wrong.Holder[wrong.Name] = GeneratedPayloads.OfAnotherType(payloads.Documented[wrong.Path].Type);
            yield return (typed, new Mistake("type-mismatch", wrong.Path));
        }

        var listed = payloads.Valid();
        if (Pick(listed, random, key => payloads.Documented[key.Path] is { Enum.Length: > 0, Type: "string" }) is { } odd)
        {
            odd.Holder[odd.Name] = "no such value";
            yield return (listed, new Mistake("value-undocumented", odd.Path));
        }

        var complete = payloads.Valid();
        if (Pick(complete, random, key => payloads.Documented[key.Path].Required == Requirement.Required) is { } missing)
        {
            missing.Holder.Remove(missing.Name);
            yield return (complete, new Mistake("required-missing", missing.Path));
        }
    }

    private static (JsonObject Body, JsonObject Holder, string Name) AnyKey(GeneratedPayloads payloads, Random random)
    {
        while (true)
        {
            var body = payloads.Valid();
            if (Pick(body, random, static _ => true) is { } key) return (body, key.Holder, key.Name);
        }
    }

    private static (string Path, JsonObject Holder, string Name)? Pick(
        JsonObject body, Random random, Func<(string Path, JsonObject Holder, string Name), bool> fits)
    {
        var keys = GeneratedPayloads.Keys(body).Where(fits).ToArray();
        return keys.Length == 0 ? null : keys[random.Next(keys.Length)];
    }

    private static void Rename(JsonObject holder, string name, string other)
    {
        var value = holder[name];
        holder.Remove(name);
        holder[other] = value;
    }

    /// <summary>What is wrong with a body.</summary>
    /// <param name="Rule">The rule that must tell it, or null where nothing is wrong.</param>
    /// <param name="Path">The field that the finding must be about, or null.</param>
    private sealed record Mistake(string? Rule, string? Path);
}
