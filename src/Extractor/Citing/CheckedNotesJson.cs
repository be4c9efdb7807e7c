using System.Text.Json.Nodes;
using Extractor.Registry;

namespace Extractor.Citing;

/// <summary>A citation of a note and what became of it.</summary>
/// <param name="Note">The note's path, as the user knows it.</param>
/// <param name="Citation">The citation.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Fixed">Whether the note was brought up to date.</param>
internal sealed record JudgedCitation(string Note, NoteCitation Citation, CitationResult Verdict, bool Fixed);

/// <summary>What became of the citations of notes, as JSON for other tools.</summary>
internal static class CheckedNotesJson
{
    /// <summary>The citations in their order; a value that is not known is null, so that every one has the same keys.</summary>
    public static JsonObject Of(RegistryVersion version, IEnumerable<JudgedCitation> judged) => new()
    {
        ["schemaVersion"] = FieldRegistry.SchemaVersion,
        ["version"] = version.ToString(),
        ["citations"] = RegistryJson.Rows(judged, Of),
    };

    private static JsonObject Of(JudgedCitation judged)
    {
        var (verdict, cited) = (judged.Verdict, judged.Verdict.Cited);
        return new JsonObject
        {
            ["note"] = judged.Note,
            ["line"] = judged.Citation.Line,
            ["endLine"] = judged.Citation.EndLine,
            ["field"] = verdict.Name,
            ["standing"] = RegistryJson.Name(verdict.Standing),
            ["holds"] = verdict.Holds,
            ["fixed"] = judged.Fixed,
            ["why"] = verdict.Why,
            ["was"] = new JsonObject
            {
                ["absent"] = cited.Place is null,
                ["version"] = cited.Version.ToString(),
                ["page"] = cited.Place?.Page,
                ["line"] = cited.Place?.Line,
                ["endLine"] = cited.Place?.EndLine,
                ["quote"] = verdict.Was?.Anchor.Quote,
            },
            ["now"] = verdict.Now is null ? null : verdict.Now.ToJson(),
            ["differences"] = RegistryJson.Rows(verdict.Differences, static change =>
                new JsonObject { ["attribute"] = change.Attribute, ["old"] = change.Old, ["new"] = change.New }),
            ["places"] = RegistryJson.Rows(verdict.Places.IsDefault ? [] : verdict.Places, RegistryJson.Of),
            ["nearest"] = verdict.Nearest?.Id.ToString(),
        };
    }
}
