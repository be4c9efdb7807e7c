using System.Collections.Immutable;
using Extractor.Pages;

namespace Extractor.Model;

/// <summary>The form of the place that a claim was read from, and so how much it says.</summary>
public enum ClaimKind
{
    /// <summary>A row of a field table. It defines the field.</summary>
    TableRow,

    /// <summary>
    /// A field set out over several lines: its name, its type, whether it is required, what it means. It defines the field.
    /// </summary>
    FieldBlock,

    /// <summary>A heading or bold line that is the field's name, with its attributes below. It defines the field.</summary>
    FieldHeading,

    /// <summary>A bullet that opens with the field's name. It defines the field.</summary>
    FieldBullet,

    /// <summary>A term of a definition list. It defines the field.</summary>
    Definition,

    /// <summary>A component of a docs site whose attributes name the field. It defines the field.</summary>
    FieldTag,

    /// <summary>A key of a format snippet inside a field's own definition. It defines the field.</summary>
    SnippetKey,

    /// <summary>A property or parameter of a schema: OpenAPI or JSON Schema. It defines the field.</summary>
    SchemaKey,

    /// <summary>An annotation such as <c>@apiParam</c>. It defines the field.</summary>
    Annotation,

    /// <summary>A key of a body that the page gives as the body's form. It defines the field.</summary>
    BodyKey,

    /// <summary>A parameter in the path of an announced address. It defines the field.</summary>
    AddressParameter,

    /// <summary>
    /// A note below the definition of a field that adds to it. It stands for a field that is defined elsewhere on the page.
    /// </summary>
    FieldNote,

    /// <summary>A key, header or query parameter of an example call or body. It defines nothing.</summary>
    ExampleKey,

    /// <summary>A name in prose. It defines nothing.</summary>
    Mention,
}

/// <summary>What one place in one page says of one field.</summary>
public sealed record Claim
{
    /// <summary>What the field belongs to.</summary>
    public required Scope Scope { get; init; }

    /// <summary>Where the field is sent or found.</summary>
    public required Location Location { get; init; }

    /// <summary>The field's path inside its location.</summary>
    public required FieldPath Path { get; init; }

    /// <summary>The form of the place.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The page.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The headings above the place.</summary>
    public required Section Section { get; init; }

    /// <summary>The lines that make the claim.</summary>
    public required LineRange Lines { get; init; }

    /// <summary>Where in the page's text the field is named, for lines that name many; null where the lines are about this field.</summary>
    internal int? At { get; init; }

    /// <summary>The type in the page's own word, in lower case, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What the page's column or word says of whether the field must be given.</summary>
    public Requirement Required { get; init; }

    /// <summary>The default in the page's own words, or null.</summary>
    public string? Default { get; init; }

    /// <summary>The values that the field may have, in page order; empty where the page lists none.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>
    /// The values that the page lists with more than their name, or without saying that they are all; in page order. A value
    /// of <see cref="Enum"/> that is not among them has no meaning stated.
    /// </summary>
    public ImmutableArray<FieldValue> Values { get; init; } = [];

    /// <summary>Whether the field is deprecated, read-only, nullable and the like.</summary>
    public FieldModifiers Modifiers { get; init; } = FieldModifiers.None;

    /// <summary>The rules between this field and others that the place states.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>Limits and conditions.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>The page's words about the field, or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>The words of the description that the page sets as code.</summary>
    internal ImmutableArray<string> Marked { get; init; } = [];

    /// <summary>Whether the place shows that the field holds a list, an object, or neither; null where it does not show.</summary>
    public bool? HoldsList { get; init; }

    /// <summary>
    /// Whether a name in prose may be no field at all: nothing beside it says that it is one. It counts where it is
    /// nearly the name of a documented field.
    /// </summary>
    internal bool Doubtful { get; init; }

    /// <summary>Whether the body that shows the field breaks off behind it: what else it would show is on no page.</summary>
    internal bool BreaksOff { get; init; }

    /// <summary>Whether a claim of this kind makes the field confirmed.</summary>
    public bool Defines => Kind is not (ClaimKind.ExampleKey or ClaimKind.Mention);

    /// <summary>What the claim says stands at these lines, read again.</summary>
    public string Quote => Source.Quote(Lines, At);
}
