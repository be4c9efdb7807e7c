using System.Collections.Immutable;
using Extractor.Dialects.Blocks;
using Extractor.Facts;
using Extractor.Model;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects.Tables;

/// <summary>Captions and titles of pasted text, which has lost its marks, between tables whose cells are parted by tabs.</summary>
internal static class TabCaption
{
    private const int LongestTitle = 40;

    /// <summary>
    /// The field whose members a table lists that has a caption, "data fields", right above its header or above one line of words
    /// and the header; null where the line is no such caption.
    /// </summary>
    /// <param name="index">The line.</param>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="named">The fields of a name so far that may have members.</param>
    /// <param name="shown">What the bodies of the page show.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    public static MemberHolder? At(
        int index, ImmutableArray<PlacedBlock> blocks, Func<string, Scope, IEnumerable<MemberHolder>> named, Lazy<SamplePaths> shown,
        Vocabulary vocabulary)
    {
        if (index < 0 || blocks[index] is not { Role: OutlineRole.Content, Block: TextLine line, Scope: { } scope } placed) return null;
        if (line.Text.Contains('\t') || !(IsHeader(index + 1, blocks, vocabulary) || IsHeader(index + 2, blocks, vocabulary))) return null;
        var known = new Dictionary<string, MemberHolder>(StringComparer.Ordinal);
        return MemberCaption.NamesIn(line.Inline, Learn, vocabulary) is [var only] ? known[only] : null;

        bool Learn(string name)
        {
            var defined = named(name, scope).Distinct().Take(2).ToArray();
            var location = placed.Location ?? Location.Body;
            if (defined is [var one]) known[name] = one;
            else if (defined.Length == 0 && shown.Value.At(scope, location).Holder(name) is var (path, inItems))
                known[name] = new MemberHolder(location, path, inItems);
            return known.ContainsKey(name);
        }
    }

    /// <summary>The structure that a line is the name of, alone and right above the header of a table; null where it is none.</summary>
    public static Scope? StructureAt(int index, ImmutableArray<PlacedBlock> blocks, Vocabulary vocabulary) =>
        index >= 0 && blocks[index] is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line }
        && IsHeader(index + 1, blocks, vocabulary) && TypeReferences.IsStructureName(line.Text)
            ? Scope.Object(line.Text)
            : null;

    private static bool IsHeader(int at, ImmutableArray<PlacedBlock> blocks, Vocabulary vocabulary) =>
        at < blocks.Length && blocks[at].Block is TextLine header && header.Text.Contains('\t')
        && header.Text.Split('\t').Count(cell => vocabulary.Column(cell) != ColumnRole.Unknown) > 1;

    /// <summary>Whether a line is the numbered title of a part of the page, or that of a sample: "3. Response", "curl example".</summary>
    public static bool OpensPart(int index, ImmutableArray<PlacedBlock> blocks, DialectInput input)
    {
        if (blocks[index].Block is not TextLine { Text.Length: > 0 and <= LongestTitle } line || line.Text.Contains('\t')) return false;
        if (line.Bullet) return input.Words.Section(line.Text) is not null || input.Words.IsGenericHeading(line.Text);
        if (IsTitleOfSample(line.Text, input.Words)) return true;
        return LabelForms.WithoutNumber(line.Text).Length < line.Text.Length && line.Line > 0 && input.Source.IsBlank(line.Line - 1);
    }

    // Within the words about a field, "Example" leads on to a value; a longer title stands above code.
    private static bool IsTitleOfSample(string text, Vocabulary vocabulary) =>
        (text.Contains(' ') || (text.Length > 3 && text[0] > '\u2E80')) && text[^1] is not (':' or '：')
        && vocabulary.Section(text) is { Example: true };

    /// <summary>
    /// Whether rows end at the header of a table: a copy that glues the header of the next table to a row shows that the rows up to it
    /// are those of a table as well.
    /// </summary>
    public static bool EndsAtHeader(int index, ImmutableArray<PlacedBlock> blocks)
    {
        // A table that lost its header is short: of a long one each row would look for the end again.
        const int mostRows = 20;
        var first = (TextLine)blocks[index].Block;
        var end = Math.Min(blocks.Length, index + mostRows);
        for (var (i, last) = (index + 1, first); i < end && blocks[i].Block is TextLine next; (i, last) = (i + 1, next))
        {
            if (next.Line == last.Line) return blocks[i].Role == OutlineRole.Label;
            if (next.Line > last.Line + 1 || next.Text.Count(static c => c == '\t') != first.Text.Count(static c => c == '\t'))
                return false;
        }

        return false;
    }
}
