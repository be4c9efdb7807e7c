using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>A body that a page shows as code, alone or as part of an example call.</summary>
/// <param name="Placed">The code and where it stands.</param>
/// <param name="Scope">The operation or structure that it belongs to: for a call the one that it calls. Null where none is known.</param>
/// <param name="Location">Where its keys are sent, or null where the page does not say.</param>
/// <param name="Call">The call that it is part of, or null.</param>
/// <param name="Keys">Its keys; none where a call sends no body.</param>
/// <param name="Annotated">Whether comments or type words in the place of values show that it is a form and no example.</param>
public sealed record Body(PlacedBlock Placed, Scope? Scope, Location? Location, Call? Call, JsonKeys Keys, bool Annotated)
{
    private static readonly ImmutableHashSet<string> Languages = ImmutableHashSet.Create(
        StringComparer.Ordinal, "", "json", "json5", "jsonc", "jsonp", "js", "javascript", "bash", "sh", "shell", "curl", "text", "http", "txt", "console", "zsh");

    /// <summary>The bodies of a page, in page order.</summary>
    public static ImmutableArray<Body> AllOf(OutlinedPage page, Vocabulary words)
    {
        var shapes = Shapes(page);
        var bodies = ImmutableArray.CreateBuilder<Body>();
        foreach (var placed in page.Blocks)
            if (placed.Block is CodeBlock code && Languages.Contains(code.Language.Split(' ')[0]) && Of(page.Page.Source, placed, code, words, shapes) is { } body) bodies.Add(body);
        return bodies.ToImmutable();
    }

    private static Body? Of(SourceText source, PlacedBlock placed, CodeBlock code, Vocabulary words, Dictionary<string, Scope> shapes)
    {
        if (code.Content.Count < 1) return null;
        if (Call.Read(source, code.Content) is { } call)
        {
            var sent = call.BodyStart is { } at ? JsonKeyReader.Read(source, at, source.EndOf(code.Content.Last)) : new JsonKeys([], null, []);
            return new Body(placed, ScopeOf(call, placed, shapes), Outline.Location.Body, call, sent, false);
        }

        if (StartOfBody(source, code.Content) is not { } start) return null;
        var keys = JsonKeyReader.Read(source, start, source.EndOf(code.Content.Last));
        return keys.Keys.IsEmpty ? null : new Body(placed, placed.Scope, placed.Location, null, keys, IsAnnotated(keys, words));
    }

    // The operations of the page by the shape of their path, so that a call with other names for its parameters finds its own.
    private static Dictionary<string, Scope> Shapes(OutlinedPage page)
    {
        var shapes = new Dictionary<string, Scope>(StringComparer.Ordinal);
        foreach (var sighting in page.Scopes) shapes.TryAdd(OperationName.Shape(sighting.Scope.Id), sighting.Scope);
        return shapes;
    }

    private static Scope? ScopeOf(Call call, PlacedBlock placed, Dictionary<string, Scope> shapes)
    {
        if (call.Operation is not { } name) return placed.Scope;
        return shapes.TryGetValue(OperationName.Shape(name.ToString()), out var known) ? known : Outline.Scope.Operation(name);
    }

    // Headers of a recorded exchange may stand above the body.
    private static int? StartOfBody(SourceText source, LineRange lines)
    {
        for (var line = lines.First; line <= lines.Last; line++)
        {
            var text = source.Line(line).AsSpan().TrimStart();
            if (text.IsEmpty) continue;
            if (text[0] is '{' or '[' or '"') return source.StartOf(line);
            var isComment = text.StartsWith("//") || text.StartsWith("#") || text.StartsWith("/*");
            if (!isComment && text.IndexOf(':') < 0 && !text.StartsWith("HTTP/") && !OperationName.IsMethod(text[..Math.Max(0, text.IndexOf(' '))].ToString())) return null;
        }

        return null;
    }

    private static bool IsAnnotated(JsonKeys keys, Vocabulary words)
    {
        if (keys.Commented) return true;
        var values = keys.Keys.Where(static key => key.Opens == '\0').ToArray();
        var types = values.Where(key => words.IsValueType(key.Value)).ToArray();
        return types.Any(static key => !key.Quoted) || (types.Length > 0 && types.Length * 2 >= values.Length);
    }
}
