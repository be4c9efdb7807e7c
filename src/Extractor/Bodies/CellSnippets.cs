using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Bodies;

/// <summary>
/// Reads the form of a field that a cell shows as JSON: fenced with line breaks in the cell, or in code. Keys of a form
/// are members of the field. JSON that is neither fenced nor made of type words may be any example, and defines nothing.
/// </summary>
internal static class CellSnippets
{
    // A row on one line is searched once for each piece of code in it.
    private const int MostTries = 8;

    /// <summary>The members of the field that the row's words show; none where they show no form.</summary>
    /// <param name="field">What the row says of the field.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static ImmutableArray<Claim> MembersOf(Claim field, Vocabulary vocabulary)
    {
        if (TypeWords.IsScalar(field.Type) || field.Description.IndexOf('{', StringComparison.Ordinal) < 0) return [];
        var text = new SourceText(field.Source.Path, field.Description);
        var tries = 0;
        for (var at = text.Text.IndexOfAny(['{', '[']); at >= 0 && tries < MostTries; at = text.Text.IndexOfAny(
            ['{', '['], at + 1), tries++)
        {
            var keys = JsonKeyReader.Read(text, at, text.Text.Length);
            if (!keys.Keys.IsEmpty && keys.Problems.IsEmpty && (IsFenced(text, at) || Body.IsAnnotated(keys, null, vocabulary)))
                return [.. Members(field, keys, vocabulary)];
        }

        return [];
    }

    // A fence inside a cell stands on one line with what it holds, its line breaks as tags.
    private static bool IsFenced(SourceText text, int at)
    {
        var before = text.Text.AsSpan(0, at).TrimEnd();
        while (before.EndsWith("<br>", StringComparison.OrdinalIgnoreCase) || before.EndsWith("<br/>", StringComparison.OrdinalIgnoreCase))
            before = before[..before.LastIndexOf('<')].TrimEnd();
        if (before.EndsWith("```", StringComparison.Ordinal)) return true;
        var word = before[(before.LastIndexOfAny(" \n`>") + 1)..];
        return word is "json" or "jsonc" or "json5";
    }

    private static IEnumerable<Claim> Members(Claim field, JsonKeys keys, Vocabulary vocabulary)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // { "name": … }: the form opens with the field itself.
        var repeats = keys.Keys.All(key => Top(key) == field.Path.Leaf);
        foreach (var key in keys.Keys)
        {
            var own = key.Path.Value.StartsWith("[].", StringComparison.Ordinal) ? key.Path.Value[3..] : key.Path.Value;
            var path = repeats ? (own.Length > field.Path.Leaf.Length
                ? new FieldPath(field.Path.Value + own[field.Path.Leaf.Length..])
                : field.Path)
                : field.Path.Member(own, field.HoldsList == true || own != key.Path.Value);
            if (path == field.Path || path.Depth > FieldPath.DeepestNesting || !seen.Add(path.Value)) continue;
            bool? holds = key.Opens switch { '[' => true, '{' => false, _ => null };
            var definition = new FieldDefinition(vocabulary) { About = key.Comment, Holds = holds };
            if (key.Opens == '\0' && vocabulary.IsValueType(key.Value))
                definition.State(ColumnRole.Type, MarkedText.Plain(key.Value.ToLowerInvariant()));
            definition.TakeWords(MarkedText.Plain(key.Comment));
            yield return definition.ToClaimBeside(field, path, ClaimKind.SnippetKey);
        }
    }

    private static string Top(JsonKey key)
    {
        var path = key.Path.Value.Replace("[]", "", StringComparison.Ordinal).TrimStart('.');
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? path : path[..dot];
    }
}
