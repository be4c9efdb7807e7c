using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;

namespace Extractor.Schemas;

/// <summary>Code that holds a schema: an OpenAPI document, a part of one, or a JSON Schema.</summary>
/// <param name="Placed">The code and what it belongs to.</param>
/// <param name="Root">The value at its top.</param>
/// <param name="Form">What the value is.</param>
/// <param name="Problems">The lines that cannot be read, and why.</param>
internal sealed record SchemaBlock(PlacedBlock Placed, SchemaNode Root, SchemaForm Form, ImmutableArray<(int Line, string What)> Problems)
{
    private static readonly ImmutableHashSet<string> Languages =
        ImmutableHashSet.Create(
            StringComparer.Ordinal, "", "yaml", "yml", "json", "jsonc", "json5", "openapi", "swagger", "jsonschema", "json-schema", "text",
            "txt");

    // One of these words stands in every schema; code without any is not worth parsing.
    private static readonly string[] Signs = [
        "properties", "openapi", "swagger", "paths", "parameters", "requestBody", "responses", "content", "schema", "operationId",
    ];

    /// <summary>The schemas of a page, in page order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="taken">Whether code is known to be something else.</param>
    public static ImmutableArray<SchemaBlock> AllOf(OutlinedPage page, Func<CodeBlock, bool> taken)
    {
        var found = ImmutableArray.CreateBuilder<SchemaBlock>();
        foreach (var placed in page.Blocks)
        {
            if (placed.Block is not CodeBlock code || !MayHold(page.Page.Source, code) || taken(code)) continue;
            if (Languages.Contains(code.Language.Split(' ', '{')[0])) found.AddRange(In(page.Page.Source, placed, code.Content));
            else
                found.AddRange(InComments(page.Page.Source, code.Content)
                    .SelectMany(lines => In(CommentText.Uncommented(page.Page.Source, [lines]), placed, lines)));
        }

        return found.ToImmutable();
    }

    // A comment in a program may hold the schema of the operation below it, behind an annotation: @openapi.
    private static IEnumerable<LineRange> InComments(SourceText source, LineRange code)
    {
        for (var line = code.First; line <= code.Last; line++)
        {
            if (Annotation.Read(source.Line(line)) is not { Name: "openapi" or "swagger", Text: "" }) continue;
            var first = line + 1;
            while (line < code.Last && !CommentText.Ends(source.Line(line + 1)) && Annotation.Read(source.Line(line + 1)) is null) line++;
            if (line >= first) yield return new LineRange(first, line);
        }
    }

    private static IEnumerable<SchemaBlock> In(SourceText source, PlacedBlock placed, LineRange lines)
    {
        var text = SchemaText.Read(source, lines);
        var problems = text.Problems;
        foreach (var root in text.Roots)
        {
            var (form, value) = SchemaForms.Of(root);
            if (form == SchemaForm.None) continue;
            yield return new SchemaBlock(placed, value, form, problems);
            // What cannot be read is told once.
            problems = [];
        }
    }

    private static bool MayHold(SourceText source, CodeBlock code)
    {
        if (code.Content.Count < 1) return false;
        var start = source.StartOf(code.Content.First);
        var text = source.Text.AsSpan(start, source.EndOf(code.Content.Last) - start);
        foreach (var sign in Signs)
            if (text.Contains(sign, StringComparison.Ordinal)) return true;
        return false;
    }
}
