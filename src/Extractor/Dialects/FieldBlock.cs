using System.Collections.Immutable;
using Extractor.Outline;
using Extractor.Pages;
using Extractor.Words;

namespace Extractor.Dialects;

/// <summary>A field set out over several lines, before its place among the other fields is known.</summary>
internal sealed class FieldBlock
{
    /// <summary>The line of the name, and where it stands.</summary>
    public required PlacedBlock Opening { get; init; }

    /// <summary>The field's name as the page writes it.</summary>
    public required FieldName Name { get; init; }

    /// <summary>The type line's text, or null.</summary>
    public string? Type { get; init; }

    /// <summary>What the requirement line says, or null where there is none.</summary>
    public Requirement? Required { get; init; }

    /// <summary>The default, or null.</summary>
    public string? Default { get; init; }

    /// <summary>From the name to the last line of the header.</summary>
    public LineRange Header { get; init; }

    /// <summary>How many blocks of the page the header takes.</summary>
    public int HeaderBlocks { get; init; }

    /// <summary>The lines below the header, snippets and the lines of a value list left out.</summary>
    public List<TextLine> Description { get; } = [];

    /// <summary>The values of a list below the header.</summary>
    public List<string> Enum { get; } = [];

    /// <summary>All lines of the block so far.</summary>
    public LineRange Extent { get; set; }

    /// <summary>Whether a mark behind the block opens the field's children.</summary>
    public bool OpensChildren { get; set; }

    /// <summary>The operation or structure and the part of it that the block stands in.</summary>
    public (Scope? Scope, Location? Location) Place => (Opening.Scope, Opening.Location);

    /// <summary>The field block that opens at an index, or null where none does.</summary>
    /// <param name="input">The page.</param>
    /// <param name="index">Where the name would stand.</param>
    /// <param name="strict">Whether a line must say if the field is required; without one, a lone word above a type word is a field.</param>
    public static FieldBlock? At(DialectInput input, int index, bool strict)
    {
        var blocks = input.Page.Blocks;
        if (blocks[index] is not { Role: OutlineRole.Content, Block: TextLine { Bullet: false } line } opening) return null;
        var header = new HeaderLines(input.Words);
        if (FieldName.Read(line.Text, 0) is not { } name || (name.Rest.Length > 0 && !(IsMarked(input, line, name, strict) && header.Take(name.Rest)))) return null;
        var last = line;
        var next = index + 1;
        for (; next < blocks.Length && blocks[next] is { Role: OutlineRole.Content, Block: TextLine { Bullet: false } below } && below.Line - last.Line <= 2; next++)
        {
            if (!header.Take(below.Text)) break;
            last = below;
        }

        var says = header.Type is not null && (header.Required is not null || (!strict && opening.Location is not null && Stands(blocks, index)));
        if (!says) return null;
        var range = line.Lines.Union(last.Lines);
        return new FieldBlock
        {
            Opening = opening,
            Name = name,
            Type = header.Type,
            Required = header.Required,
            Default = header.Default,
            Header = range,
            HeaderBlocks = next - index,
            Extent = range,
        };
    }

    // "Upload file" is no field of type file: beside its type, a name is set as code or in bold, or no word would be
    // written so. Pasted text has lost its marks; there the word "required" on the same line makes up for them.
    private static bool IsMarked(DialectInput input, TextLine line, FieldName name, bool strict) =>
        input.Source.Span(line.Line).TrimStart() is ['`' or '*', ..] || name.HasShape || (strict && !input.Page.Page.HasHeadings);

    // A lone word opens a field only where nothing stands right above it but a label or a mark.
    private static bool Stands(ImmutableArray<PlacedBlock> blocks, int index) =>
        index == 0 || blocks[index - 1].Role != OutlineRole.Content || blocks[index].Lines.First - blocks[index - 1].Lines.Last > 1;

    /// <summary>The lines between a field's name and its description, in any order.</summary>
    private sealed class HeaderLines(Vocabulary words)
    {
        public string? Type { get; private set; }

        public Requirement? Required { get; private set; }

        public string? Default { get; private set; }

        /// <summary>Takes a line that belongs to the header.</summary>
        /// <returns>False for a line that does not.</returns>
        public bool Take(string text)
        {
            if (text[^1] is '.' or '。') return false;
            if (Type is null && TypeWords.IsType(text, words)) Type = text;
            else if (Required is null && words.RequirementOf(text) is { } required) Required = required;
            else if (Default is null && Type is not null && words.AfterDefaultPrefix(text) is { } value) Default = value;
            else return Type is null && Required is null && TakeBoth(text);
            return true;
        }

        // "string, required" and "string · Optional" on one line.
        private bool TakeBoth(string text)
        {
            var cut = text.AsSpan().TrimEnd(") ）").LastIndexOfAny(" ·•,|(（");
            if (cut <= 0) return false;
            var (before, after) = (text[..cut].Trim(' ', '·', '•', ',', '|', '(', '（'), text[(cut + 1)..].Trim(' ', ')', '）'));
            if (TypeWords.IsType(before, words) && words.RequirementOf(after) is { } behind) (Type, Required) = (before, behind);
            else if (words.RequirementOf(before) is { } ahead && TypeWords.IsType(after, words)) (Type, Required) = (after, ahead);
            return Type is not null;
        }
    }
}
