using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Checking;

/// <summary>What is told of a documented field whenever it is sent, made ready once for many payloads.</summary>
/// <param name="Name">The field as a message shows it.</param>
/// <param name="Says">The place of the page that defines it.</param>
internal sealed record FieldRemarks(string Name, Anchor? Says)
{
    /// <summary>Nothing.</summary>
    public static FieldRemarks None { get; } = new("", null);

    /// <summary>What live calls showed against the field.</summary>
    public ImmutableArray<Finding> Against { get; private init; } = [];

    /// <summary>The field with what live calls showed against it.</summary>
    public string NameAgainst { get; private init; } = "";

    /// <summary>The field with when it was deprecated, and what is expected in its place; null where it is not deprecated.</summary>
    public (string Name, string Expected)? Deprecated { get; private init; }

    /// <summary>What the page says in words that nobody judges.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>Reads the remarks of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="evidence">What live calls showed of it.</param>
    public static FieldRemarks Of(Field field, IEnumerable<Finding> evidence)
    {
        ImmutableArray<Finding> against = [.. evidence.Where(static one => one.Api == "rejected" || one.Semantics == "refuted")];
        var name = $"'{field.Id.Path}'";
        var shown = string.Join("; ", against.Select(static one => $"{one.Api} {one.Date}, {one.Semantics} ({one.File}:{one.Line})"));
        return new FieldRemarks(name, field.BestAnchor)
        {
            Against = against,
            NameAgainst = $"{name}, of which a live call showed: {shown}",
            Deprecated = field.Modifiers.Deprecated is { } deprecated
                ? ($"{name}, which is deprecated{(deprecated.Since is { } start ? $" since {start}" : "")}", InPlaceOf(deprecated))
                : null,
            Notes = [.. field.Constraints.Where(static constraint => constraint.Kind == Constraint.Note)
                .Select(static note => note.Text).Distinct().Select(static text => $"what the page says: \"{text}\"")],
        };
    }

    private static string InPlaceOf(Deprecation deprecated) =>
        deprecated.ReplacedBy is { } name ? $"'{name}' in its place" : $"what the page says: \"{deprecated.Words}\"";
}
