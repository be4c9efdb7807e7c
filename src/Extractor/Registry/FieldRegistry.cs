using System.Collections.Immutable;
using Extractor.Model;

namespace Extractor.Registry;

/// <summary>A page that the registry was made from.</summary>
/// <param name="Path">The path below the documentation folder.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Url">Where the page was captured, or null.</param>
/// <param name="Captured">The day of the capture as <c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Sha256">The SHA-256 of the file with LF line ends, in lower-case hexadecimal.</param>
public sealed record PageEntry(string Path, string Title, string? Url, string? Captured, string Sha256);

/// <summary>A rule between fields of one scope, and where it is stated.</summary>
/// <param name="Location">Where the fields are sent.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Anchor">The place that states it.</param>
public sealed record StatedRelation(Location Location, Relation Rule, Anchor Anchor);

/// <summary>An operation or structure that has fields.</summary>
/// <param name="Id">The scope's id.</param>
/// <param name="Kind">Whether it is an operation or a structure.</param>
/// <param name="Title">How the pages call it.</param>
/// <param name="Anchors">Where the pages announce it.</param>
public sealed record ScopeEntry(string Id, ScopeKind Kind, string Title, ImmutableArray<Anchor> Anchors)
{
    /// <summary>The rules between its fields, in the order of their places.</summary>
    public ImmutableArray<StatedRelation> Relations { get; init; } = [];

    /// <summary>
    /// The parts whose body a page shows cut off: what would stand behind its end is not known. Each once, in a fixed order.
    /// </summary>
    public ImmutableArray<Location> CutOff { get; init; } = [];
}

/// <summary>Who read the pages: on unchanged pages, only another reader gives another registry.</summary>
/// <param name="Tool">The version of the tool.</param>
/// <param name="Settings">The SHA-256 of the project's settings, in lower-case hexadecimal; null where it has none.</param>
public sealed record RegistryReader(string Tool, string? Settings);

/// <summary>What the pages say, field by field.</summary>
/// <param name="Version">The version of these contents.</param>
/// <param name="Pages">The pages, by path.</param>
/// <param name="Scopes">The scopes, by id.</param>
/// <param name="Fields">The fields, by id.</param>
/// <param name="Evidence">What live calls showed, by field and date; held beside the fields and never part of them.</param>
public sealed record FieldRegistry(
    RegistryVersion Version, ImmutableArray<PageEntry> Pages, ImmutableArray<ScopeEntry> Scopes, ImmutableArray<Field> Fields,
    ImmutableArray<Finding> Evidence)
{
    /// <summary>The schema that this tool writes and the newest that it reads.</summary>
    public const int SchemaVersion = 1;

    /// <summary>A registry of no pages, before the first version.</summary>
    public static FieldRegistry Empty { get; } = new(default, [], [], [], []);

    /// <summary>Who read the pages; null where a version of the tool did that did not say so.</summary>
    public RegistryReader? Reader { get; init; }

    /// <summary>The confirmed fields, by id.</summary>
    public IEnumerable<Field> Confirmed => Fields.Where(static row => row.Status == FieldStatus.Confirmed);

    /// <summary>The same registry with its rows in the order in which they are written.</summary>
    public FieldRegistry Sorted() => this with
    {
        Pages = [.. Pages.OrderBy(static page => page.Path, StringComparer.Ordinal)],
        Scopes = [.. Scopes.OrderBy(static scope => scope.Id, StringComparer.Ordinal)],
        Fields = [.. Fields.OrderBy(static row => row.Id)],
        Evidence =
        [
            .. Evidence
                .OrderBy(static finding => finding.Field)
                .ThenBy(static finding => finding.Date, StringComparer.Ordinal)
                .ThenBy(static finding => finding.File, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Line),
        ],
    };

    /// <summary>The hypotheses, by id.</summary>
    public IEnumerable<Field> Hypotheses => Fields.Where(static row => row.Status == FieldStatus.Hypothesis);
}

/// <summary>A version of the registry's contents: semantic, as its readers understand it.</summary>
/// <param name="Major">Raised where a reader can break.</param>
/// <param name="Minor">Raised where something was added.</param>
/// <param name="Patch">Raised where only words or places changed.</param>
public readonly record struct RegistryVersion(int Major, int Minor, int Patch) : IComparable<RegistryVersion>
{
    /// <summary>The version of the first extraction.</summary>
    public static RegistryVersion First { get; } = new(1, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}.{Patch}";

    /// <summary>Reads a version as it is printed; null where the text is none.</summary>
    public static RegistryVersion? Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !parts.All(static part => part.Length is > 0 and < 9 && part.All(char.IsAsciiDigit))) return null;
        return new RegistryVersion(Number(parts[0]), Number(parts[1]), Number(parts[2]));
        static int Number(string part) => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public int CompareTo(RegistryVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
}
