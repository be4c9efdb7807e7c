using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Dialects.Annotations;
using Extractor.Dialects.Blocks;
using Extractor.Dialects.Blueprints;
using Extractor.Dialects.Bullets;
using Extractor.Dialects.Refining;
using Extractor.Dialects.Removing;
using Extractor.Dialects.Tables;
using Extractor.Dialects.Tags;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Schemas;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>The dialects that the tool knows, in the order in which they read a page.</summary>
internal static class DialectList
{
    /// <summary>Every dialect. A later one sees what the earlier ones have read.</summary>
    public static ImmutableArray<IDialect> All { get; } =
    [
        new BlueprintFields(),
        new TabRows(),
        new StackedLines(),
        new FieldTags(),
        new SchemaTags(),
        new PipeTables(),
        new FieldNotes(),
        new FieldHeadings(),
        new DefinitionLists(),
        new AssignedTypes(),
        new FieldBullets(),
        new ListedHeaders(),
        new ApidocLines(),
        new DirectiveFields(),
        new SchemaBlocks(),
        new JsonBodies(),
        new ExplainedKeys(),
        new AddressParameters(),
        new ProseMentions(),
        new UnclaimedRows(),
    ];

    /// <summary>Reads a page with every dialect.</summary>
    public static PageReading Read(OutlinedPage page, Vocabulary vocabulary)
    {
        (page, var shared) = SharedSections.Of(OperationFromExample.Apply(page, vocabulary), vocabulary);
        page = RequestParts.Of(page, vocabulary);
        var comments = AnnotatedComment.AllOf(page);
        var inComments = comments.SelectMany(static comment => comment.Code).ToHashSet();
        var schemas = SchemaBlock.AllOf(page, inComments.Contains);
        var taken = inComments.Concat(schemas.Select(static schema => (CodeBlock)schema.Placed.Block)).ToHashSet();
        var bodies = Body.AllOf(page, vocabulary, taken.Contains).AddRange(AnnotatedExamples.In(comments, page, vocabulary));
        var input = new DialectInput(page, bodies, vocabulary) { Comments = comments, Schemas = schemas };
        var read = All.Aggregate(
            PageReading.Nothing,
            (before, dialect) => PageBudget.Kept(before.And(dialect.Read(input, before)), input.Source));
        read = CredentialParts.Apply(FieldsWithoutPlace.Removed(read, page), page, vocabulary);
        read = OtherMatters.Removed(read, page, vocabulary);
        read = FieldsOfSeveralCalls.Removed(RefusedFields.Removed(ValuesThatAreNoFields.Removed(read), vocabulary), page);
        read = ParametersOfUrl.Apply(AddressBesideBody.Apply(RulesOfFields.Removed(read, vocabulary), page, vocabulary), vocabulary);
        read = PageBudget.Kept(JointOperations.Spread(shared.Spread(read), page), input.Source);
        read = ReferencedBodies.Spread(FieldRefinement.Apply(input, read), page, vocabulary);
        read = FieldsThatAreNotSent.Removed(PageBudget.Kept(read, input.Source), vocabulary);
        return NamesThatAreNone.Removed(read, vocabulary).InFile(input.Source);
    }
}
