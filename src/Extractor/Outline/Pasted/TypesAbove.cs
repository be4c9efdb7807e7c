using System.Collections.Immutable;
using Extractor.Facts;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Outline.Pasted;

/// <summary>
/// Paragraphs of a pasted page that give a field's type first, and below it its name and whether it must be given, a line each. The
/// name is set before its type, as every other page has it; the lines that say so stay the same.
/// </summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class TypesAbove(Vocabulary vocabulary)
{
    // One may be a chance.
    private const int Fewest = 2;

    // "integer As int64 As int64"
    private const int MostFormats = 4;

    /// <summary>The blocks with every such name before its type.</summary>
    public ImmutableArray<Block> Turned(ImmutableArray<Block> blocks)
    {
        var types = new Dictionary<int, string>();
        for (var i = 0; i + 2 < blocks.Length; i++)
            if (TypeOver(blocks, i) is { } type) types.Add(i, type);
        // A name that is a type as well, such as `id`, is one only where others show that names stand there.
        if (types.Keys.Count(at => !TypeWords.IsType(((TextLine)blocks[at + 1]).Text, vocabulary)) < Fewest) return blocks;
        var turned = blocks.ToBuilder();
        foreach (var (at, type) in types)
        {
            var (above, name) = ((TextLine)blocks[at], (TextLine)blocks[at + 1]);
            turned[at] = above with { Text = name.Text };
            turned[at + 1] = name with { Text = type };
        }

        return turned.ToImmutable();
    }

    private string? TypeOver(ImmutableArray<Block> blocks, int index)
    {
        if (!IsPlain(blocks[index]) || !IsPlain(blocks[index + 1]) || !IsPlain(blocks[index + 2])) return null;
        var (type, name, requirement) = ((TextLine)blocks[index], (TextLine)blocks[index + 1], (TextLine)blocks[index + 2]);
        if (name.Line != type.Line + 1 || requirement.Line != name.Line + 1 || !OpensParagraph(blocks, index)) return null;
        if (!FieldName.IsName(name.Text)) return null;
        if (vocabulary.IsAnswer(requirement.Text) || vocabulary.RequirementOf(requirement.Text) is null) return null;
        return TypeWords.IsType(type.Text, vocabulary) ? type.Text : BeforeFormats(type.Text);
    }

    // The type, and behind it its format once or more behind one and the same word.
    private string? BeforeFormats(string text)
    {
        var words = text.Split(' ');
        if (words.Length is < 3 or > (2 * MostFormats) + 1 || words.Length % 2 == 0 || !TypeWords.IsType(words[0], vocabulary)) return null;
        for (var i = 1; i < words.Length; i += 2)
            if (words[i] != words[1] || !TypeWords.IsType(words[i + 1], vocabulary)) return null;
        return words[0];
    }

    private static bool IsPlain(Block block) => block is TextLine { Bullet: false, Marks.IsEmpty: true, Container: null, Look: "" };

    private static bool OpensParagraph(ImmutableArray<Block> blocks, int index) =>
        index == 0 || blocks[index - 1] is not TextLine || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1;
}
