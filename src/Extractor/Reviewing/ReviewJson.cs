using System.Text.Json.Nodes;
using Extractor.Changes;
using Extractor.Changes.Judging;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Reviewing;

/// <summary>A review for other tools. Its form is written down in <c>review.schema.json</c>; every object has all of its keys.</summary>
internal static class ReviewJson
{
    /// <summary>The version of the form.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The JSON Schema of the form.</summary>
    public static string Schema()
    {
        using var stream = typeof(ReviewJson).Assembly.GetManifestResourceStream("review.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The review.</summary>
    public static JsonObject Of(Review review) => new()
    {
        ["schemaVersion"] = SchemaVersion,
        ["old"] = Side(review.Old),
        ["new"] = Side(review.New),
        ["summary"] = new JsonObject
        {
            ["sentence"] = ReviewSummary.Sentence(review),
            ["breaking"] = review.Open(ChangeWeight.Breaking).Count(),
            ["additive"] = review.Open(ChangeWeight.Additive).Count(),
            ["wording"] = review.Open(ChangeWeight.Wording).Count(),
            ["approved"] = review.Approved.Count(),
        },
        ["changes"] = RegistryJson.Rows(review.Changes, Of),
        ["staleApprovals"] = RegistryJson.Rows(review.Stale, Of),
    };

    private static JsonObject Side(ReviewSide side) => new()
    {
        ["source"] = side.Name,
        ["version"] = side.Registry.Version.ToString(),
        ["fingerprint"] = Extractor.Registry.Fingerprint.Of(side.Registry),
    };

    private static JsonObject Of(ReviewedChange change)
    {
        var (subject, attribute) = RegistryDiff.Named(change.Fact.Aspect);
        var row = change.Fact.NewField ?? change.Fact.OldField;
        return new JsonObject
        {
            ["rule"] = change.Rule.Id,
            ["weight"] = RegistryJson.Name(change.Rule.Weight),
            ["subject"] = subject,
            ["attribute"] = attribute,
            ["kind"] = RegistryJson.Name(change.Fact.Kind),
            ["id"] = change.Fact.Id,
            ["oldId"] = change.OldId,
            ["scope"] = change.Scope.Length == 0 ? null : change.Scope,
            ["location"] = row is null ? null : FieldId.LocationName(row.Id.Location),
            ["path"] = row?.Id.Path.Value,
            ["old"] = change.Fact.Old,
            ["new"] = change.Fact.New,
            ["likelihood"] = change.Likelihood,
            ["otherReading"] = RegistryJson.Rows(change.OtherReading, static reading =>
                new JsonObject { ["rule"] = reading.Rule.Id, ["weight"] = RegistryJson.Name(reading.Rule.Weight), ["id"] = reading.Id }),
            ["oldField"] = Attributes(change, change.Fact.OldField),
            ["newField"] = Attributes(change, change.Fact.NewField),
            ["at"] = Place(change.At),
            ["was"] = Place(change.Was),
            ["folded"] = RegistryJson.Rows(change.Entry.Folded.SelectMany(static entry => entry.All), Folded),
            ["scopes"] = new JsonArray([.. change.Entry.Scopes.Select(static scope => (JsonNode)scope)]),
            ["fingerprint"] = change.Fingerprint,
            ["approval"] = change.Approval is { } approval ? Of(approval) : null,
            ["notes"] = RegistryJson.Rows(change.Notes, static note => new JsonObject { ["file"] = note.File, ["line"] = note.Line }),
            ["payloads"] = new JsonArray([.. change.Payloads.Select(static file => (JsonNode)file)]),
        };
    }

    private static JsonObject Folded(ChangeEntry entry) => new()
    {
        ["rule"] = entry.Rule.Id,
        ["id"] = entry.Fact.Id,
        ["oldId"] = entry.OldId,
        ["old"] = entry.Fact.Old,
        ["new"] = entry.Fact.New,
    };

    // What came, went or moved is given whole, so that nobody has to look it up.
    private static JsonObject? Attributes(ReviewedChange change, Field? row)
    {
        if (row is null || !(change.IsExistence || change.Likelihood is not null)) return null;
        var json = RegistryJson.Of(row);
        json.Remove("anchors");
        json.Remove("conflicts");
        return json;
    }

    private static JsonObject? Place(Anchor? anchor) => anchor is null ? null : new JsonObject
    {
        ["page"] = anchor.Page,
        ["section"] = new JsonArray([.. anchor.Section.Select(static heading => (JsonNode)heading)]),
        ["line"] = anchor.Line,
        ["endLine"] = anchor.EndLine,
        ["quote"] = anchor.Quote,
    };

    private static JsonObject Of(Approval approval) =>
        new() { ["fingerprint"] = approval.Fingerprint, ["reason"] = approval.Reason, ["line"] = approval.Line };
}
