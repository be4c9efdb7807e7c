using System.Collections.Immutable;
using Extractor.Bodies;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Annotations;

/// <summary>The calls and bodies that annotations show as examples: <c>@apiSuccessExample</c>.</summary>
internal static class AnnotatedExamples
{
    /// <summary>The examples of a page's comments, in page order.</summary>
    public static ImmutableArray<Body> In(ImmutableArray<AnnotatedComment> comments, OutlinedPage page, Vocabulary vocabulary)
    {
        if (comments.IsEmpty) return [];
        var bare = CommentText.Uncommented(page.Page.Source, comments.Select(static comment => comment.Lines));
        var bodies = ImmutableArray.CreateBuilder<Body>();
        foreach (var comment in comments)
        {
            foreach (var annotation in comment.Annotations)
            {
                if (annotation.Code is not { } lines) continue;
                var place = PlaceOf(comment, annotation, page);
                // A call with values in its path would name an operation of its own; the comment says which one it is.
                if (Body.In(bare, place, lines, page, vocabulary).FirstOrDefault() is { } body)
                    bodies.Add(body with { Scope = place.Scope, Annotated = false, Outside = OutsideOf(annotation) });
            }
        }

        return bodies.ToImmutable();
    }

    private static PlacedBlock PlaceOf(AnnotatedComment comment, PlacedAnnotation annotation, OutlinedPage page)
    {
        var scope = comment.Operation is { } name ? page.ScopeOf(name) : annotation.Placed.Scope;
        var location = AnnotationKinds.ExampleLocation(annotation.Annotation.Name);
        if (location == Location.Body && scope is { } sent) location = Address.LocationOf(sent, FieldPath.Root);
        return annotation.Placed with { Scope = scope, Location = location, Example = true };
    }

    private static string? OutsideOf(PlacedAnnotation annotation) =>
        AnnotationKinds.ExampleLocation(annotation.Annotation.Name) is null ? "an example of an error" : null;
}
