using System.Collections.Immutable;
using Extractor.Changes.Renaming;
using Extractor.Model;
using Extractor.Registry;

namespace Extractor.Changes;

/// <summary>What of a row differs.</summary>
internal enum Aspect
{
    /// <summary>A page as a whole.</summary>
    Page,

    /// <summary>A page's title.</summary>
    PageTitle,

    /// <summary>The address that a page was captured from.</summary>
    PageUrl,

    /// <summary>The day of a page's capture.</summary>
    PageCaptured,

    /// <summary>The bytes of a page.</summary>
    PageText,

    /// <summary>A scope as a whole.</summary>
    Scope,

    /// <summary>The id of a scope whose fields are the same as before.</summary>
    ScopeName,

    /// <summary>That a page is read in another way than before, while its words are the same.</summary>
    PageReading,

    /// <summary>That another version of the tool reads an unchanged page otherwise.</summary>
    PageReader,

    /// <summary>A rule between fields of a scope.</summary>
    Relation,

    /// <summary>How the pages call a scope.</summary>
    ScopeTitle,

    /// <summary>Where the pages announce a scope.</summary>
    ScopePlace,

    /// <summary>A field as a whole.</summary>
    Field,

    /// <summary>A field's own name.</summary>
    Name,

    /// <summary>What a field belongs to: its scope, its location or the field that holds it.</summary>
    Holder,

    /// <summary>Whether a field that holds others is one object or a list of them.</summary>
    Nesting,

    /// <summary>Whether a page defines the field.</summary>
    Status,

    /// <summary>What a page states of the field for the first time, together.</summary>
    Statements,

    /// <summary>The type.</summary>
    Type,

    /// <summary>Whether the field must be given.</summary>
    Required,

    /// <summary>The default.</summary>
    Default,

    /// <summary>One of the values that the field may have.</summary>
    EnumValue,

    /// <summary>What a page says of one of the values.</summary>
    ValueMeaning,

    /// <summary>That one of the values should no longer be used.</summary>
    ValueDeprecation,

    /// <summary>The order of the same values.</summary>
    EnumOrder,

    /// <summary>That the field should no longer be used.</summary>
    Deprecation,

    /// <summary>In which direction the field is used.</summary>
    Access,

    /// <summary>Whether the field may be null.</summary>
    Nullable,

    /// <summary>A limit.</summary>
    Constraint,

    /// <summary>A condition in words.</summary>
    Condition,

    /// <summary>The order of the same limits and conditions.</summary>
    ConstraintOrder,

    /// <summary>What the pages say against each other.</summary>
    Conflict,

    /// <summary>The order of the same conflicts.</summary>
    ConflictOrder,

    /// <summary>The page's words about the field.</summary>
    Description,

    /// <summary>Where the pages speak of the field, and what stands there.</summary>
    Place,

    /// <summary>What a live call showed, as a whole.</summary>
    Evidence,

    /// <summary>What is written of a live call.</summary>
    Finding,

    /// <summary>Where a live call is written down.</summary>
    EvidencePlace,
}

/// <summary>One thing that differs between two registries, without a word on how much it matters.</summary>
/// <param name="Aspect">What differs.</param>
/// <param name="Kind">Whether it came, went or changed.</param>
/// <param name="Id">The row's id; of a field that has two, the new one.</param>
/// <param name="Old">The old value for people; null where there was none.</param>
/// <param name="New">The new value for people; null where there is none.</param>
internal sealed record Difference(Aspect Aspect, ChangeKind Kind, string Id, string? Old = null, string? New = null)
{
    /// <summary>The field as it was; null where the fact is of no field, or of a new one.</summary>
    public Field? OldField { get; init; }

    /// <summary>The field as it is; null where the fact is of no field, or of one that is gone.</summary>
    public Field? NewField { get; init; }

    /// <summary>The scope as it was; null where the fact is of no scope, or of a new one.</summary>
    public ScopeEntry? OldScope { get; init; }

    /// <summary>The scope as it is; null where the fact is of no scope, or of one that is gone.</summary>
    public ScopeEntry? NewScope { get; init; }

    /// <summary>What a live call showed, as it is or last was; null where the fact is of no call.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The limit as it was.</summary>
    public Constraint? OldLimit { get; init; }

    /// <summary>The limit as it is.</summary>
    public Constraint? NewLimit { get; init; }

    /// <summary>How the field came to have another id; null where it has the same.</summary>
    public MoveKind? Move { get; init; }

    /// <summary>By what the scope is known again; null where it has the same id.</summary>
    public ScopeLikeness? Likeness { get; init; }

    /// <summary>Whether the page said on both sides what is read on one of them alone: the words are there before and after.</summary>
    public bool IsSaidOnBothSides { get; init; }

    /// <summary>
    /// What changed in otherwise equal words and can change their meaning: a number, a unit, a negation; null where nothing
    /// did.
    /// </summary>
    public string? Suspicion => Old is not null && New is not null ? SuspectWords.Between(Old, New) : null;

    /// <summary>Where pages state the rule between fields that came or went; none where the fact is of no rule.</summary>
    public ImmutableArray<StatedRelation> Relations { get; init; } = [];

    /// <summary>The rule between fields, as it is or last was; null where the fact is of none.</summary>
    public StatedRelation? Relation => Relations.FirstOrDefault();

    /// <summary>Whether a rule or condition binds only calls that give a field or value which no page knew before.</summary>
    public bool BindsNewCallsOnly { get; init; }

    /// <summary>
    /// Whether the page could not be compared word by word: it writes the field down in another form now, or no page said
    /// anything of the field before. What is stated first then need not be new in the API.
    /// </summary>
    public bool IsWrittenAnew { get; init; }

    /// <summary>Whether a type of objects got or lost the name of the structure that they are, and nothing else of it changed.</summary>
    public bool NamesStructure { get; init; }

    /// <summary>Whether the field may only be out of sight: the page breaks off inside the body that showed it.</summary>
    public bool IsOutOfSight { get; init; }

    /// <summary>Whether the old registry knows the scope that the fact is about.</summary>
    public bool ScopeWas { get; init; }

    /// <summary>
    /// Whether pages define or announce anything in a scope or page that came or went; one that is only named has nothing to
    /// lose.
    /// </summary>
    public bool HasSubstance { get; init; }

    /// <summary>Whether callers only read the field and never send it.</summary>
    public bool IsOnlyRead => (NewField ?? OldField)?.Id.Location is Location.Response or Location.Callback;

    /// <summary>Whether callers read the field: in an answer alone, or in a structure that may be sent and returned.</summary>
    public bool IsReturned => (NewField ?? OldField)?.Id.Location is Location.Response or Location.Callback or Location.Object;

    /// <summary>Whether both values are the same but for white space.</summary>
    public bool IsSpacing => Old is not null && New is not null && WithoutSpace(Old) == WithoutSpace(New);

    private static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
