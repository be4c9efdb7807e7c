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
    /// <summary>Why its keys belong to no field, or null where they may belong to one.</summary>
    public string? Outside { get; init; }

    private static readonly ImmutableHashSet<string> Languages = ImmutableHashSet.Create(
        StringComparer.Ordinal, "", "json", "json5", "jsonc", "jsonp", "js", "javascript", "bash", "sh", "shell", "curl", "text", "http", "txt", "console", "zsh");

    /// <summary>The bodies of a page, in page order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="taken">Whether code is something else than a body, though it looks like one.</param>
    public static ImmutableArray<Body> AllOf(OutlinedPage page, Vocabulary words, Func<CodeBlock, bool> taken)
    {
        var bodies = ImmutableArray.CreateBuilder<Body>();
        foreach (var placed in page.Blocks)
            if (placed.Block is CodeBlock code && Languages.Contains(code.Language.Split(' ')[0]) && !taken(code) && In(page.Page.Source, placed, code.Content, page, words) is { } body) bodies.Add(body);
        return bodies.ToImmutable();
    }

    /// <summary>The body that lines of code show, or null where they show none.</summary>
    /// <param name="source">The page, or the page without the marks of its comments.</param>
    /// <param name="placed">What the code belongs to.</param>
    /// <param name="lines">The lines of the code.</param>
    /// <param name="page">The page.</param>
    /// <param name="words">The vocabulary.</param>
    internal static Body? In(SourceText source, PlacedBlock placed, LineRange lines, OutlinedPage page, Vocabulary words)
    {
        if (lines.Count < 1) return null;
        if (Call.Read(source, lines) is { } call)
        {
            var sent = call.BodyStart is { } at ? JsonKeyReader.Read(source, at, source.EndOf(lines.Last)) : new JsonKeys([], null, []);
            return new Body(placed, call.Operation is { } name ? page.ScopeOf(name) : placed.Scope, Outline.Location.Body, call, sent, false);
        }

        if (StartOfBody(source, lines) is not { } start) return null;
        var keys = JsonKeyReader.Read(source, start, source.EndOf(lines.Last));
        return keys.Keys.IsEmpty ? null : new Body(placed, placed.Scope, placed.Location, null, keys, IsAnnotated(keys, words));
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
