using Extractor.Model;
using Extractor.Registry;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Fixtures;

/// <summary>Generates registries that share some of their rows, as two editions of one reference do.</summary>
internal static class RegistryGen
{
    private static readonly string[] Scopes = ["POST /v1/kites", "GET /v1/kites/{id}", "Tail"];
    private static readonly string[] Paths = [
        "name", "shape", "tail_list", "tail_list[].colour", "tail_list[].width", "line", "line.length", "line.metres", "kite_id",
    ];
    private static readonly string[] Pages = ["kites.md", "guides/tails.md"];

    /// <summary>One registry.</summary>
    public static Gen<FieldRegistry> Registry { get; } =
        from ids in Gen.SubListOf(Scopes.SelectMany(static scope => Paths.Select(path => (scope, path))))
        from fields in Gen.CollectToArray(ids.Select(static id => FieldOf(id.scope, id.path)))
        from pages in Gen.SubListOf(Pages)
        from evidence in Finding.ListOf(3)
        select Of(fields, pages, evidence);

    /// <summary>Two registries.</summary>
    public static Arbitrary<(FieldRegistry Old, FieldRegistry New)> Pair { get; } =
        (from old in Registry from now in Registry select (old, now)).ToArbitrary();

    /// <summary>The registries of several versions in a row.</summary>
    public static Arbitrary<FieldRegistry[]> Versions { get; } =
        (from first in Registry from more in Registry.NonEmptyListOf() select (FieldRegistry[])[first, .. more]).ToArbitrary();

    private static Gen<string> Text { get; } = Gen.Elements(
        "", "How the kite is cut", "How the  kite is\ncut", "The colour of the tail by name", "In metres. Required when `line` is given",
        "What to call it");

    private static Gen<Constraint> Limit { get; } =
        from kind in Gen.Elements("max-length", "range", "required-when")
        from number in Gen.Choose(1, 3)
        from words in Gen.Elements("At most", "Up to")
        select new Constraint(kind, kind == "required-when" ? null : kind == "range" ? $"0..{number}" : $"{number}", $"{words} {number}");

    private static Gen<Anchor> Place { get; } =
        from page in Gen.Elements(Pages)
        from line in Gen.Choose(1, 40)
        select new Anchor(page, ["Kites"], line, line, "table-row", $"| {line} |", $"{line:x2}");

    private static Gen<Finding> Finding { get; } =
        from path in Gen.Elements(Paths)
        from line in Gen.Choose(1, 9)
        from semantics in Gen.Elements("proven", "unproven")
        select new Finding(
            new FieldId(Scopes[0], Location.Body, new FieldPath(path)), "2026-01-01", null, "accepted", semantics, null, null,
            "evidence/a.yaml", line);

    private static Gen<Field> FieldOf(string scope, string path) =>
        from type in Gen.Elements<string?>(null, "string", "int", "integer", "array of strings", "array of kites")
        from required in Gen.Elements(Enum.GetValues<Requirement>())
        from byDefault in Gen.Elements<string?>(null, "delta", "30")
        from values in Gen.SubListOf("delta", "box", "sled")
        from limits in Limit.ListOf(2)
        from words in Text
        from isHypothesis in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from hasConflict in Gen.Elements(false, false, true)
        from anchors in Place.ListOf(2)
        select new Field
        {
            Id = new FieldId(
                scope,
                scope.StartsWith("GET", StringComparison.Ordinal) ? Location.Response
                : scope.Contains(' ', StringComparison.Ordinal) ? Location.Body
                : Location.Object,
                new FieldPath(path)),
            Type = type,
            Required = required,
            Default = byDefault,
            Enum = [.. values],
            Constraints = [.. limits.Distinct()],
            Description = words,
            Status = isHypothesis ? FieldStatus.Hypothesis : FieldStatus.Confirmed,
            Reason = isHypothesis ? Reason.ExampleOnly : null,
            Conflicts = hasConflict
                ? [new Conflict("type", [new ConflictValue("string", [.. anchors]), new ConflictValue(type ?? "int", [])])]
                : [],
            Anchors = [.. anchors],
        };

    private static FieldRegistry Of(Field[] fields, IEnumerable<string> pages, IEnumerable<Finding> evidence) => new FieldRegistry(
        RegistryVersion.First,
        [.. pages.Select(static page => new PageEntry(page, page, null, null, "00"))],
        [.. fields.Select(static row => row.Id.Scope).Distinct()
            .Select(static id => new ScopeEntry(
                id, id.Contains(' ', StringComparison.Ordinal) ? ScopeKind.Operation : ScopeKind.Object, id, []))],
        [.. fields],
        [.. evidence]).Sorted();
}
