using System.Collections.Immutable;
using Extractor.Model;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Bodies;

/// <summary>A body that a page shows as code, alone or as part of an example call.</summary>
/// <param name="Placed">The code and where it stands.</param>
/// <param name="Scope">The operation or structure that it belongs to: for a call the one that it calls. Null where none is known.</param>
/// <param name="Location">Where its keys are sent, or null where the page does not say.</param>
/// <param name="Call">The call that it is part of, or null.</param>
/// <param name="Keys">Its keys; none where a call sends no body.</param>
/// <param name="Annotated">Whether comments or type words in the place of values show that it is a form and no example.</param>
internal sealed record Body(PlacedBlock Placed, Scope? Scope, Location? Location, Call? Call, JsonKeys Keys, bool Annotated)
{
    /// <summary>Why its keys belong to no field, or null where they may belong to one.</summary>
    public string? Outside { get; init; }

    /// <summary>Whether the label of the place stands right above the code, and so speaks of it and of nothing else.</summary>
    public bool Labelled { get; init; }

    private static readonly ImmutableHashSet<string> Languages = ImmutableHashSet.Create(
        StringComparer.Ordinal, "", "json", "json5", "jsonc", "jsonp", "js", "javascript", "bash", "sh", "shell", "curl", "text", "http",
        "txt", "console", "zsh");

    /// <summary>Whether it stands behind another body in one piece of code, and nothing says what it is.</summary>
    public bool Follows { get; init; }

    /// <summary>The bodies of a page, in page order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="taken">Whether code is something else than a body, though it looks like one.</param>
    public static ImmutableArray<Body> AllOf(OutlinedPage page, Vocabulary vocabulary, Func<CodeBlock, bool> taken)
    {
        var bodies = ImmutableArray.CreateBuilder<Body>();
        PlacedBlock? above = null;
        foreach (var placed in page.Blocks)
        {
            var labelled = above is { } title && IsLabel(title);
            above = placed;
            if (placed.Block is TextLine line && InLine(page.Page.Source, placed, line, vocabulary) is { } set) bodies.Add(set);
            if (placed.Block is not CodeBlock code || code.Content.Count < 1 || !Languages.Contains(code.Language.Split(' ')[0])
                || taken(code))
                continue;
            foreach (var piece in Pieces(page.Page.Source, code.Content))
                bodies.AddRange(In(page.Page.Source, placed, piece, page, vocabulary).Select(body => body with { Labelled = labelled }));
        }

        return bodies.ToImmutable();
    }

    private static bool IsLabel(PlacedBlock placed) => placed is { Role: OutlineRole.Label } or { Block: HeadingBlock };

    // Body: `{ "id": "string" }`
    private static Body? InLine(SourceText source, PlacedBlock placed, TextLine line, Vocabulary vocabulary)
    {
        if (line.Marks.LastOrDefault() is not { Kind: MarkKind.Code, Start: > 0 } code || line.Text[code.Start] != '{') return null;
        if (vocabulary.Section(line.Text[..code.Start]) is not { Location: { } location } label) return null;
        var at = source.Line(line.Line).IndexOf("`{", StringComparison.Ordinal);
        if (at < 0) return null;
        var keys = JsonKeyReader.Read(source, source.StartOf(line.Line) + at + 1, source.EndOf(line.Line));
        if (keys.Keys.IsEmpty) return null;
        var shown = placed with
        {
            Block = new CodeBlock(line.Lines, "json", line.Lines, false),
            Location = location,
            Example = label.Example,
        };
        return new Body(shown, placed.Scope, location, null, keys, IsAnnotated(keys, location, vocabulary));
    }

    // Code may show several calls, one below the other.
    private static IEnumerable<LineRange> Pieces(SourceText source, LineRange lines)
    {
        var first = lines.First;
        for (var line = lines.First + 1; line <= lines.Last; line++)
        {
            if (!Bodies.Call.OpensAt(source.Span(line))) continue;
            yield return new LineRange(first, line - 1);
            first = line;
        }

        yield return new LineRange(first, lines.Last);
    }

    /// <summary>The bodies that lines of code show.</summary>
    /// <param name="source">The page, or the page without the marks of its comments.</param>
    /// <param name="placed">What the code belongs to.</param>
    /// <param name="lines">The lines of the code.</param>
    /// <param name="page">The page.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    internal static IEnumerable<Body> In(SourceText source, PlacedBlock placed, LineRange lines, OutlinedPage page, Vocabulary vocabulary)
    {
        var limit = source.EndOf(lines.Last);
        int behind;
        if (Bodies.Call.Read(source, lines) is { } call)
        {
            var called = call.Operation is not { } name ? placed.Scope
                : (call.NamesMethod ? null : page.SampledBelow(name, placed)) ?? page.CalledScope(name, placed.Scope);
            yield return new Body(placed, called, Model.Location.Body, call, call.Sent, false);
            // What a call is followed by is what it answers.
            if (StartOfBody(source, new LineRange(call.Lines.Last + 1, lines.Last)) is not { } answer) yield break;
            var answered = JsonKeyReader.Read(source, answer, limit);
            yield return new Body(placed, called, Model.Location.Response, null, answered, false);
            behind = answered.End;
        }
        else
        {
            if (StartOfBody(source, lines) is not { } start) yield break;
            var keys = JsonKeyReader.Read(source, start, limit);
            if (!keys.Keys.IsEmpty)
                yield return new Body(placed, placed.Scope, placed.Location, null, keys, IsAnnotated(keys, placed.Location, vocabulary));
            behind = keys.End;
        }

        while (NextBody(source, behind, lines.Last) is { } next)
        {
            var keys = JsonKeyReader.Read(source, next, limit);
            if (!keys.Keys.IsEmpty) yield return new Body(placed, placed.Scope, placed.Location, null, keys, false) { Follows = true };
            behind = keys.End;
        }
    }

    private static int? NextBody(SourceText source, int behind, int last)
    {
        var line = source.LineAt(behind);
        var rest = source.Text.AsSpan(behind, Math.Max(0, source.EndOf(line) - behind)).TrimStart(" \t,");
        if (OpensBody(rest)) return source.EndOf(line) - rest.Length;
        for (line++; line <= last; line++)
            if (OpensBody(source.Span(line).TrimStart())) return source.StartOf(line);
        return null;
    }

    // Headers of a recorded exchange may stand above the body.
    private static int? StartOfBody(SourceText source, LineRange lines)
    {
        for (var line = lines.First; line <= lines.Last; line++)
        {
            var text = source.Line(line).AsSpan().TrimStart();
            if (text.IsEmpty) continue;
            if (OpensBody(text)) return source.StartOf(line);
            var isComment = text.StartsWith("//") || text.StartsWith("#") || text.StartsWith("/*");
            if (!isComment && text.IndexOf(':') < 0 && !text.StartsWith("HTTP/")
                && !OperationName.IsMethod(text[..Math.Max(0, text.IndexOf(' '))].ToString()))
                return null;
        }

        return null;
    }

    private static bool OpensBody(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is '{' or '[' or '"';

    /// <summary>
    /// Whether comments or type words in the place of values show that a body is a form. In an answer one type word does: no
    /// service answers "string".
    /// </summary>
    internal static bool IsAnnotated(JsonKeys keys, Location? location, Vocabulary vocabulary)
    {
        if (keys.Commented) return true;
        var values = keys.Keys.Where(static key => key.Opens == '\0').ToArray();
        var types = values.Where(key => IsTypeWord(key, vocabulary)).ToArray();
        if (types.Any(static key => !key.Quoted)) return true;
        // A key that is called after types has the word as its value: "object": "list".
        if (location is Model.Location.Response or Model.Location.Callback
            && types.Any(key => !IsNamedAfterTypes(key.Path.Leaf, vocabulary)))
            return true;
        return types.Length > 0 && types.Length * 2 >= values.Length;
    }

    // "string", or the names that the value may have: "waiting | running | done".
    private static bool IsTypeWord(JsonKey key, Vocabulary vocabulary) =>
        vocabulary.IsValueType(key.Value)
        || (key.Quoted && key.Value.Split(" | ") is { Length: > 1 } listed && Array.TrueForAll(listed, Identifier.IsName));

    private static bool IsNamedAfterTypes(string name, Vocabulary vocabulary) =>
        vocabulary.IsTypeWord(name) || name.Split('_', '-')[^1].ToLowerInvariant() is var last && (vocabulary.Column(
            last) == ColumnRole.Type || last.EndsWith("type", StringComparison.Ordinal) || vocabulary.IsTypeWord(last));
}
