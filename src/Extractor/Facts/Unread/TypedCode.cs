using System.Collections.Immutable;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Facts.Unread;

/// <summary>Code that declares a body in the language of a program: an interface, a class, a mapping of names to types.</summary>
internal static class TypedCode
{
    private static readonly ImmutableHashSet<string> Languages =
        ["typescript", "ts", "tsx", "python", "py", "graphql", "gql", "kotlin", "swift", "rust"];

    /// <summary>Whether code of a language states a name's type behind a colon.</summary>
    public static bool IsTyped(string language) => Languages.Contains(language.Split(' ')[0].ToLowerInvariant());

    /// <summary>The lines that open with a name, a colon and a type.</summary>
    public static IEnumerable<int> LinesOf(CodeBlock code, SourceText source, Vocabulary vocabulary) =>
        Enumerable.Range(code.Content.First, code.Content.Count).Where(line => IsTypedLine(source.Line(line).AsSpan().Trim(), vocabulary));

    // prompt?: string; // the text
    private static bool IsTypedLine(ReadOnlySpan<char> line, Vocabulary vocabulary)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || !FieldName.IsName(line[..colon].TrimEnd("? ").Trim("\"'").ToString())) return false;
        var behind = line[(colon + 1)..].Trim();
        var end = behind.IndexOfAny(" ;,=#|!?");
        var type = (end < 0 ? behind : behind[..end]).ToString().ToLowerInvariant();
        return type.Length > 0 && TypeWords.IsType(type, vocabulary);
    }
}
