using Extractor.Reviewing;

namespace Extractor.Tests.Fixtures;

/// <summary>A review with a bit of everything: a rename, a new and a gone field, values, limits, a new operation, other words.</summary>
internal static class TinyReview
{
    /// <summary>The newer page.</summary>
    public static string Kites { get; } = TinyDocs.Kites
        .Replace(
            "`shape` | string | Optional | delta | How it is cut. Enum values: delta, box, sled",
            "`form` | string | Optional | delta | How it is cut. Enum values: delta, box, rokkaku",
            StringComparison.Ordinal)
        .Replace("At most 40 characters", "At most 20 characters", StringComparison.Ordinal)
        .Replace("| `tail_list[].colour` | string | Required | - | A colour by name |\n", "", StringComparison.Ordinal)
        .Replace("| int | Optional | 30 | In metres", "| int | Required | 50 | In whole metres", StringComparison.Ordinal)
        .Replace(
            "The `wind_speed` parameter",
            "## Land a Kite\n\n`POST /v1/landings`\n\n### Request Body\n\n| Field | Type | Required | Description |\n"
            + "| --- | --- | --- | --- |\n| `kite_id` | string | Required | The kite that lands |\n"
            + "| `gently` | boolean | Optional | Whether it may take its time |\n\nThe `wind_speed` parameter",
            StringComparison.Ordinal);

    /// <summary>The review.</summary>
    public static Review Of(bool all = false)
    {
        var old = TinyDocs.Extracted();
        return Review.Of(
            new ReviewSide("extracted", old.Registry), new ReviewSide("docs now", old.Then(("kites.md", Kites)).Registry), all);
    }
}
