using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Dialects.Annotations;

/// <summary>An annotation and the lines that belong to it.</summary>
/// <param name="Annotation">The word behind the at sign, and the rest of its line.</param>
/// <param name="Placed">The block that it stands in.</param>
/// <param name="Lines">Its own line and the lines that go on with its words.</param>
/// <param name="Words">What it says: the rest of its line and the lines below, joined by LF.</param>
/// <param name="Code">For an annotation that opens an example, the lines of the example; null where it has none.</param>
internal sealed record PlacedAnnotation(Annotation Annotation, PlacedBlock Placed, LineRange Lines, string Words, LineRange? Code);

/// <summary>Annotations that speak of one operation: those of one comment, or those below one announcement.</summary>
/// <param name="Operation">The operation that one of them names, or null.</param>
/// <param name="Annotations">The annotations in page order.</param>
/// <param name="Lines">From the first line to the last.</param>
/// <param name="Code">The code that it stands in or that its examples are; nothing for lines of the page itself.</param>
internal sealed record AnnotatedComment(
    OperationName? Operation, ImmutableArray<PlacedAnnotation> Annotations, LineRange Lines, ImmutableArray<CodeBlock> Code)
{
    /// <summary>The name under which other comments use these annotations, or null.</summary>
    public string? DefinedAs { get; } = Annotations
        .Where(static one => one.Annotation.Name == "apidefine")
        .Select(static one => one.Annotation.Text.Split([' ', '\t'], 2)[0])
        .FirstOrDefault(static name => name.Length > 0);

    /// <summary>The comments of a page that describe operations or their fields, in page order.</summary>
    public static ImmutableArray<AnnotatedComment> AllOf(OutlinedPage page)
    {
        // Hardly any page has one, and a page without an at sign has none.
        if (!page.Page.Source.Text.Contains('@')) return [];
        var walk = new Walk(page.Page.Source);
        foreach (var placed in page.Blocks) walk.Take(placed);
        walk.EndComment();
        return walk.Comments.ToImmutable();
    }

    /// <summary>One pass over the lines of a page, from top to bottom.</summary>
    private sealed class Walk(SourceText source)
    {
        private readonly List<PlacedAnnotation> found = [];
        private readonly List<CodeBlock> code = [];
        private OperationName? operation;
        private bool continues;

        public ImmutableArray<AnnotatedComment>.Builder Comments { get; } = ImmutableArray.CreateBuilder<AnnotatedComment>();

        public void Take(PlacedBlock placed)
        {
            if (placed.Block is CodeBlock shown && !Annotates(shown)) TakeExample(shown);
            else if (placed.Block is TextLine or CodeBlock) TakeLines(placed);
            else EndComment();
        }

        public void EndComment()
        {
            if (found.Count > 0 && found.Any(static one => AnnotationKinds.Of(one.Annotation) != AnnotationKind.Unknown))
                Comments.Add(
                    new AnnotatedComment(operation, [.. found], found[0].Lines.Union(found[^1].Code ?? found[^1].Lines), [.. code]));
            found.Clear();
            code.Clear();
            (operation, continues) = (null, false);
        }

        private bool Annotates(CodeBlock block)
        {
            var (start, end) = (source.StartOf(block.Lines.First), source.EndOf(block.Lines.Last));
            if (!source.Text.AsSpan(start, end - start).Contains('@')) return false;
            for (var line = block.Content.First; line <= block.Content.Last; line++)
                if (Annotation.Read(source.Line(line)) is { } annotation && AnnotationKinds.Of(annotation) != AnnotationKind.Unknown)
                    return true;
            return false;
        }

        // Code that follows the annotation of an example is the example.
        private void TakeExample(CodeBlock shown)
        {
            if (found.Count > 0 && AnnotationKinds.Of(found[^1].Annotation) == AnnotationKind.Example && shown.Content.Count > 0)
            {
                found[^1] = found[^1] with { Code = shown.Content };
                code.Add(shown);
            }

            EndComment();
        }

        private void TakeLines(PlacedBlock placed)
        {
            var fenced = placed.Block is CodeBlock { Fenced: true };
            if (fenced) EndComment();
            var lines = placed.Block is CodeBlock block ? block.Content : placed.Lines;
            for (var line = lines.First; line <= lines.Last; line++) TakeLine(placed, line);
            if (fenced) EndComment();
        }

        private void TakeLine(PlacedBlock placed, int line)
        {
            var text = source.Line(line).AsSpan();
            if (CommentText.Opens(text) || LeavesComment(text)) EndComment();
            if (Annotation.Read(text) is { } annotation) Open(annotation, placed, line);
            else if (found.Count > 0) Continue(CommentText.Words(text), line);
            if (CommentText.Ends(text) || text.TrimEnd().EndsWith("*/")) EndComment();
        }

        // A comment whose every line bears a mark ends at the first line without one.
        private bool LeavesComment(ReadOnlySpan<char> text) =>
            found.Count > 0 && CommentText.IsLineComment(source.Line(found[0].Lines.First)) && !CommentText.IsLineComment(text)
            && !text.IsWhiteSpace();

        private void Open(Annotation annotation, PlacedBlock placed, int line)
        {
            var named = OperationHeading.Annotated(annotation)?.Name;
            if ((named is not null && operation is not null) || annotation.Name == "apidefine") EndComment();
            operation ??= named;
            found.Add(new PlacedAnnotation(annotation, placed, LineRange.Single(line), annotation.Text, null));
            if (placed.Block is CodeBlock block && (code.Count == 0 || code[^1] != block)) code.Add(block);
            continues = true;
        }

        private void Continue(ReadOnlySpan<char> words, int line)
        {
            var last = found[^1];
            if (AnnotationKinds.Of(last.Annotation) == AnnotationKind.Example)
                found[^1] = last with
                {
                    Code = words.IsEmpty ? last.Code : (last.Code ?? LineRange.Single(line)).Union(LineRange.Single(line)),
                };
            else if (words.IsEmpty || line != last.Lines.Last + 1) continues = false;
            else if (continues)
                found[^1] = last with { Lines = last.Lines.Union(LineRange.Single(line)), Words = $"{last.Words}\n{words}" };
        }
    }
}
