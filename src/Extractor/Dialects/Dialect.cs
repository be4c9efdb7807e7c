using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>Everything a dialect may look at.</summary>
/// <param name="Page">The page and what its blocks belong to.</param>
/// <param name="Bodies">The bodies and calls that the page shows as code.</param>
/// <param name="Words">The vocabulary.</param>
public sealed record DialectInput(OutlinedPage Page, ImmutableArray<Body> Bodies, Vocabulary Words)
{
    /// <summary>The comments whose annotations describe operations or fields. What stands in them is no body of its own.</summary>
    internal ImmutableArray<AnnotatedComment> Comments { get; init; } = [];

    /// <summary>The schemas that the page shows as code. Their keys are words of a schema and no fields.</summary>
    internal ImmutableArray<SchemaBlock> Schemas { get; init; } = [];

    /// <summary>The page's text.</summary>
    public SourceText Source => Page.Page.Source;
}

/// <summary>The lines in which a page defines one field, its description included.</summary>
/// <param name="Claim">The claim that opens the definition.</param>
/// <param name="Extent">All lines of the definition.</param>
public sealed record Definition(Claim Claim, LineRange Extent);

/// <summary>What was read from a page.</summary>
/// <param name="Claims">The claims, in page order within each dialect.</param>
/// <param name="Rows">A line for every row that was looked at.</param>
/// <param name="Definitions">Where each field is defined, for the dialects that read what stands inside a definition.</param>
/// <param name="Problems">What was found wrong or doubtful.</param>
public sealed record Reading(ImmutableArray<Claim> Claims, ImmutableArray<LedgerRow> Rows, ImmutableArray<Definition> Definitions, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>The scopes that a dialect found announced, in page order; most are announced by the outline.</summary>
    public ImmutableArray<ScopeSighting> Scopes { get; init; } = [];

    /// <summary>The bodies that the page shows of an operation or structure, in page order.</summary>
    internal ImmutableArray<ShownBody> Bodies { get; init; } = [];

    /// <summary>Nothing read.</summary>
    public static Reading Nothing { get; } = new([], [], [], []);

    /// <summary>All readings as one, in their order.</summary>
    public static Reading Of(IReadOnlyCollection<Reading> parts) => new(
        [.. parts.SelectMany(static part => part.Claims)],
        [.. parts.SelectMany(static part => part.Rows)],
        [.. parts.SelectMany(static part => part.Definitions)],
        [.. parts.SelectMany(static part => part.Problems)])
    {
        Bodies = [.. parts.SelectMany(static part => part.Bodies)],
    };

    /// <summary>Both readings, this one first.</summary>
    public Reading And(Reading other) =>
        new(Claims.AddRange(other.Claims), Rows.AddRange(other.Rows), Definitions.AddRange(other.Definitions), Problems.AddRange(other.Problems)) { Scopes = Scopes.AddRange(other.Scopes), Bodies = Bodies.AddRange(other.Bodies) };

    /// <summary>
    /// This reading with the lines of its rows and problems counted in the file. A dialect counts the lines of the text
    /// that it reads, and of HTML it reads what a browser would show.
    /// </summary>
    public Reading InFile(SourceText source) => this with
    {
        Rows = [.. Rows.Select(row => row with { Line = NumberInFile(source, row.Line), Order = row.Order == 0 ? source.StartOf(row.Line - 1) : row.Order })],
        Problems = [.. Problems.Select(problem => problem with { Line = problem.Line is { } line ? NumberInFile(source, line) : null })],
    };

    private static int NumberInFile(SourceText source, int line) => source.InFile(LineRange.Single(line - 1)).FirstNumber;
}

/// <summary>One way in which pages write down fields.</summary>
public interface IDialect
{
    /// <summary>The dialect's name in kebab case.</summary>
    string Name { get; }

    /// <summary>Reads what a page says in this dialect.</summary>
    /// <param name="input">The page.</param>
    /// <param name="before">What the dialects before this one have read.</param>
    /// <returns>What this dialect adds.</returns>
    Reading Read(DialectInput input, Reading before);
}

/// <summary>The dialects that the tool knows, in the order in which they read a page.</summary>
public static class DialectList
{
    /// <summary>Every dialect. A later one sees what the earlier ones have read.</summary>
    public static ImmutableArray<IDialect> All { get; } =
    [
        new StackedLines(),
        new PipeTables(),
        new TabRows(),
        new FieldTags(),
        new FieldNotes(),
        new FieldHeadings(),
        new DefinitionLists(),
        new FieldBullets(),
        new ApidocLines(),
        new SchemaBlocks(),
        new JsonBodies(),
        new ProseMentions(),
        new LeftOver(),
    ];

    /// <summary>Reads a page with every dialect.</summary>
    public static Reading Read(OutlinedPage page, Vocabulary words)
    {
        page = CalledBeside.Apply(page);
        var comments = AnnotatedComment.AllOf(page);
        var inComments = comments.SelectMany(static comment => comment.Code).ToHashSet();
        var schemas = SchemaBlock.AllOf(page, inComments.Contains);
        var taken = inComments.Concat(schemas.Select(static schema => (CodeBlock)schema.Placed.Block)).ToHashSet();
        var bodies = Body.AllOf(page, words, taken.Contains).AddRange(AnnotatedExamples.In(comments, page, words));
        var input = new DialectInput(page, bodies, words) { Comments = comments, Schemas = schemas };
        return All.Aggregate(Reading.Nothing, (before, dialect) => before.And(dialect.Read(input, before))).InFile(input.Source);
    }
}
