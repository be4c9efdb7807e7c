using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline;

/// <summary>
/// Takes apart the lines of a pasted page that lost every gap between the name of a field, its type and what is said beside
/// them: "tailstring* required", "lengthintegerDefault: 12". A page that has such a line may have lines of a name and a type
/// alone, each at the front of a paragraph.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class GluedFields(Vocabulary vocabulary)
{
    // The types of a schema. They end in no other one, so that a line can be cut in one place alone.
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array", "enum"];

    // Fields of one form are set alike: what one of them proves holds for the others.
    private const string Look = "glued";

    /// <summary>The blocks with every such line as the lines that it was; each of them knows the whole line.</summary>
    public ImmutableArray<Block> Split(ImmutableArray<Block> blocks)
    {
        var parts = new Dictionary<int, string[]>();
        var proven = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (!OpensParagraph(blocks, i) || Parts(((TextLine)blocks[i]).Text) is not { } found) continue;
            parts[i] = found;
            proven |= found is [_, _, var said] && vocabulary.RequirementOf(said) is not null;
        }

        if (!proven) return blocks;
        return [.. blocks.SelectMany(IEnumerable<Block> (block, at) => parts.TryGetValue(at, out var found)
            ? found.Select(part => (TextLine)block with { Text = part, Marks = [], Look = Look })
            : [block])];
    }

    private static bool OpensParagraph(ImmutableArray<Block> blocks, int index) =>
        blocks[index] is TextLine { Bullet: false, Emphasized: false, Container: null } line && line.Marks.IsEmpty
        && (index == 0 || line.Line - blocks[index - 1].Lines.Last > 1);

    // The name, the type, and what is glued behind the type.
    private string[]? Parts(string text)
    {
        foreach (var type in Types)
        {
            for (var at = text.IndexOf(type, 1, StringComparison.OrdinalIgnoreCase); at > 0;
                at = text.IndexOf(type, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var (name, rest) = (text[..at], text[(at + type.Length)..]);
                if (!FieldName.IsName(name) || TypeWords.IsType(text[..(at + type.Length)], vocabulary)) continue;
                if (rest.Length == 0) return [name, text[at..]];
                if (Said(rest) is { } said) return [name, text[at..(at + type.Length)], said];
            }
        }

        return null;
    }

    private string? Said(string rest) =>
        rest[0] == '*' && vocabulary.RequirementOf(rest[1..].Trim()) is not null ? rest[1..].Trim()
        : char.IsWhiteSpace(rest[0]) || vocabulary.AfterDefaultPrefix(rest) is not { Length: > 0 } ? null
        : rest;
}
