using Extractor.Tests.Checking;

namespace Extractor.Tests.Exporting.Code;

/// <summary>Rows of pages that state what JSON Schema cannot, and payloads on both sides of it.</summary>
internal static class CodePages
{
    /// <summary>Facts that hold for one value of another field.</summary>
    public static string[] Conditions { get; } =
    [
        "| engine | string | Optional | - | e1, e2, e3 | Which one |",
        "| seconds | int | Optional | - | | How long it runs, by engine:<br>e2: default 5, options: 1-10<br>e1: default 4, options: 4 |",
        "| pictures | array | Optional | - | | What to show. With `e2` up to 2 pictures. |",
        "| frame | int | Optional | - | | Only supported by e2. |",
        "| shots | boolean | Optional | false | | In several shots |",
        "| kind | string | Optional | - | `own`, `made`, `auto` | Required when `shots` is true. |",
        "| words | string | Optional | - | | Must not be empty when kind is own. |",
    ];

    /// <summary>Payloads for <see cref="Conditions"/>.</summary>
    public static string[] ConditionPayloads { get; } =
    [
        """{"engine": "e2", "seconds": 7}""",
        """{"engine": "e1", "seconds": 4}""",
        """{"engine": "e3", "seconds": 70}""",
        """{"engine": "e2", "frame": 1, "pictures": ["a", "b"]}""",
        """{"engine": "e3", "pictures": ["a", "b", "c"]}""",
        """{"engine": "e1", "seconds": 7}""",
        """{"engine": "e2", "seconds": 11}""",
        """{"engine": "e2", "pictures": ["a", "b", "c"]}""",
        """{"engine": "e1", "frame": 1}""",
        """{"seconds": 40}""",
        """{"frame": 1}""",
        """{"shots": true}""",
        """{"shots": false}""",
        "{}",
        """{"shots": true, "kind": "own"}""",
        """{"kind": "own", "words": ""}""",
        """{"kind": "own", "words": "a"}""",
        """{"kind": "made", "words": null}""",
    ];

    /// <summary>Rules between fields.</summary>
    public static string[] Relations => RelationJudgeTests.Rows;

    /// <summary>Payloads for <see cref="Relations"/>.</summary>
    public static string[] RelationPayloads { get; } =
    [
        """{"email": "a"}""",
        """{"phone": "1", "low": 1, "high": 1}""",
        """{"phone": "1", "from_day": "2026-01-01", "to_day": "2026-01-02"}""",
        """{"phone": "1", "from_day": "monday", "to_day": "a day"}""",
        """{"phone": "1", "lat": 1, "lon": 2, "city": "c"}""",
        """{"phone": "1", "plan": "basic"}""",
        """{"phone": "1", "plan": "gold", "gift": "a"}""",
        """{"phone": "1", "places": [{"name": "a"}, {"code": "b"}]}""",
        """{"low": 1}""",
        """{"email": "a", "phone": "1"}""",
        """{"email": ""}""",
        """{"phone": "1", "low": 2, "high": 1}""",
        """{"phone": "1", "from_day": "2026-01-02", "to_day": "2026-01-01"}""",
        """{"phone": "1", "radius": 1, "city": "c"}""",
        """{"phone": "1", "lat": 1}""",
        """{"phone": "1", "plan": "gold"}""",
        """{"phone": "1", "places": [{"name": "a"}, {}]}""",
    ];

    /// <summary>Types, limits and values.</summary>
    public static string[] Values { get; } =
    [
        "| name | string | Required | - | | At most 5 characters. |",
        "| short | string | Optional | - | | At least 2 characters. |",
        "| share | float | Optional | - | | Value range: [0, 1]. |",
        "| many | int | Optional | - | 1, 2, 3 | How many |",
        "| yes | boolean | Optional | - | | Whether |",
        "| pictures | array of string | Optional | - | | From 1 to 3 items. |",
        "| either | string or int | Optional | - | | Both |",
        "| nothing | string or null | Optional | - | a, b | May be null |",
        "| extra | map | Optional | - | | Whatever you like |",
        "| untyped | | Optional | - | x, y | No type |",
        "| text_number | string | Optional | 5 | | Value range: [3, 15]. |",
        "| full | string | Optional | - | | Must not be empty. |",
        "| open | string | Optional | - | | For example `a`. |",
        "| old | string | Optional | - | | Deprecated. |",
    ];

    /// <summary>Payloads for <see cref="Values"/>.</summary>
    public static string[] ValuePayloads { get; } =
    [
        """{"name": "12345"}""",
        """{"name": "123456"}""",
        """{"name": "😀😀😀😀😀"}""",
        """{"name": "😀😀😀😀😀😀"}""",
        "{}",
        """{"name": 5}""",
        """{"name": "a", "short": "1"}""",
        """{"name": "a", "share": 1}""",
        """{"name": "a", "share": 1.01}""",
        """{"name": "a", "share": -1e-9}""",
        """{"name": "a", "share": "0.5"}""",
        """{"name": "a", "many": 2}""",
        """{"name": "a", "many": 2.0}""",
        """{"name": "a", "many": 4}""",
        """{"name": "a", "many": 1.5}""",
        """{"name": "a", "many": true}""",
        """{"name": "a", "yes": "true"}""",
        """{"name": "a", "yes": true}""",
        """{"name": "a", "yes": 1}""",
        """{"name": "a", "pictures": []}""",
        """{"name": "a", "pictures": ["a"]}""",
        """{"name": "a", "pictures": [1]}""",
        """{"name": "a", "pictures": "a"}""",
        """{"name": "a", "pictures": ["a", "b", "c", "d"]}""",
        """{"name": "a", "either": 1}""",
        """{"name": "a", "either": "1"}""",
        """{"name": "a", "either": 1.5}""",
        """{"name": "a", "either": null}""",
        """{"name": "a", "nothing": null}""",
        """{"name": "a", "nothing": "a"}""",
        """{"name": "a", "nothing": "c"}""",
        """{"name": "a", "extra": {"b": [{"c": 1}]}}""",
        """{"name": "a", "extra": 5}""",
        """{"name": "a", "untyped": "x"}""",
        """{"name": "a", "untyped": "z"}""",
        """{"name": "a", "untyped": null}""",
        """{"name": "a", "text_number": "16"}""",
        """{"name": "a", "text_number": "15"}""",
        """{"name": "a", "full": ""}""",
        """{"name": "a", "full": "a"}""",
        """{"name": "a", "open": "b"}""",
        """{"name": "a", "old": "b"}""",
        """{"name": "a", "NAME": "b", "a/b~c": {"d": 1}}""",
        """{"name": {"a": {"b": 1}}}""",
        """{"name": "a", "__proto__": {"x": 1}, "constructor": 1, "toString": 2}""",
    ];

    /// <summary>A page with a structure that holds itself.</summary>
    public const string Structures = StructureTypeTests.Page;

    /// <summary>Payloads for <see cref="Structures"/>.</summary>
    public static string[] StructurePayloads { get; } =
    [
        """{ "cards": [{ "title": "a" }], "cover": { "title": "b" } }""",
        """{ "cards": [{ "title": "a", "inner": [{ "title": "b", "inner": [{ "title": "c" }] }] }] }""",
        """{ "cards": [{ "title": "a", "colour": "red" }] }""",
        """{ "cards": [{ "title": "a", "inner": [{ "titel": "b" }] }] }""",
        """{ "cards": [{ "title": 5 }] }""",
        """{ "cards": ["a"] }""",
        """{ "cards": [{ "title": "a" }], "cover": "b" }""",
        """{ "cards": [{ "title": "a" }], "mood": { "title": "b" } }""",
        """{ "cards": [{ "title": "a" }], "mood": {} }""",
        "{}",
        """{ "cards": [{ "title": "a title of many characters" }] }""",
        """{ "cards": {} }""",
    ];

    /// <summary>Names and words that would end a comment or a text, or hide what stands behind them.</summary>
    public static string[] Hostile { get; } =
    [
        "| class | string | Required | - | | Ends */ here, and \"\"\" here, and ''' too; a \\ and a \\u000a, </summary> ${x} {y} |",
        "| `__proto__` | string | Optional | - | | A name of JavaScript \u202Eand words from right to left\u202C |",
        "| model_config | string | Optional | - | | A name of pydantic |",
        "| Equals | string | Optional | - | | A name of every object |",
        "| a-b | string | Optional | - | `x\"y`, `x\\y` | Once |",
        "| a_b | string | Optional | - | `*/`, `\"\"\"` | Twice |",
        "| TasksBody | object | Optional | - | | The name of the type around it |",
        "| TasksBody.1st | int | Optional | - | | A digit first |",
        "| from | string | Optional | - | | `@table@` and `@scope@` |",
    ];

    /// <summary>Payloads for <see cref="Hostile"/>.</summary>
    public static string[] HostilePayloads { get; } =
    [
        """{"class": "a"}""",
        "{}",
        """{"class": "a", "__proto__": "b"}""",
        """{"class": "a", "__proto__": 5}""",
        """{"class": "a", "a-b": "z"}""",
        """{"class": "a", "a_b": "*/"}""",
        """{"class": "a", "a_b": "x"}""",
        """{"class": "a", "TasksBody": {"1st": 1}}""",
        """{"class": "a", "TasksBody": {"1st": "1"}}""",
        """{"class": "a", "from": "b", "Equals": "c", "model_config": "d"}""",
    ];
}
