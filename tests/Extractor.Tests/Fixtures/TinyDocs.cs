namespace Extractor.Tests.Fixtures;

/// <summary>Two pages of an invented API that together show a bit of everything.</summary>
internal static class TinyDocs
{
    /// <summary>A page with an operation, a field table, nested fields and an example call.</summary>
    public const string Kites = """
        ---
        title: Kites
        url: https://docs.example.com/kites
        captured: 2026-01-10
        ---

        # Kites

        ## Fly a Kite

        `POST /v1/kites`

        ### Request Body

        | Field | Type | Required | Default | Description |
        | --- | --- | --- | --- | --- |
        | `name` | string | Required | - | The kite's name. At most 40 characters |
        | `shape` | string | Optional | delta | How it is cut. Enum values: delta, box, sled |
        | `tail_list` | array | Optional | - | The tails, at most 3 items |
        | `tail_list[].colour` | string | Required | - | A colour by name |
        | `line_length` | int | Optional | 30 | In metres, range: [1, 300] |

        The `wind_speed` parameter is read from the station.

        ### Example

        ```bash
        curl -X POST https://api.example.com/v1/kites \
          -H "Authorization: Bearer KEY" \
          -d '{ "name": "Ada", "colour": "red" }'
        ```

        """;

    /// <summary>An older page that contradicts the first and defines a response.</summary>
    public const string Overview = """
        ---
        title: Overview
        captured: 2025-06-01
        ---

        # Overview

        ## POST /v1/kites

        ### Request Body

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | name | string | Optional | What to call it |
        | line_length | string | Optional | How far it may go |

        ### Response

        ```json
        {
          "kite_id": "string", // the new kite
          "height": 12
        }
        ```

        """;

    /// <summary>What two live calls showed.</summary>
    public const string Evidence = """
        - field: POST /v1/kites#body.colour
          date: 2026-02-03
          sent: red
          api: accepted
          semantics: unproven
          note: the kite was white

        """;

    /// <summary>The pages and the evidence, extracted in memory.</summary>
    public static Edition Extracted() =>
        Edition.Of(("kites.md", Kites), ("guides/overview.md", Overview), ("evidence/2026-02-03.yaml", Evidence));

    /// <summary>The pages and the evidence in a folder of their own.</summary>
    public static TemporaryFolder Folder() => new TemporaryFolder()
        .Write("docs/kites.md", Kites)
        .Write("docs/guides/overview.md", Overview)
        .Write("docs/evidence/2026-02-03.yaml", Evidence);
}
